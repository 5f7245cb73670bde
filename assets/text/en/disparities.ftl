# The screen "Disparities": pickers, cut of the score, chart, table, summary.

disparities-title = { $metric } by { $grouping }
disparities-not-measured = Complete the set-up to see rates by group.
disparities-counting = Counting…
disparities-empty-stratum = Nobody is in this stratum any more.
disparities-leave-stratum = Look at everybody

## Pickers
disparities-metric = Metric
disparities-grouping = Groups
disparities-cross-with = Cross with { $column }…
disparities-cross-tip = Adds this crossing to the set-up. It can be undone.
disparities-reference = Compared with
# After the group’s name, in brackets: short, so that the list stays readable.
disparities-reference-is-largest = the largest
disparities-reference-is-most-favoured = the most favoured
disparities-within = Within { $column }
disparities-order = Order
disparities-order-given = As in the set-up
disparities-order-value = Lowest rate first
disparities-order-size = Most people first

## Cut of the score
disparities-cut-threshold = threshold
disparities-cut-top = places
disparities-cut-share = share
disparities-at-least = ≥ at least
disparities-above = > above
disparities-threshold = Threshold
disparities-places = Number of places
disparities-share = Share selected
disparities-selected-are = Selected: { $rule }.
disparities-tie = { $many ->
    [one] { $people } people share the score { $score } for 1 remaining place: who of them is selected is not known.
   *[other] { $people } people share the score { $score } for { $places } remaining places: who of them is selected is not known.
}
disparities-score-strip = People at each score, and the cut

## Chart
disparities-chart-name = Chart: { $metric } by group
disparities-reference-column = Ref.
disparities-reference-line = reference: { $rate }
disparities-make-reference = Compare with { $group }
# $among begins with "among" or the like.
disparities-axis = { $metric } — { $among }
disparities-tick = { $number }%
disparities-n = n = { $people }
disparities-is-reference = reference
disparities-not-recorded = outside comparisons
disparities-too-small = too few to comment on
disparities-bounds = known within bounds
disparities-rate-interval = { $rate } (95% interval { $interval })
disparities-counts = { $numerator } out of { $denominator }
disparities-difference-line = difference { $difference }
disparities-difference-interval = Difference from the reference: { $difference } (95% interval { $interval })
disparities-no-clear-difference = No group with enough people differs from the reference beyond what chance could explain. Click a group to read its rate.
disparities-caution = What this does not show.

## Summary
disparities-summary = All groups at once
disparities-summary-hint = Each number compares the group with the highest rate to the group with the lowest. They describe; they do not judge.
disparities-between = { $highest } the highest, { $lowest } the lowest
disparities-excluded = { $count ->
    [one] Left out of these numbers
   *[other] Left out of these numbers ({ $count })
}
disparities-excluded-line = { $group } · { $metrics }: { $reason }

## Table
disparities-table = The numbers
disparities-copy = Copy the table
disparities-copy-tip = Copies the counts and rates of the groups, to be pasted into a spreadsheet. Never a row of the data.
disparities-column-group = Group
disparities-column-n = People
disparities-column-counts = Counts
disparities-column-rate = Rate
disparities-column-interval = 95% interval
disparities-column-difference = Difference
disparities-column-difference-interval = 95% interval of the difference
disparities-column-ratio = Ratio
disparities-column-ratio-interval = 95% interval of the ratio
disparities-column-p = p-value
disparities-column-p-adjusted = Adjusted p-value
disparities-copy-numerator = Numerator
disparities-copy-denominator = Denominator
disparities-copy-low = Low
disparities-copy-high = High
disparities-not-adjusted = Not part of the adjustment
disparities-untested = No comparison can be tested here. Click a group to read what is known of it.
