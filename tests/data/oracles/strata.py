"""Pooled and standardised comparisons over strata by code that is not Vigie's; writes strata.json beside itself.

Odds ratio, its interval (Robins-Breslow-Greenland), risk ratio, Cochran-Mantel-Haenszel without correction and
Breslow-Day with Tarone's correction: statsmodels' StratifiedTable. All groups at once: scipy's chi2_contingency. Wilson, Newcombe and Katz: statsmodels. The
variances of the pooled difference (Sato 1989) and of the logarithm of the pooled ratio (Greenland and Robins 1985)
follow R's metafor (rma.mh) letter by letter; the standardised numbers and the conditional demographic disparity are
exact fractions. Tables: Berkeley's admissions of 1973 (six departments, published by Bickel, Hammel and O'Connell 1975,
as in R's UCBAdmissions), then made-up ones: one stratum, many small strata, a strong reversal, zeros.

A stratum is [yes of the group, n of the group, yes of the reference, n of the reference, everybody's n].
"""

import json
import math
import random
from fractions import Fraction
from importlib.metadata import version
from pathlib import Path

import numpy as np
from scipy.stats import chi2_contingency
from statsmodels.stats.contingency_tables import StratifiedTable
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

Z = 1.959963984540054
berkeley = [(89, 108, 512, 825), (17, 25, 353, 560), (202, 593, 120, 325),
            (131, 375, 138, 417), (94, 393, 53, 191), (24, 341, 22, 373)]
random.seed(1959)
small = []
for _ in range(60):
    n1, n0 = random.randrange(1, 5), random.randrange(1, 5)
    a = sum(random.random() < 0.6 for _ in range(n1))
    c = sum(random.random() < 0.4 for _ in range(n0))
    small.append((a, n1, c, n0))
cases = {
    "berkeley": [s + (s[1] + s[3],) for s in berkeley],
    "one": [(30, 90, 50, 110, 260)],
    "small": [s + (s[1] + s[3] + random.randrange(0, 3),) for s in small],
    "reversal": [(81, 87, 234, 270, 400), (192, 263, 55, 80, 500)],
    "zeros": [(0, 12, 3, 20, 32), (4, 15, 0, 9, 24), (5, 10, 6, 14, 31)],
}


def number(value):
    return float(value) if math.isfinite(value) else None


def pooled(strata):
    a, n1, c, n0 = (np.array([float(s[i]) for s in strata]) for i in range(4))
    t = n1 + n0
    tables = np.array([[[s[0], s[1] - s[0]], [s[2], s[3] - s[2]]] for s in strata], dtype=float)
    table = StratifiedTable([m for m in tables])
    # Strata where nobody or everybody is counted make statsmodels' Breslow-Day divide zero by zero.
    telling = [m for m in tables if 0 < m[:, 0].sum() < m.sum()]
    low, high = table.oddsratio_pooled_confint()
    association = table.test_null_odds(correction=False)
    # metafor's rma.mh, measure "RD" and "RR".
    difference = float((a * (n0 / t) - c * (n1 / t)).sum() / (n1 * (n0 / t)).sum())
    spread = difference * (c * (n1 / t) ** 2 - a * (n0 / t) ** 2 + (n1 / t) * (n0 / t) * (n0 - n1) / 2).sum()
    spread += (a * (n0 - c) / t + c * (n1 - a) / t).sum() / 2
    half = Z * math.sqrt(spread / (n1 * (n0 / t)).sum() ** 2)
    r, s = (a * (n0 / t)).sum(), (c * (n1 / t)).sum()
    log_se = math.sqrt((((n1 / t) * (n0 / t) * (a + c)) - (a / t) * c).sum() / (r * s))
    found = {
        "odds_ratio": number(table.oddsratio_pooled),
        "odds_ratio_interval": [number(low), number(high)],
        "ratio": number(table.riskratio_pooled),
        "ratio_interval": [r / s * math.exp(-Z * log_se), r / s * math.exp(Z * log_se)],
        "difference": difference,
        "difference_interval": [difference - half, difference + half],
        "association": [number(association.statistic), number(association.pvalue)],
    }
    if len(telling) > 1:
        even = StratifiedTable(telling)
        # The expected counts are those at the odds ratio pooled over all strata, to which the others add nothing.
        homogeneity = even.test_equal_odds(adjust=True)
        found["homogeneity"] = [number(homogeneity.statistic), number(homogeneity.pvalue), len(telling) - 1]
    return found


def standardised(strata):
    everybody = sum(s[4] for s in strata)
    found = {}
    spans = []
    for name, yes, n in (("group", 0, 1), ("reference", 2, 3)):
        rate = sum(Fraction(s[4], everybody) * Fraction(s[yes], s[n]) for s in strata)
        down = up = 0.0
        for s in strata:
            weight = s[4] / everybody
            low, high = proportion_confint(s[yes], s[n], method="wilson")
            down += (weight * (s[yes] / s[n] - low)) ** 2
            up += (weight * (high - s[yes] / s[n])) ** 2
        rate = float(rate)
        low, high = max(rate - math.sqrt(down), 0.0), min(rate + math.sqrt(up), 1.0)
        found[name] = [rate, low, high]
        spans.append((rate, low, high))
    (p1, l1, u1), (p0, l0, u0) = spans
    found["difference"] = [p1 - p0, p1 - p0 - math.hypot(p1 - l1, u0 - p0), p1 - p0 + math.hypot(u1 - p1, p0 - l0)]
    found["ratio"] = p1 / p0
    return found


def crude(strata):
    a, n1, c, n0 = (sum(s[i] for s in strata) for i in range(4))
    difference = confint_proportions_2indep(a, n1, c, n0, method="newcomb", compare="diff", correction=False)
    ratio = confint_proportions_2indep(a, n1, c, n0, method="log", compare="ratio", correction=False)
    return {
        "difference": [a / n1 - c / n0, float(difference[0]), float(difference[1])],
        "ratio": [a / n1 / (c / n0), float(ratio[0]), float(ratio[1])],
    }


def disparity(strata):
    """Share of the group among those not selected minus its share among those selected."""
    def one(group):
        a, n1, c, n0 = group
        return Fraction(n1 - a, n1 - a + n0 - c) - Fraction(a, a + c)

    people = sum(s[1] + s[3] for s in strata)
    whole = tuple(sum(s[i] for s in strata) for i in range(4))
    mean = sum(Fraction(s[1] + s[3], people) * one(s) for s in strata)
    return {"crude": float(one(whole)), "value": float(mean)}


result = {"statsmodels": version("statsmodels"), "numpy": version("numpy"), "scipy": version("scipy"), "cases": {}, "all_groups": {}}
for name, strata in cases.items():
    result["cases"][name] = {
        "strata": strata,
        "pooled": pooled(strata),
        "standardised": standardised(strata),
        "crude": crude(strata),
    }
for name, groups in {
    "departments": [(601, 933), (370, 585), (322, 918), (269, 792), (147, 584), (46, 714)],
    "two": [(30, 90), (50, 110)],
    "close": [(52, 201), (61, 240), (48, 180)],
}.items():
    found = chi2_contingency([[yes, n - yes] for yes, n in groups], correction=False)
    result["all_groups"][name] = {
        "groups": groups, "statistic": float(found.statistic), "freedom": int(found.dof), "p_value": float(found.pvalue),
    }
result["cases"]["berkeley"]["conditional"] = disparity([s[:4] for s in berkeley])
Path(__file__).with_suffix(".json").write_text(json.dumps(result, separators=(",", ":")) + "\n")
