# Numbers kept with a finding beside its own.
kept-impact-ratio = Impact ratio of the group
kept-average-odds = Average odds difference of the group
kept-entropy = Generalized entropy index
kept-entropy-between = Generalized entropy index, between the groups
kept-entropy-within = Generalized entropy index, inside the groups
kept-theil = Theil index
kept-theil-between = Theil index, between the groups
kept-theil-within = Theil index, inside the groups
kept-all-groups = p-value of all groups at once (chi-square test)
kept-all-groups-dealt = p-value of all groups at once (people dealt at random)
kept-crude = Gap without { $column }
kept-pooled = Gap inside { $column }, pooled
kept-pooled-ratio = Ratio of rates inside { $column }, pooled
kept-pooled-odds = Odds ratio inside { $column }, pooled
kept-association = p-value of no gap inside any { $column }
kept-association-adjusted = The same p-value, adjusted for the number of groups
kept-homogeneity = p-value of the same gap inside every { $column }
kept-standardised = Rate with everybody’s mix of { $column }
kept-standardised-reference = Rate of the reference with everybody’s mix of { $column }
kept-standardised-difference = Gap with everybody’s mix of { $column }
kept-standardised-ratio = Ratio of rates with everybody’s mix of { $column }
kept-conditional = Conditional demographic disparity inside { $column }
kept-conditional-crude = Demographic disparity without { $column }
kept-in-stratum = Gap where { $column } = { $level }
kept-left-out = People of the group not compared, { $column } = { $level }
kept-adjusted = Rate with { $controls } held equal
kept-adjusted-reference = Rate of the reference with { $controls } held equal
kept-adjusted-difference = Gap with { $controls } held equal
kept-adjusted-ratio = Ratio of rates with { $controls } held equal
kept-adjusted-odds = Odds ratio with { $controls } held equal
kept-adjusted-p = Adjusted p-value with { $controls } held equal
kept-adjusted-crude = Gap among the people of the model, nothing held equal
kept-adjusted-people = People in the model
kept-consistency = Consistency of the group
kept-consistency-all = Consistency of everybody
