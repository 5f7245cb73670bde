# The report that leaves the house.
report-untitled = Audit without a title
report-subtitle = Audit report
report-subtitle-dated = Audit report, as of { $day }
report-contents = Contents
report-foot-program = Made with Vigie { $version }, offline. It holds no row of the data.
report-foot-law = Nothing in it is legal advice.

report-part-card = What was audited
report-part-summary = In plain words
report-part-findings = Findings
report-part-undecided = Looked at, and inconclusive
report-part-questions = Questions to ask
report-part-measures = All the numbers
report-part-method = How it was done

# What was audited
report-not-said = Not stated
report-looked-at = What was looked at
report-sources-changed = The data are not those of the audit any more: the numbers of this report come from the data as they are now.
report-data = Data
report-rows = Rows
report-rows-kept = { $kept } kept of { $received } received
report-unit = One row is
report-polarity = Being selected is
report-decision = Selected
report-outcome = Outcome
report-groupings = Groups compared
report-grouping-against = { $grouping }, compared with: { $reference }
report-stratum = Also compared inside
report-filters = Only rows where

# In plain words
report-summary-opening = { $number ->
    [one] This audit looks at { $people }, divided into groups in one way.
   *[other] This audit looks at { $people }, divided into groups in { $groupings } ways.
}
report-summary-findings = What the auditors found
report-summary-groups = How the groups compare
report-finding-in-short = { $holds ->
    [yes] { $words } (severity: { $severity })
   *[no] { $words } (severity: { $severity }; the data do not give the same numbers any more)
}
report-in-short = { $grouping } — { $words }
report-in-short-kept-back = the group that stands out is too small to be shown.
report-in-short-undecided = no gap is clear of chance with so few people: that does not say that there is none.
report-in-short-nothing = no gap stands out.
report-summary-undecided = { $number ->
    [one] One comparison was looked at and says nothing either way; it is listed below.
   *[other] { $count } comparisons were looked at and say nothing either way; they are listed below.
}
report-summary-limits = These numbers say how results differ between groups. They do not say why, nor whether it is lawful: that is for people to discuss.

# Findings
report-no-finding = No finding was noted.
report-finding-title = Finding { $number } — { $metric }: { $group }
report-finding-kept-back = This finding is about too few people to be shown: what it says would let them be recognised.
report-withdrawn = Withdrawn
report-severity = Severity
report-status = Status
report-grouping = Groups
report-inside = Inside
report-taken = Noted on
report-generated = Sentence as the program wrote it
report-history = Before
report-formula = Formula
report-numbers = With its numbers
report-weights = Weights
report-caution = What this does not show: { $caution }
report-changed = The data do not give the same numbers any more. Noted: { $before }. Now: { $now }.
report-changed-kept-back = The data do not give the same numbers any more.
report-beside = Noted beside it, with their intervals at 95% where they have one:
report-view-title = View { $view }: { $metric }, { $group }
report-view-replaced = a view taken away or noted anew

# Inconclusive
report-undecided-none = Every comparison looked at says something.
report-undecided-says = That nothing can be concluded does not say that there is no gap: these numbers are too small, or too close, to tell.
report-undecided-line = { $grouping } — { $group }, { $metric }: { $conclusion }. { $more }

# Questions
report-questions-none = The data leave no question of their own.
report-questions-says = What the data did not let the audit know:
report-ask-outcome = What truly happened to people afterwards? Without outcomes, error rates cannot be computed.
report-ask-decision = Who was selected, and by which rule?
report-ask-random = What happened to people who were not selected? Could some be drawn at random and examined, so that error rates can be known?
report-ask-counts = Can exact counts be given, under safeguards, in place of hidden or rounded ones?
report-ask-missing = { $grouping }: why is the group not recorded for { $people } people, and what happened to them?
report-ask-more = Can data over a longer period be given, so that small groups can be compared?
report-ask-refused = Why was access refused to what was asked for?
report-some = some

# All the numbers
report-rates-title = { $metric } by { $grouping }
report-rates-against = Compared with: { $reference }
report-head-group = Group
report-head-people = People
report-head-rate = Value [95% interval]
report-head-difference = Gap
report-head-ratio = Ratio
report-head-conclusion = What may be said
report-p-adjusted = (adjusted p { $p })
report-bounds = between { $range }
report-kept-back = kept back
report-kept-back-note = Counts of fewer than { $least } people are kept back, and others with them, so that nobody can be recognised. Kept back is not zero.
report-nothing-kept-back = Counts of few people are shown. Reason given: { $reason }
report-people-title = People in each group
report-summaries-title = Numbers over all groups
report-summaries-kept-back = Numbers over all groups are kept back: they would give away those of a group that is too small.
report-head-summary = Number
report-head-value = Value
report-inside-title = Compared inside { $column }

# How it was done
report-sources = Sources
report-file = File
report-reading = Read as
report-fingerprint = Fingerprint (SHA-256)
report-fingerprint-now = Fingerprint now
report-steps = What was done to the data
report-steps-title = In this order
report-head-step = Step
report-head-effect = Effect
report-formulas = Formulas
report-formulas-title = Metrics measured
report-head-metric = Metric
report-head-formula = Formula
report-head-says = What it says
report-uncertainty = Uncertainty
report-draws = Drawing again
report-draws-says = Where no formula exists, intervals come from { $draws } draws (seed { $seed }).
report-again = Do it again
report-again-says = With the audit’s file, the data and Vigie, these commands recompute every number:

# The screen.
report-explained = What others will read, check and contest.
report-written = Written: { $path }
report-front = Front page
report-front-why = What is left empty is said to be not stated.
report-asking = How it is written
report-language = Language
report-parts = Sections
report-parts-all = All of them
report-least = Keep back counts under
report-least-people = people
report-least-why = And those from which they could be worked out. 0 shows everything, for a reason.
report-least-reason = Why small counts are shown
report-needs-reason = Say why small counts are shown: they can let people be recognised.
report-being-made = The report is being made…
report-not-made = The report was not made: change something, or ask for it in another way, to begin again.
report-save-title = Where to write the report?
report-save-explained = A page to read in any browser, a PDF to print, or Markdown. It holds no row of the data.
report-save-ending = The name ends in .html, .pdf or .md.
report-save-button = Write
job-report = Making the report
