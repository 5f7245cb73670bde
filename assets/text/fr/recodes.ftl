# Recodages : des valeurs changées.
error-column-exists = Une colonne s’appelle déjà « { $column } ». Donnez un autre nom à la nouvelle.
error-not-days = La colonne « { $column } » contient « { $value } », qui n’est pas une date. Une année ou un âge demande une colonne de dates : précisez-le dans la lecture de la colonne, ou choisissez-en une autre.
error-not-a-day = « { $value } » n’est pas une date. Écrivez l’année, le mois et le jour, ainsi : 2024-01-31.
