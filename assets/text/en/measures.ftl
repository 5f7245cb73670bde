# Metrics that are no share of a group’s people: names, words, formulas, reasons.
metric-family-everybody = Of everybody
metric-family-outcome = By true outcome
metric-family-decision = By decision
metric-family-together = Several at once

metric-balanced-accuracy = Balanced accuracy
metric-balanced-accuracy-says = The mean of two shares: that of true “yes” outcomes that were selected, and that of true “no” outcomes that were not.
metric-balanced-accuracy-hides = Two opposite kinds of errors cancel out in it: equal values can hide that one group is missed and the other wrongly selected.

metric-f1 = F1 score
metric-f1-says = Precision and true positive rate in one number between 0 and 1 (their harmonic mean).
metric-f1-hides = It ignores everybody rightly left alone, and rises with the share of “yes” in a group even when the errors are the same.

metric-share-of-selected = Share of all selections
metric-share-of-selected-says = The part of all selections, all groups together, that this group makes up.
metric-share-of-selected-hides = A large group makes up much of everything: compare it with the group’s share of everybody.

metric-over-representation = Over-representation
metric-over-representation-says = The group’s share of all selections divided by its share of everybody: above 1, it is selected more often than its size would give.
metric-over-representation-hides = It does not say whether these selections were justified; and the larger a group, the less it can exceed 1.

metric-treatment-equality = Missed per wrong selection
metric-treatment-equality-says = How many true “yes” outcomes are missed for each true “no” outcome selected: in which direction the decision errs.
metric-treatment-equality-hides = It says nothing of how many errors there are: two groups can have the same value with few and with many.

formula-balanced-accuracy = ½ × (true positives ÷ all true “yes” + true negatives ÷ all true “no”)
formula-f1 = 2 × true positives ÷ (2 × true positives + false positives + false negatives)
formula-share-of-selected = selections of the group ÷ selections of everybody
formula-over-representation = (selections of the group ÷ selections of everybody) ÷ (group ÷ everybody)
formula-treatment-equality = false negatives ÷ false positives

## The sentence
whole-sentence = { $kind ->
    [everyone] Overall, { whole-clause } ({ $evidence }){ $against }.
    [missing] Where the group is not recorded, { whole-clause } ({ $evidence }){ $against }.
   *[named] In the group { $group }, { whole-clause } ({ $evidence }){ $against }.
}
whole-clause = { $metric ->
    [balanced-accuracy] the mean of the share of “yes” that was selected and of the share of “no” that was not is { $value }
    [f1] precision and true positive rate together give an F1 score of { $value }, 1 being the best
    [share-of-selected] one finds { $value } of all selections
    [over-representation] one finds { $value } times the selections that the size of the group would give
   *[treatment-equality] { $value } true “yes” are missed for each true “no” selected
}
whole-evidence = { $people } cases; interval { $interval }
whole-evidence-without-interval = { $people } cases
whole-evidence-bounds = depending on what is not known: { $unknown-people }

## Why there is none
reason-not-resampled = The interval and the test of this metric are found by drawing again from the data, which has not been done yet
reason-not-estimated = This metric is not estimated from people drawn at random
reason-nothing-to-find = In this group, no true outcome is “yes” and there is no selection
reason-nobody-selected = There is no selection in any group
reason-no-false-positives = In this group there is no false positive, or may be none: nothing to divide by
reason-not-pooled = This metric is not a share of people: it is not put together over strata
reason-group-size = This metric depends on how large the groups are: a test of equality would have no meaning

evidence-counts-involved = Shaded: counts that play a part in this metric.
