# L’écran « Disparités » : listes, coupure du score, graphique, tableau, résumé.

disparities-title = { $metric } selon { $grouping }
disparities-not-measured = Complétez les réglages pour voir les taux par groupe.
disparities-counting = Comptage en cours…
disparities-empty-stratum = Plus personne ne se trouve dans cette strate.
disparities-leave-stratum = Voir l’ensemble

## Listes
disparities-metric = Mesure
disparities-grouping = Groupes
disparities-cross-with = Croiser avec { $column }…
disparities-cross-tip = Ajoute ce croisement aux réglages. On peut l’annuler.
disparities-reference = Comparés à
# Après le nom du groupe, entre parenthèses : court, pour que la liste reste lisible.
disparities-reference-is-largest = le plus nombreux
disparities-reference-is-most-favoured = le plus favorisé
disparities-within = Parmi : { $column }
disparities-order = Ordre
disparities-order-given = Celui des réglages
disparities-order-value = Taux croissant
disparities-order-size = Effectif décroissant

## Coupure du score
disparities-cut-threshold = seuil
disparities-cut-top = places
disparities-cut-share = part
disparities-at-least = ≥ au moins
disparities-above = > plus de
disparities-threshold = Seuil
disparities-places = Nombre de places
disparities-share = Part sélectionnée
disparities-selected-are = Sélection : { $rule }.
disparities-tie = { $many ->
    [one] { $people } personnes ont le score { $score } pour 1 place restante : on ne sait pas laquelle est sélectionnée.
   *[other] { $people } personnes ont le score { $score } pour { $places } places restantes : on ne sait pas lesquelles sont sélectionnées.
}
disparities-score-strip = Personnes à chaque score, et la coupure

## Graphique
disparities-chart-name = Graphique : { $metric } par groupe
disparities-reference-column = Réf.
disparities-reference-line = référence : { $rate }
disparities-make-reference = Comparer à { $group }
# $among commence par « parmi » ou un équivalent.
disparities-axis = { $metric } — { $among }
disparities-tick = { $number } %
disparities-n = n = { $people }
disparities-is-reference = référence
disparities-not-recorded = hors comparaisons
disparities-too-small = trop peu pour commenter
disparities-bounds = connu entre deux bornes
disparities-rate-interval = { $rate } (intervalle à 95 % : { $interval })
disparities-counts = { $numerator } sur { $denominator }
disparities-difference-line = écart { $difference }
disparities-difference-interval = Écart avec la référence : { $difference } (intervalle à 95 % : { $interval })
disparities-no-clear-difference = Aucun groupe assez nombreux ne s’écarte de la référence au-delà de ce que le hasard peut produire. Cliquez sur un groupe pour lire son taux.
disparities-caution = Ce que cela ne montre pas.

## Résumé
disparities-summary = Tous les groupes d’un coup
disparities-summary-hint = Chaque nombre compare le groupe au taux le plus élevé et celui au taux le plus bas. Ces nombres décrivent, ils ne jugent pas.
disparities-between = { $highest } au plus haut, { $lowest } au plus bas
disparities-excluded = { $count ->
    [one] Resté hors de ces nombres
   *[other] Restés hors de ces nombres ({ $count })
}
disparities-excluded-line = { $group } · { $metrics } : { $reason }

## Tableau
disparities-table = Les nombres
disparities-copy = Copier le tableau
disparities-copy-tip = Copie les effectifs et les taux des groupes, à coller dans un tableur. Jamais une ligne des données.
disparities-column-group = Groupe
disparities-column-n = Personnes
disparities-column-counts = Effectifs
disparities-column-rate = Taux
disparities-column-interval = Intervalle à 95 %
disparities-column-difference = Écart
disparities-column-difference-interval = Intervalle à 95 % de l’écart
disparities-column-ratio = Rapport
disparities-column-ratio-interval = Intervalle à 95 % du rapport
disparities-column-p = Valeur p
disparities-column-p-adjusted = Valeur p ajustée
disparities-copy-numerator = Numérateur
disparities-copy-denominator = Dénominateur
disparities-copy-low = Borne basse
disparities-copy-high = Borne haute
disparities-not-adjusted = Hors de l’ajustement
disparities-untested = Aucune comparaison ne peut être testée ici. Cliquez sur un groupe pour lire ce que l’on en sait.
