# The start page.
start-tagline = Audit the algorithms that decide about people.
start-offline = Nothing leaves this computer: no network, no account.
start-open = Open data or an audit…
start-formats = CSV, TSV or Parquet for data, .ron for an audit. You can also drop the file on this window.
start-path = Or type its place
start-path-hint = /folder/file.csv
start-path-open = Open
start-drop = Drop the file to open it

## Recent files
start-recent = Recent
start-recent-none = Files you open will be listed here.
start-recent-open = Open { $name }
start-recent-gone = This file is no longer there: { $path }
start-recent-forget = Take { $name } off the list

## Recovery
recovery-title = Work found again
recovery-explained = “{ $title }” was not saved when Vigie stopped, on { $when }.
recovery-take = Take it up
recovery-leave = Let it go

## Samples
samples-title = Learn with a sample
samples-explained = Each sample opens as a copy: try without fear.
samples-minutes = { $minutes } minutes
samples-none = The samples that come with Vigie are not beside the program.
sample-open = Open the sample “{ $title }”
sample-berkeley-1973-title = Berkeley 1973
sample-berkeley-1973-teaches = One table that tells two stories: compare, but inside what?
sample-berkeley-1973-shape = 24 counts · 4,526 applications
sample-berkeley-1973-minutes = 20
sample-recidivism-title = Recidivism
sample-recidivism-teaches = Two reasonable demands that cannot both be met. Move a threshold, and see who pays for it.
sample-recidivism-shape = 60 counts by score · 5,787 people
sample-recidivism-minutes = 45
sample-benefit-control-title = Benefit control
sample-benefit-control-teaches = A score picks a thousand cases to check. Taking a column out of it is not enough.
sample-benefit-control-shape = 20,000 made-up cases
sample-benefit-control-minutes = 60
sample-hiring-title = Hiring
sample-hiring-teaches = All seems well until two columns are crossed. What can be said of a small group?
sample-hiring-shape = 18 counts · 4,778 made-up applications
sample-hiring-minutes = 30
sample-income-title = Income
sample-income-teaches = Two files to join. One column that speaks for another.
sample-income-shape = 16,281 people · 16,274 outputs
sample-income-minutes = 45
