# Formules en mots, puis avec leurs nombres.
formula-selection = sélections ÷ (sélections + non-sélections)
formula-base = résultats « oui » ÷ (résultats « oui » + résultats « non »)
formula-false-positive = faux positifs ÷ (faux positifs + vrais négatifs)
formula-false-negative = faux négatifs ÷ (faux négatifs + vrais positifs)
formula-true-positive = vrais positifs ÷ (vrais positifs + faux négatifs)
formula-true-negative = vrais négatifs ÷ (vrais négatifs + faux positifs)
formula-precision = vrais positifs ÷ (vrais positifs + faux positifs)
formula-negative-predictive = vrais négatifs ÷ (vrais négatifs + faux négatifs)
formula-false-discovery = faux positifs ÷ (faux positifs + vrais positifs)
formula-false-omission = faux négatifs ÷ (faux négatifs + vrais négatifs)
formula-accuracy = (vrais positifs + vrais négatifs) ÷ (vrais positifs + vrais négatifs + faux positifs + faux négatifs)

formula-known = { $terms } = { $value }
formula-unknown = { $terms }, et { $unknown } dont la place est inconnue : de { $low } à { $high }
formula-bounds = { $terms } : de { $low } à { $high }
formula-undefined = { $terms } : pas de valeur
