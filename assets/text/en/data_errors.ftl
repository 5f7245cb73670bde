# What keeps a file from being read or used: what, where, what to do. One line each.
error-not-found = The file “{ $path }” cannot be found. Check its name and folder, and that the drive it lies on is plugged in.
error-directory = “{ $path }” is a folder. Choose a file inside it.
error-unreadable = The file “{ $path }” cannot be read. Check that you have access to it and that no other program is holding it (the system answered: { $reason }).
error-empty = The file “{ $path }” is empty. Ask for a new copy, or choose another file.
error-header-only = The file “{ $path }” has only a line of column titles and no data. Ask for a complete copy.
error-binary = The content of the file “{ $path }” is not a table that can be read here. Open it in a spreadsheet program and save it as CSV, then open that new file.
error-ragged = In the file “{ $path }”, line { $line } has { $found ->
    [one] { $found-written } cell
   *[other] { $found-written } cells
} whereas the line of column titles has { $expected-written }. Try another separator, or correct that line.
error-open-quote = In the file “{ $path }”, a quotation mark opened on line { $line } is never closed. Correct that line, then open the file again.
error-encoding = In the file “{ $path }”, line { $line } holds characters that cannot be read as { $encoding }. Try another encoding; if that is not enough, the file mixes several and you need to ask for a new copy.
error-duplicate-header = In the file “{ $path }”, columns { $first } and { $second } have the same title, “{ $column }”. Rename one of them, then open the file again.
error-empty-header = In the file “{ $path }”, column { $position } has no title. Give it a name on the first line, then open the file again.
error-too-many-columns = The file “{ $path }” has { $found } columns, more than the { $limit } that can be read. Check the separator, or keep only the columns you need.
error-parquet = The Parquet file “{ $path }” is damaged or uses a variant that is not read here. Ask for a new copy, or for a CSV version (detail: { $reason }).
error-fault = Reading the file “{ $path }” was interrupted by a fault of the program. Nothing else was touched; try a CSV version of the file, and report this fault.
error-cancelled = Reading was stopped at your request. Nothing has changed.
error-unknown-column = No column is called “{ $column }”. Check the name, capitals and accents included.
error-unknown-value = The column “{ $column }” does not contain the value “{ $value }”. Choose a value that is in it.
error-near = Did you mean “{ $near }”?
error-not-numeric = The column “{ $column }” must hold numbers, but it contains “{ $value }”. Correct the value, declare it as missing, or choose another column.
error-not-numeric-line = The column “{ $column }” must hold numbers, but it contains “{ $value }” { $place }. Correct the value, declare it as missing, or choose another column.
error-negative-count = The column “{ $column }” counts cases, but it contains { $value } { $place }. A count cannot be negative: correct it, or choose another column.
error-missing-count = The column “{ $column }” counts cases, but a cell is empty { $place }. Fill it in; if the count is hidden, say between which bounds it lies.
error-all-missing = The column “{ $column }” contains no value at all. Choose another column.
error-too-many-levels = The column “{ $column }” has { $found } different values; at most { $limit } can be compared. Gather them into bins, or choose another column.
error-too-many-groups = Crossing “{ $grouping }” makes { $found } groups; at most { $limit } can be compared. Cross fewer columns, or gather some values.
error-threshold-outside = The threshold { $threshold } is outside the values of “{ $column }”, which go from { $lowest } to { $highest }: everything would be selected, or nothing. Choose a threshold between the two.
error-bad-bins = The edges of the bins of “{ $column }” must be numbers in increasing order. Correct them.
error-nothing-left = After the step “{ $step }”, no row is left. Loosen this filter, or switch it off.
error-duplicate-keys = In the file of the model’s outputs, { $count ->
    [one] { $count-written } identifier of the column “{ $column }” stands
   *[other] { $count-written } identifiers of the column “{ $column }” stand
} on several rows. There is no telling which row to take: keep one row per identifier, or choose another column.
error-no-matching-keys = No value of “{ $data-column }” (data) is found in “{ $outputs-column }” (model’s outputs). Choose the two columns that identify the same cases.
