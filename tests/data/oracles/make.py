#!/usr/bin/env python3
"""Compute reference values with packages independent of Vigie.

    python3 make.py

Needs fairlearn, scikit-learn, statsmodels, scipy and pandas; the versions used
are written in each file. Reads ../compas/compas-7214.csv and writes
fairlearn_compas.json and intervals.json beside itself. A value that is not a
finite number (0/0, infinity) is written as null.
"""

import json
import math
import sys
import warnings
from importlib.metadata import version
from pathlib import Path

import fairlearn.metrics as fl
import numpy as np
import pandas as pd
from scipy.optimize import brentq
from scipy.stats import fisher_exact, norm
from sklearn.metrics import (
    accuracy_score,
    balanced_accuracy_score,
    f1_score,
    precision_score,
    roc_auc_score,
)
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import (
    confint_proportions_2indep,
    power_proportions_2indep,
    proportion_confint,
    proportions_ztest,
    score_test_proportions_2indep,
)

warnings.filterwarnings("ignore")
HERE = Path(__file__).resolve().parent


def finite(x):
    x = float(x)
    return x if math.isfinite(x) else None


def versions(*names):
    found = {name: version(name) for name in names}
    found["python"] = ".".join(map(str, sys.version_info[:3]))
    return found


def save(name, value):
    text = json.dumps(value, indent=1, ensure_ascii=False, allow_nan=False)
    (HERE / name).write_text(text + "\n", encoding="utf-8", newline="\n")


# ------------------------------------------------------------ fairlearn, COMPAS

METRICS = {
    "count": fl.count,
    "selection_rate": fl.selection_rate,
    "true_positive_rate": fl.true_positive_rate,
    "false_positive_rate": fl.false_positive_rate,
    "true_negative_rate": fl.true_negative_rate,
    "false_negative_rate": fl.false_negative_rate,
    "precision": lambda y, p: precision_score(y, p, zero_division=0),
    "accuracy": accuracy_score,
    "balanced_accuracy": balanced_accuracy_score,
    "f1": lambda y, p: f1_score(y, p, zero_division=0),
}


def frame(rows, columns):
    truth, decision = rows["two_year_recid"], (rows["decile_score"] >= 5).astype(int)
    who = rows[columns]
    mf = fl.MetricFrame(metrics=METRICS, y_true=truth, y_pred=decision, sensitive_features=who)
    groups = []
    for key, values in mf.by_group.iterrows():
        key = key if isinstance(key, tuple) else (key,)
        keep = (who == list(key)).all(axis=1)
        t, d, s = truth[keep], decision[keep], rows["decile_score"][keep]
        groups.append(
            {
                "group": dict(zip(columns, key)),
                "counts": {
                    "tn": int(((t == 0) & (d == 0)).sum()),
                    "fp": int(((t == 0) & (d == 1)).sum()),
                    "fn": int(((t == 1) & (d == 0)).sum()),
                    "tp": int(((t == 1) & (d == 1)).sum()),
                },
                "measures": {name: finite(values[name]) for name in METRICS},
                "base_rate": finite(t.mean()),
                "mean_score": finite(s.mean()),
                "roc_auc": finite(roc_auc_score(t, s)) if t.nunique() == 2 else None,
            }
        )
    arguments = dict(y_true=truth, y_pred=decision, sensitive_features=who)
    summary = {
        "demographic_parity_difference": fl.demographic_parity_difference(**arguments),
        "demographic_parity_ratio": fl.demographic_parity_ratio(**arguments),
        "equalized_odds_difference": fl.equalized_odds_difference(**arguments),
        "equalized_odds_ratio": fl.equalized_odds_ratio(**arguments),
        "equalized_odds_difference_mean": fl.equalized_odds_difference(agg="mean", **arguments),
        "equalized_odds_ratio_mean": fl.equalized_odds_ratio(agg="mean", **arguments),
        "equal_opportunity_difference": fl.equal_opportunity_difference(**arguments),
        "equal_opportunity_ratio": fl.equal_opportunity_ratio(**arguments),
    }

    def aggregate(series):
        return {name: finite(series[name]) for name in METRICS if name != "count"}

    return {
        "rows": len(rows),
        "overall": {name: finite(mf.overall[name]) for name in METRICS},
        "groups": groups,
        "summary": {k: finite(v) for k, v in summary.items()},
        "difference_between_groups": aggregate(mf.difference(method="between_groups")),
        "difference_to_overall": aggregate(mf.difference(method="to_overall")),
        "ratio_between_groups": aggregate(mf.ratio(method="between_groups")),
        "ratio_to_overall": aggregate(mf.ratio(method="to_overall")),
    }


def compas():
    table = pd.read_csv(HERE.parent / "compas" / "compas-7214.csv")
    rows = table.loc[np.repeat(table.index.to_numpy(), table["people"])].reset_index(drop=True)
    assert len(rows) == 7214
    two = rows[rows["race"].isin(["African-American", "Caucasian"])].reset_index(drop=True)
    save(
        "fairlearn_compas.json",
        {
            "data": "tests/data/compas/compas-7214.csv",
            "truth": "two_year_recid == 1",
            "decision": "decile_score >= 5",
            "versions": versions("fairlearn", "scikit-learn", "numpy", "pandas"),
            "frames": {
                "race": frame(rows, ["race"]),
                "race_two": frame(two, ["race"]),
                "sex": frame(rows, ["sex"]),
                "race_sex": frame(rows, ["race", "sex"]),
            },
        },
    )


# ------------------------------------------------------------- intervals, tests

PROPORTIONS = [
    (0, 1), (1, 1), (0, 2), (1, 2), (2, 2), (0, 8), (1, 8), (3, 8), (4, 8), (7, 8), (8, 8),
    (0, 23), (2, 23), (11, 23), (22, 23), (23, 23), (0, 50), (5, 50), (25, 50),
    (0, 1488), (1, 1488), (349, 1488), (744, 1488), (1487, 1488), (1488, 1488),
    (0, 1795), (1, 1795), (805, 1795), (897, 1795), (1794, 1795), (1795, 1795),
    (123456, 1000000), (1, 17000000), (8500000, 17000000),
]

# x1 of n1 against x2 of n2
TABLES = [
    (1, 3, 2, 4), (2, 3, 1, 4), (0, 3, 2, 4), (3, 3, 2, 4), (0, 3, 0, 4), (3, 3, 4, 4),
    (0, 1, 1, 1), (1, 2, 1, 2), (0, 5, 5, 5), (3, 10, 40, 100), (2, 23, 349, 1488),
    (3, 8, 349, 1488), (0, 8, 349, 1488), (8, 8, 349, 1488), (9, 48, 300, 1200),
    (13, 190, 300, 1200), (90, 640, 300, 1200), (253, 1150, 300, 1200), (79, 330, 300, 1200),
    (430, 2290, 537, 2440), (440, 2000, 500, 2000), (805, 1795, 349, 1488),
    (532, 1901, 461, 966), (632, 3875, 368, 16125), (260, 3495, 691, 15536),
    (1, 100000, 30, 100000), (999, 1000, 990, 1000), (500000, 1000000, 501000, 1000000),
]

# x2 of n2 in the reference, n1 people compared with it
DETECTABLE = [
    (349, 1795, 1488), (349, 23, 1488), (30, 48, 60), (30, 1000, 60), (5, 200, 1000), (0, 200, 1000),
    (1000, 200, 1000), (500000, 1000000, 1000000), (2, 5, 10), (1, 3, 3),
]

P_VALUES = {
    "one": [0.03],
    "ordered": [0.001, 0.01, 0.02, 0.04, 0.2],
    "unordered": [0.04, 0.001, 0.2, 0.02, 0.01],
    "ties": [0.02, 0.02, 0.5, 0.02],
    "capped": [0.6, 0.4, 0.9, 0.3],
    "monotone": [0.01, 0.0101, 0.011, 0.04],
    "extremes": [0.0, 1.0, 1e-300, 0.05],
    "hiring": [0.089, 0.0026, 3e-8, 2e-5, 1e-9, 0.72, 0.71],
}


def pair(bounds):
    return [finite(bounds[0]), finite(bounds[1])]


def score_ratio(x1, n1, x2, n2):
    """Koopman's interval: where statsmodels' score statistic reaches the normal quantile.

    Its own inversion (confint_proportions_2indep, method="score") starts from a Wald interval and stops at the
    wrong place when a share is 1, so the roots are found here.
    """
    quantile = norm.ppf(0.975)

    def statistic(log_ratio):
        return score_test_proportions_2indep(
            x1, n1, x2, n2, value=math.exp(log_ratio), compare="ratio", correction=False, return_results=False
        )[0]

    def root(target):
        grid = np.linspace(-16, 16, 4001) + 1e-4
        values = [statistic(g) - target for g in grid]
        for (a, fa), (b, fb) in zip(zip(grid, values), zip(grid[1:], values[1:])):
            if np.isfinite(fa) and np.isfinite(fb) and fa > 0 >= fb:
                return math.exp(brentq(lambda g: statistic(g) - target, a, b, xtol=1e-15, rtol=1e-15))
        return None

    return [0.0 if x1 == 0 else root(quantile), root(-quantile)]


def detectable(x2, n1, n2):
    """The differences up and down from x2 of n2 that 80 % of comparisons with n1 people find at 5 %."""
    share = x2 / n2

    def missing_power(difference):
        power = power_proportions_2indep(difference, share, n1, ratio=n2 / n1, alpha=0.05).power
        return power - 0.8

    def root(end):
        near = math.copysign(1e-12, end)
        end -= math.copysign(1e-12, end)
        if abs(end) <= 1e-9 or not missing_power(end) >= 0:
            return None
        return abs(brentq(missing_power, near, end, xtol=1e-15, rtol=1e-14))

    return {"share": [x2, n2], "people": n1, "down": root(-share), "up": root(1 - share)}


def two_by_two(x1, n1, x2, n2):
    z, p = proportions_ztest([x1, x2], [n1, n2])
    odds, exact = fisher_exact([[x1, n1 - x1], [x2, n2 - x2]], alternative="two-sided")
    return {
        "x1": x1, "n1": n1, "x2": x2, "n2": n2,
        "difference": x1 / n1 - x2 / n2,
        "newcombe": pair(confint_proportions_2indep(x1, n1, x2, n2, method="newcomb", compare="diff")),
        "ratio": finite((x1 / n1) / (x2 / n2)) if x2 else None,
        "katz_log_ratio": (
            pair(confint_proportions_2indep(x1, n1, x2, n2, method="log", compare="ratio"))
            if x1 and x2 else [None, None]
        ),
        "score_ratio": score_ratio(x1, n1, x2, n2) if x2 else [None, None],
        "pooled_z": finite(z),
        "pooled_z_p_value": finite(p),
        "fisher_odds_ratio": finite(odds),
        "fisher_p_value": finite(exact),
    }


def intervals():
    save(
        "intervals.json",
        {
            "confidence": 0.95,
            "versions": versions("statsmodels", "scipy", "numpy"),
            "proportions": [
                {
                    "x": x,
                    "n": n,
                    "wilson": pair(proportion_confint(x, n, alpha=0.05, method="wilson")),
                    "clopper_pearson": pair(proportion_confint(x, n, alpha=0.05, method="beta")),
                    "jeffreys": pair(proportion_confint(x, n, alpha=0.05, method="jeffreys")),
                }
                for x, n in PROPORTIONS
            ],
            "two_by_two": [two_by_two(*t) for t in TABLES],
            "holm": [
                {
                    "name": name,
                    "p_values": values,
                    "adjusted": [float(v) for v in multipletests(values, method="holm")[1]],
                }
                for name, values in P_VALUES.items()
            ],
            "detectable": [detectable(*case) for case in DETECTABLE],
            "benjamini_hochberg": [
                {
                    "name": name,
                    "p_values": values,
                    "adjusted": [float(v) for v in multipletests(values, method="fdr_bh")[1]],
                }
                for name, values in P_VALUES.items()
            ],
        },
    )


if __name__ == "__main__":
    compas()
    intervals()
