# Mesures : nom, ce que la mesure dit (-says), ce qu’elle ne montre pas (-hides). Une phrase chacune.
metric-selection = Taux de sélection
metric-selection-says = La part du groupe que la décision a sélectionnée.
metric-selection-hides = Il ne dit pas si ces sélections étaient justifiées, ni si les groupes sont dans des situations comparables.

metric-base = Taux de base
metric-base-says = La part du groupe dont le résultat réel est « oui ».
metric-base-hides = Le résultat réel vient souvent des contrôles mêmes que l’on audite : là où l’on cherche plus, on trouve plus.

metric-false-positive = Taux de faux positifs
metric-false-positive-says = Quand le résultat réel est « non », la part qui a pourtant été sélectionnée.
metric-false-positive-hides = Il suppose que le résultat réel est connu aussi sans sélection, et il peut différer entre groupes du seul fait que le « oui » y est plus ou moins fréquent.

metric-false-negative = Taux de faux négatifs
metric-false-negative-says = Quand le résultat réel est « oui », la part que la décision n’a pas sélectionnée.
metric-false-negative-hides = Les situations que personne n’a jamais constatées n’y figurent pas.

metric-true-positive = Taux de vrais positifs
metric-true-positive-says = Quand le résultat réel est « oui », la part qui a été sélectionnée.
metric-true-positive-hides = Il ne dit rien des sélections à tort, ni de la façon dont le résultat réel a été établi.

metric-true-negative = Taux de vrais négatifs
metric-true-negative-says = Quand le résultat réel est « non », la part que la décision n’a pas sélectionnée.
metric-true-negative-hides = Il ne dit rien des situations manquées, et il est presque toujours élevé quand la sélection est rare.

metric-precision = Précision
metric-precision-says = Parmi les sélections, la part dont le résultat réel est bien « oui ».
metric-precision-hides = Elle ignore tout ce qui n’a pas été sélectionné, et peut être égale entre deux groupes dont l’un est bien plus souvent sélectionné.

metric-negative-predictive = Valeur prédictive négative
metric-negative-predictive-says = Là où il n’y a pas eu de sélection, la part dont le résultat réel est bien « non ».
metric-negative-predictive-hides = Sans sélection, le résultat réel est souvent supposé plutôt que constaté : vérifiez d’où il vient.

metric-false-discovery = Taux de fausses découvertes
metric-false-discovery-says = Parmi les sélections, la part dont le résultat réel est en fait « non ».
metric-false-discovery-hides = Il ignore tout ce qui n’a pas été sélectionné, et peut désigner un autre groupe que le taux de faux positifs : regardez les deux.

metric-false-omission = Taux de fausses omissions
metric-false-omission-says = Là où il n’y a pas eu de sélection, la part dont le résultat réel est en fait « oui ».
metric-false-omission-hides = Il ne dit pas quelle part des situations à repérer a été manquée : pour cela, voyez le taux de faux négatifs.

metric-accuracy = Exactitude
metric-accuracy-says = La part du groupe pour laquelle la décision correspond au résultat réel.
metric-accuracy-hides = Elle mêle deux sortes d’erreurs qui n’ont pas les mêmes conséquences, et peut être élevée alors que presque tous les « oui » sont manqués.

scores-beside = Un score à côté de la décision
scores-beside-none = pas de score
scores-beside-why = Facultatif. On mesure alors par groupe sa moyenne, s’il classe bien les gens et s’il veut dire ce qu’il dit.
undo-score-beside = score à côté de la décision
