# Columns that seem to name people, set apart.
privacy-title = Columns set apart
privacy-why = They seem to name people. Nothing they hold is shown or written. They can serve as a key to join two files, and a birth date can give a year or an age.
privacy-shown = Shown by your decision
privacy-columns-apart = { $number ->
    [one] { $count } set apart
   *[other] { $count } set apart
}
privacy-see = See which and why
privacy-no-counts = Set apart, hence left out: { $columns }. Show first those that are to be kept.
privacy-no-groups = Set apart, because they seem to name people: { $columns }. The data screen can show them.

## Why
privacy-by-hand = at your request
privacy-by-name = Going by its name: { $kind }
privacy-by-distinct = Another value on nearly every row
privacy-by-values = { $number ->
    [one] Going by its cells: { $kind } (the only value looked at)
   *[other] Going by its cells: { $kind } ({ $hits } of the { $of } different values looked at)
}
privacy-kind-name = names of people
privacy-kind-email = e-mail addresses
privacy-kind-phone = telephone numbers
privacy-kind-social-security = social security numbers
privacy-kind-bank-account = bank accounts or cards
privacy-kind-address = addresses or coordinates of places
privacy-kind-birth-date = dates of birth
privacy-kind-official-number = official numbers (passport, identity card, tax)
privacy-kind-licence-plate = licence plates
privacy-kind-case-number = case numbers
privacy-kind-distinct = one value per row

## Showing and hiding
privacy-show = Show…
privacy-show-named = Show the column “{ $column }”
privacy-years = Year or age…
privacy-years-named = Take a year or an age from “{ $column }”
privacy-reason = Why show it? The reason is kept in the audit.
privacy-confirm = Show “{ $column }”
privacy-give-up = Leave it apart
privacy-unsaid = No reason is written.
privacy-hide = Hide
privacy-hide-named = Hide the column “{ $column }”
privacy-hide-again = Hide the column “{ $column }” again
privacy-hide-tip = Set the column apart: its values are no longer shown or written
privacy-hide-used = The audit uses it: take it out of the set-up and of the findings first.
privacy-masked = The keys are set apart: only their form is shown (x: a letter, 9: a digit).
undo-privacy-show = column shown
undo-privacy-hide = column hidden

## Steps and refusals
privacy-step = Columns set apart: { $columns }
privacy-step-column = “{ $column }” ({ $kind })
privacy-step-shown = Column shown by decision: “{ $column }” ({ $kind })
privacy-not-days = The column “{ $column }”, which is set apart, holds something else than dates. A year or an age needs a column of dates: say so in how the column is read, or choose another one.
error-quarantined = The column “{ $column }” is set apart, because it seems to name people: it is neither shown nor used. To use it all the same, show it on the data screen, or with the option --show.
filter-quarantined = The filter { $expression } uses, at character { $position }, the column “{ $name }”, which is set apart because it seems to name people. To use it all the same, show it on the data screen, or with the option --show.
