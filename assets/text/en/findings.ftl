# The screen "Findings", and the form that notes one.
findings-explained = What you noted, with the numbers as they were. They are computed again from the data each time the audit is opened.
findings-count = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
findings-none = No finding noted yet
findings-how-1 = 1. On the screen “Disparities”, click a group.
findings-how-2 = 2. In the panel “Evidence”, press “Note a finding”.
findings-how-3 = 3. Put the sentence in your own words, and save. The numbers it rests on are kept with it.
findings-go = Go to disparities
findings-text = In your words
findings-severity = Severity
findings-status = Status
findings-number = Finding { $number }
findings-severity-tag = Severity: { $severity }
findings-created = noted on { $day }
findings-modified = changed on { $day }
findings-show = Show
findings-show-number = Show finding { $number }
findings-edit = Edit
findings-edit-number = Edit finding { $number }
findings-delete = Delete
findings-delete-number = Delete finding { $number }
findings-save = Save
findings-cancel = Cancel
findings-group = { $grouping }: { $group }
findings-against = against { $reference }: { $rate }
findings-rule = selected: { $rule }
findings-within = within { $column } = { $level }
findings-no-filter = no filter
findings-filters = filters: { $filters }
findings-origin = data { $fingerprint } · Vigie { $program } · { $day }
findings-holds = Holds: the numbers computed now are the same.
findings-unchecked = Not checked yet.
findings-changed = Changed. { $changes }.
findings-changed-little = Changed, but only beyond the decimals shown.
findings-change = { $what }: { $before } before, { $now } now
findings-change-others = { $count ->
    [one] and 1 other number
   *[other] and { $count } other numbers
}
findings-change-none = none
findings-change-rate = Rate
findings-change-counts = Counts of the rate
findings-change-people = People in the group
findings-change-reference = Reference
findings-change-reference-rate = Rate of the reference
findings-change-reference-counts = Counts of the reference
findings-change-difference = Difference
findings-change-ratio = Ratio
findings-change-p = p-value
findings-change-p-adjusted = Adjusted p-value
findings-change-comparisons = Number of comparisons
findings-change-test = Test
findings-change-interval = Interval of the rate
findings-change-difference-interval = Interval of the difference
findings-change-ratio-interval = Interval of the ratio
findings-cannot-recompute = Cannot be computed again. { $reason }
findings-group-absent = Cannot be computed again: the group is not in the data any more.
findings-change-draws = People drawn at random
findings-numbers = Every number kept with finding { $number }
findings-numbers-view = Every number kept with view { $view } of finding { $number }
findings-numbers-line = { $name }: { $words }
findings-view = View { $view }
findings-view-show = Show view { $view } of finding { $number }
findings-view-remove = Remove this view
findings-view-remove-named = Remove view { $view } of finding { $number }
findings-anew = Note these numbers anew
findings-anew-named = Note the numbers of view { $view } of finding { $number } anew, with the audit and the data as they are now. The words stay as they are; the numbers of before are kept in the history.
findings-add = Add to a finding
findings-add-prompt = Choose a finding…
findings-add-entry = Finding { $number }: { $words }
findings-resting = { $count ->
    [one] Finding { $numbers } rests on this.
   *[other] Findings { $numbers } rest on this.
}
findings-history = { $count ->
    [one] Finding { $number } before its last change
   *[other] Finding { $number } before each of its { $count } changes
}
findings-history-at = written on { $day }
findings-history-view = Until then it rested on { $metric }, { $group }: { $rate }
