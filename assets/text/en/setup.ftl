# Set-up step: decision, true outcome, groups, references, filters.
setup-title = Set-up
setup-explanation = A few questions that say who is compared, and about what. Everything can be changed later.
setup-see = See the disparities
setup-ready = Everything is ready.
setup-counting = Counting…
setup-lacks-selected = Decision: tick the value that means “selected”.
setup-lacks-threshold = Decision: write the threshold.
setup-lacks-top = Decision: write how many are selected.
setup-lacks-share = Decision: write the share that is selected.
setup-lacks-yes = True outcome: tick the value that means “yes”, or choose “not known”.
setup-choose-column = choose a column
setup-remove = Remove

## The questions
setup-ask-unit = What is one row?
setup-ask-unit-why = Every figure will be read in this unit.
setup-ask-polarity = Is being selected a favour or a burden?
setup-ask-polarity-why = The same disparity means different things depending on the answer. Nobody can answer for you.
setup-ask-decision = What did the system decide?
setup-ask-decision-why = Who was selected: by a value written in the file, or by a score and a threshold.
setup-ask-outcome = What truly happened?
setup-ask-outcome-why = Without the true outcome, we compare who is selected; with it, errors show too.
setup-ask-groups = Who is compared?
setup-ask-groups-why = Each column ticked makes groups, compared with a reference that you choose.
setup-ask-stratum = Inside what are they compared?
setup-ask-stratum-why = Optional. For example by service or department: people are then compared in the same situation.
setup-ask-filters = Which rows are kept?
setup-ask-filters-why = Optional. Each step stays written in the audit, with what it takes out.

## Unit and count
setup-count-label = One row counts for
setup-count-none = one unit
setup-use-as-count = Use “{ $column }” as the count
setup-hidden-why = Some counts are hidden. Say between which numbers they lie: results will be bounds.
setup-hidden-from = { $number ->
    [one] { $token } ({ $rows } cell): from
   *[other] { $token } ({ $rows } cells): from
}
setup-hidden-to = to
setup-hidden-usual = { $token } stands for { $low } to { $high }
setup-hidden-reversed = The first bound is above the second.
setup-count-not-numbers = This column holds too much text to be a count.
setup-not-a-number = This is not a number.
setup-not-a-count = A whole number is needed, zero or more.
setup-not-a-share = A percentage between 0 and 100 is needed.

## Favour or burden
setup-polarity-favour-examples = A job, a place, a grant, a benefit, a release. Being chosen less often is a disadvantage.
setup-polarity-burden-examples = A check, a refusal, a sanction, a detention. Being targeted more often is a disadvantage.

## Values of a column
setup-values-search = Find a value
setup-values-rows = { $number ->
    [one] { $count } row
   *[other] { $count } rows
}
setup-values-none = This column has no value.
setup-values-too-many = Too many different numbers for a list: use it as a score instead.
setup-values-more = And { $rest } more values: search to see them.

## Decision
setup-decision-values = A value of a column
setup-decision-score = A score and a threshold
setup-decision-none = No decision is known
setup-decision-column = Column of the decision
setup-decision-tick = Tick the values that mean “selected”.
setup-use-as-decision = Use “{ $column }” as the decision
setup-use-as-score = Use “{ $column }” as the score
setup-score-column = Column of the score
setup-score-range = From { $low } to { $high } in these data.
setup-cut-label = Selected are
setup-cut-at-least = scores of at least (≥)
setup-cut-above = scores strictly above (>)
setup-cut-top-count = the highest, by number
setup-cut-top-share = the highest, by share
setup-cut-threshold = Threshold
setup-cut-top = How many
setup-cut-share = Share

## True outcome
setup-outcome-column = Column of the true outcome
setup-outcome-none = not known
setup-outcome-tick = Tick the values that mean “yes, it happened”.
setup-use-as-outcome = Use “{ $column }” as the true outcome

## Groups
setup-groups-search = Find a column
setup-groups-values = { $number ->
    [one] { $values } value
   *[other] { $values } values
}
setup-groups-suggested = suggested
setup-used-decision = already used as the decision
setup-used-score = already used as the score
setup-used-outcome = already used as the true outcome
setup-used-count = already used as the count
setup-bands-needed = { $values } values would make { $values } groups: cut them into bands.
setup-bands-edges = Edges of the bands of “{ $column }”
setup-bands-example = 25, 40, 60
setup-bands-equal = Propose bands of equal width
setup-bands-quantile = Propose bands of similar size
setup-bands-not-numbers = Write numbers, separated by commas.
setup-bands-not-ascending = Edges must go up.
setup-groupings-title = Comparisons
setup-reference-label = compared with
setup-reference-of = Reference of { $grouping }
setup-grouping-remove = Remove the comparison { $grouping }
setup-cross-why = Crossing columns shows what each alone hides: choose at least two.
setup-cross-attribute = Cross { $column }
setup-cross-add = Add this crossing

## Stratum
setup-stratum-column = Compare inside
setup-stratum-none = everybody together

## Filters
setup-filter-field = Keep the rows where
setup-filter-add = Add
setup-filter-help = Compare with =, <, <=, >, >= or !=. Link with and, or, not, in, is missing. A name or value with blanks goes between straight quotes.
setup-filter-kept = { $before } → { $after } rows
setup-filter-off = switched off
setup-filter-remove = Remove the step { $filter }

## What can be undone
undo-unit = unit changed
undo-count = count changed
undo-hidden = bounds of a hidden count
undo-polarity = favour or burden
undo-decision = decision changed
undo-cut = threshold changed
undo-outcome = true outcome changed
undo-group-add = group added
undo-group-remove = group removed
undo-bands = bands changed
undo-cross = crossing added
undo-reference = reference changed
undo-stratum = stratum changed
undo-filter-add = filter added
undo-filter-switch = filter switched
undo-filter-remove = filter removed
