# Where a row stands in its file. Variables: $number, $sheet.
place-line = line { $number }
place-row = row { $number }
place-sheet-row = row { $number } of the sheet “{ $sheet }”

## Inside a sentence
place-at-line = on line { $number }
place-at-row = on row { $number }
place-at-sheet-row = on row { $number } of the sheet “{ $sheet }”
