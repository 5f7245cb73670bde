# Data step: preview, how the file was read, joining with the model’s outputs.
data-title = The data
data-explanation = What was received, as it is. Nothing is changed in your files.
data-continue = Continue to set-up

## The file
data-file = The file received
data-size = Size
data-rows = Rows
data-columns = Columns
data-format = Format
data-bytes = { $size } bytes
data-kilobytes = { $size } kB
data-megabytes = { $size } MB
data-gigabytes = { $size } GB
data-copy-fingerprint = Copy the file’s SHA-256 fingerprint
data-read-as = Read like this. If accents or numbers look wrong, change it here.
data-encoding = Characters
data-delimiter = Separator
data-decimal = Decimals
data-comma = comma
data-semicolon = semicolon
data-tab = tab
data-point = point
data-reading-fixed = Fixed while a second file is involved: remove it to change the reading.

## The columns
data-columns-shown = { $shown } of { $of }
data-filter-columns = Find a column
data-head-name = Column
data-head-type = Content
data-head-missing = Missing
data-head-distinct = Distinct
data-head-values = Values
data-distinct = { $count } distinct
data-kind-text = text
data-kind-whole = numbers
data-kind-decimal = decimals
data-kind-nothing = nothing
data-none-missing = none
data-all-missing = Every cell is empty.
data-range = from { $low } to { $high }
data-examples = for example { $examples }
data-more-values = { $number ->
    [one] +{ $count } other value
   *[other] +{ $count } other values
}
data-role-group = possible group
data-role-outcome = possible outcome
data-role-decision = possible decision
data-role-score = possible score
data-role-count = possible count
data-used-decision = decision
data-used-score = score
data-used-outcome = true outcome
data-used-count = count
data-used-stratum = stratum
data-used-group = group

## The model’s outputs
data-outputs = The model’s outputs
data-outputs-why = If scores or decisions are in another file, join it to this one by a common key.
data-outputs-path = Or its path
data-outputs-open = Open
data-joined-by = Joined by
data-joining = Join “{ $file }”
data-joining-read = { $rows } rows, { $columns } columns. Nothing is joined yet: this is what it would do.
data-key-data = Key in the data
data-key-outputs = Key in the outputs
data-key-prompt = choose…
data-key-choose = Choose in each file the column that names the same person.
data-bar-data = Data
data-bar-outputs = Outputs
data-bars-said = How much of the two files matches; the figures are written below
data-join-matched = { $number ->
    [one] { $count } data row of { $of } finds its output.
   *[other] { $count } data rows of { $of } find their output.
}
data-join-data-ambiguous = { $number ->
    [one] { $count } data row has several outputs: which to take is not known.
   *[other] { $count } data rows have several outputs: which to take is not known.
}
data-join-data-only = { $number ->
    [one] { $count } data row has no output.
   *[other] { $count } data rows have no output.
}
data-join-outputs-only = { $number ->
    [one] { $count } output matches no data row: it is left out.
   *[other] { $count } outputs match no data row: they are left out.
}
data-join-data-missing = { $number ->
    [one] { $count } data row has no key.
   *[other] { $count } data rows have no key.
}
data-join-outputs-missing = { $number ->
    [one] { $count } output has no key.
   *[other] { $count } outputs have no key.
}
data-join-data-duplicated = { $number ->
    [one] { $count } key stands on several data rows: each gets the same output.
   *[other] { $count } keys stand on several data rows: each of those rows gets the same output.
}
data-join-outputs-duplicated = { $number ->
    [one] { $count } key stands on several outputs.
   *[other] { $count } keys stand on several outputs.
}
data-join-refused-duplicates = Cannot join: for one key, nobody could tell which output to take. Say above which to take, choose another key, or ask for a file with a single output per person.
data-join-refused-nothing = Cannot join: the two files have no key in common. Check the two columns chosen.
data-show-examples = Show examples of keys
data-show-examples-tip = A key may name a person: better avoided in front of a room.
data-example-data-only = Without output: { $keys }
data-example-outputs-only = Without data row: { $keys }
data-example-duplicated = Several outputs: { $keys }

## The audit
data-about = This audit
data-audit-title = Title
data-audit-notes = Notes
data-notes-why = Where the data come from, who handed them over, what is missing. Saved with the audit.
