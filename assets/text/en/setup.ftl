# Set-up step: decision, true outcome, groups, references, filters.
