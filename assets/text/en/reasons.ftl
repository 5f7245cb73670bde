# Why a number does not exist: a sentence without its full stop.
reason-empty-group = This group has nobody in it
reason-no-outcome = The data do not say what the true outcome is
reason-no-decision = The data do not say what was decided
reason-no-actual-positives = In this group, no true outcome is “yes”
reason-no-actual-negatives = In this group, no true outcome is “no”
reason-none-selected = In this group, there is no selection
reason-all-selected = In this group, everything is selected
reason-reference-undefined = The same metric has no value for the reference
reason-reference-zero = The rate of the reference is zero: a ratio would have no meaning
reason-only-bounds = Some counts are known only within bounds: no interval or test can be computed
reason-weighted = The weights are not whole numbers: no interval or test can be computed
reason-zero-numerator = One of the two rates is zero: the interval of the ratio does not exist
reason-overlapping = The two groups share members: this interval would not hold
reason-is-reference = This is the reference itself
reason-missing-group = A group that is not recorded takes no part in comparisons
reason-fewer-than-two-groups = Fewer than two groups have a value to compare
reason-reference-absent = The reference group is not in the data
