# Étape des écarts : graphique, tableau, panneau des preuves.
