# Which scores are selected first, and the question of which way round things are.

## Which scores are selected first
direction-first = Selected first
direction-highest-first = the highest scores
direction-lowest-first = the lowest scores
direction-at-most = ≤ at most
direction-below = < below
direction-cut-at-most = scores of at most (≤)
direction-cut-below = scores strictly below (<)
direction-cut-bottom-count = the lowest, by number
direction-cut-bottom-share = the lowest, by share
cut-bottom = { $people ->
    [one] the lowest value of { $column }
   *[other] the { $number } lowest values of { $column }
}
cut-bottom-share = the lowest { $number } of values of { $column }
cli-cut-lowest = Selected: scores from { $score } down.
undo-first = order of scores changed
