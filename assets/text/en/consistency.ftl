# Whether people alike get the same decision: consistency, by nearest neighbours.

consistency-title = The same decision for people alike ({ $columns })
consistency-hint = For each person, the others nearest to them on these columns: how many of those got the other decision?
consistency-overall = Of 100 people nearest to somebody ({ $neighbours } for each person), { $other } got the other decision on average: a consistency of { $value }.
consistency-sentence = { $group }: of 100 people nearest to one of them, { $other } got the other decision, a consistency of { $value }.
consistency-few = Only { $people } people: too few to comment on, which takes { $least }.
consistency-drawn = Estimated from { $drawn } people drawn among them (interval of the draw: { $interval }).
consistency-no-number = { $group }: { $reason }.
consistency-people = { $people } people, of { $cells } distinct combinations of values.
consistency-left-out = Left out: { $unknown } whose decision is not known, { $missing } of whom one of these columns is missing.
consistency-no-interval = No interval for chance: drawing people again would put many beside copies of themselves, and the bootstrap is not valid for nearest neighbours (Abadie and Imbens 2008).
consistency-hides = What this does not show: whether the columns should matter. A rule that treats a whole group badly can be perfectly consistent; and people near a cut differ from their neighbours whatever the cut.
consistency-method-title = What consistency is
consistency-method = Consistency = 1 − mean, over people, of the share of their k nearest others who have the other decision (Zemel et al. 2013, “yNN”). Distance: Euclidean; numbers less their mean and over their standard deviation, two different texts √2 apart, which is as far as two people drawn at random are on a number, on average. Nobody is their own neighbour. People at the same distance share the places left among the k. Neighbours are looked for among everybody, whatever their group. When to use it: to see whether a decision jumps between people whom one would call alike. Elsewhere: AIF360’s consistency counts the person among their own neighbours, which makes it higher ((k − 1) others in k), takes columns as they are, without standardising, and breaks ties by the order of the file; Fairlearn and Aequitas have none. Above 400 million pairs of combinations, people of each group are drawn, with the seed of the audit’s methods, and their neighbours looked for among all.

## Why there is none
consistency-too-few = There are { $people } people with a known decision and all these columns, and each needs { $neighbours } others
consistency-too-many = These columns make { $cells } distinct combinations: too many to compare, even from a sample. Use fewer columns, or columns with fewer distinct values
consistency-stopped = Stopped before it was found

## Set-up
similar-question = Are people alike decided on alike?
similar-question-hint = Optional. Columns on which two people are called alike. Leave out the decision and what it is made from alone; a group column makes people of two groups less alike.
similar-add = Columns to be alike on
similar-add-prompt = Add a column…
similar-tick = Alike on { $column }
similar-neighbours = Neighbours of each person
undo-similar = columns to be alike on
job-consistency = Looking for the people alike
