# Étape des écarts : graphique et tableau.
