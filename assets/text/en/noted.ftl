# Numbers kept with a finding beside its own.
noted-impact-ratio = Impact ratio of the group
noted-average-odds = Average odds difference of the group
noted-entropy = Generalized entropy index
noted-entropy-between = Generalized entropy index, between the groups
noted-entropy-within = Generalized entropy index, inside the groups
noted-theil = Theil index
noted-theil-between = Theil index, between the groups
noted-theil-within = Theil index, inside the groups
noted-all-groups = p-value of all groups at once (chi-square test)
noted-all-groups-dealt = p-value of all groups at once (people dealt at random)
noted-crude = Gap without { $column }
noted-pooled = Gap inside { $column }, pooled
noted-pooled-ratio = Ratio of rates inside { $column }, pooled
noted-pooled-odds = Odds ratio inside { $column }, pooled
noted-association = p-value of no gap inside any { $column }
noted-association-adjusted = The same p-value, adjusted for the number of groups
noted-homogeneity = p-value of the same gap inside every { $column }
noted-standardised = Rate with everybody’s mix of { $column }
noted-standardised-reference = Rate of the reference with everybody’s mix of { $column }
noted-standardised-difference = Gap with everybody’s mix of { $column }
noted-standardised-ratio = Ratio of rates with everybody’s mix of { $column }
noted-conditional = Conditional demographic disparity inside { $column }
noted-conditional-crude = Demographic disparity without { $column }
noted-in-stratum = Gap where { $column } = { $level }
noted-left-out = People of the group not compared, { $column } = { $level }
noted-adjusted = Rate with { $controls } held equal
noted-adjusted-reference = Rate of the reference with { $controls } held equal
noted-adjusted-difference = Gap with { $controls } held equal
noted-adjusted-ratio = Ratio of rates with { $controls } held equal
noted-adjusted-odds = Odds ratio with { $controls } held equal
noted-adjusted-p = Adjusted p-value with { $controls } held equal
noted-adjusted-crude = Gap among the people of the model, nothing held equal
noted-adjusted-people = People in the model
noted-consistency = Consistency of the group
noted-consistency-all = Consistency of everybody
