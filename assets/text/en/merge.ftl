# Two audits that began as one.
merge-same = The two audits are the same.
merge-title = Title
merge-notes = Notes
merge-card = Front page: { $line }
merge-data = Data
merge-outputs = The model’s outputs
merge-quarantine = Columns set apart or shown
merge-setup = Set-up: { $field }
merge-whole-setup = Set-up
merge-only-first = { $what }: only in the first
merge-only-second = { $what }: only in the second
merge-finding = Finding { $number }
merge-annotation = Note { $number } on a chart
merge-choice = Choice { $number }
merge-to-settle = To be settled by a person, in the window: { $place }
merge-banner = { $count ->
    [one] Two people changed one thing differently. Which version stands?
   *[other] Two people changed { $count } things differently. Which versions stand?
}
merge-other = The other version: { $words }
merge-deleted = deleted
merge-keep = Keep what stands
merge-take = Take the other version
