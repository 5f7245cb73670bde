# The views: their names, why one cannot be shown, their tables.
view-choose = View
view-refused = { $view }: { $why }
view-nothing = There is nothing to show here.
view-rates = Rates
view-rates-tip = The rate of each group with its interval, held against the reference.
view-threshold = Thresholds
view-threshold-tip = Each group’s rate as the cut moves over the scores: drag the line.
view-calibration = Calibration
view-calibration-tip = What truly happened to the people of each score, group beside group.
view-process = Stages
view-process-tip = Each group’s share of the people from stage to stage, and what each step makes of it.
view-strata = Strata
view-strata-tip = The gap without strata, inside each of them, and all of them put together.
view-strata-none = No stratum is chosen. Choose one in the set-up to compare people of the same kind with each other.
view-inside-one = One stratum is being looked into. Choose everybody over the chart to see this view.
view-process-none = No column tells the stages. Choose one in the set-up.
view-strata-hides = It does not say why people are in one stratum rather than another: if the way in is uneven too, comparing inside strata hides it.
view-strata-column = Stratum
view-strata-group = Group: selected / people
view-strata-reference = Reference: selected / people
view-strata-together = all strata together
view-some-drawn = The group spoken of and the largest ones are drawn; the table has all groups.
view-table-sort = Sort by “{ $column }”
calibration-up = Share of “yes” among the people of a score
calibration-mark = { $group }, score { $scores }: { $share }
process-chart-name = Chart: each group’s share of the people, from stage to stage
process-chart-up = Share of everybody at the stage
process-chart-under = People of each group at each stage, and what the step between makes of its share:
process-stage-column = Stage
process-share-column = Share of the stage
process-step-column = Step
process-step-interval-column = 95% interval of the step
process-first-stage = first stage
report-kept-back-sentence = The numbers of this comparison are kept back: they are about too few people.
view-export = Take it along:
view-export-as = Write this view as { $form }
view-export-tip = The chart as it is seen, with title, filters, numbers of people, the data’s fingerprint and the day. Counts of few people are kept back.
view-written = Written: { $path }
view-save-title = Write this view
view-save-explained = The chart is written with its title and what it was made from. Counts of few people are kept back, as in the report.
view-save-ending = The name ends in .png (picture), .svg (drawing that stays sharp) or .csv (table).
view-save-button = Write it
view-too-large = The picture would be too large. Write it as SVG or CSV.
view-no-chart = The view cannot be written.
view-margin-people = n = { $n } · { $kept } rows kept of { $received }
view-margin-filters = Filters: { $filters }
view-margin-stratum = Inside { $column } = { $level }
view-margin-source = { $file } · SHA-256 { $sha256 }
view-margin-made = Made with Vigie { $version } on { $day }
view-ratios = Impact ratios
view-ratios-tip = Each group’s rate over that of the reference, against lines that you choose and name.
ratios-title = Impact ratios: { $metric } by { $grouping }
ratios-axis = { $metric } of the group ÷ { $metric } of { $reference }
ratios-same = same rate: 1
ratios-detail = { $ratio } times the rate of the reference; rate of the group: { $rate }
ratios-favour = Being selected is a favour here: under 1, the group is selected less often than the reference, and so worse off.
ratios-burden = Being selected is a burden here: over 1, the group is selected more often than the reference, and so worse off.
ratios-hides = A ratio says nothing of how many people it is about, nor of how high the rates are: twice a very rare event stays rare. A line on it is a convention, not a finding.
ratios-no-share = Impact ratios compare shares of people. Choose a metric that is such a share.
ratios-no-reference = The reference is not among the groups: there is nothing to compare with.
ratios-lines-hint = Lines to hold the ratios against. Say whose rule each one is.
ratios-line-name = Name of the line
ratios-line-at = Ratio of the line
ratios-line-add = Add a line
ratios-line-remove = Take out the line { $line }
ratios-beyond = { $count ->
    [0] No group is clearly { $side ->
        [under] under
       *[over] over
    } the line { $line }
   *[other] Clearly { $side ->
        [under] under
       *[over] over
    } the line { $line }: { $groups }
}{ $unsure ->
    [0] .
   *[other] ; the numbers leave it open for: { $unsure-groups }.
}
pins-title = Pinned views
pins-name = Name of the pinned view
pins-pin = Pin this view
pins-pin-tip = Keeps it in the audit as it is now, to be seen beside others and opened again.
pins-rename = Rename { $name }
pins-open = Open
pins-open-named = Open { $name }
pins-unpin = Unpin
pins-unpin-named = Unpin { $name }
pins-other-people = It counts other people than those counted now. Open it to see it.
undo-pin = Pin a view
undo-unpin = Unpin a view
undo-rename-pin = Rename a pinned view
undo-open-pin = Open a pinned view
merge-pins = Pinned views
