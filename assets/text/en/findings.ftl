# Findings step: list, severity, status, discussion.
