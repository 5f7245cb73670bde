#!/usr/bin/env python3
"""Equal burden in the sample "benefit-control", with nothing of Vigie.

    python3 burden.py

Needs the Python 3 standard library only. Reads ../../../sample_projects/benefit-control/cases.csv and truth.csv and
writes burden.json beside itself.

For each group of a few columns: its share of the people whom the algorithm chose, its share of the cases (those found among
the chosen, and those that the random draws among the others stand for), and the first over the second, as exact fractions;
the same share and ratio in truth.csv, where every case is known; and 95 % percentile intervals by a bootstrap that knows no
formula: 10,000 times, the people of all groups are drawn again from their estimated kinds, then as many are drawn at random
in each group among those not chosen. random.Random(20261124), Mersenne Twister.

`everybody`: counts of a draw of everybody, made up, with the group's share of the cases found in it as exact fractions.
"""

import csv
import json
import random
from collections import Counter
from fractions import Fraction
from pathlib import Path

from arms import binomial

HERE = Path(__file__).resolve().parent
SAMPLE = HERE / "../../../sample_projects/benefit-control"
TIMES = 10_000


def ratios(chosen, cases):
    all_chosen, all_cases = sum(chosen), sum(cases)
    return [
        (Fraction(own) / all_chosen, Fraction(has) / all_cases, Fraction(own) / all_chosen / (Fraction(has) / all_cases))
        for own, has in zip(chosen, cases)
    ]


def bootstrap(rng, groups):
    """Each group: found among the chosen, not found among them, the others, draws, cases drawn."""
    seen = [[] for _ in groups]
    for _ in range(TIMES):
        chosen, cases = [], []
        for tp, fp, others, drawn, found in groups:
            people = tp + fp + others
            chosen_ = binomial(rng, people, (tp + fp) / people)
            tp_ = binomial(rng, chosen_, tp / (tp + fp))
            others_ = people - chosen_
            with_outcome = binomial(rng, others_, found / drawn)
            left, yes, found_ = others_, with_outcome, 0
            for _ in range(drawn):
                if rng.random() * left < yes:
                    found_, yes = found_ + 1, yes - 1
                left -= 1
            chosen.append(chosen_)
            cases.append(tp_ + others_ * found_ / drawn)
        all_chosen, all_cases = sum(chosen), sum(cases)
        for place, (own, has) in enumerate(zip(chosen, cases)):
            seen[place].append(own / all_chosen / (has / all_cases))
    ends = []
    for values in seen:
        values.sort()
        ends.append([values[int(0.025 * TIMES)], values[int(0.975 * TIMES)]])
    return ends


def main():
    with open(SAMPLE / "cases.csv", encoding="utf-8-sig") as file:
        cases = list(csv.DictReader(file, delimiter=";"))
    with open(SAMPLE / "truth.csv", encoding="utf-8-sig") as file:
        truth = {row["dossier"]: row["indu_reel"] for row in csv.DictReader(file, delimiter=";")}
    rng = random.Random(20261124)
    columns = {}
    for column in ["parent_isole", "sexe"]:
        values = sorted({case[column] for case in cases})
        groups, real = [], []
        for value in values:
            of = [case for case in cases if case[column] == value]
            seen = Counter((case["tirage"], case["indu"]) for case in of)
            tp, fp = seen["algorithme", "Oui"], seen["algorithme", "Non"]
            found = seen["hasard", "Oui"]
            drawn = found + seen["hasard", "Non"]
            groups.append((tp, fp, len(of) - tp - fp, drawn, found))
            real.append(sum(truth[case["dossier"]] == "Oui" for case in of))
        chosen = [tp + fp for tp, fp, *_ in groups]
        estimated = [tp + Fraction(others * found, drawn) for tp, _, others, drawn, found in groups]
        boot = bootstrap(rng, groups)
        columns[column] = [
            {
                "value": value,
                "chosen": chosen[place],
                "found_among_chosen": groups[place][0] / chosen[place],
                "drawn": groups[place][3],
                "found_among_drawn": groups[place][4] / groups[place][3],
                "share_of_chosen": float(share),
                "share_of_cases": float(has),
                "ratio": float(ratio),
                "bootstrap": boot[place],
                "truth": float(true[2]),
            }
            for place, (value, (share, has, ratio), true) in enumerate(
                zip(values, ratios(chosen, estimated), ratios(chosen, real))
            )
        ]
    # A draw of everybody: people chosen, and cases and people drawn, by group.
    draw = {"a": (60, 12, 90), "b": (30, 18, 110)}
    shares = ratios([own for own, *_ in draw.values()], [found for _, found, _ in draw.values()])
    everybody = [
        {"group": name, "chosen": own, "found": found, "drawn": drawn, "share_of_cases": float(has), "ratio": float(ratio)}
        for (name, (own, found, drawn)), (_, has, ratio) in zip(draw.items(), shares)
    ]
    text = json.dumps({"bootstrap": TIMES, "columns": columns, "everybody": everybody}, ensure_ascii=False, indent=1)
    (HERE / "burden.json").write_text(text + "\n", encoding="utf-8")


main()
