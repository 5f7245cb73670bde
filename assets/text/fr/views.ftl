# Les vues : leurs noms, pourquoi l’une ne peut pas être montrée, leurs tableaux.
view-choose = Vue
view-refused = { $view } : { $why }
view-nothing = Il n’y a rien à montrer ici.
view-rates = Taux
view-rates-tip = Le taux de chaque groupe avec son intervalle, face à la référence.
view-threshold = Seuils
view-threshold-tip = Le taux de chaque groupe quand la coupe se déplace sur les scores : faites glisser la ligne.
view-calibration = Calibration
view-calibration-tip = Ce qui est vraiment arrivé aux personnes de chaque score, groupe à côté de groupe.
view-process = Étapes
view-process-tip = La part de chaque groupe d’étape en étape, et ce que chaque passage en fait.
view-strata = Strates
view-strata-tip = L’écart sans strates, à l’intérieur de chacune, et toutes réunies.
view-strata-none = Aucune strate n’est choisie. Choisissez-en une dans les réglages pour comparer entre elles des personnes de même situation.
view-inside-one = Une seule strate est regardée. Choisissez tout le monde au-dessus du graphique pour voir cette vue.
view-process-none = Aucune colonne ne dit les étapes. Choisissez-en une dans les réglages.
view-strata-hides = Cette vue ne dit pas pourquoi les personnes sont dans une strate plutôt que dans une autre : si l’entrée dans les strates est elle aussi inégale, comparer à l’intérieur le cache.
view-strata-column = Strate
view-strata-group = Groupe : sélectionnées / personnes
view-strata-reference = Référence : sélectionnées / personnes
view-strata-together = toutes les strates réunies
view-some-drawn = Le groupe dont on parle et les plus nombreux sont dessinés ; le tableau a tous les groupes.
view-table-sort = Trier par « { $column } »
calibration-up = Part de « oui » parmi les personnes d’un score
calibration-mark = { $group }, score { $scores } : { $share }
process-chart-name = Graphique : part de chaque groupe parmi les personnes, d’étape en étape
process-chart-up = Part de toutes les personnes à l’étape
process-chart-under = Personnes de chaque groupe à chaque étape, et ce que le passage entre deux fait de sa part :
process-stage-column = Étape
process-share-column = Part à l’étape
process-step-column = Passage
process-step-interval-column = Intervalle à 95 % du passage
process-first-stage = première étape
report-kept-back-sentence = Les nombres de cette comparaison ne sont pas montrés : ils portent sur trop peu de personnes.
view-export = Emporter :
view-export-as = Écrire cette vue en { $form }
view-export-tip = Le graphique tel qu’on le voit, avec titre, filtres, effectifs, empreinte des données et jour. Les petits effectifs ne sont pas montrés.
view-written = Écrit : { $path }
view-save-title = Écrire cette vue
view-save-explained = Le graphique est écrit avec son titre et ce dont il est fait. Les petits effectifs ne sont pas montrés, comme dans le rapport.
view-save-ending = Le nom finit par .png (image), .svg (dessin qui reste net) ou .csv (tableau).
view-save-button = Écrire
view-too-large = L’image serait trop grande. Écrivez la vue en SVG ou en CSV.
view-no-chart = La vue ne peut pas être écrite.
view-margin-people = n = { $n } · { $kept } lignes gardées sur { $received }
view-margin-filters = Filtres : { $filters }
view-margin-stratum = À l’intérieur de { $column } = { $level }
view-margin-source = { $file } · SHA-256 { $sha256 }
view-margin-made = Fait avec Vigie { $version } le { $day }
view-ratios = Rapports d’impact
view-ratios-tip = Le taux de chaque groupe rapporté à celui de la référence, face à des lignes que vous choisissez et nommez.
ratios-title = Rapports d’impact : { $metric } selon { $grouping }
ratios-axis = { $metric } du groupe ÷ { $metric } de { $reference }
ratios-same = même taux : 1
ratios-detail = { $ratio } fois le taux de la référence ; taux du groupe : { $rate }
ratios-favour = Être sélectionné est ici une faveur : au-dessous de 1, le groupe est sélectionné moins souvent que la référence, donc moins bien servi.
ratios-burden = Être sélectionné est ici une charge : au-dessus de 1, le groupe est sélectionné plus souvent que la référence, donc plus chargé.
ratios-hides = Un rapport ne dit ni combien de personnes il concerne, ni combien les taux sont élevés : deux fois un événement très rare reste rare. Une ligne est une convention, pas un constat.
ratios-no-share = Les rapports d’impact comparent des parts de personnes. Choisissez une mesure qui en est une.
ratios-no-reference = La référence n’est pas parmi les groupes : il n’y a rien à quoi comparer.
ratios-lines-hint = Lignes auxquelles confronter les rapports. Dites de qui vient chaque règle.
ratios-line-name = Nom de la ligne
ratios-line-at = Rapport de la ligne
ratios-line-add = Ajouter une ligne
ratios-line-remove = Retirer la ligne { $line }
ratios-beyond = { $count ->
    [0] Aucun groupe n’est clairement { $side ->
        [under] au-dessous de
       *[over] au-dessus de
    } la ligne { $line }
   *[other] Clairement { $side ->
        [under] au-dessous de
       *[over] au-dessus de
    } la ligne { $line } : { $groups }
}{ $unsure ->
    [0] .
   *[other] { "" } — les nombres laissent la question ouverte pour : { $unsure-groups }.
}
pins-title = Vues épinglées
pins-name = Nom de la vue épinglée
pins-pin = Épingler cette vue
pins-pin-tip = La garde dans l’audit telle qu’elle est, pour la voir à côté d’autres et la rouvrir.
pins-rename = Renommer { $name }
pins-open = Ouvrir
pins-open-named = Ouvrir { $name }
pins-unpin = Désépingler
pins-unpin-named = Désépingler { $name }
pins-other-people = Elle compte d’autres personnes que celles comptées maintenant. Ouvrez-la pour la voir.
undo-pin = Épingler une vue
undo-unpin = Désépingler une vue
undo-rename-pin = Renommer une vue épinglée
undo-open-pin = Ouvrir une vue épinglée
merge-pins = Vues épinglées
