# Nombres conservés avec un constat, à côté des siens.
kept-impact-ratio = Rapport d’impact du groupe
kept-average-odds = Écart moyen des taux d’erreur du groupe
kept-entropy = Indice d’entropie généralisé
kept-entropy-between = Indice d’entropie généralisé, entre les groupes
kept-entropy-within = Indice d’entropie généralisé, à l’intérieur des groupes
kept-theil = Indice de Theil
kept-theil-between = Indice de Theil, entre les groupes
kept-theil-within = Indice de Theil, à l’intérieur des groupes
kept-all-groups = Valeur p de tous les groupes à la fois (test du khi-deux)
kept-all-groups-dealt = Valeur p de tous les groupes à la fois (personnes redistribuées au hasard)
kept-crude = Écart sans { $column }
kept-pooled = Écart à l’intérieur de { $column }, réuni
kept-pooled-ratio = Rapport des taux à l’intérieur de { $column }, réuni
kept-pooled-odds = Rapport des cotes à l’intérieur de { $column }, réuni
kept-association = Valeur p de l’absence d’écart à l’intérieur de { $column }
kept-association-adjusted = La même valeur p, ajustée pour le nombre de groupes
kept-homogeneity = Valeur p d’un même écart partout à l’intérieur de { $column }
kept-standardised = Taux avec la répartition de l’ensemble selon { $column }
kept-standardised-reference = Taux de la référence avec la répartition de l’ensemble selon { $column }
kept-standardised-difference = Écart avec la répartition de l’ensemble selon { $column }
kept-standardised-ratio = Rapport des taux avec la répartition de l’ensemble selon { $column }
kept-conditional = Disparité démographique conditionnelle à l’intérieur de { $column }
kept-conditional-crude = Disparité démographique sans { $column }
kept-in-stratum = Écart où { $column } = { $level }
kept-left-out = Personnes du groupe non comparées, { $column } = { $level }
kept-adjusted = Taux à { $controls } égal
kept-adjusted-reference = Taux de la référence à { $controls } égal
kept-adjusted-difference = Écart à { $controls } égal
kept-adjusted-ratio = Rapport des taux à { $controls } égal
kept-adjusted-odds = Rapport des cotes à { $controls } égal
kept-adjusted-p = Valeur p ajustée à { $controls } égal
kept-adjusted-crude = Écart entre les personnes du modèle, rien n’étant tenu égal
kept-adjusted-people = Personnes dans le modèle
kept-consistency = Cohérence du groupe
kept-consistency-all = Cohérence de l’ensemble
