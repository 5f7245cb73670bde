# Groups compared with other characteristics held equal by a model.

adjusted-title = With { $controls } held equal
adjusted-hint = A logistic model predicts the rate of each group if everybody were in it, each keeping their own { $controls }.
adjusted-gap = With { $controls } held equal, the rate would be { $rate } for { $group } and { $other } for { $reference }: a gap of { $difference } ({ $range }), { $ratio } times the rate of { $reference } ({ $ratio-range }). Without the model, the gap among the same people is { $crude }.
adjusted-concluded = This gap is more than chance could explain ({ $p }).
adjusted-not-concluded = Nothing can be concluded: chance could explain this gap ({ $p }).
adjusted-odds = Odds ratio, beside: { $odds } ({ $range }). It does not say how many times more likely.
adjusted-no-number = { $group }: { $reason }.
adjusted-people = Model of { $people } people, { $cells } distinct combinations, { $coefficients } coefficients.
adjusted-left-out = Left out: { $unknown } with a decision or outcome that is not known, { $group } with a group that is not recorded, { $control } with a missing control.
adjusted-inflated = { $term } and the rest of the model tell much of the same (variance inflation factor { $factor }): their parts are hard to tell apart.
adjusted-inflated-groups = The groups
adjusted-hides = What this does not show: anything that is not among the controls; and what the controls themselves owe to unequal treatment, which holding them equal hides.
adjusted-methods-title = How the model is made
adjusted-method = Logarithm of the odds = constant + group + controls, fitted by maximum likelihood. Values of a text column are told apart; a number counts evenly, as it is. A predicted rate is the mean of the model’s predictions over everybody in it (Lane and Nelder 1982); its interval, and those of differences and ratios, come from the delta method. p: Wald’s test. Controls that repeat each other are refused, and so are groups or values that tell some people apart without exception (Albert and Anderson 1984). Variance inflation: Fox and Monette (1992).

## Why there is no model
adjusted-unfit-reference = Choose one group to compare with: a model compares each group with one other
adjusted-unfit-class = Everybody in the model gets the same answer: there is nothing to explain
adjusted-unfit-few = There are too few people for so many groups and controls
adjusted-unfit-columns = The groups and controls take { $found } columns, and { $most } is the most: use a control with fewer distinct values
adjusted-unfit-collinear = { $controls } says nothing that the groups and the other controls do not already say: take it out of the controls
adjusted-unfit-separated = { $terms } tells some people apart without exception (all of them, or none, are counted): the model has no finite answer. Take it out, or group its values
adjusted-unfit-groups = the group

## Set-up
adjusted-question = Hold equal in a model
adjusted-question-hint = Optional. Columns that a fair comparison should hold equal: each group is then also compared by a model. Text is taken value by value, a number as it is.
adjusted-add = Columns held equal
adjusted-add-prompt = Add a column…
adjusted-tick = Hold { $column } equal
undo-controls = columns held equal changed
job-adjusting = Fitting the model
