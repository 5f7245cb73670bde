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
