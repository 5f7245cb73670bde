# Large files: columns set aside, how far reading has come.

aside-heading = Set aside
aside-why = Columns with more than { $count } different texts tell people apart: they form no groups. They are not kept in memory, and are read as soon as a filter, a role or a join names them.
aside-unused = { $number ->
    [one] The table is large: one column that the audit does not use is not kept in memory. It is read again as soon as a role, a filter, a change of values or a join names it.
   *[other] The table is large: { $count } columns that the audit does not use are not kept in memory. They are read again as soon as a role, a filter, a change of values or a join names them.
} What the list says of their values is said of the file as received.
aside-tag = set aside
aside-marked = { $column } (set aside)
aside-reading = This column was set aside: it is being read again.
aside-undescribed = Read it to see what it holds.
aside-more-than = > { $count }
aside-groups-values = more than { $values } values
aside-proposes-column = Column { $proposal }, set aside: it is read again when it is named
aside-read = Read it now
aside-read-column = Read the column { $column } now
undo-bring-back = column read

progress-bytes = { $done } of { $total }
progress-rows = { $rows } rows
progress-rows-of = { $rows } of { $all } rows
progress-soon = a few seconds left
progress-seconds = about { $seconds } seconds left
progress-minutes = { $minutes ->
    [one] about a minute left
   *[other] about { $minutes } minutes left
}

job-reading-columns = Reading columns again
job-letting-go = Letting go of columns that nothing uses

error-set-aside = The column “{ $column }” is set aside and was not read again. Choose it again, or read it on the data screen.
error-changed-since = The file “{ $path }” is no longer the one whose other columns are in memory: it changed after it was read. Open the audit again, so that all columns come from the same file.
filter-set-aside = The filter { $expression } uses, at character { $position }, the column “{ $name }”, which is set aside and was not read again. Read it on the data screen.
