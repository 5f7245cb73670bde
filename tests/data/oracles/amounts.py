#!/usr/bin/env python3
"""Measures of a numeric outcome, by packages independent of Vigie.

    python3 amounts.py

Needs numpy and scipy; versions are written in the file. The people are made up
by the formula below: three groups, one of a single person, amounts with cents
and ties, some unknown, and a prediction that is sometimes unknown too. They are
written beside the values.
"""

import json
import sys
from importlib.metadata import version
from pathlib import Path

import numpy as np
from scipy.stats import t, ttest_ind

HERE = Path(__file__).resolve().parent


def people():
    rows, state = [], 20261125

    def draw():
        nonlocal state
        state = (1103515245 * state + 12345) % 2**31
        return state / 2**31

    for _ in range(300):
        group = "b" if draw() < 0.3 else "a"
        amount = round(200 + 900 * draw() ** (2.0 if group == "b" else 1.2), 2)
        if draw() < 0.2:
            amount = 500.0
        prediction = round(0.8 * amount + 150 * draw(), 1)
        amount = None if draw() < 0.07 else amount
        prediction = None if draw() < 0.05 else prediction
        rows.append((group, amount, prediction))
    rows.append(("c", 640.25, 600.0))
    return rows


def mean(values):
    m = float(values.mean())
    if len(values) < 2:
        return {"value": m, "interval": None}
    half = float(t.ppf(0.975, len(values) - 1) * values.std(ddof=1) / np.sqrt(len(values)))
    return {"value": m, "interval": [m - half, m + half]}


def against(values, reference):
    found = ttest_ind(values, reference, equal_var=False)
    low, high = found.confidence_interval(0.95)
    return {
        "difference": float(values.mean() - reference.mean()),
        "interval": [float(low), float(high)],
        "p_value": float(found.pvalue),
    }


rows = people()
numbers = {g: np.array([n for r, n, _ in rows if r == g and n is not None]) for g in "abc"}
residuals = {
    g: np.array([n - p for r, n, p in rows if r == g and n is not None and p is not None]) for g in "abc"
}
quantile = lambda x, q: float(np.quantile(x, q, method="averaged_inverted_cdf"))
found = {
    "versions": {name: version(name) for name in ("numpy", "scipy")}
    | {"python": ".".join(map(str, sys.version_info[:3]))},
    "rows": rows,
    "groups": {
        g: {
            "known": len(numbers[g]),
            "unknown": sum(1 for r, n, _ in rows if r == g and n is None),
            "mean_outcome": mean(numbers[g]),
            "lower_quartile_outcome": quantile(numbers[g], 0.25),
            "median_outcome": quantile(numbers[g], 0.5),
            "upper_quartile_outcome": quantile(numbers[g], 0.75),
            "mean_residual": mean(residuals[g]),
        }
        for g in "abc"
    },
    "b_against_a": {
        "mean_outcome": against(numbers["b"], numbers["a"]),
        "mean_residual": against(residuals["b"], residuals["a"]),
    },
}
(HERE / "amounts.json").write_text(json.dumps(found) + "\n")
