# The frame of the window: title, rail, bottom bar, banners.

## Title and rail
audit-title = Title of the audit
audit-untitled = Untitled audit
step-data = Data
step-setup = Set-up
step-disparities = Disparities
step-findings = Findings
step-report = Report
step-data-says = What was received
step-setup-says = Whom to compare, and on what
step-disparities-says = The measures, group by group
step-findings-says = What was noted
step-report-says = What others will read
step-needs-data = It needs data that can be read first.
step-needs-setup = It needs a complete set-up first.
step-greyed = { $step }: not possible yet. { $reason }
step-findings-count = { $count ->
    [one] { $number } finding noted
   *[other] { $number } findings noted
}
step-findings-stale = { $count ->
    [one] { $number } no longer holds against the data
   *[other] { $number } no longer hold against the data
}
step-not-yet = No measures yet
step-go-setup = Go to the set-up
step-go-data = Go to the data
evidence-show = Show the evidence
evidence-hide = Hide the evidence

## Bottom bar
status-no-data = No data
status-rows = { $received } rows received
status-kept = { $kept } rows kept of { $received } received
status-filters = { $count ->
    [one] { $number } filter in force
   *[other] { $number } filters in force
}
status-no-filter = No filter
status-groups = { $count ->
    [one] { $number } group
   *[other] { $number } groups
}
status-saved = Saved
status-saved-at = Saved in { $path }
status-unsaved = Not saved
status-new = Not saved yet
status-new-tip = This audit is not in any file yet
job-opening = Reading the file
job-diagnosing = Comparing the keys
job-joining = Joining the files
job-recoding = Changing the values
job-counting = Counting
job-checking = Checking the findings
job-progress = Progress

## Banners
banner-changed = { $count ->
    [one] A file is no longer the one that was audited: { $files }.
   *[other] Files are no longer the ones that were audited: { $files }.
}
banner-changed-hold = Findings that hold against the new file: { $held }. That no longer do: { $changed }.
banner-changed-none = The measures on the screen are those of the new file.
banner-changed-findings = See the findings
banner-no-data = The data of this audit are not read: findings can be read, nothing can be measured.
banner-no-data-where = Say where the file is…
banner-no-data-again = Read again
