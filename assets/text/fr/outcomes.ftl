# Un résultat chiffré : sa question, ses mesures, leurs mots ; résultats et décisions à plusieurs étiquettes ordonnées.

## La question
outcomes-number = Un nombre
outcomes-number-none = aucun nombre
outcomes-number-why = Facultatif. Un revenu, un coût, des jours d’attente, ou un nombre décidé, comme un montant accordé : sa moyenne, ses quartiles et ses résidus sont alors comparés. Il peut suffire à lui seul.
outcomes-unit = Exprimé en
outcomes-unit-prompt = €, jours…
outcomes-prediction = Prédit par
outcomes-prediction-none = aucune prédiction
outcomes-prediction-why = Facultatif. Une colonne qui prédit ce nombre dans la même unité : la moyenne de « nombre moins prédiction » est alors comparée. Un risque ou un rang ne prédit aucun montant.
outcomes-number-predicted = { $number }, prédit par { $prediction }
undo-outcome-number = résultat chiffré
setup-used-number = déjà utilisée comme nombre

## Faveur ou charge, quand un nombre est seul
outcomes-ask-polarity = Un nombre plus élevé est-il bon ou mauvais pour les personnes ?
outcomes-favour-examples = Un revenu, un montant accordé, une remise. En avoir moins est un désavantage.
outcomes-burden-examples = Des jours d’attente, un coût, une amende. En avoir plus est un désavantage.
outcomes-weighs = { $polarity ->
    [favour] { $direction ->
        [more] Un nombre plus élevé est ici une faveur : ce groupe en a plus.
       *[less] Un nombre plus élevé est ici une faveur : ce groupe en a moins.
    }
   *[burden] { $direction ->
        [more] Un nombre plus élevé est ici une charge : elle pèse plus sur ce groupe.
       *[less] Un nombre plus élevé est ici une charge : elle pèse moins sur ce groupe.
    }
}

## Mesures
metric-family-number = Sur le nombre
metric-mean-outcome = Moyenne du nombre
metric-mean-outcome-says = La moyenne du résultat chiffré dans le groupe : un revenu, un montant accordé, des jours d’attente.
metric-mean-outcome-hides = Quelques nombres très élevés peuvent la déplacer, et ceux dont le nombre n’est pas connu sont laissés de côté : à comparer avec la médiane.
metric-mean-outcome-use = Quand ce qui est décidé ou arrive est un montant plutôt qu’un oui ou un non.
metric-lower-quartile-outcome = Premier quartile du nombre
metric-lower-quartile-outcome-says = Le nombre qu’un quart du groupe ne dépasse pas.
metric-lower-quartile-outcome-hides = Il ne dit rien de ceux qui sont au-dessus.
metric-lower-quartile-outcome-use = Pour voir où se trouvent les nombres bas d’un groupe.
metric-median-outcome = Médiane du nombre
metric-median-outcome-says = Le nombre que la moitié du groupe ne dépasse pas.
metric-median-outcome-hides = Des médianes égales peuvent cacher des extrêmes très différents, et quand beaucoup de nombres sont égaux la médiane bouge à peine.
metric-median-outcome-use = Pour comparer le milieu des nombres, sans que les extrêmes pèsent.
metric-upper-quartile-outcome = Troisième quartile du nombre
metric-upper-quartile-outcome-says = Le nombre que les trois quarts du groupe ne dépassent pas.
metric-upper-quartile-outcome-hides = Il ne dit rien de ceux qui sont au-dessous.
metric-upper-quartile-outcome-use = Pour voir où se trouvent les nombres élevés d’un groupe.
metric-mean-residual = Résidu moyen
metric-mean-residual-says = La moyenne de « nombre moins prédiction » : au-dessus de 0, les personnes du groupe ont eu plus que prévu ; au-dessous, moins. C’est la vérification appelée « calibration en moyenne ».
metric-mean-residual-hides = Les erreurs vers le haut et vers le bas s’y compensent : une moyenne nulle peut cacher de grandes erreurs.
metric-mean-residual-use = Quand une colonne prédit le nombre lui-même, dans la même unité. Si aucune n’est nommée, il est refusé : la distance entre un montant et un risque n’a pas de sens.
card-differs-quantile-outcome = NumPy et les tableurs peuvent placer autrement un quartile entre deux nombres ; la médiane est la même.
card-differs-residual = C’est ici le résultat moins la prédiction, comme en statistique. Certains logiciels donnent l’erreur dans l’autre sens, prédiction moins résultat.

formula-mean-outcome = somme des nombres ÷ combien sont connus
formula-lower-quartile-outcome = nombre qu’un quart ne dépassent pas ; à mi-chemin du suivant quand c’est exactement un quart
formula-median-outcome = nombre que la moitié ne dépassent pas ; à mi-chemin du suivant quand c’est exactement la moitié
formula-upper-quartile-outcome = nombre que les trois quarts ne dépassent pas ; à mi-chemin du suivant quand c’est exactement les trois quarts
formula-mean-residual = somme de (nombre − prédiction) ÷ combien ont les deux connus
formula-of-number = { $any-without ->
    [0] { $value }, sur { $people } cas
   *[other] { $value }, sur { $people } cas ; { $without } { outcomes-not-known } laissés de côté
}
outcomes-evidence = { $evidence } ; { $unknown } { outcomes-not-known } laissés de côté
outcomes-with-number = { $metric ->
    [mean-residual] { $people } avec un nombre et une prédiction
   *[other] { $people } avec un nombre
}
outcomes-without-number = { $people } { outcomes-not-known }
outcomes-not-known = { $metric ->
    [mean-residual] dont le nombre ou la prédiction n’est pas connu
   *[other] dont le nombre n’est pas connu
}
test-welch = test t de Welch

## Pourquoi il n’y en a pas
reason-no-number = Il n’y a pas de résultat chiffré : nommez sa colonne dans les réglages
reason-no-prediction = Aucune colonne n’est nommée comme prédiction de ce nombre, dans la même unité
reason-nobody-numbered = Dans ce groupe, le nombre de personne n’est connu
reason-one-person = Un seul cas ne dit rien de la façon dont les valeurs varient : pas d’intervalle
reason-ratio-of-residuals = Un résidu est déjà une différence : un rapport de deux n’aurait pas de sens

## Étiquettes ordonnées, dans les réglages
labels-ordered = Ces étiquettes ont un ordre
labels-ordered-why = De la plus basse à la plus haute, par exemple faible, moyen, élevé : chaque coupure entre deux d’entre elles est alors mesurée, et chaque étiquette seule.
labels-lowest = De la plus basse à la plus haute :
labels-take-out = Hors de l’ordre
labels-take-out-of = Sortir { $label } de l’ordre
labels-put-in = Dans l’ordre
labels-put-in-of = Mettre { $label } dans l’ordre
labels-apart-why = Hors de l’ordre : pour ces personnes, on ne sait pas, sauf si leur étiquette est cochée. Pour les laisser hors de l’audit, ajoutez un filtre.
labels-too-few = Il faut au moins trois étiquettes pour plus d’une coupure.
undo-label-order = ordre des étiquettes
undo-label-cut = coupure des étiquettes

## Chaque coupure
labels-title = Chaque coupure de « { $column } »
labels-hint = { $metric }, groupe par groupe, quand « oui » commence de plus en plus haut. Sous chaque valeur, l’écart avec { $reference }.
labels-alone-title = Chaque étiquette de « { $column } » seule
labels-alone-hint = { $metric } quand cette étiquette seule est « oui » et toutes les autres « non ».
labels-shares-title = Étiquettes de « { $column } » par groupe
labels-shares-hint = La part de chaque groupe qui a l’étiquette, puis la part qui l’a ou en a une plus haute.
labels-above = { $share } avec celles au-dessus
labels-cut = { $label } et au-dessus
labels-cut-last = { $label }
labels-cut-current = { $cut } (en cours)
labels-take-cut = Prendre « { $cut } » pour « oui »
labels-take-cut-tip = Tout l’audit est alors mesuré avec cette coupure. Cela peut s’annuler.
labels-cut-column = « Oui » commence à
labels-label-column = Étiquette
labels-reference = référence
labels-unconcluded = on ne peut pas conclure
labels-comparisons = { $comparisons ->
    [0] Aucune comparaison n’a pu être testée.
    [one] Valeur p d’une seule comparaison ({ $method }).
   *[other] Valeurs p ajustées sur les { $comparisons-written } comparaisons de ce tableau ({ $method }).
}
labels-unmoved = La mesure « { $metric } » ne dépend pas de « { $column } » : « { $other } » est montrée à la place.
labels-apart = { $people } hors de l’ordre, avec l’étiquette « { $label } » : on ne sait pas. Un filtre les laisserait de côté
labels-missing = { $people } sans étiquette
labels-sign = Dans le groupe { $group }, l’écart change de signe avec la coupure : { $above } pour « { $above-cut } », { $below } pour « { $below-cut } ». Ce que l’on conclut dépend de l’endroit où l’on coupe.
labels-counting = Chaque coupure est en cours de mesure…
job-label-cuts = Mesure de chaque coupure
