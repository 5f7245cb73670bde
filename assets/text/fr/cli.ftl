# Ce que disent les commandes sans fenêtre.
cli-no-display = Aucun écran ne permet d’ouvrir une fenêtre. Ces commandes s’en passent : vigie new, vigie measure, vigie verify (voir vigie help).
cli-no-window = La fenêtre n’a pas pu s’ouvrir ({ $reason }). Ces commandes s’en passent : vigie new, vigie measure, vigie verify (voir vigie help).
cli-bad-argument = { $option } n’est pas compris : « { $given } ». Il s’écrit ainsi : { $form }
cli-no-output = Ce qui était demandé n’a pas pu être écrit ({ $reason }).
cli-changed = Le contenu de « { $path } » a changé depuis l’audit : ces mesures sont celles du nouveau contenu.

## Après l’écriture d’un audit
cli-written = Écrit : { $path }
cli-join = Jointure : { $matched } lignes des données sur { $rows } ont trouvé leur réponse. Lignes sans réponse, gardées : { $alone }. Réponses sans ligne, laissées de côté : { $left }. Clés manquantes : { $missing }.
cli-rows = Lignes : { $received } reçues, { $kept } gardées.
cli-step = Filtre { $filter } : { $before } → { $after } lignes.
cli-cut = Sont retenus les scores à partir de { $score }.
cli-cut-nobody = Personne n’est retenu à coup sûr.
cli-tie = Ex æquo au score { $score } (personnes : { $people }, places restantes : { $places }) : la décision à leur sujet n’est pas connue.
cli-more-groups = … autres groupes : { $count }

## Qui est comparé à qui
cli-against-group = { $grouping }, en comparaison de : { $group }
cli-against-largest = { $grouping }, en comparaison de : { $group } (le plus grand groupe)
cli-against-most-favoured = { $grouping }, en comparaison de : { $group } (le groupe le plus favorisé)
cli-against-overall = { $grouping }, en comparaison de l’ensemble
cli-against-rest = { $grouping }, chaque groupe en comparaison de tous les autres
cli-against-nobody = { $grouping } : le groupe de référence n’est pas dans les données, rien n’est comparé
cli-stratum = Parmi { $column } = { $value }

## Têtes du tableau ; la ligne de la référence est marquée *
cli-head-group = groupe
cli-head-counts = effectifs
cli-head-rate = taux
cli-head-interval = intervalle à 95 %
cli-head-difference = écart
cli-head-difference-interval = son intervalle
cli-head-ratio = rapport
cli-head-p = p ajusté

## Vérifier un audit
cli-source-same = { $path } : inchangé
cli-source-changed = { $path } : A CHANGÉ depuis l’audit
cli-no-finding = Aucun constat à vérifier.
cli-finding-holds = Constat { $number } ({ $group }, { $metric }) : tient
cli-finding-changed = Constat { $number } ({ $group }, { $metric }) : NE TIENT PLUS ; noté { $before }, maintenant { $after }
cli-finding-cannot = Constat { $number } ({ $group }, { $metric }) : NE SE CALCULE PLUS ; { $after }
cli-finding-group-absent = Constat { $number } ({ $group }, { $metric }) : le groupe N’EST PLUS DANS LES DONNÉES
