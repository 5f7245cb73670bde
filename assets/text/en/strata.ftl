# Comparisons inside strata: sentences, table, what each number is and where its formula comes from.

## Why a number does not exist
reason-missing-stratum = The stratum is not recorded
reason-no-shared-stratum = In no stratum can the two be compared
reason-one-stratum = Only one stratum tells something: there is nothing to compare between strata
reason-no-contrast = Inside every stratum the rate is 0% or 100% for both: nothing sets them apart
reason-from-draws = The rate is estimated from people drawn at random: such estimates are not put together over strata here
reason-selection-only = This number exists for the selection rate alone

## Sentences
strata-others = everybody else
strata-gap = Gap between { $group } and { $reference }: { $crude } without { $column } ({ $crude-range }), { $pooled } inside { $column } ({ $pooled-range }).
strata-range = 95% interval { $range }
strata-p = p = { $p }
strata-p-below = p { $p }
strata-notice-reversed = The gap changes direction. Without { $column }, the rate is { $crude-side ->
    [lower] lower
   *[higher] higher
} for { $group } than for { $reference }; among people of the same { $column }, it is { $crude-side ->
    [lower] higher
   *[higher] lower
}. { $clear ->
    [both] Chance explains neither of the two gaps.
    [crude] Only the first gap is more than chance could explain.
    [pooled] Only the second gap is more than chance could explain.
   *[neither] Chance could explain either.
}
strata-notice-lost = Without { $column }, the gap between { $group } and { $reference } is more than chance could explain. Among people of the same { $column }, nothing can be concluded.
strata-notice-found = Without { $column }, nothing can be concluded about { $group } and { $reference }. Among people of the same { $column }, the gap is more than chance could explain.
strata-notice-why = Neither number is the right one by itself. If { $column } is already the result of unequal treatment, comparing inside it hides that part.
strata-association = Same rate for both in every stratum? { $p }{ $adjusted } ({ $chance ->
    [clear] more than chance could explain
   *[other] chance could explain the gaps
}).
strata-adjusted = , { $p } adjusted for the number of groups
strata-uneven = The gap is not the same in every stratum ({ $p }): one number for all of them hides it. Read the strata one by one.
strata-even = Nothing shows that the gap differs from one stratum to another ({ $p }).
strata-standardised = If both had the same mix of { $column } as everybody, the rate would be { $share } for { $group } and { $other } for { $reference }: a gap of { $difference } ({ $range }).
strata-conditional = Conditional demographic disparity: { $value } (without strata: { $crude }). Above zero, { $group } weigh more among those treated unfavourably than among the others of the same { $column }.
strata-refused = { $name }: { $reason }.
strata-left-out = { $count ->
    [one] Left out of the comparison
   *[other] Left out of the comparison ({ $count } strata)
}
strata-left-out-line = { $stratum }, { $people } of the group: { $reason }

## Table
strata-title = Inside { $column }
strata-title-hint = Each group compared with { $reference }, people of the same { $column } with each other.
strata-row-standardised = Same mix as everybody
strata-row-ratio = Ratio of rates, pooled
strata-row-odds = Odds ratio, pooled
strata-association-name = Test of no gap in any stratum
strata-homogeneity-name = Test of the same gap in every stratum
strata-conditional-name = Conditional demographic disparity
strata-missing-level = not recorded
