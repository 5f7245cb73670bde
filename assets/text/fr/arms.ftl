# Comment les personnes ont été contrôlées : refus, estimations par tirage au hasard, personnes sans groupe renseigné.

## Raisons : une phrase sans son point final
reason-selected-only = Le résultat réel n’est connu que pour les cas sélectionnés, qui n’ont pas été choisis au hasard : ce taux demande celui des autres
reason-no-random-draws = Dans ce groupe, personne n’a été tiré au hasard
reason-outcomes-lacking = Le résultat ou la décision de certains cas choisis ou tirés manque : une estimation devrait le deviner
reason-no-population = Le fichier ne contient que des cas contrôlés : dites combien il y en a en tout, ou dans ce groupe
reason-population-too-small = Le nombre donné pour la population est plus petit que celui des cas tirés au hasard
reason-draws-contradict = Le hasard du tirage donne moins de cas qu’on n’en a déjà trouvés : on ne peut rien conclure
test-interval = Niveau auquel l’intervalle de la différence touche zéro

## À côté d’une mesure
arms-possible = Quels que soient les résultats inconnus, il se situe dans { $range }.
arms-if-missing = Si une partie ou la totalité des personnes au groupe non renseigné en faisaient partie, ce taux se situerait dans { $range }.
arms-missing-title = Si le groupe manquant était connu
arms-head-if-missing = si les non-renseignés en étaient
arms-no-missing = Aucun groupe non renseigné ne peut changer ce nombre
arms-copy-missing-low = Si les non-renseignés en étaient, bas
arms-copy-missing-high = Si les non-renseignés en étaient, haut
arms-copy-draws = Tirés au hasard
arms-estimated = estimation
arms-drawn = { $people } au hasard
arms-title = Comment ils ont été contrôlés
arms-ways = { $any-referred ->
    [0] Choisis par l’algorithme : { $algorithm }. Tirés au hasard : { $random }, dont { $found } avec « oui » pour résultat réel.
   *[other] Choisis par l’algorithme : { $algorithm }. Tirés au hasard : { $random }, dont { $found } avec « oui » pour résultat réel. Signalés par quelqu’un : { $referred } ; ils ne servent à aucune estimation.
}
arms-method = { $from ->
    [everybody] Chaque cas tiré en représente { $each } parmi tous (Horvitz-Thompson). L’intervalle comprend le hasard du tirage.
   *[others] Chaque cas tiré en représente { $each } parmi ceux que l’algorithme n’a pas choisis (Horvitz-Thompson). L’intervalle comprend le hasard du tirage.
}
sentence-estimate = estimé sur { $draws } tirages au hasard ; { $interval }
formula-estimate = ≈ { $terms } = { $value }
arms-problem-twice = La valeur « { $value } » désigne deux façons d’être contrôlé à la fois. Gardez-en une.

## La question de la préparation
setup-ask-arm = Comment ces personnes ont-elles été choisies pour être contrôlées ?
setup-ask-arm-why = Facultatif. Si les résultats ne sont connus que pour les cas contrôlés, les erreurs ne s’estiment que par un tirage au hasard.
arms-column = Colonne qui le dit
arms-none = aucune ne le dit
arms-use = Utiliser « { $column } » pour la façon d’être contrôlé
arms-tell = Dites ce que chaque valeur veut dire ; sans valeur, le cas n’est pas contrôlé.
arms-way-of = « { $value } » veut dire
arms-way-none = pas contrôlé
arms-way-algorithm = choisi par l’algorithme
arms-way-random = tiré au hasard
arms-way-referred = signalé par quelqu’un
arms-drawn-from = Tirage au hasard parmi
arms-from-others = ceux que l’algorithme n’a pas choisis
arms-from-everybody = tout le monde
arms-whole-file = { $count } cas du fichier n’ont pas été contrôlés : le fichier est pris pour la population entière.
arms-only-examined = Le fichier ne contient que des cas contrôlés. Écrivez combien la population en compte en tout, ou dans chaque groupe.
arms-people = Personnes en tout
arms-people-of = { $group }
arms-not-a-number = Écrivez un nombre entier.
arms-seen = Le résultat réel est inconnu pour presque tous les cas non sélectionnés. Les taux qui en ont besoin sont refusés. Si certains ont été tirés au hasard, dites quelle colonne l’indique.
undo-arm = façon d’être contrôlé
undo-population = taille de la population
