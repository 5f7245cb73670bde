# Nombres conservés avec un constat, à côté des siens.
noted-impact-ratio = Rapport d’impact du groupe
noted-average-odds = Écart moyen des taux d’erreur du groupe
noted-entropy = Indice d’entropie généralisé
noted-entropy-between = Indice d’entropie généralisé, entre les groupes
noted-entropy-within = Indice d’entropie généralisé, à l’intérieur des groupes
noted-theil = Indice de Theil
noted-theil-between = Indice de Theil, entre les groupes
noted-theil-within = Indice de Theil, à l’intérieur des groupes
noted-all-groups = Valeur p de tous les groupes à la fois (test du khi-deux)
noted-all-groups-dealt = Valeur p de tous les groupes à la fois (personnes redistribuées au hasard)
noted-crude = Écart sans { $column }
noted-pooled = Écart à l’intérieur de { $column }, réuni
noted-pooled-ratio = Rapport des taux à l’intérieur de { $column }, réuni
noted-pooled-odds = Rapport des cotes à l’intérieur de { $column }, réuni
noted-association = Valeur p de l’absence d’écart à l’intérieur de { $column }
noted-association-adjusted = La même valeur p, ajustée pour le nombre de groupes
noted-homogeneity = Valeur p d’un même écart partout à l’intérieur de { $column }
noted-standardised = Taux avec la répartition de l’ensemble selon { $column }
noted-standardised-reference = Taux de la référence avec la répartition de l’ensemble selon { $column }
noted-standardised-difference = Écart avec la répartition de l’ensemble selon { $column }
noted-standardised-ratio = Rapport des taux avec la répartition de l’ensemble selon { $column }
noted-conditional = Disparité démographique conditionnelle à l’intérieur de { $column }
noted-conditional-crude = Disparité démographique sans { $column }
noted-in-stratum = Écart où { $column } = { $level }
noted-left-out = Personnes du groupe non comparées, { $column } = { $level }
noted-adjusted = Taux à { $controls } égal
noted-adjusted-reference = Taux de la référence à { $controls } égal
noted-adjusted-difference = Écart à { $controls } égal
noted-adjusted-ratio = Rapport des taux à { $controls } égal
noted-adjusted-odds = Rapport des cotes à { $controls } égal
noted-adjusted-p = Valeur p ajustée à { $controls } égal
noted-adjusted-crude = Écart entre les personnes du modèle, rien n’étant tenu égal
noted-adjusted-people = Personnes dans le modèle
noted-consistency = Cohérence du groupe
noted-consistency-all = Cohérence de l’ensemble
