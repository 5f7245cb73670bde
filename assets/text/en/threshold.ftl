# The views of thresholds: what each cut of the score does.
threshold-title = { $metric } at every cut of the score
threshold-none = The decision is given, not cut from a score. Choose a score as the decision in the set-up to move the cut.
threshold-across-score = Score “{ $column }” at which people are cut
threshold-across-places = How many people are selected
threshold-side = selected
threshold-marked = compared with: { $rule }
threshold-along = Move along
threshold-along-score = the score
threshold-along-places = the places
threshold-compared = Compared with: { $rule }
threshold-back = Go back to it
threshold-mark = Compare with the present cut
threshold-drag = Drag the line on the chart: the first cut stays marked to compare with.
threshold-moved = Under the rule compared with ({ $marked }), { $before } people are selected; under the present one ({ $now }), { $after }.
threshold-hides = This view recounts the same people at another cut. It does not say which cut is right, nor how people would behave if they were decided otherwise.
threshold-column-selected = Selected
threshold-column-marked = { $metric } under the rule compared with
