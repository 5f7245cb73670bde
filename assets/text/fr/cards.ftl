# La fiche d’une mesure, et les mesures qui désignent des groupes différents.
card-title = À propos de cette mesure
card-says = Ce qu’elle dit
card-use = Quand s’en servir
card-hides = Ce qu’elle manque
card-source = Source
card-names = Ailleurs
card-differs = Où les autres diffèrent
card-name = { $package } : { $name }
card-no-name = { $package } : pas de nom pour elle

card-differs-selection = Dans Aequitas, la « parité statistique » ne porte pas sur ce taux mais sur la part des sélections. AIF360 prend le taux de la valeur qu’on lui a dite favorable.
card-differs-zero = Fairlearn répond 0 quand personne n’est concerné, et ce 0 entre dans ses maxima et minima. Ici il n’y a pas de valeur, et la raison est dite.
card-differs-none-selected = Fairlearn et AIF360 répondent 0 quand personne n’est concerné. Ici il n’y a pas de valeur, et la raison est dite.
card-differs-balanced = scikit-learn laisse de côté un résultat que personne n’a et prend l’autre pour moyenne. Ici il n’y a alors pas de valeur.
card-differs-f1 = scikit-learn répond 0 quand il n’y a rien à trouver et aucune sélection. Ici il n’y a alors pas de valeur.
card-differs-share = Aequitas appelle sa parité « parité statistique », un nom que d’autres donnent à l’égalité des taux de sélection.
card-differs-quantile = NumPy et les tableurs peuvent placer autrement un quartile entre deux scores ; la médiane est la même.
card-differs-auc = Avec un seul résultat réel, scikit-learn ne donne pas de nombre, avec un avertissement, et Fairlearn écarte le groupe. Ici la raison est dite et le groupe est cité.

metric-selection-use = D’abord : qui est sélectionné, et à quelle fréquence.
metric-base-use = Pour savoir si le « oui » est fréquent avant de comparer des erreurs, et pour demander comment il a été établi.
metric-false-positive-use = Quand une sélection à tort nuit : un contrôle, une accusation, le refus d’un droit.
metric-false-negative-use = Quand être manqué nuit : une maladie non repérée, une aide non proposée.
metric-true-positive-use = Quand être sélectionné aide ceux qui devraient l’être : « égalité des chances ».
metric-true-negative-use = Quand ce qui compte est de laisser en paix ceux pour qui il n’y a rien.
metric-precision-use = Quand une même sélection doit vouloir dire la même chose pour tous.
metric-negative-predictive-use = Quand une même absence de sélection doit vouloir dire la même chose pour tous.
metric-false-discovery-use = Quand on a devant soi les sélectionnés et qu’on demande combien le sont à tort.
metric-false-omission-use = Quand on a devant soi ceux qui ne le sont pas et qu’on demande combien sont manqués.
metric-accuracy-use = Quand les deux sortes d’erreurs coûtent autant, ce qui est rare.
metric-balanced-accuracy-use = Quand le « oui » est rare et que l’exactitude simple serait élevée sans en trouver aucun.
metric-f1-use = Quand seuls les « oui » comptent et qu’on demande un seul nombre ; jamais seul.
metric-share-of-selected-use = Pour dire de qui se composent les sélectionnés, à côté de qui compose l’ensemble.
metric-over-representation-use = Pour dire, d’un groupe, comment sa part parmi les sélectionnés se compare à sa taille.
metric-treatment-equality-use = Pour voir si les erreurs penchent d’un côté dans un groupe et de l’autre dans un autre.
metric-scoring-rate-use = Pour un score sans seuil : c’est le taux que New York demande des outils qui notent des candidats.
metric-mean-score-use = Pour voir si les scores d’un groupe sont décalés avant tout seuil.
metric-lower-quartile-use = Pour voir où se trouvent les scores bas d’un groupe.
metric-median-score-use = Pour comparer le milieu des scores, sans que les extrêmes y pèsent.
metric-upper-quartile-use = Pour voir où se trouvent les scores élevés d’un groupe, souvent là où sera le seuil.
metric-roc-auc-use = Pour savoir si le score classe aussi bien dans un groupe que dans un autre.
metric-brier-score-use = Quand le score est lu comme une probabilité, par des personnes ou par un autre programme.
metric-calibration-error-use = Quand une même probabilité doit vouloir dire la même chose dans chaque groupe.

pointing-apart = Deux mesures désignent des groupes différents : le { $metric } est le plus élevé dans { $group } ({ $value }), le { $other-metric } dans { $other-group } ({ $other-value }). Elles répondent à des questions différentes ; quand le « oui » n’est pas aussi fréquent partout, elles ne peuvent guère être égales à la fois (Chouldechova 2017).
