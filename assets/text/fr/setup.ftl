# Étape des réglages : décision, résultat réel, groupes, références, filtres.
setup-title = Les réglages
setup-explanation = Quelques questions pour dire qui est comparé, et sur quoi. Tout peut être changé plus tard.
setup-see = Voir les écarts
setup-ready = Tout est prêt.
setup-counting = Comptage en cours…
setup-lacks-selected = Décision : cochez la valeur qui veut dire « sélectionné ».
setup-lacks-threshold = Décision : écrivez le seuil.
setup-lacks-top = Décision : écrivez combien sont sélectionnés.
setup-lacks-share = Décision : écrivez la part qui est sélectionnée.
setup-lacks-yes = Résultat réel : cochez la valeur qui veut dire « oui », ou choisissez « pas connu ».
setup-choose-column = choisir une colonne
setup-remove = Retirer

## Les questions
setup-ask-unit = Que représente une ligne ?
setup-ask-unit-why = Tous les chiffres seront lus dans cette unité.
setup-ask-polarity = Être sélectionné, est-ce une faveur ou une charge ?
setup-ask-polarity-why = Le même écart n’a pas le même sens selon la réponse. Personne ne peut répondre à votre place.
setup-ask-decision = Qu’a décidé le système ?
setup-ask-decision-why = Qui a été sélectionné : par une valeur écrite dans le fichier, ou par un score et un seuil.
setup-ask-outcome = Que s’est-il vraiment passé ?
setup-ask-outcome-why = Sans résultat réel, on compare qui est sélectionné ; avec lui, on voit aussi les erreurs.
setup-ask-groups = Qui est comparé ?
setup-ask-groups-why = Chaque colonne cochée forme des groupes, comparés à une référence que vous choisissez.
setup-ask-stratum = À l’intérieur de quoi comparer ?
setup-ask-stratum-why = Facultatif. Par exemple par service ou par département : on compare alors à situation égale.
setup-ask-filters = Quelles lignes garder ?
setup-ask-filters-why = Facultatif. Chaque étape reste écrite dans l’audit, avec ce qu’elle retire.

## Unité et effectif
setup-count-label = Une ligne compte pour
setup-count-none = une unité
setup-use-as-count = Utiliser « { $column } » comme effectif
setup-hidden-why = Certains effectifs sont cachés. Dites entre quels nombres ils se trouvent : les résultats seront des bornes.
setup-hidden-from = { $number ->
    [one] { $token } ({ $rows } case) : de
   *[other] { $token } ({ $rows } cases) : de
}
setup-hidden-to = à
setup-hidden-usual = { $token } veut dire { $low } à { $high }
setup-hidden-reversed = La première borne dépasse la seconde.
setup-count-not-numbers = Cette colonne contient trop de textes pour être un effectif.
setup-not-a-number = Ce n’est pas un nombre.
setup-not-a-count = Il faut un nombre entier, zéro ou plus.
setup-not-a-share = Il faut un pourcentage entre 0 et 100.

## Faveur ou charge
setup-polarity-favour-examples = Un emploi, une place, une bourse, une aide, une libération. Être moins souvent choisi désavantage.
setup-polarity-burden-examples = Un contrôle, un refus, une sanction, une détention. Être plus souvent visé désavantage.

## Valeurs d’une colonne
setup-values-search = Chercher une valeur
setup-values-rows = { $number ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
setup-values-none = Cette colonne n’a aucune valeur.
setup-values-too-many = Trop de nombres différents pour une liste : utilisez-la plutôt comme score.
setup-values-more = Et { $rest } autres valeurs : cherchez pour les voir.

## Décision
setup-decision-values = Une valeur d’une colonne
setup-decision-score = Un score et un seuil
setup-decision-none = Pas de décision connue
setup-decision-column = Colonne de la décision
setup-decision-tick = Cochez les valeurs qui veulent dire « sélectionné ».
setup-use-as-decision = Utiliser « { $column } » comme décision
setup-use-as-score = Utiliser « { $column } » comme score
setup-score-column = Colonne du score
setup-score-range = De { $low } à { $high } dans ces données.
setup-cut-label = Sont sélectionnés
setup-cut-at-least = les scores supérieurs ou égaux à (≥)
setup-cut-above = les scores strictement supérieurs à (>)
setup-cut-top-count = les premiers, en nombre
setup-cut-top-share = les premiers, en part
setup-cut-threshold = Seuil
setup-cut-top = Combien
setup-cut-share = Part

## Résultat réel
setup-outcome-column = Colonne du résultat réel
setup-outcome-none = pas connu
setup-outcome-tick = Cochez les valeurs qui veulent dire « oui, c’est arrivé ».
setup-use-as-outcome = Utiliser « { $column } » comme résultat réel

## Groupes
setup-groups-search = Chercher une colonne
setup-groups-values = { $number ->
    [one] { $values } valeur
   *[other] { $values } valeurs
}
setup-groups-suggested = suggérée
setup-used-decision = sert déjà de décision
setup-used-score = sert déjà de score
setup-used-outcome = sert déjà de résultat réel
setup-used-count = sert déjà d’effectif
setup-bands-needed = { $values } valeurs feraient { $values } groupes : découpez-les en tranches.
setup-bands-edges = Bornes des tranches de « { $column } »
setup-bands-example = 25 ; 40 ; 60
setup-bands-equal = Proposer des tranches de même largeur
setup-bands-quantile = Proposer des tranches d’effectif proche
setup-bands-not-numbers = Écrivez des nombres, séparés par des points-virgules.
setup-bands-not-ascending = Les bornes doivent aller en croissant.
setup-groupings-title = Comparaisons
setup-reference-label = comparé à
setup-reference-of = Référence de { $grouping }
setup-grouping-remove = Retirer la comparaison { $grouping }
setup-cross-why = Croiser des colonnes montre ce que chacune seule cache : choisissez-en au moins deux.
setup-cross-attribute = Croiser { $column }
setup-cross-add = Ajouter ce croisement

## Strate
setup-stratum-column = Comparer à l’intérieur de
setup-stratum-none = tout le monde ensemble

## Filtres
setup-filter-field = Garder les lignes où
setup-filter-add = Ajouter
setup-filter-help = Comparez avec =, <, <=, >, >= ou !=. Reliez avec and, or, not, in, is missing. Un nom ou une valeur avec des blancs s’écrit entre guillemets droits.
setup-filter-kept = { $before } → { $after } lignes
setup-filter-off = suspendue
setup-filter-remove = Retirer l’étape { $filter }

## Ce qui peut être annulé
undo-unit = changement d’unité
undo-count = changement d’effectif
undo-hidden = bornes d’un effectif caché
undo-polarity = faveur ou charge
undo-decision = changement de décision
undo-cut = changement de seuil
undo-outcome = changement de résultat réel
undo-group-add = ajout d’un groupe
undo-group-remove = retrait d’un groupe
undo-bands = découpage en tranches
undo-cross = ajout d’un croisement
undo-reference = changement de référence
undo-stratum = changement de strate
undo-filter-add = ajout d’un filtre
undo-filter-switch = filtre suspendu ou repris
undo-filter-remove = retrait d’un filtre
