# What the commands without a window say.
cli-no-display = There is no display to open a window on. These commands work without one: vigie new, vigie measure, vigie verify (see vigie help).
cli-no-window = The window could not be opened ({ $reason }). These commands work without one: vigie new, vigie measure, vigie verify (see vigie help).
cli-bad-argument = { $option } is not understood: “{ $given }”. Write it like this: { $form }
cli-argument-unknown = “{ $argument }” is not expected here.
cli-argument-missing = This is missing: { $argument }.
cli-argument-twice = { $argument } is given twice, and can be given once.
cli-argument-conflict = { $argument } and { $other } cannot be given together.
cli-argument-wrong = { $argument } cannot be read as it is given.
cli-arguments-wrong = What is written after vigie cannot be read.
cli-value-missing = A value is missing after { $argument }.
cli-value-missing-among = A value is missing after { $argument }, one of: { $valid }.
cli-value-wrong = { $argument } is not understood: “{ $value }”.
cli-value-wrong-among = { $argument } cannot be “{ $value }”, only one of: { $valid }.
cli-command-unknown = There is no command “{ $command }”.
cli-command-missing = A command is missing, one of: { $commands }.
cli-help = To see what can be written: { $command }
cli-suppressed-twice = The mark “{ $mark }” is given to --suppressed twice. Give it once, with one range.
cli-output-is-data = “{ $path }” holds the data, which an audit never replaces. Write the audit under another name.
cli-name-not-text = The name or the folder of “{ $path }” has characters that are not text, and an audit could not find it again. Rename it.
cli-in-file = { $path }: { $sentence }
cli-no-output = What was asked for could not be written out ({ $reason }).
cli-changed = The content of “{ $path }” has changed since the audit was made: these measures are those of the new content.

## After writing an audit
cli-written = Written: { $path }
cli-keep-beside = The audit notes only the name of “{ $path }”, which lies far from it. Put the data in the same folder as the audit, so that it finds them again.
cli-rows = Rows received: { $received }. Rows kept: { $kept }.
cli-cut = Selected: scores from { $score } up.
cli-cut-nobody = Nobody is certain to be selected.
cli-tie = Tie at the score { $score } (people: { $people }, places left: { $places }): their decision is not known.
cli-more-groups = … more groups: { $count }

## Who is compared with whom
cli-against-group = { $grouping }, compared with: { $group }
cli-against-largest = { $grouping }, compared with: { $group } (the largest group)
cli-against-most-favoured = { $grouping }, compared with: { $group } (the most favoured group)
cli-against-overall = { $grouping }, compared with: everybody
cli-against-rest = { $grouping }, each group compared with: everybody else
cli-against-nobody = { $grouping }: the reference group is not in the data, so nothing is compared
cli-stratum = Among { $column } = { $value }

## Heads of the table; the reference’s line is marked *
cli-head-group = group
cli-head-counts = count
cli-head-rate = rate
cli-head-interval = 95% interval
cli-head-difference = difference
cli-head-difference-interval = its interval
cli-head-ratio = ratio
cli-head-p = adjusted p

## Checking an audit
cli-source-same = { $path }: unchanged
cli-source-changed = { $path }: CHANGED since the audit was made
cli-no-finding = No finding to check.
cli-finding-holds = Finding { $number } ({ $group }, { $metric }): holds
cli-finding-changed = Finding { $number } ({ $group }, { $metric }): NO LONGER HOLDS; noted { $before }, now { $after }
cli-finding-moved = Finding { $number } ({ $group }, { $metric }): NO LONGER HOLDS; the rate is the same, other numbers moved
cli-finding-unseen = Finding { $number } ({ $group }, { $metric }): NO LONGER HOLDS; the numbers now are too close to those noted to be told apart in writing
cli-finding-cannot = Finding { $number } ({ $group }, { $metric }): CANNOT BE COMPUTED ANY MORE; { $after }
cli-finding-group-absent = Finding { $number } ({ $group }, { $metric }): the group IS NOT IN THE DATA any more

# Reports.
cli-report-reason = Showing small counts can let people be recognised: say why with --reason.
cli-report-unknown = “{ $path }” is not a report made by Vigie: its name ends in .html, .pdf or .md, and it says how it was made.
cli-report-unreadable = “{ $path }” cannot be read ({ $reason }).
cli-report-same = { $path }: says what the audit gives
cli-report-differs = { $path }: DOES NOT SAY what the audit gives, in: { $sections }
cli-report-around = its title, its foot or how it is laid out
cli-report-program = It was made with Vigie { $before }; this is Vigie { $now }, which may put the same numbers in other words.
cli-report-finding = Finding { $number }: no longer holds on these data

# The tables.
cli-table-of-csv = --table chooses a table of --format csv: add --format csv, or leave --table out
