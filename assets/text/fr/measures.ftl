# Mesures qui ne sont pas une part des personnes d’un groupe : noms, mots, formules, raisons.
metric-family-everybody = Sur tout le groupe
metric-family-outcome = Selon le résultat réel
metric-family-decision = Selon la décision
metric-family-together = Plusieurs à la fois

metric-balanced-accuracy = Exactitude équilibrée
metric-balanced-accuracy-says = La moyenne de deux parts : celle des « oui » réels qui ont été sélectionnés et celle des « non » réels qui ne l’ont pas été.
metric-balanced-accuracy-hides = Deux sortes d’erreurs opposées s’y compensent : des valeurs égales peuvent cacher qu’un groupe est manqué et l’autre sélectionné à tort.

metric-f1 = Score F1
metric-f1-says = La précision et le taux de vrais positifs en un seul nombre entre 0 et 1 (leur moyenne harmonique).
metric-f1-hides = Il ignore tout ce qui a été laissé de côté à raison, et monte avec la part de « oui » dans un groupe même à erreurs égales.

metric-share-of-selected = Part des sélections
metric-share-of-selected-says = La part de toutes les sélections, tous groupes confondus, qui revient à ce groupe.
metric-share-of-selected-hides = Un grand groupe représente beaucoup de tout : comparez-la à la part du groupe dans l’ensemble.

metric-over-representation = Surreprésentation
metric-over-representation-says = La part du groupe dans les sélections divisée par sa part dans l’ensemble : au-dessus de 1, il est sélectionné plus souvent que sa taille ne le donnerait.
metric-over-representation-hides = Elle ne dit pas si ces sélections étaient justifiées ; et plus un groupe est grand, moins elle peut dépasser 1.

metric-treatment-equality = Manqués par sélection à tort
metric-treatment-equality-says = Combien de « oui » réels sont manqués pour chaque « non » réel sélectionné : dans quel sens la décision se trompe.
metric-treatment-equality-hides = Ce rapport ne dit rien du nombre d’erreurs : deux groupes peuvent avoir la même valeur avec peu ou beaucoup d’erreurs.

formula-balanced-accuracy = ½ × (vrais positifs ÷ tous les « oui » réels + vrais négatifs ÷ tous les « non » réels)
formula-f1 = 2 × vrais positifs ÷ (2 × vrais positifs + faux positifs + faux négatifs)
formula-share-of-selected = sélections du groupe ÷ sélections de l’ensemble
formula-over-representation = (sélections du groupe ÷ sélections de l’ensemble) ÷ (groupe ÷ ensemble)
formula-treatment-equality = faux négatifs ÷ faux positifs

## La phrase
whole-sentence = { $kind ->
    [everyone] Dans l’ensemble, { whole-clause } ({ $evidence }){ $against }.
    [missing] Là où le groupe n’est pas renseigné, { whole-clause } ({ $evidence }){ $against }.
   *[named] Dans le groupe { $group }, { whole-clause } ({ $evidence }){ $against }.
}
whole-clause = { $metric ->
    [balanced-accuracy] la moyenne de la part des « oui » sélectionnés et de la part des « non » qui ne le sont pas est de { $value }
    [f1] la précision et le taux de vrais positifs donnent ensemble un score F1 de { $value }, le meilleur étant 1
    [share-of-selected] se trouvent { $value } de toutes les sélections
    [over-representation] se trouvent { $value } fois les sélections que la taille du groupe donnerait
    [scoring-rate] { $value } des scores dépassent strictement la médiane de l’ensemble
    [mean-score] le score moyen est de { $value }
    [lower-quartile] un quart des scores ne dépassent pas { $value }
    [median-score] la moitié des scores ne dépassent pas { $value }
    [upper-quartile] les trois quarts des scores ne dépassent pas { $value }
    [roc-auc] les chances que le score classe un « oui » réel au-dessus d’un « non » réel sont de { $value }
    [brier-score] le carré moyen de la distance entre score et résultat est de { $value }
    [calibration-error] le score s’éloigne en moyenne de { $value } de la part de « oui » observée
    [mean-outcome] la moyenne de « { $quantity } » est de { $value }
    [lower-quartile-outcome] un quart ne dépassent pas { $value } de « { $quantity } »
    [median-outcome] la moitié ne dépassent pas { $value } de « { $quantity } »
    [upper-quartile-outcome] les trois quarts ne dépassent pas { $value } de « { $quantity } »
    [mean-residual] « { $quantity } » s’écarte en moyenne de { $value } de ce qui était prédit
   *[treatment-equality] { $value } « oui » réels sont manqués pour chaque « non » réel sélectionné
}
whole-evidence = { $people } cas ; intervalle { $interval }
whole-evidence-without-interval = { $people } cas
whole-evidence-bounds = selon ce que l’on ignore : { $unknown-people }

## Pourquoi il n’y en a pas
reason-not-resampled = L’intervalle et le test de cette mesure se trouvent en tirant à nouveau dans les données, ce qui n’est pas encore fait
reason-not-estimated = Cette mesure n’est pas estimée à partir de tirages au hasard
reason-nothing-to-find = Dans ce groupe, aucun résultat réel n’est « oui » et il n’y a aucune sélection
reason-nobody-selected = Il n’y a de sélection dans aucun groupe
reason-no-false-positives = Dans ce groupe il n’y a aucun faux positif, ou il peut n’y en avoir aucun : rien par quoi diviser
reason-too-many-to-resample = Il y a trop de groupes pour tirer à nouveau dans chacun d’eux
reason-draws-undefined = Avec si peu de cas, un nouveau tirage ne laisse souvent rien pour calculer cette mesure : pas d’intervalle
reason-draws-alike = Chaque nouveau tirage donne la même valeur : un intervalle ferait croire que rien n’est incertain
reason-scores-alike = Tout le monde a le même score : il n’y a rien à lisser
reason-permuted-weights = Les personnes ont des poids : les redistribuer entre les groupes redistribuerait aussi leurs poids, il n’y a donc pas de test
reason-not-pooled = Cette mesure n’est pas une part de personnes : elle n’est pas réunie d’une strate à l’autre
reason-group-size = Cette mesure dépend de la taille des groupes : un test d’égalité n’aurait pas de sens

job-resampling = Nouveaux tirages pour les intervalles
test-permutation = test par permutation
evidence-counts-apart = Ces effectifs dépendent du seuil ; cette mesure n’en dépend pas.
evidence-counts-involved = En grisé : les effectifs qui entrent dans cette mesure.

## Le score
metric-family-score = Du score
metric-scoring-rate = Au-delà de la médiane
metric-scoring-rate-says = La part du groupe dont le score dépasse strictement le score médian de l’ensemble, du côté sélectionné d’abord ; ceux qui sont juste à la médiane ne comptent pas.
metric-scoring-rate-hides = Avec peu de scores distincts, beaucoup se trouvent à la médiane même : le taux dépend alors de cette règle.
metric-mean-score = Score moyen
metric-mean-score-says = La moyenne des scores du groupe.
metric-mean-score-hides = Quelques scores extrêmes peuvent la déplacer : comparez-la à la médiane.
metric-lower-quartile = Premier quartile du score
metric-lower-quartile-says = Le score qu’un quart du groupe ne dépasse pas.
metric-lower-quartile-hides = Il ne dit rien du lien entre le score et le résultat réel.
metric-median-score = Score médian
metric-median-score-says = Le score que la moitié du groupe ne dépasse pas.
metric-median-score-hides = Des médianes égales peuvent cacher des extrêmes très différents, et c’est souvent aux extrêmes que l’on décide.
metric-upper-quartile = Troisième quartile du score
metric-upper-quartile-says = Le score que les trois quarts du groupe ne dépassent pas.
metric-upper-quartile-hides = Il ne dit rien du lien entre le score et le résultat réel.
metric-roc-auc = Aire ROC
metric-roc-auc-says = Les chances qu’une personne dont le résultat réel est « oui » passe avant une personne dont il est « non » quand on range les scores dans l’ordre de sélection : 0,5 est un tirage au sort, 1 un classement parfait.
metric-roc-auc-hides = Elle ne compare que des personnes du même groupe : un score peut bien classer chaque groupe et être pourtant décalé pour l’un d’eux.
metric-brier-score = Score de Brier
metric-brier-score-says = La moyenne du carré de la distance entre le score, une probabilité, et ce qui est arrivé : 0 est parfait.
metric-brier-score-hides = Il mêle la qualité du classement et celle du calibrage, et dépend de la fréquence du « oui ».
metric-calibration-error = Erreur de calibrage
metric-calibration-error-says = De combien, en moyenne sur dix classes de score, la probabilité annoncée s’éloigne de la part de « oui » observée.
metric-calibration-error-hides = Le hasard seul l’augmente dans un petit groupe : regardez les classes et leurs intervalles.

formula-scoring-rate = scores qui dépassent strictement la médiane de l’ensemble, du côté sélectionné d’abord ÷ scores
formula-mean-score = somme des scores ÷ nombre de scores
formula-lower-quartile = score qu’un quart des scores ne dépassent pas ; à mi-chemin du suivant quand c’est exactement un quart
formula-median-score = score que la moitié des scores ne dépassent pas ; à mi-chemin du suivant quand c’est exactement la moitié
formula-upper-quartile = score que les trois quarts des scores ne dépassent pas ; à mi-chemin du suivant quand c’est exactement trois quarts
formula-roc-auc = (paires « oui », « non » où le « oui » passe d’abord + ½ × paires à égalité) ÷ toutes ces paires
formula-brier-score = moyenne de (score − résultat)², le résultat valant 1 pour « oui » et 0 pour « non »
formula-calibration-error = somme sur dix classes de : part des personnes × | score moyen − part de « oui » |
formula-of-score = { $any-without ->
    [0] { $value }, d’après { $people } cas
   *[other] { $value }, d’après { $people } cas ; { $without } sans score laissés de côté
}

reason-no-score = Aucun score n’est connu : nommez sa colonne dans les réglages
reason-nobody-scored = Dans ce groupe, personne n’a de score
reason-outcomes-unknown = Le résultat réel de certains de ceux qui ont un score n’est pas connu : cette mesure devrait le deviner
reason-not-probabilities = Les scores ne sont pas tous compris entre 0 et 1 : ce ne sont pas des probabilités
reason-biased-by-chance = Le hasard seul augmente cette mesure : un intervalle autour d’elle tromperait
reason-reaches-zero = L’intervalle de l’une des deux valeurs atteint zéro : celui de leur rapport n’aurait pas de fin
reason-too-few-for-quantile = Trop peu de cas d’un côté de cette valeur pour un intervalle
reason-ratio-of-scores = Une valeur est négative : un rapport dépendrait de l’endroit où se trouve son zéro

## Sur tous les groupes à la fois
summary-equalized-odds-difference-mean = Écart d’erreurs moyen
summary-equalized-odds-difference-mean-says = La moyenne de deux écarts entre groupes : celui des taux de vrais positifs et celui des taux de faux positifs.
summary-equalized-odds-ratio-mean = Rapport d’erreurs moyen
summary-equalized-odds-ratio-mean-says = La moyenne de deux rapports entre groupes : celui des taux de vrais positifs et celui des taux de faux positifs.
summary-predictive-parity-difference = Écart de précision
summary-predictive-parity-difference-says = L’écart entre la précision la plus élevée et la plus basse de tous les groupes.
summary-predictive-parity-ratio = Rapport de précision
summary-predictive-parity-ratio-says = La précision la plus basse divisée par la plus élevée.
summary-demographic-parity-difference-to-overall = Écart de sélection à l’ensemble
summary-demographic-parity-difference-to-overall-says = La plus grande distance entre le taux de sélection d’un groupe et celui de l’ensemble.
summary-demographic-parity-ratio-to-overall = Rapport de sélection à l’ensemble
summary-demographic-parity-ratio-to-overall-says = Le plus petit rapport entre le taux de sélection d’un groupe et celui de l’ensemble, le plus petit divisé par le plus grand.
summary-equalized-odds-difference-to-overall = Écart d’erreurs à l’ensemble
summary-equalized-odds-difference-to-overall-says = La plus grande distance à l’ensemble, des taux de vrais positifs ou des taux de faux positifs.
summary-equalized-odds-ratio-to-overall = Rapport d’erreurs à l’ensemble
summary-equalized-odds-ratio-to-overall-says = Le plus petit rapport à l’ensemble, des taux de vrais positifs ou des taux de faux positifs, le plus petit divisé par le plus grand.
summary-equal-opportunity-difference-to-overall = Écart d’égalité des chances à l’ensemble
summary-equal-opportunity-difference-to-overall-says = La plus grande distance entre le taux de vrais positifs d’un groupe et celui de l’ensemble.
summary-equal-opportunity-ratio-to-overall = Rapport d’égalité des chances à l’ensemble
summary-equal-opportunity-ratio-to-overall-says = Le plus petit rapport entre le taux de vrais positifs d’un groupe et celui de l’ensemble, le plus petit divisé par le plus grand.

summary-more = Autres nombres sur tous les groupes
summary-line = { $name } : { $value }
summary-impact = Rapport d’impact par groupe
summary-impact-says = { $polarity ->
    [favour] Le taux de sélection de chaque groupe divisé par le plus élevé. La ligne de 0,80 vient d’une consigne d’agences américaines (« règle des quatre cinquièmes ») : un repère pour regarder de plus près, qui ne tranche rien, et nulle part ailleurs une règle.
   *[burden] Le taux de sélection le plus bas divisé par celui de chaque groupe : le miroir de la « règle des quatre cinquièmes » américaine, écrite pour des faveurs. Pour une charge, cette ligne n’a de base légale nulle part ; elle aide seulement à lire.
}
summary-impact-line = { $under ->
    [yes] { $group } : { $value } (sous 0,80)
    [no] { $group } : { $value }
   *[unknown] { $group } : { $value } (sous 0,80 ou non, selon ce que l’on ignore)
}
summary-odds-line = Écart d’erreurs moyen à la référence, { $group } : { $value }
summary-odds-says = La moyenne de deux différences avec la référence : celle des taux de vrais positifs et celle des taux de faux positifs, avec leur signe.

## Personne par personne
inequality-title = Inégalité des bénéfices
inequality-says = Chaque personne compte 0 quand la décision se trompe à son détriment, 1 quand elle est juste, 2 quand elle se trompe à son avantage (Speicher et al. 2018). 0 veut dire que tous ont autant ; la part entre groupes est ce qui resterait si chacun avait la moyenne de son groupe.
inequality-name = { $index ->
    [theil] Indice de Theil
   *[entropy] Indice d’entropie généralisée (alpha 2)
}
inequality-line = { inequality-name } : { $whole }, dont { $between } entre les groupes et { $within } à l’intérieur
inequality-unknown = { inequality-name } : pas de valeur. { $whole }.
