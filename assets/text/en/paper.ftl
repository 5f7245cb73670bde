# The report on paper, and what else leaves the house.
report-pdf-page = page { $number } / { $count }
report-pdf-stamp = How this report was asked for: “vigie verify” makes it again from this and compares.
report-form = File
report-edition = Laid out as
report-edition-full = Report
report-edition-public = Two pages for everybody
report-edition-slides = Slides for a meeting

report-public-about = What it is about
report-public-found = What was found
report-public-unknown = What is not known
report-public-rights = Your rights, and questions to ask
report-public-questions = Questions that stay open
report-public-chart = { $left ->
    [0] { $title }.
   *[other] { $title }. Only some of the groups are drawn; the full report has them all.
}
report-public-more = { $number ->
    [one] The full report tells of one more.
   *[other] The full report tells of { $number } more.
}
report-public-undecided = { $number ->
    [one] One comparison was looked at and says nothing either way.
   *[other] { $number } comparisons were looked at and say nothing either way.
}
report-public-refused = The auditors asked for this and were refused: { $words }
report-public-limits = What the auditors say of the limits: { $words }
report-public-kept-back = Numbers of very small groups are not shown, so that nobody is recognised.
report-public-full = The full report has every number, how it was computed, and how to compute it again.
report-right-know = You can ask whether a computer program took part in a decision about you, which data about you it used, and by which rules.
report-right-person = You can ask that a person looks at your case again, and say what the program did not know.
report-right-contest = You can contest the decision before the institution, then before an ombudsman or a court.
report-rights-law = In the European Union: General Data Protection Regulation, articles 15 and 22. In France also: code des relations entre le public et l’administration, article L. 311-3-1. This page is no legal advice.

report-headline = { $compared ->
    [yes] { $metric }: { $group } { $value }, against { $other } for { $reference }
   *[no] { $metric }: { $group } { $value }
}
report-counted = { $compared ->
    [yes] { $axis }. { $group }: { $fraction }. { $reference }: { $otherfraction }.
   *[no] { $axis }. { $group }: { $fraction }.
}
report-slide-left = { $left ->
    [0] { "" }
   *[other] Only some of the groups are drawn; the full report has them all.
}
