# Étape des constats : liste, importance, état, discussion.
