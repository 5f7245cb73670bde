# What was done to the data, step by step, between the files received and the counts.
data-steps = What was done to the data
data-steps-why = In this order, each time the audit is opened. The files themselves are never changed.
done-read = File read: { $file }
done-read-outputs = Outputs read: { $file }
done-filter = Filter: { $filter }
done-rows = rows: { $rows }
done-rows-and-columns = rows: { $rows }, columns: { $columns }
done-rows-kept = rows: { $before } → { $after }
done-cells = { $number ->
    [one] { $cells } cell changed
   *[other] { $cells } cells changed
}
done-off = switched off
done-note = Note: { $note }
done-merge = { $column }: { $values } become “{ $to }”
done-missing = { $column }: { $values } count as not known
done-year = { $column }: the year of each day
done-age = { $column }: the age in whole years on { $day }
done-recode-into = { $change }, in a new column “{ $into }”
done-absent = “{ $value }” is not in the column “{ $column }” any more: this step changes nothing for it.
done-unborn = { $number ->
    [one] { $cells } day of birth is after that day: the age counts as not known.
   *[other] { $cells } days of birth are after that day: the age counts as not known.
}
done-order-absent = The order of “{ $column }” names “{ $value }”, which is not among its groups.
