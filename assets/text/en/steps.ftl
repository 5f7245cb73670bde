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
