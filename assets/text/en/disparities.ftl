# Disparities step: chart, table, evidence panel.
