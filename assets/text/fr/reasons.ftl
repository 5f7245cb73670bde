# Pourquoi un nombre n’existe pas : une phrase sans son point final.
reason-empty-group = Ce groupe ne compte personne
reason-no-outcome = Les données ne disent pas quel est le résultat réel
reason-no-decision = Les données ne disent pas ce qui a été décidé
reason-no-actual-positives = Dans ce groupe, aucun résultat réel n’est « oui »
reason-no-actual-negatives = Dans ce groupe, aucun résultat réel n’est « non »
reason-none-selected = Dans ce groupe, il n’y a aucune sélection
reason-all-selected = Dans ce groupe, tout est sélectionné
reason-reference-undefined = La même mesure n’a pas de valeur pour la référence
reason-reference-zero = Le taux de la référence est nul : un rapport n’aurait pas de sens
reason-only-bounds = Des effectifs ne sont connus qu’entre deux bornes : ni intervalle ni test ne peuvent être calculés
reason-weighted = Les poids ne sont pas des nombres entiers : ni intervalle ni test ne peuvent être calculés
reason-zero-numerator = L’un des deux taux est nul : l’intervalle du rapport n’existe pas
reason-overlapping = Les deux groupes ont des membres en commun : cet intervalle ne vaudrait rien
reason-is-reference = C’est la référence elle-même
reason-missing-group = Un groupe non renseigné n’entre pas dans les comparaisons
reason-fewer-than-two-groups = Moins de deux groupes ont une valeur à comparer
reason-reference-absent = Le groupe de référence n’est pas dans les données
