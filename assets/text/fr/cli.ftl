# Ce que disent les commandes sans fenêtre.
cli-no-display = Aucun écran ne permet d’ouvrir une fenêtre. Ces commandes s’en passent : vigie new, vigie measure, vigie verify (voir vigie help).
cli-no-window = La fenêtre n’a pas pu s’ouvrir ({ $reason }). Ces commandes s’en passent : vigie new, vigie measure, vigie verify (voir vigie help).
cli-bad-argument = { $option } n’est pas compris : « { $given } ». Il s’écrit ainsi : { $form }
cli-argument-unknown = « { $argument } » n’est pas attendu ici.
cli-argument-missing = Il manque : { $argument }.
cli-argument-twice = { $argument } est donné deux fois, et ne peut l’être qu’une.
cli-argument-conflict = { $argument } et { $other } ne peuvent pas être donnés ensemble.
cli-argument-wrong = { $argument } ne se lit pas tel qu’il est donné.
cli-arguments-wrong = Ce qui est écrit après vigie ne se lit pas.
cli-value-missing = Il manque une valeur après { $argument }.
cli-value-missing-among = Il manque une valeur après { $argument }, parmi : { $valid }.
cli-value-wrong = { $argument } n’est pas compris : « { $value } ».
cli-value-wrong-among = { $argument } ne peut pas être « { $value } », mais seulement l’une de ces valeurs : { $valid }.
cli-command-unknown = Il n’y a pas de commande « { $command } ».
cli-command-missing = Il manque une commande, parmi : { $commands }.
cli-help = Pour voir ce qui peut s’écrire : { $command }
cli-suppressed-twice = La marque « { $mark } » est donnée deux fois à --suppressed. Donnez-la une fois, avec un seul intervalle.
cli-output-is-data = « { $path } » contient les données, qu’un audit ne remplace jamais. Écrivez l’audit sous un autre nom.
cli-name-not-text = Le nom ou le dossier de « { $path } » a des caractères qui ne sont pas du texte, et un audit ne pourrait pas le retrouver. Renommez-le.
cli-in-file = { $path } : { $sentence }
cli-no-output = Ce qui était demandé n’a pas pu être écrit ({ $reason }).
cli-changed = Le contenu de « { $path } » a changé depuis l’audit : ces mesures sont celles du nouveau contenu.

## Après l’écriture d’un audit
cli-written = Écrit : { $path }
cli-keep-beside = L’audit ne note que le nom de « { $path } », qui est loin de lui. Mettez les données dans le même dossier que l’audit pour qu’il les retrouve.
cli-rows = Lignes reçues : { $received }. Lignes gardées : { $kept }.
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
cli-finding-moved = Constat { $number } ({ $group }, { $metric }) : NE TIENT PLUS ; le taux est le même, d’autres nombres ont bougé
cli-finding-unseen = Constat { $number } ({ $group }, { $metric }) : NE TIENT PLUS ; les nombres sont trop proches de ceux qui sont notés pour s’écrire autrement
cli-finding-cannot = Constat { $number } ({ $group }, { $metric }) : NE SE CALCULE PLUS ; { $after }
cli-finding-group-absent = Constat { $number } ({ $group }, { $metric }) : le groupe N’EST PLUS DANS LES DONNÉES

# Les rapports.
cli-report-reason = Montrer de petits effectifs peut permettre de reconnaître des personnes : dites pourquoi avec --reason.
cli-report-unknown = « { $path } » n’est pas un rapport fait par Vigie : son nom finit en .html, .pdf ou .md, et il dit comment il a été fait.
cli-report-unreadable = « { $path } » ne peut pas être lu ({ $reason }).
cli-report-same = { $path } : dit ce que donne l’audit
cli-report-differs = { $path } : NE DIT PAS ce que donne l’audit, dans : { $sections }
cli-report-around = son titre, son pied ou sa mise en page
cli-report-program = Il a été fait avec Vigie { $before } ; ceci est Vigie { $now }, qui peut dire les mêmes nombres autrement.
cli-report-finding = Constat { $number } : ne tient plus sur ces données

# Les tableaux.
cli-table-of-csv = --table choisit un tableau de --format csv : ajoutez --format csv, ou enlevez --table
