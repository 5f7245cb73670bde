# The evidence panel, beside or under the chart.
evidence-title = Evidence
evidence-nothing-measured = Nothing is measured yet.
evidence-click-a-group = Click a group on the chart or in the table: its sentence, its counts, its formula and its comparison appear here.
evidence-overall = Everyone: { $metric } of { $rate }, { $among }.
evidence-is-reference = This is the reference: the other groups are compared with it.
evidence-note = Note a finding
evidence-note-undefined = There is no number to note.
evidence-note-changed = The numbers on the screen have changed since you began; check your text.
evidence-note-save = Note it
evidence-make-reference = Take as reference
evidence-clear = Deselect
evidence-counts = Counts
evidence-counts-legend = Shaded: counted below the line. Strong edge: counted above it too.
evidence-formula = Formula
evidence-comparison = Comparison
evidence-not-shown = What this does not show
evidence-rate = Rate
evidence-value = Value
evidence-interval = 95% interval: { $interval }
evidence-reference = Reference
evidence-difference = Difference
evidence-ratio = Ratio
evidence-test = Test
evidence-adjusted = Adjusted
evidence-comparisons = { $comparisons ->
    [one] a single comparison
   *[other] adjusted over { $comparisons } comparisons ({ $method })
}
evidence-selected = Selected
evidence-not-selected = Not selected
evidence-decision-unknown = Decision unknown
