# Les tableaux du rapport : personnes semblables, tirages, étiquettes et lois.
report-group-kept-back = { $group } : non montré.
