# Le tableau de la ville de New York : Local Law 144 et son règlement, 6 RCNY 5-300 à 5-304.

law-title = Tableau de la ville de New York (Local Law 144)
law-title-hint = Pour un outil qui trie des candidatures à un emploi ou à une promotion, le règlement de la ville (6 RCNY 5-301) demande des taux et des rapports d’impact par sexe, par origine et par les deux croisés. Il n’a d’effet qu’à New York.
law-sex = Colonne du sexe
law-ethnicity = Colonne de l’origine
law-choose = Choisir une colonne…
law-copy = Copier le tableau
law-copy-tip = Le copie pour un tableur, avec tous les chiffres
law-remove = Retirer ce tableau
law-compare = Comparer ces groupes
undo-law = tableau de la ville de New York

## Le tableau
law-section-sex = Par sexe ({ $column })
law-section-ethnicity = Par origine ({ $column })
law-section-intersectional = Par les deux croisés ({ $column })
law-by-selection = Personnes retenues
law-by-score = Personnes selon leur score
law-by-score-median = Personnes selon leur score (médiane de tout le monde : { $median })
law-head-category = Catégorie
law-head-people = Évaluées
law-head-share = Part
law-head-selected = Retenues
law-head-above = Au-dessus de la médiane
law-head-below = Sous la médiane
law-head-selection-rate = Taux de sélection
law-head-scoring-rate = Taux de score
law-head-ratio = Rapport d’impact
law-head-interval = Intervalle du rapport
law-highest = taux le plus haut
law-left-out = laissée de côté
law-sentence-selection = Rapport d’impact le plus bas : sur 100 personnes de { $group }, { $rate } ont été retenues, contre { $highest } sur 100 de { $most }, au taux le plus haut : { $ratio }.
law-sentence-scoring = Rapport d’impact le plus bas : sur 100 personnes de { $group }, { $rate } ont un score au-delà de la médiane, contre { $highest } sur 100 de { $most }, au taux le plus haut : { $ratio }.
law-unknown = Évaluées, et dans aucune catégorie de ce tableau parce que la leur n’est pas connue : { $people }.
law-none = Ce taux n’existe pas : { $reason }.

## Catégories sous 2 %
law-small = Catégories de moins de 2 % des personnes
law-small-hint = Le règlement permet de les laisser hors des rapports d’impact, avec une justification. Leur nombre et leur taux restent dans le tableau (6 RCNY 5-301 (d)).
law-leave-out = Laisser de côté { $category }
law-justification = Pourquoi elles sont laissées de côté
law-excluded = Laissées hors des rapports d’impact, étant moins de 2 % des personnes : { $categories }. Justification : { $why }
law-kept = Pas laissées de côté, parce qu’elles ne sont pas moins de 2 % des personnes, ou pas dans les données : { $categories }.
law-justification-needed = Pas laissées de côté, faute de justification : { $categories }. Écrivez pourquoi elles devraient l’être.

## Ce qu’il est, et ce qu’il n’est pas
law-how = Rapport d’impact : le taux de la catégorie ÷ le taux le plus haut des catégories comparées (6 RCNY 5-300). Taux de score : personnes dont le score est strictement au-delà de la médiane de toutes celles qui en ont un ÷ personnes qui ont un score ; celles qui sont à la médiane ne comptent pas. Les 2 % se comptent parmi les personnes dont la catégorie est connue. Le règlement ne demande pas d’intervalle : ici, c’est celui du rapport à la catégorie qui se trouve la plus haute, et comme elle est choisie après coup, le hasard seul met les autres sous 1.
law-beside = Ce que la loi demande à côté de ce tableau : un auditeur indépendant, il y a moins d’un an (5-300, 5-301) ; des données de l’usage passé de l’outil, ou des données d’essai et la façon dont elles ont été faites (5-302) ; les résultats publiés avec la date de l’audit et celle depuis laquelle l’outil sert (5-303) ; un avis aux candidats dix jours ouvrés avant (5-304). Les catégories sont celles que les employeurs américains déclarent (EEO-1). Un outil qui répartit les personnes en plusieurs groupes demande un tableau pour chacun. La loi ne fixe aucun seuil à atteindre : ce tableau est un tableau, pas un certificat.

## Pourquoi il n’y en a pas
law-refused-burden = Ce règlement porte sur le fait d’être retenu pour un emploi. Dans cet audit, être sélectionné est dit être une charge.
law-refused-groups = Le tableau demande que les groupes de { $grouping } soient comparés aussi.
law-not-asked = Cet audit ne demande pas le tableau de la ville de New York. Créez-le avec --local-law-144 SEXE,ORIGINE, les deux colonnes, ou choisissez-les dans la fenêtre, sous Écarts.
