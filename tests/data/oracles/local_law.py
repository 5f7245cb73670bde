"""New York City's table (Local Law 144, 6 RCNY 5-300 to 5-304) in exact fractions; writes local_law.json beside itself.

`selection`: counts of candidates and of those selected by sex and race or ethnicity, in the shape of the worked example of
section 5-301 (b); 250 more have neither. `scoring`: made-up scores with many ties at the median. Standard library
only; the intervals are Katz's, from the logarithm of the ratio.
"""

import json
import math
import statistics
from fractions import Fraction
from pathlib import Path

COUNTS = {
    "Hispanic or Latino": ((205, 90), (190, 82)),
    "White": ((412, 215), (385, 197)),
    "Black or African American": ((226, 95), (164, 75)),
    "Native Hawaiian or Pacific Islander": ((87, 37), (32, 15)),
    "Asian": ((321, 167), (295, 135)),
    "Native American or Alaska Native": ((24, 11), (17, 7)),
    "Two or More Races": ((115, 52), (98, 44)),
}
CELLS = {
    (sex, race): cell
    for race, cells in COUNTS.items()
    for sex, cell in zip(("Male", "Female"), cells)
}
SMALL = Fraction(2, 100)
Z = statistics.NormalDist().inv_cdf(0.975)


def sections(cells):
    """The cells summed by sex, by race, and as they are."""
    for name, of in (
        ("sex", lambda key: key[:1]),
        ("race_ethnicity", lambda key: key[1:]),
        ("intersectional", lambda key: key),
    ):
        sums = {}
        for key, (n, x) in cells.items():
            people, counted = sums.get(of(key), (0, 0))
            sums[of(key)] = (people + n, counted + x)
        yield name, sums


def table(sums, leave_out_small):
    everybody = sum(n for n, _ in sums.values())
    small = {key for key, (n, _) in sums.items() if Fraction(n, everybody) < SMALL}
    compared = {key: cell for key, cell in sums.items() if not (leave_out_small and key in small)}
    most = max(compared, key=lambda key: Fraction(compared[key][1], compared[key][0]))
    most_n, most_x = compared[most]
    lines = []
    for key, (n, x) in sums.items():
        line = {
            "category": list(key),
            "people": n,
            "counted": x,
            "rate": float(Fraction(x, n)),
            "small": key in small,
            "impact_ratio": None,
            "interval": None,
        }
        if key in compared:
            ratio = Fraction(x, n) / Fraction(most_x, most_n)
            line["impact_ratio"] = float(ratio)
            if key != most and x:
                error = math.sqrt(float(Fraction(1, x) - Fraction(1, n) + Fraction(1, most_x) - Fraction(1, most_n)))
                line["interval"] = [float(ratio) * math.exp(-Z * error), float(ratio) * math.exp(Z * error)]
        lines.append(line)
    return {"people": everybody, "highest": list(most), "lines": lines}


def tables(cells):
    return {
        name: {"all": table(sums, False), "left_out": table(sums, True)} for name, sums in sections(cells)
    }


# Scores 1 to 9, most at 5, which is the median: those at it do not count.
scored = []
for place, key in enumerate(CELLS):
    for person in range(12 + 9 * place):
        score = 5 if person % 3 == 0 else 1 + (person * (place + 3)) % 9
        scored.append((*key, score))
median = statistics.median(score for *_, score in scored)
above = {}
for sex, race, score in scored:
    n, x = above.get((sex, race), (0, 0))
    above[sex, race] = (n + 1, x + (score > median))

result = {
    "selection": {
        "cells": [[*key, n, x] for key, (n, x) in CELLS.items()],
        "unknown": 250,
        "tables": tables(CELLS),
    },
    "scoring": {"rows": scored, "median": median, "tables": tables(above)},
}
Path(__file__).with_suffix(".json").write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n")
