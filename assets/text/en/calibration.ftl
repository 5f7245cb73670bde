# The share of “yes” by score.
calibration-title = Outcome by score
calibration-hint = Of the people with each score, how many have a true outcome of “yes”. A score that means the same thing everywhere gives every group the same shares.
calibration-head = Score
calibration-scores = { $from } to { $to }
calibration-share = { $share } ({ $yes } of { $people })
calibration-apart = At the same score ({ $scores }), “yes” is more frequent in { $high }: { $high-share }, against { $low-share } in { $low }. It is the widest of the gaps whose intervals do not meet.
calibration-none-apart = At the same score, the intervals of the groups meet everywhere: nothing shows that a score means something else in one of them.
calibration-error-line = Expected calibration error, { $group }: { $value }
calibration-chart-name = Chart: share of “yes” at each score
calibration-axis = Score, lowest to highest
calibration-diagonal = Dotted: what the score announces.
calibration-not-shown = It does not say why people of a score have this outcome, nor whether the outcome was recorded in the same way everywhere. Groups with few people at a score have wide intervals.
calibration-some = The group selected and its reference are drawn; the table has all groups.
