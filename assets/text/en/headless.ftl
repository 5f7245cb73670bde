# Files without a line of column names.
headless-read = no line of column names: the columns are called by letters
headless-first-line = first row on line { $line }
headless-doubt = The first line looks like a row of data rather than column names. If it is one, that person is counted nowhere.
headless-use = The first line is not column names
headless-no-names = No line of column names (columns called A, B, C…)
headless-line = Line of the first row
done-sheet-headless = sheet “{ $sheet }” read from row { $row }, without column names
cli-headless = The first line of { $file } looks like a row of data rather than column names. If it is one, add { $option }: the columns are then called A, B, C…
