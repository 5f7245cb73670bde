"""Logistic regressions read as predicted rates, by statsmodels; writes adjusted.json beside itself.

`people`: made-up people of three groups with a control of four levels and one that is a number. The model is
statsmodels' Logit; the predicted rates are means of its predictions with everybody in one group, their intervals the
delta method from its covariance; the inflation factors are those of R's car::vif from the same covariance. `two`: two
groups, where the difference is also statsmodels' own marginal effect of a dummy (get_margeff). `berkeley`: the
published admissions, the department held equal.
"""

import json
import math
from importlib.metadata import version
from pathlib import Path

import numpy as np
import statsmodels.api as sm

Z = 1.959963984540054
rng = np.random.default_rng(1972)


def people(groups, size):
    rows = []
    for _ in range(size):
        group = groups[rng.integers(len(groups))]
        level = "wxyz"[min(int(rng.integers(5)), 3)] if group == "b" else "wxyz"[rng.integers(4)]
        number = int(rng.integers(18, 66))
        score = -1.0 + {"a": 0.0, "b": -0.5, "c": 0.4}[group] + {"w": 0, "x": 0.6, "y": -0.8, "z": 0.2}[level]
        score += 0.03 * (number - 40)
        rows.append([group, level, number, int(rng.random() < 1 / (1 + math.exp(-score)))])
    return rows


def model(rows, groups, weights=None):
    weights = np.ones(len(rows)) if weights is None else np.array(weights, dtype=float)
    levels = sorted({row[1] for row in rows})[1:]
    numbers = len({row[2] for row in rows}) > 1

    def design(group=None):
        columns = [np.ones(len(rows))]
        columns += [np.array([float((group or row[0]) == g) for row in rows]) for g in groups[1:]]
        columns += [np.array([float(row[1] == level) for row in rows]) for level in levels]
        if numbers:
            columns.append(np.array([float(row[2]) for row in rows]))
        return np.column_stack(columns)

    yes = np.array([row[3] for row in rows], dtype=float)
    fitted = sm.GLM(yes, design(), family=sm.families.Binomial(), freq_weights=weights).fit(tol=1e-14, maxiter=100)
    covariance = np.asarray(fitted.cov_params())
    rates, gradients = {}, {}
    for group in groups:
        x = design(group)
        p = 1 / (1 + np.exp(-x @ fitted.params))
        rates[group] = float(np.average(p, weights=weights))
        gradients[group] = ((p * (1 - p) * weights)[:, None] * x).sum(axis=0) / weights.sum()
    found = {"groups": {}}
    for place, group in enumerate(groups):
        def half(gradient):
            return Z * math.sqrt(gradient @ covariance @ gradient)

        rate, base = rates[group], rates[groups[0]]
        entry = {"rate": [rate, rate - half(gradients[group]), rate + half(gradients[group])]}
        if place:
            d = half(gradients[group] - gradients[groups[0]])
            r = half(gradients[group] / rate - gradients[groups[0]] / base)
            low, high = fitted.conf_int()[place]
            entry["difference"] = [rate - base, rate - base - d, rate - base + d]
            entry["ratio"] = [rate / base, rate / base * math.exp(-r), rate / base * math.exp(r)]
            entry["odds_ratio"] = [math.exp(fitted.params[place]), math.exp(low), math.exp(high)]
            entry["p_value"] = float(fitted.pvalues[place])
        found["groups"][group] = entry
    deviations = np.sqrt(np.diag(covariance))[1:]
    correlation = covariance[1:, 1:] / np.outer(deviations, deviations)
    terms = [list(range(len(groups) - 1))]
    terms.append([len(groups) - 1 + i for i in range(len(levels))])
    if numbers:
        terms.append([len(groups) - 1 + len(levels)])
    det = np.linalg.det
    found["inflation"] = []
    for term in terms:
        rest = [i for i in range(len(correlation)) if i not in term]
        value = det(correlation[np.ix_(term, term)]) * det(correlation[np.ix_(rest, rest)]) / det(correlation)
        found["inflation"].append(float(value ** (1 / len(term))))
    return found, design, yes


three = people("abc", 600)
two = people("ab", 300)
result = {"statsmodels": version("statsmodels"), "numpy": version("numpy"), "cases": {}}
found, _, _ = model(three, "abc")
result["cases"]["people"] = {"rows": three, "reference": "a"} | found
found, design, yes = model(two, "ab")
effect = sm.Logit(yes, design()).fit(disp=0, method="newton", tol=1e-14).get_margeff(at="overall", dummy=True)
found["margeff"] = [float(effect.margeff[0]), float(effect.conf_int()[0][0]), float(effect.conf_int()[0][1])]
result["cases"]["two"] = {"rows": two, "reference": "a"} | found
counts = {"A": (512, 313, 89, 19), "B": (353, 207, 17, 8), "C": (120, 205, 202, 391),
          "D": (138, 279, 131, 244), "E": (53, 138, 94, 299), "F": (22, 351, 24, 317)}
rows, weights = [], []
for department, cells in counts.items():
    for (group, decision), n in zip((("men", 1), ("men", 0), ("women", 1), ("women", 0)), cells):
        rows.append([group, department, 0, decision])
        weights.append(n)
found, _, _ = model(rows, ["men", "women"], weights)
result["cases"]["berkeley"] = {"rows": rows, "weights": weights, "reference": "men"} | found
Path(__file__).with_suffix(".json").write_text(json.dumps(result, separators=(",", ":")) + "\n")
