# Comparaisons à l’intérieur des strates : phrases, tableau, ce qu’est chaque nombre et d’où vient sa formule.

## Pourquoi un nombre n’existe pas
reason-missing-stratum = La strate n’est pas renseignée
reason-no-shared-stratum = Dans aucune strate les deux ne peuvent être comparés
reason-one-stratum = Une seule strate apporte quelque chose : il n’y a rien à comparer entre strates
reason-no-contrast = Dans chaque strate le taux vaut 0 % ou 100 % pour les deux : rien ne les distingue
reason-from-draws = Le taux est estimé à partir de personnes tirées au sort : ces estimations ne sont pas réunies entre strates ici
reason-selection-only = Ce nombre n’existe que pour le taux de sélection
reason-too-few-expected = Trop peu de personnes dans certains groupes pour le test du khi-deux

## Phrases
strata-all-groups = Même taux dans les { $groups } groupes ? { $p } : { $chance ->
    [clear] les écarts dépassent ce que le hasard peut produire
   *[other] le hasard peut produire ces écarts
} (test du khi-deux, { $freedom } { $many ->
    [one] degré
   *[other] degrés
} de liberté).
strata-all-groups-not = Tous les groupes à la fois ne sont pas testés : { $reason }.
strata-others = tous les autres
strata-gap = Écart entre { $group } et { $reference } : { $crude } sans tenir compte de { $column } ({ $crude-range }), { $pooled } à l’intérieur de { $column } ({ $pooled-range }).
strata-range = intervalle à 95 % : { $range }
strata-p = p = { $p }
strata-p-below = p { $p }
strata-notice-reversed = L’écart change de sens. Sans tenir compte de { $column }, le taux est plus { $crude-side ->
    [lower] bas
   *[higher] élevé
} pour { $group } que pour { $reference } ; à { $column } égal, il est plus { $crude-side ->
    [lower] élevé
   *[higher] bas
}. { $clear ->
    [both] Le hasard n’explique ni l’un ni l’autre.
    [crude] Seul le premier écart dépasse ce que le hasard peut produire.
    [pooled] Seul le second écart dépasse ce que le hasard peut produire.
   *[neither] Le hasard peut produire l’un comme l’autre.
}
strata-notice-lost = Sans tenir compte de { $column }, l’écart entre { $group } et { $reference } dépasse ce que le hasard peut produire. À { $column } égal, on ne peut rien conclure.
strata-notice-found = Sans tenir compte de { $column }, on ne peut rien conclure sur { $group } et { $reference }. À { $column } égal, l’écart dépasse ce que le hasard peut produire.
strata-notice-why = Aucun des deux nombres n’est le bon par lui-même. Si { $column } résulte déjà d’un traitement inégal, comparer à { $column } égal cache cette part.
strata-association = Même taux pour les deux dans chaque strate ? { $p }{ $adjusted } ({ $chance ->
    [clear] plus que ce que le hasard peut produire
   *[other] le hasard peut produire ces écarts
}).
strata-adjusted = , { $p } une fois corrigé du nombre de groupes
strata-uneven = L’écart n’est pas le même dans toutes les strates ({ $p }) : un seul nombre pour toutes le cache. Lisez les strates une par une.
strata-even = Rien ne montre que l’écart diffère d’une strate à l’autre ({ $p }).
strata-standardised = Si les deux avaient la même répartition selon { $column } que l’ensemble, le taux serait de { $share } pour { $group } et de { $other } pour { $reference } : un écart de { $difference } ({ $range }).
strata-conditional = Disparité démographique conditionnelle : { $value } (sans strates : { $crude }). Au-dessus de zéro, { $group } pèse plus parmi les personnes traitées défavorablement que parmi les autres, à { $column } égal.
strata-refused = { $name } : { $reason }.
strata-left-out = { $count ->
    [one] Laissée hors de la comparaison
   *[other] Laissées hors de la comparaison ({ $count } strates)
}
strata-left-out-line = { $stratum }, { $people } du groupe : { $reason }

## Tableau
strata-title = À l’intérieur de { $column }
strata-title-hint = Chaque groupe comparé à { $reference }, entre personnes de même { $column }.
strata-row-crude = Sans strates
strata-row-pooled = Dans les strates, réunies
strata-row-standardised = Même répartition que l’ensemble
strata-row-ratio = Rapport des taux, réuni
strata-row-odds = Rapport des cotes, réuni
strata-row-counts = { $yes } sur { $n }, contre { $other-yes } sur { $other-n }
strata-row-spoken = { $name } : écart { $gap } (intervalle à 95 % : { $range }). { $note }
strata-chart-name = Graphique : écart entre { $group } et { $reference } selon { $column }
strata-axis = Écart entre { $group } et { $reference } en points : { $metric }
strata-head-gap = Écart, intervalle à 95 %
strata-axis-side = le taux de { $group } est plus élevé →
strata-of-group = Comparer { $group } à l’intérieur de { $column }
strata-click-a-group = Sélectionnez un groupe dans la vue des taux pour le comparer à l’intérieur de { $column }.
strata-methods-title = Comment ces nombres sont calculés
strata-method-named = { $name }. { $words }
strata-association-name = Test d’absence d’écart dans toutes les strates
strata-homogeneity-name = Test d’un même écart dans toutes les strates
strata-conditional-name = Disparité démographique conditionnelle
strata-missing-level = non renseigné

## Ce qu’est chaque nombre
strata-method-crude = Les personnes des strates comparées, toutes ensemble. Différence des deux taux, intervalle de Newcombe (1998).
strata-method-layer = Les deux taux dans cette strate, intervalle de Newcombe de leur différence (1998).
strata-method-pooled = Mantel et Haenszel (1959) : moyenne des écarts des strates, chacune pesant n₁n₀ ÷ (n₁ + n₀), avec n₁ et n₀ les personnes des deux groupes. Intervalle avec la variance de Sato (1989).
strata-method-ratio = Mantel et Haenszel : somme des a·n₀/T sur somme des c·n₁/T, où a personnes sur n₁ et c sur n₀ sont comptées et T = n₁ + n₀. Intervalle sur les logarithmes avec la variance de Greenland et Robins (1985).
strata-method-odds = Mantel et Haenszel : somme des a·d/T sur somme des b·c/T, b et d étant les personnes non comptées. Intervalle avec la variance de Robins, Breslow et Greenland (1986). Un rapport des cotes de 2 ne veut pas dire « deux fois plus probable » : lisez l’écart et le rapport des taux.
strata-method-standardised = Standardisation directe : moyenne des taux des strates, chacune pesant sa part de l’ensemble. Intervalles de Wilson des strates combinés en quadrature (Zou et Donner 2008).
strata-method-association = Cochran (1954), Mantel et Haenszel (1959), sans correction de continuité : carré de la somme des a − n₁m/T sur sa variance, m personnes comptées sur T ; khi-deux à 1 degré de liberté.
strata-method-homogeneity = Breslow et Day (1980) avec la correction de Tarone (1985) : le rapport des cotes est-il le même dans toutes les strates ? Les strates où tout le monde, ou personne, est compté ne servent pas.
strata-method-conditional = Wachter, Mittelstadt et Russell (2021) : dans une strate, part du groupe parmi les personnes traitées défavorablement moins sa part parmi les autres ; puis la moyenne, chaque strate pesant ses personnes.
