# Recodes: values changed.
error-column-exists = A column is already called “{ $column }”. Give the new column another name.
error-not-days = The column “{ $column }” holds “{ $value }”, which is not a date. A year or an age needs a column of dates: say so in how the column is read, or choose another one.
error-not-a-day = “{ $value }” is not a date. Write year, month and day, like this: 2024-01-31.

## Changing values in the window
recode-change = Change…
recode-change-column = Change the values of “{ $column }”
recode-title = Change the values of “{ $column }”
recode-tick = Tick the values that mean the same thing, and name what they become.
recode-too-many = Too many different numbers for a list: cut them into bands in the set-up instead.
recode-alike = Tick { $values }, which look alike
recode-touches = { $number ->
    [one] { $rows } row holds a ticked value.
   *[other] { $rows } rows hold a ticked value.
}
recode-to = They become
recode-merge = Make them one
recode-missing = Count as not known
recode-apart = In a new column, this one staying as it is
recode-new-column = Name of the new column
recode-days = These are dates. A new column can hold what they say of a person.
recode-year = Add the year
recode-year-column = { $column } (year)
recode-age-on = Age on
recode-age = Add the age
recode-age-column = { $column } (age)
recode-note = Why (kept with the audit)
recode-undo = Each change is written in the list of what was done to the data, and can be undone.
recode-close = Close
recode-off = Switch off
recode-on = Switch on
recode-off-step = Switch off { $step }
recode-on-step = Switch on { $step }
recode-remove-step = Remove { $step }
undo-recode-add = values changed
undo-recode-switch = change of values switched
undo-recode-remove = change of values removed

## The order of groups
order-title = Order of the groups of “{ $column }”
order-why = On charts, in tables and in what is exported. Groups not placed follow in their natural order.
order-up = ↑
order-down = ↓
order-up-group = Move { $group } up
order-down-group = Move { $group } down
order-natural = Back to the natural order
order-absent = “{ $group }” has a place in this order and is no longer among the groups.
undo-order = order of groups

## Filter steps
filter-edit = Edit
filter-replace = Replace
filter-note = Why this step
filter-edit-step = Edit the step { $filter }
filter-up-step = Move the step { $filter } up
filter-down-step = Move the step { $filter } down
filter-note-step = Note on the step { $filter }
undo-filter-edit = filter rewritten
undo-filter-move = filter moved
undo-filter-note = note on a filter
filter-keys = Arrows to move, Tab to take, Escape to close
filter-proposes-column = Column { $proposal }
filter-proposes-value = Value { $proposal }
filter-proposes-word = { $proposal }
