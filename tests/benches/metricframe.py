"""Times Fairlearn's MetricFrame on rows that tests/benches/metricframe.rs makes too, and says what it found.

Usage: python3 metricframe.py ROWS TURNS. Prints one object in JSON: the versions, the shortest time in seconds, and the
values of each metric in each group. Without Fairlearn: {"absent": why}.
"""

import json
import sys
import time


def scrambled(np, rows, salt):
    """SplitMix64, as in the bench."""
    x = rows + np.uint64(salt << 40)
    x = x * np.uint64(0x9E3779B97F4A7C15)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))


def main():
    try:
        import fairlearn
        import numpy as np
        import pandas as pd
        import sklearn
        from fairlearn import metrics as fm
        from sklearn.metrics import accuracy_score, precision_score
    except ImportError as error:
        print(json.dumps({"absent": str(error)}))
        return
    number, turns = int(sys.argv[1]), int(sys.argv[2])
    rows = np.arange(number, dtype=np.uint64)
    column = lambda salt, levels: scrambled(np, rows, salt) % np.uint64(levels)
    people = pd.DataFrame({"a": column(1, 2), "b": column(2, 6), "c": column(3, 6)})
    outcome = (column(4, 100) < 40).astype(int)
    decision = (column(5, 100) < 30).astype(int)
    measures = {
        "selection_rate": fm.selection_rate,
        "true_positive_rate": fm.true_positive_rate,
        "false_positive_rate": fm.false_positive_rate,
        "true_negative_rate": fm.true_negative_rate,
        "false_negative_rate": fm.false_negative_rate,
        "accuracy": accuracy_score,
        "precision": precision_score,
    }
    seconds = []
    for _ in range(turns):
        start = time.perf_counter()
        frame = fm.MetricFrame(
            metrics=measures, y_true=outcome, y_pred=decision, sensitive_features=people
        )
        by_group, overall = frame.by_group, frame.overall
        frame.difference(method="between_groups")
        seconds.append(time.perf_counter() - start)
    values = {
        name: [float(by_group[name].loc[(a, b, c)]) for a in range(2) for b in range(6) for c in range(6)]
        for name in measures
    }
    print(
        json.dumps(
            {
                "fairlearn": fairlearn.__version__,
                "scikit_learn": sklearn.__version__,
                "seconds": min(seconds),
                "selection_rate": float(overall["selection_rate"]),
                "values": values,
            }
        )
    )


main()
