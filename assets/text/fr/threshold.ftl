# La vue des seuils : ce que fait chaque coupe du score.
threshold-title = { $metric } à chaque coupe du score
threshold-none = La décision est donnée, elle n’est pas coupée dans un score. Choisissez un score comme décision dans les réglages pour déplacer la coupe.
threshold-across-score = Score « { $column } » où l’on coupe
threshold-across-places = Nombre de personnes sélectionnées
threshold-side = sélectionnées
threshold-marked = comparé à : { $rule }
threshold-along = Déplacer selon
threshold-along-score = le score
threshold-along-places = les places
threshold-compared = Comparé à : { $rule }
threshold-back = Y revenir
threshold-mark = Comparer à la coupe actuelle
threshold-drag = Faites glisser la ligne du graphique : la première coupe reste marquée pour comparer.
threshold-moved = Avec la règle de comparaison ({ $marked }), { $before } personnes sont sélectionnées ; avec la règle actuelle ({ $now }), { $after }.
threshold-hides = Cette vue recompte les mêmes personnes à une autre coupe. Elle ne dit pas quelle coupe est la bonne, ni comment les personnes agiraient si l’on décidait autrement.
threshold-column-selected = Sélectionnées
threshold-column-marked = { $metric } avec la règle de comparaison
