# How people came to be examined: refusals, estimates from people drawn at random, people whose group is missing.

## Reasons: a sentence without its full stop
reason-selected-only = True outcomes are known only for those selected, who were not chosen at random: this rate needs those of the others
reason-no-random-draws = Nobody in this group was drawn at random
reason-outcomes-lacking = Some of those chosen or drawn have no known outcome or decision: an estimate would have to guess it
reason-no-population = The file holds only people who were examined: say how many there are in all, or in this group
reason-population-too-small = The number given for the population is smaller than the number of people drawn
reason-draws-contradict = By chance, the people drawn give fewer cases than those already found: nothing can be concluded
test-interval = Level at which the interval of the difference reaches zero

## Beside a measure
arms-possible = Whatever the outcomes that are not known, it lies within { $range }.
arms-if-missing = If some or all of those whose group is not recorded belonged to this one, this rate would lie within { $range }.
arms-missing-title = If the missing group were known
arms-head-if-missing = if those not recorded belonged here
arms-no-missing = Nobody whose group is not recorded could change this number
arms-copy-missing-low = If those not recorded belonged here, low
arms-copy-missing-high = If those not recorded belonged here, high
arms-copy-draws = Drawn at random
arms-estimated = estimate
arms-drawn = { $people } drawn
arms-title = How they were examined
arms-ways = { $any-referred ->
    [0] Chosen by the algorithm: { $algorithm }. Drawn at random: { $random }, of whom { $found } have “yes” as true outcome.
   *[other] Chosen by the algorithm: { $algorithm }. Drawn at random: { $random }, of whom { $found } have “yes” as true outcome. Referred by somebody: { $referred }; they serve no estimate.
}
arms-method = { $from ->
    [everybody] Each one drawn stands for { $each } of everybody (Horvitz-Thompson). The interval includes the chance of the draw.
   *[others] Each one drawn stands for { $each } of those whom the algorithm did not choose (Horvitz-Thompson). The interval includes the chance of the draw.
}
sentence-estimate = estimated from { $draws } drawn at random; { $interval }
formula-estimate = ≈ { $terms } = { $value }
arms-problem-twice = The value “{ $value }” says two ways of being examined at once. Keep one.

## The question of the set-up
setup-ask-arm = How were these people chosen for examination?
setup-ask-arm-why = Optional. If outcomes are known only for those examined, errors can be estimated only from people drawn at random.
arms-column = Column that tells
arms-none = no column tells
arms-use = Use “{ $column }” for how they were examined
arms-tell = Say what each value means; no value means not examined.
arms-way-of = “{ $value }” means
arms-way-none = not examined
arms-way-algorithm = chosen by the algorithm
arms-way-random = drawn at random
arms-way-referred = referred by somebody
arms-drawn-from = Drawn at random among
arms-from-others = those the algorithm did not choose
arms-from-everybody = everybody
arms-whole-file = { $count } people of the file were not examined: the file is taken as the whole population.
arms-only-examined = The file holds only people who were examined. Write how many there are in the population, or how many in each group.
arms-people = People in all
arms-people-of = { $group }
arms-not-a-number = Write a whole number.
arms-seen = The true outcome is unknown for almost everybody not selected. Rates that need it are refused. If some were drawn at random, say which column tells.
undo-arm = way of being examined
undo-population = size of the population
