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
reason-not-pooled = Cette mesure n’est pas une part de personnes : elle n’est pas réunie d’une strate à l’autre
reason-group-size = Cette mesure dépend de la taille des groupes : un test d’égalité n’aurait pas de sens

evidence-counts-involved = En grisé : les effectifs qui entrent dans cette mesure.
