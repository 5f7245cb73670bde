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

## What looks inverted
direction-asks = Is this the right way round?
direction-decision = Where outcome and decision are known, { $yes } of the people whose outcome is “yes” ({ $outcome }) are selected ({ $rule }), and { $no } of the others. The gap of { $difference } is beyond what chance could explain (95% interval { $interval }).
direction-score = Of two people, one whose true outcome is “yes” ({ $outcome }) and one whose outcome is “no”, “{ $column }” puts the “yes” first in { $share } of cases (95% interval { $interval }). Drawing lots would give { $half }.
direction-why-burden = A check or a refusal is expected to fall more often on people whose outcome is “yes”. Look at what the values mean before reading the error rates.
direction-why-favour = This is expected when “yes” is bad news, such as a loan not repaid: the error rates then read the wrong way round, and “yes” is better said of what deserves the favour.
direction-flip-lowest = Lowest scores first
direction-flip-highest = Highest scores first
direction-flip-decision = Selected: { $values }
direction-flip-outcome = Outcome “yes”: { $values }
direction-as-meant = It is meant so
direction-nothing-flipped = Nothing is changed unless you ask for it.
undo-flip-decision = values that mean selected, turned round
undo-flip-outcome = values of the outcome, turned round
undo-flip-score = end of the score, turned round
undo-direction-meant = direction confirmed
direction-cli-meant = The auditor has confirmed that this is meant.
direction-cli-flip = If it is not meant, take the other values with --decision or --outcome, or the other end of the score with --lower-first. If it is, say so with --direction-meant.
