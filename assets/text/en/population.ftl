# Numbers given by hand for the population.
population-smaller = { $people } people are given for the population, but the rows already hold { $rows }. Check the figure, or what it counts.
population-smaller-group = { $people } people are given for the group “{ $group }”, but its rows already hold { $rows }. Check the figure, or what it counts.
population-no-group = { $people } people are given for “{ $group }”, which is none of the groups compared: the figure serves nothing. Check the name.
population-source = Where these figures come from
population-source-said = Figures of the population: { $source }
