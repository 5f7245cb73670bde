# The card of a metric, and metrics that point at different groups.
card-title = About this metric
card-says = What it says
card-use = When to use it
card-hides = What it misses
card-source = Source
card-names = Elsewhere
card-differs = Where others differ
card-name = { $package }: { $name }
card-no-name = { $package }: no name for it

card-differs-selection = In Aequitas “statistical parity” is not about this rate but about the share of all selections. AIF360 takes the rate of the label it was told is favourable.
card-differs-zero = Fairlearn answers 0 when nobody is concerned, and this 0 enters its maxima and minima. Here there is no value, and the reason is said.
card-differs-none-selected = Fairlearn and AIF360 answer 0 when nobody is concerned. Here there is no value, and the reason is said.
card-differs-balanced = scikit-learn leaves out an outcome that nobody has, and takes the other for the mean. Here there is no value then.
card-differs-f1 = scikit-learn answers 0 when there is nothing to find and no selection. Here there is no value then.
card-differs-share = Aequitas calls its parity “statistical parity”, a name that others give to equal selection rates.
card-differs-quantile = NumPy and spreadsheets may place a quartile between two scores in another way; the median is the same.
card-differs-auc = With one outcome only, scikit-learn gives no number with a warning, and Fairlearn drops the group. Here the reason is said and the group is listed.

metric-selection-use = First of all: who is selected, and how often.
metric-base-use = To know how frequent “yes” is before comparing errors, and to ask how it was recorded.
metric-false-positive-use = When a wrong selection harms: a control, an accusation, a refusal of what one is entitled to.
metric-false-negative-use = When being missed harms: an illness not found, an aid not offered.
metric-true-positive-use = When being selected helps those who should be: “equal opportunity”.
metric-true-negative-use = When what matters is that those whose true outcome is “no” are left alone.
metric-precision-use = When the same selection should mean the same thing whoever is selected.
metric-negative-predictive-use = When the same absence of selection should mean the same thing for everybody.
metric-false-discovery-use = When one stands before the selected and asks how many were selected wrongly.
metric-false-omission-use = When one stands before those not selected and asks how many were missed.
metric-accuracy-use = When both kinds of errors cost the same, which is rare.
metric-balanced-accuracy-use = When “yes” is rare and plain accuracy would be high without finding any of it.
metric-f1-use = When only the “yes” matter and a single number is asked for; never alone.
metric-share-of-selected-use = To tell who makes up the selected, beside who makes up everybody.
metric-over-representation-use = To tell, for a group, how its part among the selected compares with its size.
metric-treatment-equality-use = To see whether the errors fall on one side in one group and on the other side in another.
metric-scoring-rate-use = For scores without a cut: it is the rate that New York City asks of tools that score applicants.
metric-mean-score-use = To see whether scores are shifted for a group before any cut is made.
metric-lower-quartile-use = To see where the low scores of a group lie.
metric-median-score-use = To compare the middle of the scores, without extremes weighing on it.
metric-upper-quartile-use = To see where the high scores of a group lie, often where the cut will be.
metric-roc-auc-use = To know whether the score ranks people as well in one group as in another.
metric-brier-score-use = When the score is read as a probability, by people or by another program.
metric-calibration-error-use = When the same probability should mean the same thing in every group.

pointing-apart = Two metrics point at different groups: the { $metric } is highest in { $group } ({ $value }), the { $other-metric } in { $other-group } ({ $other-value }). They answer different questions; when “yes” is not as frequent everywhere, both can hardly be equal at once (Chouldechova 2017).
