# How the rows came about: stages of a process, versions of a model, days.

setup-ask-process = Which stage, which version, when?
setup-ask-process-why = Optional. Rows of several stages or versions must not be counted together.
process-stage = Stage of the process
process-version = Version of the model
process-date = Day of the decision
process-none = no column
process-used-stage = stage
process-used-version = version
process-used-date = day
process-stages-title = Order of the stages
process-each = Look inside each
process-each-of = Look inside each { $column }
process-one = Only this one
process-one-of = Only the rows of { $value }
process-by-year = Look inside each year
process-from = From
process-to = to
process-keep-days = Keep these days
process-bad-day = Write two days such as 2024-01-31, the first not after the last.
process-rows = { $rows ->
    [one] { $written } row
   *[other] { $written } rows
}
process-missing = { $rows ->
    [one] not said: { $written } row
   *[other] not said: { $written } rows
}
process-days = { $first } to { $last }
process-no-day = no day at all
process-stages-said = Stages ({ $column }): { $values }
process-versions-said = Versions of the model ({ $column }): { $values }
process-days-said = Days ({ $column }): { $days }
process-mixed-stages = Rows of several stages are counted together: the same person may be counted twice. Keep one stage, or look inside each.
process-mixed-versions = Decisions of several versions of the model are counted together. Keep one version, or look inside each.
process-undo = stage, version or day
process-undo-filter = filter of a stage, version or period
process-year-of = { $column } (year)

## Stages
reason-nobody-before = Nobody of this group is at the stage before
reason-stage-grows = More people are at this stage than at the one before: they did not all come from it
stages-title = Through the stages
stages-hint = The group’s share of the people at each stage, and what each step makes of it: ×1 leaves it as it was.
stages-step = × { $value }
stages-step-interval = × { $value } ({ $interval })
stages-share = { $share } ({ $people })
stages-sentence = From “{ $from }” to “{ $to }”, the share of { $group } goes from { $before } to { $after }: { $value } times what it was{ $interval }.
stages-sentence-interval = { " " }(interval from { $interval })
stages-formula = Formula: (people of the group here ÷ everybody here) ÷ (people of the group before ÷ everybody before)
stages-not-shown = It does not say why people left, nor whether they left by themselves. Rows are counted, whatever was decided on them and whatever they weigh.
stages-cli = Share of each group at each stage, and what each step makes of it
