# Disparities step: chart and table.
