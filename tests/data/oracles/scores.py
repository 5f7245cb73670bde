#!/usr/bin/env python3
"""Measures of scores, by packages independent of Vigie.

    python3 scores.py

Needs scikit-learn, numpy and scipy; versions are written in the file. The
people are made up by the formula below, with ties, two groups and
probabilities on a grid of hundredths; they are written beside the values.
"""

import json
import sys
from importlib.metadata import version
from pathlib import Path

import numpy as np
from scipy.stats import mannwhitneyu, t
from sklearn.metrics import brier_score_loss, roc_auc_score

HERE = Path(__file__).resolve().parent


def people():
    rows, state = [], 20261124
    for person in range(400):
        state = (1103515245 * state + 12345) % 2**31
        group = "b" if state / 2**31 < 0.4 else "a"
        state = (1103515245 * state + 12345) % 2**31
        score = round((state / 2**31) ** (1.5 if group == "b" else 1.0), 2)
        state = (1103515245 * state + 12345) % 2**31
        outcome = int(state / 2**31 < 0.2 + 0.6 * score)
        rows.append((group, outcome, score))
    return rows


def calibration_error(y, s):
    place = np.minimum((s * 10).astype(int), 9)
    error = 0.0
    for one in range(10):
        here = place == one
        if here.any():
            error += here.mean() * abs(s[here].mean() - y[here].mean())
    return error


def measures(y, s, median):
    n, mean = len(s), s.mean()
    half = t.ppf(0.975, n - 1) * s.std(ddof=1) / np.sqrt(n)
    squares = (s - y) ** 2
    brier_half = t.ppf(0.975, n - 1) * squares.std(ddof=1) / np.sqrt(n)
    yes, no = s[y == 1], s[y == 0]
    # DeLong's variance, from the placements of each person among the others.
    of_yes = np.array([(np.sum(no < x) + 0.5 * np.sum(no == x)) / len(no) for x in yes])
    of_no = np.array([(np.sum(yes > x) + 0.5 * np.sum(yes == x)) / len(yes) for x in no])
    variance = of_yes.var(ddof=1) / len(yes) + of_no.var(ddof=1) / len(no)
    quantile = lambda q: float(np.quantile(s, q, method="averaged_inverted_cdf"))
    return {
        "n": n,
        "scoring_rate": float((s > median).mean()),
        "mean_score": float(mean),
        "mean_score_interval": [float(mean - half), float(mean + half)],
        "lower_quartile": quantile(0.25),
        "median_score": quantile(0.5),
        "upper_quartile": quantile(0.75),
        "roc_auc": float(roc_auc_score(y, s)),
        "mann_whitney": float(mannwhitneyu(yes, no).statistic / (len(yes) * len(no))),
        "delong_variance": float(variance),
        "brier_score": float(brier_score_loss(y, s)),
        "brier_score_interval": [float(squares.mean() - brier_half), float(squares.mean() + brier_half)],
        "expected_calibration_error": float(calibration_error(y, s)),
    }


rows = people()
groups, y, s = (np.array(column) for column in zip(*rows))
y, s = y.astype(int), s.astype(float)
median = float(np.median(s))
found = {
    "versions": {name: version(name) for name in ("numpy", "scipy", "scikit-learn")}
    | {"python": ".".join(map(str, sys.version_info[:3]))},
    "rows": [[group, int(outcome), float(score)] for group, outcome, score in rows],
    "median": median,
    "overall": measures(y, s, median),
    "groups": {g: measures(y[groups == g], s[groups == g], median) for g in ("a", "b")},
}
text = json.dumps(found, allow_nan=False)
(HERE / "scores.json").write_text(text + "\n", encoding="utf-8", newline="\n")
