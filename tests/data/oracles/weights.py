"""Weighted rates by packages and arithmetic that share no code with Vigie; writes weights.json beside itself.

Kish's effective size in exact fractions; Wilson, Newcombe, Katz and the pooled z test by statsmodels, which takes
counts that are not whole: the effective size and its share. Run with statsmodels 0.14 or later.
"""

import json
import random
from fractions import Fraction
from importlib.metadata import version
from pathlib import Path

from statsmodels.stats.proportion import (
    confint_proportions_2indep,
    proportion_confint,
    proportions_ztest,
)

random.seed(1965)
rows = []
for group, people, chance in (("a", 60, 0.35), ("b", 45, 0.55)):
    for _ in range(people):
        weight = Fraction(random.randrange(50, 900), 100)
        rows.append((group, int(random.random() < chance), weight))

groups, evidence = {}, []
for group in ("a", "b"):
    weights = [w for g, _, w in rows if g == group]
    selected = [w for g, s, w in rows if g == group and s]
    rate = sum(selected) / sum(weights)
    effective = sum(weights) ** 2 / sum(w * w for w in weights)
    x, n = float(rate * effective), float(effective)
    low, high = proportion_confint(x, n, alpha=0.05, method="wilson")
    groups[group] = {
        "people": len(weights),
        "weight": float(sum(weights)),
        "rate": float(rate),
        "effective": n,
        "interval": [float(low), float(high)],
    }
    evidence.append((x, n))

(x1, n1), (x2, n2) = evidence
difference = confint_proportions_2indep(x1, n1, x2, n2, method="newcomb", compare="diff", correction=False)
ratio = confint_proportions_2indep(x1, n1, x2, n2, method="log", compare="ratio", correction=False)
z, p_value = proportions_ztest([x1, x2], [n1, n2])
result = {
    "statsmodels": version("statsmodels"),
    "rows": [[g, s, float(w)] for g, s, w in rows],
    "groups": groups,
    "difference_interval": [float(v) for v in difference],
    "ratio_interval": [float(v) for v in ratio],
    "z_statistic": float(z),
    "p_value": float(p_value),
}
Path(__file__).with_suffix(".json").write_text(json.dumps(result, separators=(",", ":")) + "\n")
