# A numeric outcome: its question, its metrics, their words; outcomes and decisions with several ordered labels.

## The question
outcomes-number = A number
outcomes-number-none = no number
outcomes-number-why = Optional. An income, a cost, days waited, or a number that was decided, such as an amount granted: its mean, its quartiles and its residuals are then compared. It can stand alone.
outcomes-unit = Told in
outcomes-unit-prompt = €, days…
outcomes-prediction = Predicted by
outcomes-prediction-none = no prediction
outcomes-prediction-why = Optional. A column that predicts this number in the same unit: the mean of “number minus prediction” is then compared. A risk or a rank predicts no amount.
outcomes-number-predicted = { $number }, predicted by { $prediction }
undo-outcome-number = numeric outcome
setup-used-number = already used as the number

## Favour or burden, when a number stands alone
outcomes-ask-polarity = Is a higher number good or bad for people?
outcomes-favour-examples = An income, an amount granted, a rebate. Having less is a disadvantage.
outcomes-burden-examples = Days waited, a cost, a fine. Having more is a disadvantage.
outcomes-weighs = { $polarity ->
    [favour] { $direction ->
        [more] A higher number is a favour here: this group has more of it.
       *[less] A higher number is a favour here: this group has less of it.
    }
   *[burden] { $direction ->
        [more] A higher number is a burden here: it weighs more on this group.
       *[less] A higher number is a burden here: it weighs less on this group.
    }
}

## Metrics
metric-family-number = Of the number
metric-mean-outcome = Mean of the number
metric-mean-outcome-says = The average of the numeric outcome in the group, such as an income, an amount granted or days waited.
metric-mean-outcome-hides = A few very high numbers can move it, and those whose number is not known are left out: compare it with the median.
metric-mean-outcome-use = When what is decided or happens is an amount rather than a yes or a no.
metric-lower-quartile-outcome = Lower quartile of the number
metric-lower-quartile-outcome-says = The number that a quarter of the group do not exceed.
metric-lower-quartile-outcome-hides = It says nothing of those above it.
metric-lower-quartile-outcome-use = To see where the low numbers of a group lie.
metric-median-outcome = Median of the number
metric-median-outcome-says = The number that half of the group do not exceed.
metric-median-outcome-hides = Equal medians can hide very different extremes, and with many equal numbers the median hardly moves.
metric-median-outcome-use = To compare the middle of the numbers, without extremes weighing on it.
metric-upper-quartile-outcome = Upper quartile of the number
metric-upper-quartile-outcome-says = The number that three quarters of the group do not exceed.
metric-upper-quartile-outcome-hides = It says nothing of those below it.
metric-upper-quartile-outcome-use = To see where the high numbers of a group lie.
metric-mean-residual = Mean residual
metric-mean-residual-says = The average of “number minus prediction”: above 0, people of the group had more than was predicted; below 0, less. It is the check called “calibration in the large”.
metric-mean-residual-hides = Errors upwards and downwards cancel out in it: a mean of 0 can hide large errors.
metric-mean-residual-use = When a column predicts the number itself, in the same unit. Where none is named it is refused: the distance between an amount and a risk has no meaning.
card-differs-quantile-outcome = NumPy and spreadsheets may place a quartile between two numbers in another way; the median is the same.
card-differs-residual = Here it is the outcome minus the prediction, as in statistics. Some packages report the error the other way round, prediction minus outcome.

formula-mean-outcome = sum of the numbers ÷ how many of them are known
formula-lower-quartile-outcome = number that a quarter do not exceed; midway to the next where it is exactly a quarter
formula-median-outcome = number that half do not exceed; midway to the next where it is exactly half
formula-upper-quartile-outcome = number that three quarters do not exceed; midway to the next where it is exactly three quarters
formula-mean-residual = sum of (number − prediction) ÷ how many of both are known
formula-of-number = { $any-without ->
    [0] { $value }, from { $people } cases
   *[other] { $value }, from { $people } cases; { $without } { outcomes-not-known } left out
}
outcomes-evidence = { $evidence }; { $unknown } { outcomes-not-known } left out
outcomes-with-number = { $metric ->
    [mean-residual] { $people } with a number and a prediction
   *[other] { $people } with a number
}
outcomes-without-number = { $people } { outcomes-not-known }
outcomes-not-known = { $metric ->
    [mean-residual] whose number or prediction is not known
   *[other] whose number is not known
}
test-welch = Welch’s t test

## Why there is none
reason-no-number = There is no numeric outcome: name its column in the set-up
reason-no-prediction = No column is named as a prediction of this number, in the same unit
reason-nobody-numbered = In this group the number of nobody is known
reason-one-person = A single case says nothing of how values vary: no interval
reason-ratio-of-residuals = A residual is already a difference: a ratio of two would have no meaning

## Ordered labels, in the set-up
labels-ordered = These labels are in an order
labels-ordered-why = From the lowest to the highest, such as low, medium, high: every cut between two of them is then measured, and each label alone.
labels-lowest = From the lowest to the highest:
labels-take-out = Out of the order
labels-take-out-of = Take { $label } out of the order
labels-put-in = Put in the order
labels-put-in-of = Put { $label } in the order
labels-apart-why = Out of the order: these people are counted as not known, unless their label is ticked. To leave them out of the audit, add a filter.
labels-too-few = At least three labels are needed for more than one cut.
undo-label-order = order of the labels
undo-label-cut = cut of the labels

## Every cut
labels-title = Every cut of “{ $column }”
labels-hint = { $metric }, group by group, as “yes” begins higher and higher. Under each value, the difference from { $reference }.
labels-alone-title = Each label of “{ $column }” alone
labels-alone-hint = { $metric } when this label alone is “yes” and all others are “no”.
labels-shares-title = Labels of “{ $column }” by group
labels-shares-hint = The share of each group that has the label, then the share that has it or a higher one.
labels-above = { $share } with those above
labels-cut = { $label } and above
labels-cut-last = { $label }
labels-cut-current = { $cut } (now)
labels-take-cut = Take “{ $cut }” as “yes”
labels-take-cut-tip = The whole audit is then measured with this cut. It can be undone.
labels-cut-column = “Yes” begins at
labels-label-column = Label
labels-reference = reference
labels-unconcluded = cannot conclude
labels-comparisons = { $comparisons ->
    [0] No comparison could be tested.
    [one] p-value of a single comparison ({ $method }).
   *[other] p-values adjusted over the { $comparisons-written } comparisons of this table ({ $method }).
}
labels-unmoved = The { $metric } does not depend on “{ $column }”: the { $other } is shown instead.
labels-apart = { $people } out of the order, with the label “{ $label }”: not known. A filter would leave them out
labels-missing = { $people } without a label
labels-sign = In the group { $group }, the difference changes sign with the cut: { $above } at “{ $above-cut }”, { $below } at “{ $below-cut }”. What is concluded depends on where the labels are cut.
labels-counting = Measuring every cut…
job-label-cuts = Measuring every cut
