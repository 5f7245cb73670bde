# The report on paper, and what else leaves the house.
report-pdf-page = page { $number } / { $count }
report-pdf-stamp = How this report was asked for: “vigie verify” makes it again from this and compares.
report-form = File
