# Barre du bas : lignes gardées, filtres, tâches en cours, enregistré ou non.
