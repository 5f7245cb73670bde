## Intervals of numbers over all groups
uncertainty-with = { $value } (95% interval { $range })
uncertainty-without = { $value } (no interval: { $reason })
uncertainty-alone = 95% interval { $range }
uncertainty-none = No interval: { $reason }
uncertainty-how = These intervals hold for all groups together. Groups that are alike still differ by chance, so the gap between the highest and the lowest is hardly ever 0: when its interval begins at 0 (that of a ratio ends at 1), chance could explain it.
uncertainty-between = The part between groups has no interval: it is never under 0, so chance alone raises it.

## All groups at once
uncertainty-together = People dealt to the { $groups } groups at random, { $draws } times: is the largest gap between two groups more than chance could explain? { $p }: { $chance ->
    [clear] yes
   *[other] chance could explain it
} (permutation test).
uncertainty-together-not = All groups at once are not tested by dealing people at random: { $reason }.
