# Joining the model's outputs to the data.

join-reading-open = Read this file another way…
join-reading-close = Keep this reading
join-name = Name of these outputs
join-name-tip = Added to the names of their columns that the data have too
join-name-shown = “{ $name }”
join-add-key = Add a column to the key
join-drop-key = Take column { $number } out of the key
join-change = Change how it is joined
join-change-named = Change how “{ $name }” is joined
join-remove-named = Remove the outputs “{ $name }”
join-overlooked = Whatever the
join-file-changed = This file has changed since the audit.
join-alike = { $number ->
    [one] Of these, { $count } row has its key written differently in the two files.
   *[other] Of these, { $count } rows have their key written differently in the two files.
}
join-confusable = { $number ->
    [one] Of these, { $count } row has a key that resembles several others: the doubt is left open.
   *[other] Of these, { $count } rows have a key that resembles several others: the doubt is left open.
}
join-effect = rows: { $before } → { $after }; with their output: { $with }, of which keys written differently: { $alike }; output unknown: { $unknown }; outputs left out: { $unused }
join-step = Outputs joined: “{ $name }”
join-line = { $step }, { $effect }.
join-near = Possibly mistyped, never joined by themselves: { $pairs }

## Differences of writing
join-matching = Written differently?
join-matching-why = These differences can be overlooked between two keys that have not found their like. A key that would resemble several others stays apart.
join-matching-blanks = blanks (12 34 = 1234)
join-matching-case = capitals (ab12 = AB12)
join-matching-leading-zeros = leading zeros (0012 = 12)
join-matching-decimals = decimals that are zero (12.0 = 12)
join-matching-accents = accents (é = e)
join-matching-dashes = dashes (AB-12 = AB12)
join-matching-more = { $number ->
    [one] { $count } more row would find its output
   *[other] { $count } more rows would find their output
}
join-matching-confusable = { $number ->
    [one] { $count } row would stay apart, in doubt
   *[other] { $count } rows would stay apart, in doubt
}

## Choices
join-duplicated = Several outputs for one key
join-duplicated-why = Keys concerned: { $keys }. Data rows concerned: { $rows }.
join-duplicated-refuse = Do not join
join-duplicated-first = Take the first output in the file
join-duplicated-last = Take the last output in the file
join-duplicated-unknown = Leave their output unknown
join-unmatched = Rows without an output
join-unmatched-keep = Keep them, their output unknown ({ $without })
join-unmatched-leave-out = Leave them out (rows: { $before } → { $after })

## On the command line
join-cli-pairs = There must be as many --key as --outputs: the first --key goes with the first --outputs, and so on.
join-cli-each = { $option } is given once for all files of outputs, or once for each.
