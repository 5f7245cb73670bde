"""Consistency by nearest neighbours, with nothing of Vigie; writes consistency.json beside itself.

Made-up people with two numbers, a text and a decision, some exactly alike and some missing a value. Each person against each
other one (numpy, brute force): Euclidean distance over numbers standardised by the population's standard deviation and texts
sqrt(2) apart; the person is left out of their own neighbours; people at the distance of the k-th share the places left.

`aif360`: the formula of AIF360 0.6.1's `consistency` (the person among their own k nearest, by scipy's KD-tree) on one number
without ties: with k it is 1 - (k - 1) / k * (1 - ours with k - 1).
"""

import json
from importlib.metadata import version
from pathlib import Path

import numpy as np
from scipy.spatial import cKDTree

rng = np.random.default_rng(20261124)
rows = []
for _ in range(160):
    group = ["a", "b", "c", ""][rng.choice(4, p=[0.5, 0.3, 0.15, 0.05])]
    age = int(rng.integers(20, 60))
    income = float(np.round(rng.gamma(3.0, 700.0), -2))
    kind = ["one", "two", "three"][rng.integers(0, 3)]
    chance = 1 / (1 + np.exp(-(0.08 * (age - 40) + (0.8 if kind == "one" else 0) - (0.7 if group == "b" else 0))))
    decision = "yes" if rng.random() < chance else "no"
    if rng.random() < 0.04:
        kind = ""
    if rng.random() < 0.03:
        decision = ""
    rows.append([group, age, income, kind, decision])
# Whole copies, so that some cells have more people than neighbours.
rows += [["a", 30, 2000.0, "one", decision] for decision in ["yes"] * 4 + ["no"] * 3]

known = [row for row in rows if row[3] and row[4]]
numbers = np.array([[row[1], row[2]] for row in known], dtype=float)
numbers = (numbers - numbers.mean(axis=0)) / numbers.std(axis=0)
kinds = np.array([row[3] for row in known])
y = np.array([row[4] == "yes" for row in known], dtype=float)
groups = np.array([row[0] for row in known])
squared = ((numbers[:, None, :] - numbers[None, :, :]) ** 2).sum(axis=2) + 2.0 * (kinds[:, None] != kinds[None, :])


def others(k):
    shares = []
    for person in range(len(known)):
        distance = np.delete(squared[person], person)
        decided = np.delete(y, person)
        last = np.sort(distance)[k - 1]
        within = distance < last * (1 - 1e-9) - 1e-15
        at = ~within & (distance <= last * (1 + 1e-9) + 1e-15)
        mean = (decided[within].sum() + (k - within.sum()) * decided[at].mean()) / k
        shares.append(abs(y[person] - mean))
    return np.array(shares)


cases = []
for k in (1, 5, 20):
    away = others(k)
    cases.append(
        {
            "neighbours": k,
            "overall": 1 - away.mean(),
            "groups": {name or "missing": 1 - away[groups == name].mean() for name in ("a", "b", "c", "")},
            "people": {name or "missing": int((groups == name).sum()) for name in ("a", "b", "c", "")},
        }
    )

one = rng.normal(size=90)
decided = (one + rng.normal(scale=0.8, size=90) > 0).astype(int)
_, nearest = cKDTree(one[:, None]).query(one[:, None], k=6)
result = {
    "versions": {name: version(name) for name in ("numpy", "scipy")},
    "rows": rows,
    "unknown": sum(not row[4] for row in rows),
    "missing": sum(bool(row[4]) and not row[3] for row in rows),
    "cases": cases,
    "aif360": {
        "number": one.tolist(),
        "decided": decided.tolist(),
        "neighbours": 6,
        "consistency": float(1 - np.abs(decided - decided[nearest].mean(axis=1)).mean()),
    },
}
Path(__file__).with_suffix(".json").write_text(json.dumps(result, indent=1) + "\n")
