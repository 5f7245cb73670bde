#!/usr/bin/env python3
"""Generate the synthetic sample "Score indu": cases.csv and truth.csv.

Run it from anywhere:

    python3 generate.py

It needs the Python standard library only. It writes the two files beside
itself, byte for byte the same at every run, then prints the figures quoted in
README.md. Nothing here comes from real people: every record is drawn from the
probabilities written below.

How a record is made
--------------------
One stream of numbers is used throughout: SplitMix64, seed 20210615, turned
into a uniform number in [0, 1) by keeping the top 53 bits. For each record
the draws happen in this order (ten uniform numbers per record):

 1. sex                F with probability 0.56, else H
 2. age                triangular on [18, 72), most frequent at 35, whole years
 3. lone parent        0.30 for F, 0.06 for H
 4. country of birth   outside the EU below 0.17; elsewhere in the EU for 0.06
                       of the others; else France (one number for both)
 5. QPV (priority      0.34 if born outside the EU, else 0.11
    neighbourhood)
 6. RSA (minimum       0.38 if lone parent or QPV, else 0.18
    income benefit)
 7. variable income    0.45 if lone parent or RSA, else 0.22
 8. true overpayment   logit = -2.75 + 1.05 variable + 0.45 RSA + 0.25 lone
 9, 10. noise          N(0, 0.55), Box-Muller, cosine branch

The supplier's score:

    logit = -3.0 + 0.9 variable + 0.9 RSA + 0.8 lone + 0.6 QPV
            + 0.35 (age < 30) + noise

`score` is its logistic transform, rounded to six decimals. Country of birth
and sex are inputs neither of the score nor of the true overpayment.

Who is checked
--------------
The 1,000 highest scores (as shipped, equal scores in file order) are checked:
`tirage` = "algorithme". Then 500 of the 19,000 others are drawn at random,
without replacement: `tirage` = "hasard". The two arms do not overlap. The
result, `indu`, is known for these 1,500 records only; truth.csv has it for all.
"""

import math
from pathlib import Path

SEED = 20210615
RECORDS = 20_000
TOP = 1_000
RANDOM_ARM = 500
MASK = (1 << 64) - 1


class SplitMix64:
    """The generator of Steele, Lea and Flood (2014), 64 bits of state."""

    def __init__(self, seed):
        self.state = seed & MASK

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        return z ^ (z >> 31)

    def uniform(self):
        return (self.next() >> 11) / (1 << 53)

    def below(self, n):
        """A whole number in [0, n), without bias (rejection)."""
        limit = (1 << 64) - (1 << 64) % n
        while True:
            x = self.next()
            if x < limit:
                return x % n


def logistic(x):
    return 1.0 / (1.0 + math.exp(-x))


def draw_age(u, low=18.0, mode=35.0, high=72.0):
    """Inverse of the triangular distribution, floored to whole years."""
    cut = (mode - low) / (high - low)
    if u < cut:
        x = low + math.sqrt(u * (high - low) * (mode - low))
    else:
        x = high - math.sqrt((1.0 - u) * (high - low) * (high - mode))
    return int(x)


def draw_record(rng, number):
    woman = rng.uniform() < 0.56
    age = draw_age(rng.uniform())
    lone = rng.uniform() < (0.30 if woman else 0.06)
    u = rng.uniform()
    if u < 0.17:
        birth = "Hors UE"
    elif u < 0.17 + 0.06 * 0.83:
        birth = "UE"
    else:
        birth = "France"
    qpv = rng.uniform() < (0.34 if birth == "Hors UE" else 0.11)
    rsa = rng.uniform() < (0.38 if lone or qpv else 0.18)
    variable = rng.uniform() < (0.45 if lone or rsa else 0.22)
    truth = rng.uniform() < logistic(-2.75 + 1.05 * variable + 0.45 * rsa + 0.25 * lone)
    u1, u2 = rng.uniform(), rng.uniform()
    noise = 0.55 * math.sqrt(-2.0 * math.log(1.0 - u1)) * math.cos(2.0 * math.pi * u2)
    score = logistic(
        -3.0 + 0.9 * variable + 0.9 * rsa + 0.8 * lone + 0.6 * qpv + 0.35 * (age < 30) + noise
    )
    return {
        "dossier": f"D{number:05d}",
        "sexe": "F" if woman else "H",
        "age": age,
        "parent_isole": lone,
        "naissance": birth,
        "qpv": qpv,
        "rsa": rsa,
        "revenus_variables": variable,
        "score": round(score, 6),
        "truth": truth,
        "tirage": "",
    }


def generate():
    rng = SplitMix64(SEED)
    records = [draw_record(rng, i + 1) for i in range(RECORDS)]
    ranked = sorted(range(RECORDS), key=lambda i: (-records[i]["score"], i))
    for i in ranked[:TOP]:
        records[i]["tirage"] = "algorithme"
    # Random arm: a partial Fisher-Yates shuffle of the others, in file order.
    others = [i for i in range(RECORDS) if not records[i]["tirage"]]
    for k in range(RANDOM_ARM):
        j = k + rng.below(len(others) - k)
        others[k], others[j] = others[j], others[k]
        records[others[k]]["tirage"] = "hasard"
    assert records[ranked[TOP - 1]]["score"] > records[ranked[TOP]]["score"], "tie at the cut"
    return records


def yes(flag):
    return "Oui" if flag else "Non"


COLUMNS = (
    "dossier;sexe;age;parent_isole;naissance;qpv;rsa;revenus_variables;"
    "score;tirage;controle;indu"
)


def write(folder, records):
    lines = [COLUMNS]
    for r in records:
        checked = bool(r["tirage"])
        lines.append(
            ";".join(
                [
                    r["dossier"],
                    r["sexe"],
                    str(r["age"]),
                    yes(r["parent_isole"]),
                    r["naissance"],
                    yes(r["qpv"]),
                    yes(r["rsa"]),
                    yes(r["revenus_variables"]),
                    f"{r['score']:.6f}".replace(".", ","),
                    r["tirage"],
                    yes(checked),
                    yes(r["truth"]) if checked else "",
                ]
            )
        )
    (folder / "cases.csv").write_bytes(("\n".join(lines) + "\n").encode("utf-8"))
    lines = ["dossier;indu_reel"] + [f"{r['dossier']};{yes(r['truth'])}" for r in records]
    (folder / "truth.csv").write_bytes(("\n".join(lines) + "\n").encode("utf-8"))


# ---------------------------------------------------------------- check figures


def wilson(x, n, z=1.959963984540054):
    p = x / n
    centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return centre - half, centre + half


def report(records):
    def show(label, part, whole, *, interval=False):
        text = f"  {label:<44}{part:>6} / {whole:<6} = {100 * part / whole:6.2f} %"
        if interval:
            low, high = wilson(part, whole)
            text += f"   (95 % {100 * low:.1f} to {100 * high:.1f})"
        print(text)
        return part / whole

    def count(rows, test):
        return sum(1 for r in rows if test(r))

    def algo(r):
        return r["tirage"] == "algorithme"

    def by(test):
        return [r for r in records if test(r)]

    lone, other = by(lambda r: r["parent_isole"]), by(lambda r: not r["parent_isole"])
    out, fr = by(lambda r: r["naissance"] == "Hors UE"), by(lambda r: r["naissance"] == "France")
    eu = by(lambda r: r["naissance"] == "UE")
    women, men = by(lambda r: r["sexe"] == "F"), by(lambda r: r["sexe"] == "H")

    print("Whole file (full truth)")
    show("true overpayment", count(records, lambda r: r["truth"]), len(records))
    ranked = sorted((r["score"] for r in records), reverse=True)
    print(f"  score of the last selected and of the next: {ranked[TOP - 1]:.6f}, {ranked[TOP]:.6f}")

    pairs = [
        ("lone parent", lone, "not", other),
        ("born outside EU", out, "born in France", fr),
        ("born in EU", eu, "born in France", fr),
        ("women", women, "men", men),
    ]
    for title, measure in [
        ("Selected by the algorithm (top 1,000)", lambda g: (count(g, algo), len(g))),
        ("True overpayment (base rate)", lambda g: (count(g, lambda r: r["truth"]), len(g))),
        (
            "Precision of the top 1,000 (full truth)",
            lambda g: (count(g, lambda r: algo(r) and r["truth"]), count(g, algo)),
        ),
        (
            "False positive rate (full truth)",
            lambda g: (
                count(g, lambda r: algo(r) and not r["truth"]),
                count(g, lambda r: not r["truth"]),
            ),
        ),
    ]:
        print(title)
        for name_a, a, name_b, b in pairs:
            ra, rb = show(name_a, *measure(a)), show(name_b, *measure(b))
            print(f"    ratio {name_a} / {name_b}: {ra / rb:.2f}")

    # Same situations: outside the EU against France, standardised on the
    # situations of those born outside the EU (lone x RSA x variable [x QPV]).
    for keys in [
        ("parent_isole", "rsa", "revenus_variables"),
        ("parent_isole", "rsa", "revenus_variables", "qpv"),
    ]:
        cells = {}
        for r in out + fr:
            c = cells.setdefault(tuple(r[k] for k in keys), {"Hors UE": [0, 0], "France": [0, 0]})
            c[r["naissance"]][0] += algo(r)
            c[r["naissance"]][1] += 1
        expected = sum(
            c["Hors UE"][1] * c["France"][0] / c["France"][1] for c in cells.values() if c["Hors UE"][1]
        )
        observed = sum(c["Hors UE"][0] for c in cells.values())
        print(
            f"Outside EU / France within {' x '.join(keys)}: observed {observed}, "
            f"expected at France's rates {expected:.1f}, ratio {observed / expected:.2f}"
        )

    print("Ratio lone parent / not, by capacity")
    order = sorted(range(len(records)), key=lambda i: (-records[i]["score"], i))
    for k in (200, 500, 1_000, 2_000, 4_000):
        top = [records[i] for i in order[:k]]
        a = count(top, lambda r: r["parent_isole"]) / len(lone)
        b = count(top, lambda r: not r["parent_isole"]) / len(other)
        print(f"  top {k:>5}: {100 * a:5.2f} % against {100 * b:5.2f} %, ratio {a / b:.2f}")

    trio = by(lambda r: r["sexe"] == "F" and r["parent_isole"] and r["naissance"] == "Hors UE")
    print("Intersection: women x lone parent x born outside the EU")
    show("selected by the algorithm", count(trio, algo), len(trio))
    show("checked (either arm)", count(trio, lambda r: r["tirage"]), len(trio))

    print("What the agency sees (1,500 checked)")
    for arm in ("algorithme", "hasard"):
        rows = by(lambda r: r["tirage"] == arm)
        show(f"{arm}: overpayment found", count(rows, lambda r: r["truth"]), len(rows), interval=True)
        for place in ("France", "UE", "Hors UE"):
            g = [r for r in rows if r["naissance"] == place]
            show(f"{arm}, {place}", count(g, lambda r: r["truth"]), len(g), interval=True)
        for name, flag in (("lone parent", True), ("not lone parent", False)):
            g = [r for r in rows if r["parent_isole"] == flag]
            show(f"{arm}, {name}", count(g, lambda r: r["truth"]), len(g), interval=True)
    a = count(by(algo), lambda r: r["truth"])
    h = count(by(lambda r: r["tirage"] == "hasard"), lambda r: r["truth"])
    weight = (RECORDS - TOP) / RANDOM_ARM
    print(
        f"  overpayment in the whole file estimated from the two arms "
        f"({a} + {weight:.0f} x {h}) / {RECORDS} = {100 * (a + weight * h) / RECORDS:.1f} %"
    )


def main():
    records = generate()
    write(Path(__file__).resolve().parent, records)
    report(records)


if __name__ == "__main__":
    main()
