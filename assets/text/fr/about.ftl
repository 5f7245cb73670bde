# Les fiches des nombres sur tous les groupes, dans les strates, des tests et des tableaux.
about-button = Qu’est-ce ?
about-named = Qu’est-ce ? { $name }
about-tests = Tests

about-demographic-parity = Parité démographique
about-demographic-parity-says = À quelle distance sont les taux de sélection des groupes, en écart ou en rapport.
about-demographic-parity-use = Quand personne ne connaît le vrai résultat, ou quand sélectionner autant partout est le but.
about-demographic-parity-hides = Rien sur les erreurs : des taux égaux peuvent choisir les mauvaises personnes dans un groupe.
about-demographic-parity-formula = taux de sélection le plus haut − le plus bas ; le plus bas ÷ le plus haut

about-equalized-odds = Égalité des chances d’erreur
about-equalized-odds-says = À quelle distance sont les groupes en taux de vrais positifs ou de faux positifs : le pire des deux.
about-equalized-odds-use = Quand être oublié et être sélectionné à tort comptent tous deux.
about-equalized-odds-hides = Lequel des deux taux décide, si on ne le lit pas à côté ; et les personnes dont le vrai résultat n’est pas connu.
about-equalized-odds-formula = le plus grand de : plus haut − plus bas taux de vrais positifs, plus haut − plus bas taux de faux positifs

about-equal-opportunity = Égalité des chances
about-equal-opportunity-says = À quelle distance sont les groupes en taux de vrais positifs.
about-equal-opportunity-use = Quand être sélectionné aide ceux dont le vrai résultat est « oui ».
about-equal-opportunity-hides = Ceux qui sont sélectionnés à tort ne sont pas regardés.
about-equal-opportunity-formula = taux de vrais positifs le plus haut − le plus bas ; le plus bas ÷ le plus haut

about-predictive-parity = Parité prédictive
about-predictive-parity-says = À quelle distance sont les groupes en précision : ce que veut dire être sélectionné dans chacun.
about-predictive-parity-use = Quand ceux qui agissent sur une sélection doivent pouvoir la lire partout de la même façon.
about-predictive-parity-hides = Ceux qui ne sont pas sélectionnés. Quand « oui » n’est pas aussi fréquent partout, elle ne va guère avec l’égalité des erreurs.
about-predictive-parity-formula = précision la plus haute − la plus basse ; la plus basse ÷ la plus haute

about-average-odds = Écart moyen des taux d’erreur
about-average-odds-says = Les taux de vrais et de faux positifs d’un groupe moins ceux de la référence, en moyenne.
about-average-odds-use = Pour un seul nombre qui a un sens, groupe contre référence.
about-average-odds-hides = Deux écarts de signes opposés s’annulent : lisez les deux taux.
about-average-odds-formula = ½ × (écart des taux de vrais positifs + écart des taux de faux positifs)

about-impact-ratio = Rapport d’impact
about-impact-ratio-says = Le taux de sélection d’un groupe divisé par le plus haut de tous les groupes ; pour une charge, le plus bas divisé par celui du groupe.
about-impact-ratio-use = Quand une règle le demande : règle des quatre cinquièmes, ville de New York.
about-impact-ratio-hides = Sur combien de personnes il repose, et la taille de l’écart : 1 % contre 2 % donne le même rapport que 40 % contre 80 %.
about-impact-ratio-formula = taux de sélection du groupe ÷ taux de sélection le plus haut

about-entropy = Indice d’entropie généralisé
about-entropy-says = À quel point les décisions profitent inégalement aux personnes, une à une ; une part est entre les groupes, le reste en eux.
about-entropy-use = Pour voir si l’inégalité est surtout entre les groupes ou surtout en eux.
about-entropy-hides = Quel groupe y perd. Une faible part entre les groupes ne veut pas dire des taux d’erreur égaux.
about-entropy-formula = moyenne de ((bénéfice ÷ bénéfice moyen)² − 1) ÷ 2, le bénéfice étant 1 pour qui est bien décidé ; si être sélectionné est une faveur, 0 pour qui est oublié et 2 pour qui est sélectionné à tort ; si c’est une charge, l’inverse

about-theil = Indice de Theil
about-theil-says = La même inégalité des bénéfices, avec plus de poids sur ceux qui ont le moins.
about-theil-use = À côté de l’indice d’entropie, pour voir si la conclusion dépend de la formule.
about-theil-hides = Quel groupe y perd, comme ci-dessus.
about-theil-formula = moyenne de (bénéfice ÷ bénéfice moyen) × ln(bénéfice ÷ bénéfice moyen)

about-crude = Écart sans strates
about-crude-says = L’écart entre deux groupes, les personnes de toutes les strates ensemble.
about-crude-use = Pour voir ce que les strates changent.
about-crude-hides = Deux groupes qui ne sont pas dans les mêmes strates peuvent différer pour cette seule raison.

about-pooled = Écart dans les strates, réuni
about-pooled-says = Un écart pour toutes les strates : chacun n’est comparé qu’à des personnes de la même strate.
about-pooled-use = Quand l’écart est à peu près le même dans chaque strate.
about-pooled-hides = Les écarts qui diffèrent d’une strate à l’autre. Une strate qui résulte elle-même d’un traitement inégal le cache.

about-pooled-ratio = Rapport des taux, réuni
about-pooled-ratio-says = Un rapport des taux pour toutes les strates.
about-pooled-ratio-use = Quand les taux sont petits et que le rapport est plus stable que l’écart.
about-pooled-ratio-hides = Combien de personnes sont concernées : un grand rapport de deux taux minuscules en concerne peu.

about-odds-ratio = Rapport des cotes, réuni
about-odds-ratio-says = De combien de fois la cote est plus haute dans un groupe, à strate égale.
about-odds-ratio-use = Pour comparer avec des études publiées, qui le donnent souvent.
about-odds-ratio-hides = Ce n’est pas un rapport de taux, et il s’éloigne plus de 1 que ce rapport quand les taux sont hauts.

about-standardised = Même composition que l’ensemble
about-standardised-says = Ce que seraient les deux taux si les deux groupes étaient composés comme l’ensemble.
about-standardised-use = Quand l’écart diffère d’une strate à l’autre et qu’il faut tout de même un nombre.
about-standardised-hides = Il parle de groupes composés comme ils ne le sont pas, et pèse peu les strates rares.

about-association = Test d’absence d’écart dans toutes les strates
about-association-says = Si le hasard seul pourrait donner les écarts dans les strates.
about-association-use = Avant de parler de l’écart réuni.
about-association-hides = Des écarts de sens opposés s’y annulent.

about-homogeneity = Test du même écart dans toutes les strates
about-homogeneity-says = Si le rapport des cotes pourrait être le même dans toutes les strates.
about-homogeneity-use = Avant de se fier à un seul nombre pour toutes les strates.
about-homogeneity-hides = Avec peu de personnes dans les strates il ne voit rien : ne rien voir n’est pas une égalité.

about-conditional = Disparité démographique conditionnelle
about-conditional-says = Si un groupe pèse plus parmi les personnes traitées défavorablement que parmi les autres, à strate égale.
about-conditional-use = Quand les sélections sont à comparer entre personnes de la même strate, sans choisir de référence.
about-conditional-hides = La taille des taux : elle compare des parts de personnes, non des chances d’être sélectionné.

about-adjusted = Écart, autres caractéristiques égales
about-adjusted-says = Les taux que donne une régression logistique si tout le monde était dans chaque groupe en gardant ses autres caractéristiques.
about-adjusted-use = Quand plusieurs caractéristiques doivent être tenues égales à la fois.
about-adjusted-hides = Ce qui n’est pas dans les données, et la forme du modèle. Une caractéristique qui vient d’un traitement inégal le cache.
about-adjusted-formula = moyenne sur l’ensemble du taux prédit dans le groupe − la même dans la référence

about-stages = D’étape en étape
about-stages-says = Quelle part de ceux qui atteignent chaque étape un groupe représente, et ce que chaque passage en fait.
about-stages-use = Pour trouver le passage où un groupe se perd.
about-stages-hides = Pourquoi des personnes partent, et ce que valent vraiment celles qui restent.
about-stages-formula = personnes du groupe à l’étape ÷ toutes les personnes de l’étape ; sa part ici ÷ sa part à l’étape d’avant

about-calibration = Résultat selon le score
about-calibration-says = Parmi les personnes de chaque score, la part dont le vrai résultat est « oui », groupe à côté de groupe.
about-calibration-use = Quand le même score doit vouloir dire la même chose pour tous.
about-calibration-hides = Combien de personnes chaque groupe a à chaque score, et où se trouve le seuil.
about-calibration-formula = « oui » parmi ceux du score ÷ tous ceux du score, avec l’intervalle de Wilson

about-local-law = Tableau de la ville de New York
about-local-law-says = Les taux de sélection ou de score par sexe, par origine, et croisés, avec les rapports d’impact.
about-local-law-use = Pour les outils qui trient des candidats dans la ville de New York.
about-local-law-hides = Les vrais résultats, et les personnes dont le sexe ou l’origine n’est pas connu. La loi ne fixe aucun seuil.
about-local-law-formula = taux de la catégorie ÷ taux le plus haut de toutes les catégories

about-rate-test = Test de deux taux
about-rate-test-says = Avec quelle fréquence le hasard seul donnerait un écart au moins aussi grand, si les deux taux étaient égaux.
about-rate-test-use = Avant de dire que deux groupes diffèrent.
about-rate-test-hides = Si l’écart importe. Avec beaucoup de personnes un écart infime passe ; avec peu, un grand ne passe pas.
about-rate-test-formula = écart ÷ son erreur type, les deux groupes ensemble (test z) ; test exact de Fisher quand peu de personnes sont attendues

about-all-groups = Test du khi-deux de tous les groupes
about-all-groups-says = Si le hasard seul pourrait donner les taux de tous les groupes, regardés ensemble.
about-all-groups-use = Avec trois groupes ou plus, avant de les regarder un à un.
about-all-groups-hides = Quel groupe diffère.
about-all-groups-formula = somme sur les groupes et les deux réponses de (personnes trouvées − personnes attendues)² ÷ personnes attendues

about-adjusted-test = p corrigé du nombre de groupes
about-adjusted-test-says = Le même p, une fois compté que plusieurs groupes sont comparés.
about-adjusted-test-use = Dès que l’on regarde plus d’une comparaison.
about-adjusted-test-hides = Les mesures et les regroupements essayés à côté : seuls les groupes de celui-ci sont comptés.
about-adjusted-test-formula = Holm : le plus petit p × nombre de comparaisons, le suivant × un de moins, et ainsi de suite, sans jamais décroître

about-detectable = Plus petit écart qui aurait été trouvé
about-detectable-says = L’écart qu’un test trouve huit fois sur dix avec ces nombres de personnes.
about-detectable-use = Quand rien n’est trouvé : pour savoir si quelque chose pouvait l’être.
about-detectable-hides = Il suppose des personnes tirées indépendamment les unes des autres.
about-detectable-formula = plus petit écart pour lequel le test z bilatéral à 5 % a une puissance de 80 %

about-differs-extremes = Fairlearn prend aussi le plus haut moins le plus bas. AIF360 soustrait avec un signe, groupe contre groupe ; Aequitas divise par celui de la référence.
about-differs-impact = Fairlearn ne donne que le plus petit : le taux le plus bas sur le plus haut. AIF360 et Aequitas divisent par le taux du groupe de référence, qui n’est pas toujours le plus haut.
about-differs-strata = Les « control features » de Fairlearn donnent un nombre dans chaque strate et ne réunissent rien.
