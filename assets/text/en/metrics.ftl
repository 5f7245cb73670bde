# Metrics: name, what the metric says (-says), what it does not show (-hides). One sentence each.
metric-selection = Selection rate
metric-selection-says = The share of the group that the decision selected.
metric-selection-hides = It does not say whether these selections were justified, nor whether the groups are in comparable situations.

metric-base = Base rate
metric-base-says = The share of the group whose true outcome is “yes”.
metric-base-hides = The true outcome often comes from the very checks under audit: where one looks more, one finds more.

metric-false-positive = False positive rate
metric-false-positive-says = When the true outcome is “no”, the share that was selected all the same.
metric-false-positive-hides = It assumes that the true outcome is also known without selection, and it can differ between groups only because “yes” is more or less frequent there.

metric-false-negative = False negative rate
metric-false-negative-says = When the true outcome is “yes”, the share that the decision did not select.
metric-false-negative-hides = Situations that nobody ever noticed are not in it.

metric-true-positive = True positive rate
metric-true-positive-says = When the true outcome is “yes”, the share that was selected.
metric-true-positive-hides = It says nothing of wrong selections, nor of how the true outcome was established.

metric-true-negative = True negative rate
metric-true-negative-says = When the true outcome is “no”, the share that the decision did not select.
metric-true-negative-hides = It says nothing of missed situations, and it is almost always high when selection is rare.

metric-precision = Precision
metric-precision-says = Among selections, the share whose true outcome is indeed “yes”.
metric-precision-hides = It ignores everything that was not selected, and can be equal between two groups of which one is selected far more often.

metric-negative-predictive = Negative predictive value
metric-negative-predictive-says = Where there was no selection, the share whose true outcome is indeed “no”.
metric-negative-predictive-hides = Without selection, the true outcome is often assumed rather than observed: check where it comes from.

metric-false-discovery = False discovery rate
metric-false-discovery-says = Among selections, the share whose true outcome is in fact “no”.
metric-false-discovery-hides = It ignores everything that was not selected, and can point to another group than the false positive rate: look at both.

metric-false-omission = False omission rate
metric-false-omission-says = Where there was no selection, the share whose true outcome is in fact “yes”.
metric-false-omission-hides = It does not say what share of the situations to find was missed: for that, see the false negative rate.

metric-accuracy = Accuracy
metric-accuracy-says = The share of the group for which the decision matches the true outcome.
metric-accuracy-hides = It mixes two kinds of errors with different consequences, and can be high while almost every “yes” is missed.

scores-beside = A score beside the decision
scores-beside-none = no score
scores-beside-why = Optional. Its mean, how well it ranks people and whether it means what it says are then measured by group.
undo-score-beside = score beside the decision
