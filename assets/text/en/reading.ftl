# How a file was read: what it is packed in, where its table stands, what its columns were taken for.

## What can be wrong
error-no-such-line = The file “{ $path }” has { $lines } lines: the column names cannot be on line { $line }. Check the line of the column names.
error-damaged-archive = The file “{ $path }” cannot be unpacked ({ $reason }). It was probably damaged on the way: ask for it again, or unpack it yourself and open what it holds.
error-grows-too-much = The file “{ $path }” is small but already unpacks to more than { $megabytes } MB, as files made to fill a computer’s memory do: it was left. If you trust it, unpack it yourself and open what it holds.
error-empty-archive = The file “{ $path }” is a zip file without any file inside. Ask for it again.
error-several-in-archive = The file “{ $path }” holds { $count } files ({ $members }): which of them are the data is not known. Unpack it and open the right one.
error-encrypted-archive = The file “{ $path }” is protected by a password: “{ $member }” inside cannot be read. Unpack it with the password and open what it holds.

## How it was read
reading-gzip = unpacked (gzip)
reading-zip = unpacked (zip: { $member })
reading-sheet = sheet “{ $sheet }”
reading-separator = separator: { $separator }
reading-decimals = decimals: { $separator }
reading-thousands-by = thousands: { $separator }
reading-names-on-line = column names on line { $line }
reading-names-over-rows = names over { $rows } rows
reading-notes-left = { $number ->
    [one] { $count } line of notes left out
   *[other] { $count } lines of notes left out
}
reading-bar = vertical bar
reading-space = space
reading-thousands-none = none
reading-day-first = day, month, year
reading-month-first = month, day, year
reading-year-first = year, month, day

## What columns were taken for
reading-dates = dates ({ $order })
reading-dates-unsure = nothing shows which is the day and which the month: the day was taken first
reading-times-left = times of day left out
reading-percentages = percentages
reading-misfits = { $number ->
    [one] { $count } cell is not a { $kind }, { $place }: “{ $value }”
   *[other] { $count } cells are not { $kind ->
        [date] dates
        [percentage] percentages
       *[number] numbers
    }; the first { $place }: “{ $value }”
}
reading-misfits-hidden = { $number ->
    [one] { $count } cell is not a { $kind }, { $place }
   *[other] { $count } cells are not { $kind ->
        [date] dates
        [percentage] percentages
       *[number] numbers
    }; the first { $place }
}
reading-misfit = { $place }: “{ $value }”
reading-misfits-missing = (counted as missing)

## Commands
cli-read = Read { $file }: { $how }
cli-read-column = Column { $column }: { $how }
cli-reading-not-text = “{ $path }” is not a text file: { $option } does not apply to it.
cli-separators-alike = { $decimal } and { $thousands } cannot be the same character.

## On the screen
reading-packing = Packed in
reading-thousands = Thousands
reading-header-line = Line of the column names
reading-header-rows = Rows of names
reading-notes-below = Lines of notes below
reading-preview = First lines of the file. Press the one that holds the column names.
reading-names-here = Take the column names from line { $line }
reading-signs = Counted as “not known”, with the number of cells:
reading-blank-cells = empty cells · { $count }
reading-drop-sign = Stop counting “{ $sign }” as not known (cells: { $count })
reading-new-sign = Another sign
reading-add-sign = Add
reading-column-as = Content of the column { $column }: { $kind }
reading-as-cells-show = as the cells show
reading-numbers = numbers
reading-kind-dates = dates
reading-kind-percentages = in %
undo-read-column = content of a column
