# Counts that are hidden, rounded or totals, and weights.
counts-mark = “{ $mark }”
counts-empty-cell = empty cell

## Rounding
counts-rounded-label = Counts are
counts-rounded-not = exact
counts-rounded-to = rounded to { $to }
counts-rounded-seen = Every number is a multiple of { $to }: take them as rounded to { $to }
counts-toward-nearest = to the nearest
counts-toward-down = down
counts-toward-up = up

## Zeros
counts-zeros = { $number ->
    [one] { $zeros } count is 0. What does it mean?
   *[other] { $zeros } counts are 0. What do they mean?
}
counts-zeros-true = nobody
counts-zeros-hidden = perhaps a few people, too few to be printed
counts-zeros-until-hidden = Until you answer, a zero may hide a few people, as any rounded number does.
counts-zeros-until-true = Until you answer, a zero is nobody, since small counts have a mark.

## Totals
counts-totals-why = Some rows look like totals of other rows. A total is never added to the people; it serves to know hidden counts better.
counts-total-seen = { $number ->
    [one] “{ $value }” in the column “{ $column }”: the other rows can add up to it in { $agree } case of { $checked }.
   *[other] “{ $value }” in the column “{ $column }”: the other rows can add up to it in { $agree } cases of { $checked }.
}
counts-total-is = a total, not people
counts-total-is-people = people like the others

## Weights
counts-weight-label = One person stands for
counts-weight-none = one person
counts-use-as-weight = Use “{ $column }” as the weight
counts-weight-why = For surveys, where each person asked stands for several. Rates use the weights; the numbers of people stay those really asked. A selection limited by number or share is taken over the weights.
counts-weight-bad = Some people have no weight, or one that is not above zero. They would vanish without a word.
counts-weight-leave-out = Leave them out, by a filter that stays written
counts-role-weight = possible weight
counts-used-as-weight = weight
counts-used-weight = already used as the weight

## Steps
done-hidden = Hidden counts: { $token } stands for { $low } to { $high }
done-rounded = { $toward ->
    [down] Counts rounded down to { $to }: each is within bounds
    [up] Counts rounded up to { $to }: each is within bounds
   *[nearest] Counts rounded to the nearest { $to }: each is within bounds
}
done-zeros-true = Printed zeros: nobody
done-zeros-hidden = Printed zeros: perhaps a few people
done-total = Totals set apart: “{ $value }” in the column “{ $column }”
done-weighted = People weighted by the column “{ $column }”

## Reading weighted numbers
sentence-evidence-weighted = { $numerator } of { $denominator } once weighted, from { $people } people; { $interval }
formula-weights = These numbers are sums of weights. They come from { $people } people, who tell as much as { $effective } people of equal weights (effective size, Kish 1965): the interval and the test are made from it.
formula-weights-unknown = These numbers are sums of weights. They come from { $people } people.
disparities-weighted = { $numerator } out of { $denominator }, weighted

## Undoing
undo-weight = weight changed
undo-rounded = rounding of the counts
undo-zeros = meaning of the zeros
undo-totals = totals among the rows

## Errors
error-bad-weight = The column “{ $column }” holds weights, but { $kind ->
    [missing] there is none { $place }
   *[number] it holds { $value } { $place }
} ({ $number ->
    [one] { $rows } row is in this case
   *[other] { $rows } rows are in this case
}). A weight must be above zero: correct it, or leave these rows out by a filter.
error-total-among-people = In the column “{ $column }”, the value “{ $value }” is the total of the others: its people would be counted twice. Say that it is a total (question 1 of the set-up, or --total), or that it is a group like the others (--not-total).
error-totals-disagree = A total of { $total } stands { $place }, but the rows it adds up give { $parts }. Check the bounds of hidden counts and the rounding, or declare that this value is not a total.
