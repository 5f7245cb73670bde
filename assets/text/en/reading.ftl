# How a file was read: what it is packed in, where its table stands, what its columns were taken for.

## What can be wrong
error-no-such-line = The file “{ $path }” has { $lines } lines: the column names cannot be on line { $line }. Check the line of the column names.
error-damaged-archive = The file “{ $path }” cannot be unpacked ({ $reason }). It was probably damaged on the way: ask for it again, or unpack it yourself and open what it holds.
error-grows-too-much = The file “{ $path }” is small but already unpacks to more than { $megabytes } MB, as files made to fill a computer’s memory do: it was left. If you trust it, unpack it yourself and open what it holds.
error-empty-archive = The file “{ $path }” is a zip file without any file inside. Ask for it again.
error-several-in-archive = The file “{ $path }” holds { $count } files ({ $members }): which of them are the data is not known. Unpack it and open the right one.
error-encrypted-archive = The file “{ $path }” is protected by a password: “{ $member }” inside cannot be read. Unpack it with the password and open what it holds.

## Columns
reading-misfits-date = { $number ->
    [one] { $count } cell is not a date, line { $line }: “{ $value }”
   *[other] { $count } cells are not dates; the first at line { $line }: “{ $value }”
}
reading-misfits-percentage = { $number ->
    [one] { $count } cell is not a percentage, line { $line }: “{ $value }”
   *[other] { $count } cells are not percentages; the first at line { $line }: “{ $value }”
}
