# Formulas in words, then with their numbers.
formula-selection = selections ÷ (selections + non-selections)
formula-base = “yes” outcomes ÷ (“yes” outcomes + “no” outcomes)
formula-false-positive = false positives ÷ (false positives + true negatives)
formula-false-negative = false negatives ÷ (false negatives + true positives)
formula-true-positive = true positives ÷ (true positives + false negatives)
formula-true-negative = true negatives ÷ (true negatives + false positives)
formula-precision = true positives ÷ (true positives + false positives)
formula-negative-predictive = true negatives ÷ (true negatives + false negatives)
formula-false-discovery = false positives ÷ (false positives + true positives)
formula-false-omission = false negatives ÷ (false negatives + true negatives)
formula-accuracy = (true positives + true negatives) ÷ (true positives + true negatives + false positives + false negatives)

formula-known = { $terms } = { $value }
formula-unknown = { $terms }, and { $unknown } whose place is not known: { $low } to { $high }
formula-bounds = { $terms }: { $low } to { $high }
formula-undefined = { $terms }: no value
