"""Exact permutation tests of measures of scores and amounts, by SciPy; writes dealt.json beside itself.

    python3 dealt.py

Each sample is a list of people, each a score and an outcome; the statistic is the largest gap between two samples, and
every way of dealing the people to samples of the same sizes is tried (`scipy.stats.permutation_test`, permutation type
"independent", all permutations). Needs SciPy and NumPy; versions are written in the file.
"""

import json
import math
import sys
from importlib.metadata import version
from pathlib import Path

import numpy as np
from scipy.stats import mannwhitneyu, permutation_test

SCORES = np.array([0.05, 0.1, 0.1, 0.25, 0.3, 0.3, 0.42, 0.5, 0.5, 0.61, 0.7, 0.85])
OUTCOMES = np.array([0, 0, 1, 0, 0, 1, 0, 1, 0, 1, 1, 1])
SAMPLES = {
    "two": [[0, 2, 3, 8, 9], [1, 4, 5, 6, 7, 10, 11]],
    "three": [[0, 2, 4, 8], [1, 3, 5, 9], [7, 10, 11]],
}
MEDIAN = float(np.median(SCORES))


def quantile(share):
    return lambda at: float(np.quantile(SCORES[at], share, method="averaged_inverted_cdf"))


def area(at):
    yes, no = SCORES[at][OUTCOMES[at] == 1], SCORES[at][OUTCOMES[at] == 0]
    if not len(yes) or not len(no):
        return math.nan
    return mannwhitneyu(yes, no).statistic / (len(yes) * len(no))


def calibration(at):
    place = np.minimum((SCORES[at] * 10).astype(int), 9)
    bins = [at[place == one] for one in range(10)]
    return sum(len(one) / len(at) * abs(SCORES[one].mean() - OUTCOMES[one].mean()) for one in bins if len(one))


MEASURES = {
    "scoring_rate": lambda at: float((SCORES[at] > MEDIAN).mean()),
    "mean_score": lambda at: float(SCORES[at].mean()),
    "lower_quartile": quantile(0.25),
    "median_score": quantile(0.5),
    "upper_quartile": quantile(0.75),
    "roc_auc": area,
    "brier_score": lambda at: float(((SCORES[at] - OUTCOMES[at]) ** 2).mean()),
    "expected_calibration_error": calibration,
}


def test(measure, samples):
    def gap(*groups):
        values = [measure(np.asarray(group, dtype=int)) for group in groups]
        values = [value for value in values if not math.isnan(value)]
        return max(values) - min(values)

    found = permutation_test(
        samples, gap, permutation_type="independent", n_resamples=np.inf, alternative="greater", vectorized=False
    )
    return {"gap": float(found.statistic), "p_value": float(found.pvalue)}


result = {
    "versions": {name: version(name) for name in ("numpy", "scipy")}
    | {"python": ".".join(map(str, sys.version_info[:3]))},
    "median": MEDIAN,
    "scores": SCORES.tolist(),
    "outcomes": OUTCOMES.tolist(),
    "samples": SAMPLES,
    "tests": {
        name: {measure: test(of, samples) for measure, of in MEASURES.items()} for name, samples in SAMPLES.items()
    },
}
Path(__file__).with_suffix(".json").write_text(json.dumps(result, indent=1) + "\n")
