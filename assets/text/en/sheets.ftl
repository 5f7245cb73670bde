# Spreadsheets, and cross-tables turned into counts.
error-workbook-locked = The workbook “{ $path }” is protected by a password. Open it in a spreadsheet program, save a copy without a password, then open the copy.
error-workbook-damaged = The workbook “{ $path }” is damaged or uses a variant that is not read here. Ask for a new copy, or save it as CSV (detail: { $reason }).
error-workbook-unpacks = The workbook “{ $path }” would take more room once unpacked than this computer should give it. It was not opened. Ask for another copy, or for a CSV version.
error-no-sheets = The workbook “{ $path }” has no sheet with anything in its cells: it is empty, or holds charts only. Ask for the sheet of figures.
error-sheet-too-large = In the workbook “{ $path }”, the sheet “{ $sheet }” reaches as far as cell { $cell }, with nearly everything empty before it. Delete what stands in that far cell, save, then open the workbook again.
error-empty-sheet = In the workbook “{ $path }”, the sheet “{ $sheet }” is empty. Choose another sheet.
error-no-rows-below = In the workbook “{ $path }”, sheet “{ $sheet }”, nothing stands below row { $row }, taken for the header. Choose another header row.
error-unknown-sheet = The workbook “{ $path }” has no sheet called “{ $sheet }”. Its sheets: { $sheets }.
error-unpivot-nothing = To turn columns into rows, choose at least one column of figures and give each new column a name.
error-unpivot-taken = A column is already called “{ $column }”. Give the new column another name.
error-unpivot-levels = The name of the column “{ $column }” does not have { $expected } parts separated by “ / ”. Leave it out, or ask for a single new column.
sheet-quoted = “{ $name }”
sheet-title = Workbook sheet
sheet-choice = Sheet
sheet-size = { $rows } × { $columns }
sheet-size-tip = rows × columns
sheet-empty = empty
sheet-hidden = hidden
sheet-entry = { $name } ({ $details })
sheet-links = Values only are read. Links to other files are never followed.
sheet-header-pick = Click the row that holds the column names.
sheet-header-row = Row { $row }: use as the header
sheet-header-now = Row { $row }: header
sheet-header-rows = Rows of the header
sheet-notes-below = Rows of notes at the bottom, left out
sheet-fewer = One less: { $what }
sheet-more = One more: { $what }
sheet-show-rows = Show the first rows
sheet-hide-rows = Hide the first rows
sheet-error-cells = Column “{ $column }”: { $number ->
    [one] { $count } cell holds an error
   *[other] { $count } cells hold an error
} in place of a value ({ $cells }). Shown as written, never taken for a number.
sheet-text-numbers = Column “{ $column }”: { $number ->
    [one] { $count } number is stored as text
   *[other] { $count } numbers are stored as text
} ({ $cells }). Read as { $number ->
    [one] a number
   *[other] numbers
}.
sheet-formulas = { $number ->
    [one] { $count } formula has no saved result
   *[other] { $count } formulas have no saved result
} (the first in { $cell }): read as empty. Open the workbook in a spreadsheet program and save it to have the results.
sheet-merged-down = { $number ->
    [one] { $count } merged cell covers
   *[other] { $count } merged cells cover
} several rows (the first in { $cell }): the value is read on the first row, the rows below are empty.
sheet-merged-filled = { $number ->
    [one] { $count } merged cell covers
   *[other] { $count } merged cells cover
} several rows: the value is repeated on each of them, as you asked.
sheet-named-by-letters = { $number ->
    [one] { $count } column has no name of its own
   *[other] { $count } columns have no name of their own
}; the letters of the sheet are used: { $columns }.
sheet-fill-merged = Repeat merged values on every row
sheet-errors-missing = Count cells in error as missing
unpivot-title = Groups in columns
unpivot-why = For a printed table with one column per group: each figure becomes a row.
unpivot-begin = These columns are groups…
unpivot-fixed = Take the outputs out of the audit to change this.
unpivot-columns = Each column is…
unpivot-kept = kept
unpivot-group = a group
unpivot-out = left out
unpivot-column-kept = { $column }: kept as it is
unpivot-column-group = { $column }: a group
unpivot-column-out = { $column }: left out
unpivot-total-column = looks like a total
unpivot-total-row = Leave out the rows “{ $value }” of “{ $column }” (look like totals)
unpivot-name = Name of the new group column
unpivot-name-level = Name of group column { $level }
unpivot-count = Name of the count column
unpivot-levels = Two names in one header (“Men / Selected”): make two columns
unpivot-default-name = group
unpivot-default-level = group { $level }
unpivot-default-count = count
unpivot-preview = First resulting rows
unpivot-shape = { $rows } rows × { $columns } columns → { $after } rows
unpivot-total-same = Total { $total }: unchanged.
unpivot-total-differs = The total was { $before } and would become { $total }.
unpivot-apply = Turn into rows
unpivot-cancel = Give up
unpivot-remove = Put back as columns
unpivot-done = { $columns } → { $name }; figures in { $count }
unpivot-left-out = Left out: { $rows }
undo-unpivot = the groups in columns
done-sheet = Sheet “{ $sheet }”, header on row { $row }
done-unpivot = Columns turned into rows: { $columns } → { $names }, { $count }
