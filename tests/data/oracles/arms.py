#!/usr/bin/env python3
"""Estimate error rates of the sample "benefit-control" from its random draws, with nothing of Vigie.

    python3 arms.py

Needs the Python 3 standard library only. Reads ../../../sample_projects/benefit-control/cases.csv and truth.csv and
writes arms.json beside itself.

For each group: the point estimates, exact fractions (Horvitz and Thompson 1952: each person drawn stands for the
people not chosen divided by the draws); the true rates, from truth.csv; and a 95 % percentile interval by a bootstrap
that knows no formula: 20,000 times, every person of the group is drawn again from the four estimated kinds of people
(chosen or not, overpaid or not), then as many are drawn at random among those not chosen, and the rates are estimated
anew. random.Random(20261124), Mersenne Twister.
"""

import csv
import json
import math
import random
from collections import Counter
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLE = HERE / "../../../sample_projects/benefit-control"
TIMES = 20_000
RATES = ["base_rate", "false_positive_rate", "false_negative_rate", "negative_predictive_value", "accuracy"]


def rates(tp, fp, fn, tn):
    return {
        "base_rate": (tp + fn, tp + fp + fn + tn),
        "false_positive_rate": (fp, fp + tn),
        "false_negative_rate": (fn, fn + tp),
        "negative_predictive_value": (tn, tn + fn),
        "accuracy": (tp + tn, tp + fp + fn + tn),
    }


def binomial(rng, n, p):
    """By the normal approximation where it is close, one by one elsewhere."""
    if n * p * (1 - p) > 400:
        return min(n, max(0, round(rng.gauss(n * p, math.sqrt(n * p * (1 - p))))))
    if n > 400:
        # Waiting times between successes.
        count, position = 0, 0
        small, flipped = (p, False) if p < 0.5 else (1 - p, True)
        if small <= 0:
            return n if flipped else 0
        while True:
            position += int(math.log(1 - rng.random()) / math.log(1 - small)) + 1
            if position > n:
                return n - count if flipped else count
            count += 1
    return sum(rng.random() < p for _ in range(n))


def bootstrap(rng, tp, fp, others, drawn, found):
    people = tp + fp + others
    missed = others * found / drawn
    seen = {name: [] for name in RATES}
    for _ in range(TIMES):
        chosen = binomial(rng, people, (tp + fp) / people)
        tp_ = binomial(rng, chosen, tp / (tp + fp))
        others_ = people - chosen
        fn_people = binomial(rng, others_, missed / others)
        # Draws without replacement, by going through those not chosen.
        left, yes, found_ = others_, fn_people, 0
        for _ in range(drawn):
            if rng.random() * left < yes:
                found_, yes = found_ + 1, yes - 1
            left -= 1
        fn = others_ * found_ / drawn
        for name, (above, below) in rates(tp_, chosen - tp_, fn, others_ - fn).items():
            seen[name].append(above / below)
    ends = {}
    for name, values in seen.items():
        values.sort()
        ends[name] = [values[int(0.025 * TIMES)], values[int(0.975 * TIMES)]]
    return ends


def main():
    with open(SAMPLE / "cases.csv", encoding="utf-8-sig") as file:
        cases = list(csv.DictReader(file, delimiter=";"))
    with open(SAMPLE / "truth.csv", encoding="utf-8-sig") as file:
        rows = csv.DictReader(file, delimiter=";")
        truth = {row["dossier"]: row["indu_reel"] for row in rows}
    rng = random.Random(20261124)
    groups = []
    for column in ["parent_isole", "naissance", "sexe", None]:
        values = sorted({case[column] for case in cases}) if column else [None]
        for value in values:
            of = [case for case in cases if column is None or case[column] == value]
            seen = Counter((case["tirage"], case["indu"]) for case in of)
            tp, fp = seen["algorithme", "Oui"], seen["algorithme", "Non"]
            found = seen["hasard", "Oui"]
            drawn = found + seen["hasard", "Non"]
            others = len(of) - tp - fp
            missed = Fraction(others * found, drawn)
            real = Counter((case["tirage"] == "algorithme", truth[case["dossier"]]) for case in of)
            true = rates(real[True, "Oui"], real[True, "Non"], real[False, "Oui"], real[False, "Non"])
            estimates = rates(Fraction(tp), Fraction(fp), missed, others - missed)
            groups.append(
                {
                    "column": column,
                    "value": value,
                    "drawn": drawn,
                    "estimates": {name: float(a / b) for name, (a, b) in estimates.items()},
                    "bootstrap": bootstrap(rng, tp, fp, others, drawn, found),
                    "truth": {name: a / b for name, (a, b) in true.items()},
                }
            )
    text = json.dumps({"bootstrap": TIMES, "groups": groups}, ensure_ascii=False, indent=1)
    (HERE / "arms.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
