# Étape des réglages : décision, résultat réel, groupes, références, filtres.
