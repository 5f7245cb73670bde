# The sentence that reads a measure aloud.
#   $x  the number of cases out of $base, for the agreement; $count: the same, written
#   $metric  selection, base, false-positive…; the variables of people.ftl

# What happens to “$x” of them.
sentence-verb = { $metric ->
    [base] { $x ->
        [one] has “yes” as true outcome
       *[other] have “yes” as true outcome
    }
    [false-positive] { $x ->
        [one] is { sentence-selected } all the same
       *[other] are { sentence-selected } all the same
    }
    [false-negative] { sentence-left }
    [true-negative] { sentence-left }
    [precision] { $x ->
        [one] does have “yes” as true outcome
       *[other] do have “yes” as true outcome
    }
    [negative-predictive] { $x ->
        [one] does have “no” as true outcome
       *[other] do have “no” as true outcome
    }
    [false-discovery] { $x ->
        [one] in fact has “no” as true outcome
       *[other] in fact have “no” as true outcome
    }
    [false-omission] { $x ->
        [one] in fact has “yes” as true outcome
       *[other] in fact have “yes” as true outcome
    }
    [accuracy] { $unit ->
        [decision] { $x ->
            [one] matches the true outcome
           *[other] match the true outcome
        }
       *[person] { $x ->
            [one] received a decision that matches the true outcome
           *[other] received a decision that matches the true outcome
        }
    }
   *[selection] { $x ->
        [one] is { sentence-selected }
       *[other] are { sentence-selected }
    }
}

sentence-selected = { $unit ->
    [decision] { $polarity ->
        [favour] favourable
       *[burden] unfavourable
    }
   *[person] { $polarity ->
        [favour] selected
       *[burden] flagged
    }
}

sentence-left = { $unit ->
    [decision] { $polarity ->
        [favour] { $x ->
            [one] is unfavourable
           *[other] are unfavourable
        }
       *[burden] { $x ->
            [one] is favourable
           *[other] are favourable
        }
    }
   *[person] { $polarity ->
        [favour] { $x ->
            [one] is left out
           *[other] are left out
        }
       *[burden] { $x ->
            [one] is spared
           *[other] are spared
        }
    }
}

## How many
sentence-about = about { $number }
sentence-under = fewer than { $number }
sentence-over = more than { $number }
sentence-between = between { $low } and { $high }

## The first sentence
sentence-rate = Of { $base } { people-population }, { $count } { sentence-verb } ({ $evidence }){ $against }.
sentence-small = Of { $base } { people-population }, { $count } { sentence-verb } ({ $interval }).
sentence-small-without-interval = Of { $base } { people-population }, { $count } { sentence-verb }.
sentence-bounds = Of { $base } { people-population }, { $count } { sentence-verb } ({ $low-share } to { $high-share }, depending on what is not known: { $unknown-people }){ $against }.
sentence-hidden-counts = hidden or rounded counts
sentence-evidence = { $numerator } of { $denominator }; { $interval }
sentence-evidence-without-interval = { $numerator } of { $denominator }
sentence-interval = interval { $low } to { $high }
sentence-against = , versus { $reference-count } { sentence-in-reference }
sentence-in-reference = { $reference-kind ->
    [overall] overall
    [rest] in the other groups
   *[group] in the group { $reference }
}
sentence-undefined = { $kind ->
    [everyone] { $name }: no value. { $reason }.
    [missing] { $name }, group not recorded: no value. { $reason }.
   *[named] { $name }, group { $group }: no value. { $reason }.
}

## The second sentence
sentence-is-reference = This is the group the others are compared with.
sentence-no-comparison = No comparison. { $reason }.
sentence-too-small = This is too few to comment on this group: at least { $least } would be needed.
sentence-reference-too-small = No comparison: the reference has fewer than { $least } cases.
sentence-gap = The gap is { $difference }{ $span }: the rate is { $ratio } times that of { sentence-of-reference } ({ $share } versus { $reference-share }).
sentence-gap-without-ratio = The gap is { $difference }{ $span }: { $share } versus { $reference-share }.
sentence-span = (interval { $range })
sentence-of-reference = { $reference-kind ->
    [overall] everyone
    [rest] the other groups
   *[group] the group { $reference }
}
sentence-gap-bounds = The gap ranges from { $range }, depending on what is not known.
sentence-gap-untested = { $reason }. So it is not known whether this gap exceeds what chance alone can explain.
sentence-inconclusive-interval = These data do not allow concluding that there is a gap: estimated at { $difference }, it may range from { $range }.
sentence-inconclusive-p = { $comparisons ->
    [one] These data do not allow concluding that there is a gap: chance alone could explain the one observed, { $difference } (p = { $p }).
   *[other] These data do not allow concluding that there is a gap: over { $comparisons-written } comparisons, chance alone could explain the one observed, { $difference } (adjusted p = { $p }).
}

## What the polarity makes of it
sentence-weighs = { $polarity ->
    [favour] { $direction ->
        [more] { sentence-being } is a favour here: this group benefits more from it.
       *[less] { sentence-being } is a favour here: this group benefits less from it.
    }
   *[burden] { $direction ->
        [more] { sentence-being } is a burden here: it weighs more on this group.
       *[less] { sentence-being } is a burden here: it weighs less on this group.
    }
}
sentence-being = { $unit ->
    [decision] { $polarity ->
        [favour] A favourable decision
       *[burden] An unfavourable decision
    }
   *[person] { $polarity ->
        [favour] Being selected
       *[burden] Being flagged
    }
}
