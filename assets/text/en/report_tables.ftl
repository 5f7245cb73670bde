# The report’s tables of people alike, random draws, labels and laws.
report-group-kept-back = { $group }: kept back.
