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
    [scoring-rate] { $value } of the scores are strictly beyond the median of everybody
    [mean-score] the mean score is { $value }
    [lower-quartile] a quarter of the scores do not exceed { $value }
    [median-score] half of the scores do not exceed { $value }
    [upper-quartile] three quarters of the scores do not exceed { $value }
    [roc-auc] the chances that the score ranks a true “yes” above a true “no” are { $value }
    [brier-score] the mean square distance between score and outcome is { $value }
    [calibration-error] the score lies on average { $value } from the observed share of “yes”
    [mean-outcome] the mean of “{ $quantity }” is { $value }
    [lower-quartile-outcome] a quarter do not exceed { $value } of “{ $quantity }”
    [median-outcome] half do not exceed { $value } of “{ $quantity }”
    [upper-quartile-outcome] three quarters do not exceed { $value } of “{ $quantity }”
    [mean-residual] “{ $quantity }” differs on average by { $value } from what was predicted
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
reason-too-many-to-resample = There are too many groups to draw again from each of them
reason-draws-undefined = With so few cases, drawing again often leaves nothing to compute this metric from: no interval
reason-draws-alike = Every new draw gives the same value: an interval would look as if nothing were uncertain
reason-scores-alike = Everybody has the same score: there is nothing to smooth
reason-permuted-weights = People have weights: dealing them anew to the groups would deal their weights too, so there is no test
reason-not-pooled = This metric is not a share of people: it is not put together over strata
reason-group-size = This metric depends on how large the groups are: a test of equality would have no meaning

job-resampling = Drawing again for the intervals
test-permutation = permutation test
evidence-counts-apart = These counts depend on the cut; this metric does not.
evidence-counts-involved = Shaded: counts that play a part in this metric.

## The score
metric-family-score = Of the score
metric-scoring-rate = Scoring rate
metric-scoring-rate-says = The share of the group whose score is strictly beyond the median score of everybody, on the side that is selected first; those exactly at the median do not count.
metric-scoring-rate-hides = With few distinct scores many people stand at the median itself: the rate then depends on that rule.
metric-mean-score = Mean score
metric-mean-score-says = The average of the scores of the group.
metric-mean-score-hides = A few extreme scores can move it: compare it with the median.
metric-lower-quartile = Lower quartile of the score
metric-lower-quartile-says = The score that a quarter of the group do not exceed.
metric-lower-quartile-hides = It says nothing of how the score relates to the true outcome.
metric-median-score = Median score
metric-median-score-says = The score that half of the group do not exceed.
metric-median-score-hides = Equal medians can hide very different extremes, and decisions are often made at the extremes.
metric-upper-quartile = Upper quartile of the score
metric-upper-quartile-says = The score that three quarters of the group do not exceed.
metric-upper-quartile-hides = It says nothing of how the score relates to the true outcome.
metric-roc-auc = ROC area
metric-roc-auc-says = The chances that a person with a true “yes” stands before a person with a true “no” when scores are ranked in the order of selection: 0.5 is a draw by lot, 1 a perfect ranking.
metric-roc-auc-hides = It compares people inside the group only: a score can rank each group well and still be shifted for one of them.
metric-brier-score = Brier score
metric-brier-score-says = The average square of the distance between the score, a probability, and what happened: 0 is perfect.
metric-brier-score-hides = It mixes how well the score ranks and how well it is calibrated, and depends on how frequent “yes” is.
metric-calibration-error = Expected calibration error
metric-calibration-error-says = How far, on average over ten classes of score, the announced probability lies from the observed share of “yes”.
metric-calibration-error-hides = Chance alone makes it larger in a small group: look at the classes and their intervals.

formula-scoring-rate = scores strictly beyond the median of everybody, on the side selected first ÷ scores
formula-mean-score = sum of the scores ÷ number of scores
formula-lower-quartile = score that a quarter of the scores do not exceed; midway to the next where it is exactly a quarter
formula-median-score = score that half of the scores do not exceed; midway to the next where it is exactly half
formula-upper-quartile = score that three quarters of the scores do not exceed; midway to the next where it is exactly three quarters
formula-roc-auc = (pairs “yes”, “no” where “yes” is selected first + ½ × pairs with equal scores) ÷ all such pairs
formula-brier-score = mean of (score − outcome)², the outcome being 1 for “yes” and 0 for “no”
formula-calibration-error = sum over ten classes of: share of the people × | mean score − share of “yes” |
formula-of-score = { $any-without ->
    [0] { $value }, from { $people } cases
   *[other] { $value }, from { $people } cases; { $without } without a score left out
}

reason-no-score = No score is known: name its column in the set-up
reason-nobody-scored = In this group nobody has a score
reason-outcomes-unknown = The true outcome of some of those with a score is not known: this metric would have to guess it
reason-not-probabilities = The scores are not all between 0 and 1: they are not probabilities
reason-biased-by-chance = Chance alone makes this metric larger than it should be: an interval around it would mislead
reason-reaches-zero = The interval of one of the two values reaches zero: the interval of their ratio would have no end
reason-too-few-for-quantile = Too few cases on one side of this value for an interval
reason-ratio-of-scores = A value is negative: a ratio would depend on where its zero lies

## Over all groups at once
summary-equalized-odds-difference-mean = Equalized odds difference, mean
summary-equalized-odds-difference-mean-says = The mean of two gaps between groups: that of true positive rates and that of false positive rates.
summary-equalized-odds-ratio-mean = Equalized odds ratio, mean
summary-equalized-odds-ratio-mean-says = The mean of two ratios between groups: that of true positive rates and that of false positive rates.
summary-predictive-parity-difference = Predictive parity difference
summary-predictive-parity-difference-says = The gap between the highest and the lowest precision of all groups.
summary-predictive-parity-ratio = Predictive parity ratio
summary-predictive-parity-ratio-says = The lowest precision divided by the highest.
summary-demographic-parity-difference-to-overall = Demographic parity difference, to everybody
summary-demographic-parity-difference-to-overall-says = The largest distance between the selection rate of a group and that of everybody.
summary-demographic-parity-ratio-to-overall = Demographic parity ratio, to everybody
summary-demographic-parity-ratio-to-overall-says = The smallest ratio between the selection rate of a group and that of everybody, the smaller divided by the larger.
summary-equalized-odds-difference-to-overall = Equalized odds difference, to everybody
summary-equalized-odds-difference-to-overall-says = The largest distance from everybody, of true positive rates or of false positive rates.
summary-equalized-odds-ratio-to-overall = Equalized odds ratio, to everybody
summary-equalized-odds-ratio-to-overall-says = The smallest ratio to everybody, of true positive rates or of false positive rates, the smaller divided by the larger.
summary-equal-opportunity-difference-to-overall = Equal opportunity difference, to everybody
summary-equal-opportunity-difference-to-overall-says = The largest distance between the true positive rate of a group and that of everybody.
summary-equal-opportunity-ratio-to-overall = Equal opportunity ratio, to everybody
summary-equal-opportunity-ratio-to-overall-says = The smallest ratio between the true positive rate of a group and that of everybody, the smaller divided by the larger.

summary-more = Other numbers over all groups
summary-line = { $name }: { $value }
summary-impact = Impact ratio by group
summary-impact-says = { $polarity ->
    [favour] The selection rate of each group divided by the highest. The 0.80 line comes from a guideline of US agencies (“four-fifths rule”): a mark to look closer, which settles nothing, and no rule elsewhere.
   *[burden] The lowest selection rate divided by that of each group: the mirror of the US “four-fifths rule”, written for favours. For a burden this line has no legal basis anywhere; it only helps to read.
}
summary-impact-line = { $under ->
    [yes] { $group }: { $value } (under 0.80)
    [no] { $group }: { $value }
   *[unknown] { $group }: { $value } (under 0.80 or not, depending on what is not known)
}
summary-odds-line = Average odds difference, { $group }: { $value }
summary-odds-says = The mean of two differences from the reference: that of true positive rates and that of false positive rates, with their sign.

## Person by person
inequality-title = How unequally people benefit
inequality-says = Each person counts 0 when the decision is wrong to their harm, 1 when it is right, 2 when it is wrong to their benefit (Speicher et al. 2018). 0 means that everybody has the same; the part between groups is what would remain if everybody had the mean of their group.
inequality-name = { $index ->
    [theil] Theil index
   *[entropy] Generalized entropy index (alpha 2)
}
inequality-line = { inequality-name }: { $whole }, of which { $between } between groups and { $within } inside them
inequality-unknown = { inequality-name }: no value. { $whole }.
