# A score that goes against the decision it stands beside.
direction-score-decision = Of two people, one selected ({ $rule }) and one not, “{ $column }” puts the one selected first in { $share } of cases (95% interval { $interval }). Drawing lots would give { $half }.
direction-why-score = A score is expected to go with the decision it informed. Look at which end of the score is the high one, and at which values mean selected.
direction-cli-flip-score = If it is not meant, take the other end of the score with --lower-first, or the other values with --decision. If it is, say so with --direction-meant.
scores-beside-first = First by this score
