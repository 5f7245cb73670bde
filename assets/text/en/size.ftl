# Large files: columns set aside, how far reading has come.

aside-heading = Set aside
aside-why = Columns with more than { $count } different texts tell people apart: they form no groups. They are not kept in memory, and are read as soon as a filter, a role or a join names them.
aside-read = Read it now
aside-read-column = Read the column { $column } now
undo-bring-back = column read

progress-bytes = { $done } of { $total }
progress-rows = { $rows } rows
progress-soon = a few seconds left
progress-seconds = about { $seconds } seconds left
progress-minutes = { $minutes ->
    [one] about a minute left
   *[other] about { $minutes } minutes left
}
