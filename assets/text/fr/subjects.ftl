# Les fiches des personnes semblables, des tirages au sort, des étiquettes ordonnées, et des tests venus après.

about-consistency = Constance
about-consistency-says = Si des personnes semblables sur les colonnes choisies ont reçu la même décision : 1 quand toutes les plus proches de quelqu’un l’ont reçue, 0 quand aucune.
about-consistency-use = Quand une décision ne devrait pas sauter d’une personne à une autre que l’on dirait semblable.
about-consistency-hides = Si ces colonnes devraient compter. Une règle qui traite mal tout un groupe peut être parfaitement constante.
about-consistency-formula = 1 − moyenne, sur les personnes, de la part de leurs plus proches qui ont reçu l’autre décision

about-equal-burden = Charge égale
about-equal-burden-says = Si un groupe pèse autant parmi les personnes choisies que parmi tous les cas : 1 quand c’est le cas, plus de 1 quand il est choisi plus que ses cas n’en font.
about-equal-burden-use = Quand un algorithme choisit qui est examiné, et qu’un tirage au sort dit combien de cas a chaque groupe.
about-equal-burden-hides = La gravité des cas, les personnes signalées par quelqu’un, et ce que les examens ne trouvent pas.
about-equal-burden-formula = (choisis du groupe ÷ tous les choisis) ÷ (cas du groupe ÷ tous les cas), les cas étant estimés par le tirage

about-outcome-test = Test des résultats
about-outcome-test-says = Les cas trouvés parmi les personnes choisies, groupe par groupe : là où il y en a moins, il a suffi de moins pour être choisi.
about-outcome-test-use = Pour demander s’il a fallu à tous les mêmes indices avant d’être choisis.
about-outcome-test-hides = Des groupes dont les chances d’être un cas se répartissent autrement peuvent différer sous une même règle pour tous.
about-outcome-test-formula = cas parmi les choisis du groupe ÷ choisis du groupe

about-label-cuts = Toutes les coupures d’étiquettes ordonnées
about-label-cuts-says = La même mesure à mesure que « oui » commence plus haut, puis avec chaque étiquette seule pour « oui » et toutes les autres pour « non ».
about-label-cuts-use = Quand une décision ou un résultat a trois étiquettes ou plus : pour voir si la conclusion dépend de là où l’on coupe.
about-label-cuts-hides = La distance entre deux étiquettes. Plus on regarde de coupures, plus l’une d’elles montre un écart par hasard : p est ajusté sur tout le tableau.
about-label-cuts-formula = « oui » = l’étiquette ou une plus haute ; seule : « oui » = l’étiquette

about-mean-test = Test de deux moyennes
about-mean-test-says = Combien de fois le hasard seul donnerait deux moyennes au moins aussi éloignées, si elles étaient égales.
about-mean-test-use = Pour un score moyen, un montant moyen, un résidu moyen.
about-mean-test-hides = Si l’écart compte ; et quelques valeurs très hautes pèsent sur lui.
about-mean-test-formula = écart ÷ √(variance ÷ personnes du groupe + variance ÷ personnes de la référence), par la loi de Student

about-dealt = Test en redistribuant les personnes au hasard
about-dealt-says = Si le hasard seul peut donner le plus grand écart entre deux groupes : les personnes sont redistribuées au hasard entre les groupes des milliers de fois, autant à chacun qu’il en a.
about-dealt-use = Pour toute mesure, même sans formule : un quartile, l’aire sous la courbe ROC, une erreur de calibration.
about-dealt-hides = Quels groupes diffèrent. Il suppose qu’ils ne diffèrent en rien, et peut trouver une différence de dispersion là où la mesure est la même.
about-dealt-formula = (redistributions dont l’écart est au moins aussi grand + 1) ÷ (redistributions + 1)

about-direction = Dans quel sens
about-direction-says = Si les personnes sélectionnées, ou celles que leur score met en premier, ont le résultat plus souvent que les autres.
about-direction-use = Avant tout taux : un résultat ou un score pris à l’envers retourne tous les taux d’erreur.
about-direction-hides = Tout ce qui est groupe par groupe ; et une décision sans lien avec le résultat n’a pas de sens du tout.
about-direction-formula = taux de sélection des « oui » − taux de sélection des « non » ; d’un score, l’aire sous sa courbe ROC

about-differs-odds = Fairlearn aussi prend le plus grand des deux écarts entre le plus haut et le plus bas. AIF360 prend le plus grand de deux écarts absolus, groupe contre groupe ; Aequitas dit seulement si les deux rapports passent un seuil.
about-differs-predictive = Le average_predictive_value_difference d’AIF360 est un autre nombre : la moyenne des écarts de précision et de taux de fausses omissions, avec un signe. Aequitas divise par la précision de la référence.
about-differs-entropy = AIF360 donne les bénéfices d’après l’étiquette qu’on lui a dite favorable : la même chose ici, où être sélectionné est une faveur ; l’inverse où c’est une charge.
about-differs-conditional = La fonction d’AIF360 qui porte ce nom additionne sur les groupes, sans strates : un autre nombre sous le même nom.
about-differs-consistency = AIF360 compte chacun parmi ses propres voisins, prend les colonnes telles quelles et départage les ex æquo par l’ordre du fichier. Ici personne n’est son propre voisin, les nombres sont centrés et réduits, et les ex æquo se partagent les places qui restent.
