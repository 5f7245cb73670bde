# Recodages : des valeurs changées.
error-column-exists = Une colonne s’appelle déjà « { $column } ». Donnez un autre nom à la nouvelle.
error-not-days = La colonne « { $column } » contient « { $value } », qui n’est pas une date. Une année ou un âge demande une colonne de dates : précisez-le dans la lecture de la colonne, ou choisissez-en une autre.
error-not-a-day = « { $value } » n’est pas une date. Écrivez l’année, le mois et le jour, ainsi : 2024-01-31.

## Changer des valeurs dans la fenêtre
recode-change = Changer…
recode-change-column = Changer des valeurs de « { $column } »
recode-title = Changer des valeurs de « { $column } »
recode-tick = Cochez les valeurs qui veulent dire la même chose, et nommez ce qu’elles deviennent.
recode-too-many = Trop de nombres différents pour une liste : découpez-les plutôt en tranches dans les réglages.
recode-alike = Cocher { $values }, qui se ressemblent
recode-touches = { $number ->
    [one] { $rows } ligne a une valeur cochée.
   *[other] { $rows } lignes ont une valeur cochée.
}
recode-to = Elles deviennent
recode-merge = N’en faire qu’une
recode-missing = Compter comme non connu
recode-apart = Dans une nouvelle colonne, celle-ci restant telle quelle
recode-new-column = Nom de la nouvelle colonne
recode-days = Ce sont des dates. Une nouvelle colonne peut contenir ce qu’elles disent d’une personne.
recode-year = Ajouter l’année
recode-year-column = { $column } (année)
recode-age-on = Âge au
recode-age = Ajouter l’âge
recode-age-column = { $column } (âge)
recode-note = Pourquoi (conservé avec l’audit)
recode-undo = Chaque changement s’inscrit dans la liste de ce qui a été fait aux données, et peut être annulé.
recode-close = Fermer
recode-off = Suspendre
recode-on = Reprendre
recode-off-step = Suspendre { $step }
recode-on-step = Reprendre { $step }
recode-remove-step = Retirer { $step }
undo-recode-add = changement de valeurs
undo-recode-switch = changement de valeurs suspendu ou repris
undo-recode-remove = retrait d’un changement de valeurs

## L’ordre des groupes
order-title = Ordre des groupes de « { $column } »
order-why = Sur les graphiques, dans les tableaux et dans ce qui est exporté. Les groupes non placés suivent dans leur ordre naturel.
order-up = ↑
order-down = ↓
order-up-group = Monter { $group }
order-down-group = Descendre { $group }
order-natural = Revenir à l’ordre naturel
order-absent = « { $group } » a une place dans cet ordre et n’est plus parmi les groupes.
undo-order = ordre des groupes

## Étapes de filtre
filter-edit = Modifier
filter-replace = Remplacer
filter-note = Pourquoi cette étape
filter-edit-step = Modifier l’étape { $filter }
filter-up-step = Monter l’étape { $filter }
filter-down-step = Descendre l’étape { $filter }
filter-note-step = Note sur l’étape { $filter }
undo-filter-edit = filtre réécrit
undo-filter-move = filtre déplacé
undo-filter-note = note sur un filtre
filter-keys = Flèches pour aller, Tab pour prendre, Échap pour fermer
filter-proposes-column = Colonne { $proposal }
filter-proposes-value = Valeur { $proposal }
filter-proposes-word = { $proposal }
