# Comparisons inside strata: sentences, table, what each number is and where its formula comes from.

## Why a number does not exist
reason-missing-stratum = The stratum is not recorded
reason-no-shared-stratum = In no stratum can the two be compared
reason-one-stratum = Only one stratum tells something: there is nothing to compare between strata
reason-no-contrast = Inside every stratum the rate is 0% or 100% for both: nothing sets them apart
reason-from-draws = The rate is estimated from people drawn at random: such estimates are not put together over strata here
reason-selection-only = This number exists for the selection rate alone
reason-too-few-expected = Too few people in some groups for the chi-square test

## Sentences
strata-all-groups = Same rate in all { $groups } groups? { $p }: { $chance ->
    [clear] the gaps are more than chance could explain
   *[other] chance could explain the gaps
} (chi-square test, { $freedom } { $many ->
    [one] degree
   *[other] degrees
} of freedom).
strata-all-groups-not = All groups at once are not tested: { $reason }.
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
strata-row-crude = Without strata
strata-row-pooled = Inside strata, pooled
strata-row-standardised = Same mix as everybody
strata-row-ratio = Ratio of rates, pooled
strata-row-odds = Odds ratio, pooled
strata-row-counts = { $yes } of { $n }, against { $other-yes } of { $other-n }
strata-row-spoken = { $name }: gap { $gap } (95% interval { $range }). { $note }
strata-chart-name = Chart: gap between { $group } and { $reference } in each { $column }
strata-axis = Gap between { $group } and { $reference } in percentage points: { $metric }
strata-head-gap = Gap, 95% interval
strata-axis-side = the rate of { $group } is higher →
strata-of-group = Compare { $group } inside { $column }
strata-click-a-group = Select a group in the view of rates to compare it inside { $column }.
strata-methods-title = How these numbers are made
strata-method-named = { $name }. { $words }
strata-association-name = Test of no gap in any stratum
strata-homogeneity-name = Test of the same gap in every stratum
strata-conditional-name = Conditional demographic disparity
strata-missing-level = not recorded

## What each number is
strata-method-crude = The people of the strata compared, all together. Difference of the two rates, Newcombe’s interval (1998).
strata-method-layer = The two rates inside this stratum, Newcombe’s interval of their difference (1998).
strata-method-pooled = Mantel and Haenszel (1959): mean of the gaps of the strata, each weighing n₁n₀ ÷ (n₁ + n₀), with n₁ and n₀ the people of the two groups. Interval with Sato’s variance (1989).
strata-method-ratio = Mantel and Haenszel: sum of a·n₀/T over sum of c·n₁/T, where a of n₁ and c of n₀ people are counted and T = n₁ + n₀. Interval on logarithms with the variance of Greenland and Robins (1985).
strata-method-odds = Mantel and Haenszel: sum of a·d/T over sum of b·c/T, with b and d the people not counted. Interval with the variance of Robins, Breslow and Greenland (1986). An odds ratio of 2 does not mean “twice as likely”: read the gap and the ratio of rates.
strata-method-standardised = Direct standardisation: mean of the rates of the strata, each weighing its share of everybody. Wilson’s intervals of the strata combined in quadrature (Zou and Donner 2008).
strata-method-association = Cochran (1954), Mantel and Haenszel (1959), without continuity correction: square of the sum of a − n₁m/T over its variance, m people counted of T; chi-square with 1 degree of freedom.
strata-method-homogeneity = Breslow and Day (1980) with Tarone’s correction (1985): is the odds ratio the same in every stratum? Strata where everybody or nobody is counted are not used.
strata-method-conditional = Wachter, Mittelstadt and Russell (2021): in a stratum, the group’s share of those treated unfavourably minus its share of the others; then the mean, each stratum weighing its people.
