# What is wrong with a filter.
filter-empty = The filter is empty. Write a condition, for example: age >= 18.
filter-unexpected = In the filter “{ $expression }”, “{ $found }” means nothing at that place (character { $position }). A condition is written like: age >= 18.
filter-open-quote = In the filter “{ $expression }”, the quotation mark opened at character { $position } is never closed. Add the one that is missing.
filter-ends = The filter “{ $expression }” stops too soon. Complete it: a condition is written like: age >= 18.
filter-unknown-column = In the filter “{ $expression }”, no column is called “{ $name }” (character { $position }). Check the name, capitals and accents included.
filter-mismatch = In the filter “{ $expression }”, the column “{ $column }” is compared with a value of another kind (character { $position }). Compare numbers with a number, and text with a text in quotation marks.
filter-too-deep = The filter “{ $expression }” nests too many parentheses. Split it into several steps.
