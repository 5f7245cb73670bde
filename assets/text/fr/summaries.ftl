# Nombres qui résument tous les groupes d’un coup.
summary-demographic-parity-difference = Écart de sélection
summary-demographic-parity-difference-says = L’écart entre le taux de sélection le plus élevé et le plus bas de tous les groupes : 0 quand ils sont égaux.
summary-demographic-parity-ratio = Rapport de sélection
summary-demographic-parity-ratio-says = Le taux de sélection le plus bas divisé par le plus élevé : 1 quand ils sont égaux.
summary-equalized-odds-difference = Écart d’erreurs
summary-equalized-odds-difference-says = Le plus grand des deux écarts entre groupes : celui des taux de vrais positifs et celui des taux de faux positifs.
summary-equalized-odds-ratio = Rapport d’erreurs
summary-equalized-odds-ratio-says = Le plus petit des deux rapports entre groupes : celui des taux de vrais positifs et celui des taux de faux positifs.
summary-equal-opportunity-difference = Écart d’égalité des chances
summary-equal-opportunity-difference-says = L’écart entre le taux de vrais positifs le plus élevé et le plus bas de tous les groupes.
summary-equal-opportunity-ratio = Rapport d’égalité des chances
summary-equal-opportunity-ratio-says = Le taux de vrais positifs le plus bas divisé par le plus élevé.
