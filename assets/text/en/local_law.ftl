# New York City’s table: Local Law 144 and its rule, 6 RCNY 5-300 to 5-304.

law-title = New York City’s table (Local Law 144)
law-title-hint = For a tool that sorts candidates for a job or a promotion, the city’s rule (6 RCNY 5-301) asks for rates and impact ratios by sex, by race or ethnicity, and by both crossed. It has force in New York City only.
law-sex = Column of sex
law-ethnicity = Column of race or ethnicity
law-choose = Choose a column…
law-copy = Copy the table
law-copy-tip = Copies it for a spreadsheet, with all digits
law-remove = Remove this table
law-compare = Compare these groups
undo-law = New York City’s table

## The table
law-section-sex = By sex ({ $column })
law-section-ethnicity = By race or ethnicity ({ $column })
law-section-intersectional = By both crossed ({ $column })
law-by-selection = People selected
law-by-score = People by their score
law-by-score-median = People by their score (median of everybody: { $median })
law-head-category = Category
law-head-people = Assessed
law-head-share = Share
law-head-selected = Selected
law-head-above = Above the median
law-head-below = Below the median
law-head-selection-rate = Selection rate
law-head-scoring-rate = Scoring rate
law-head-ratio = Impact ratio
law-head-interval = Interval of the ratio
law-highest = highest rate
law-left-out = left out
law-sentence-selection = Lowest impact ratio: of 100 people of { $group }, { $rate } were selected, against { $highest } of 100 of { $most }, who have the highest rate: { $ratio }.
law-sentence-scoring = Lowest impact ratio: of 100 people of { $group }, { $rate } have a score beyond the median, against { $highest } of 100 of { $most }, who have the highest rate: { $ratio }.
law-unknown = Assessed, and in no category of this table because their category is not known: { $people }.
law-none = There is no such rate: { $reason }.

## Categories under 2%
law-small = Categories of less than 2% of the people
law-small-hint = The rule lets them be left out of the impact ratios, with a justification. Their number and their rate stay in the table (6 RCNY 5-301 (d)).
law-leave-out = Leave out { $category }
law-justification = Why they are left out
law-excluded = Left out of the impact ratios, being less than 2% of the people: { $categories }. Justification: { $why }
law-kept = Not left out, because they are not less than 2% of the people, or are not in the data: { $categories }.
law-justification-needed = Not left out, for want of a justification: { $categories }. Write why they should be.

## What it is, and what it is not
law-how = Impact ratio: the rate of the category ÷ the highest rate among the categories compared (6 RCNY 5-300). Scoring rate: people whose score is strictly beyond the median of everybody who has a score ÷ people who have a score; those at the median do not count. The 2% are counted among the people whose category is known. The rule asks for no interval: here it is one against the category that came out highest, and since that one is chosen after the fact, chance alone puts the others under 1.
law-beside = What the law asks beside this table: an independent auditor, less than a year ago (5-300, 5-301); data of the tool’s past use, or test data and how they were made (5-302); the results published with the date of the audit and the date from which the tool is used (5-303); a notice to candidates ten business days before (5-304). The categories are those that US employers report (EEO-1). A tool that sorts people into several groups needs one table for each. The law sets no mark to pass: this table is a table, not a certificate.

## Why there is none
law-refused-burden = This rule is about being chosen for a job. In this audit, being selected is said to be a burden.
law-refused-groups = The table needs the groups of { $grouping } to be compared too.
law-not-asked = This audit does not ask for New York City’s table. Make it with --local-law-144 SEX,ETHNICITY, the two columns, or choose them in the window, under Disparities.
