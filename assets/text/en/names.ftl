# Names of things, as they appear in lists and tables.

## What a row is
unit-person = Person
unit-household = Household
unit-decision = Decision
unit-area = Area

## Favour or burden
polarity-favour = A favour
polarity-favour-says = Being selected brings the person something: a job, a place, a benefit.
polarity-burden = A burden
polarity-burden-says = Being flagged costs the person something: a check, a refusal, a sanction.

## Severity and status of a finding
severity-information = Information
severity-low = Low
severity-medium = Medium
severity-high = High
severity-critical = Critical
status-draft = Draft
status-to-review = To review
status-corroborated = Corroborated
status-contested = Contested
status-reply-received = Reply received
status-confirmed = Confirmed
status-withdrawn = Withdrawn

## Groups and references
group-missing = not recorded
reference-overall = Everyone
reference-rest = The other groups
reference-largest = The largest group
reference-most-favoured = The most favoured group
reference-absent = Reference group not in the data

## Tests
test-two-proportion = Comparison of two proportions (z test)
test-fisher = Fisher’s exact test

## Who is selected
cut-values = { $column } = { $values }
cut-alternatives = { $others } or { $last }
cut-top = { $people ->
    [one] the highest value of { $column }
   *[other] the { $number } highest values of { $column }
}
cut-top-share = the highest { $number } of values of { $column }

## The four counts, and what is not known
cell-true-positives = True positives
cell-true-positives-says = Selected, and the true outcome is “yes”.
cell-false-positives = False positives
cell-false-positives-says = Selected, although the true outcome is “no”.
cell-false-negatives = False negatives
cell-false-negatives-says = Not selected, although the true outcome is “yes”.
cell-true-negatives = True negatives
cell-true-negatives-says = Not selected, and the true outcome is “no”.
cell-selected-unknown = Selected, outcome unknown
cell-selected-unknown-says = Selected, but it is not known whether the true outcome is “yes” or “no”.
cell-not-selected-unknown = Not selected, outcome unknown
cell-not-selected-unknown-says = Not selected, and it is not known whether the true outcome is “yes” or “no”.
cell-yes-unknown = Outcome “yes”, decision unknown
cell-yes-unknown-says = The true outcome is “yes”, but it is not known what was decided.
cell-no-unknown = Outcome “no”, decision unknown
cell-no-unknown-says = The true outcome is “no”, but it is not known what was decided.
cell-unknown = Outcome and decision unknown
cell-unknown-says = Neither the true outcome nor the decision is known.
