# Les personnes choisies par l’algorithme à côté de celles tirées au sort.

reason-others-unknown = On ne connaît pas le nombre de cas d’un autre groupe, donc pas non plus la part de celui-ci dans tous les cas
burden-title = Choisies par l’algorithme, tirées au sort
burden-hint = Ce qu’on a trouvé chez les unes et les autres, et si un groupe porte autant de la sélection qu’il a de cas. Un cas est une personne dont le résultat réel est « oui ».
burden-head-group = Groupe
burden-head-chosen = Cas parmi les choisies
burden-head-drawn-others = Cas parmi les tirées au sort, hors choisies
burden-head-drawn-everybody = Cas parmi les tirées au sort, de tout le monde
burden-head-share-chosen = Part des choisies
burden-head-share-cases = Part de tous les cas
burden-head-ratio = Première part ÷ seconde
burden-head-nothing = Choisies pour rien
burden-of = sur { $people } : { $interval }
burden-sentence = { $group } : { $chosen } des personnes que l’algorithme a choisies et, d’après le tirage, { $cases } des cas. Sa part dans la sélection est { $ratio } fois sa part dans les cas{ $interval }.
burden-interval = { " " }(intervalle : { $interval })
burden-concluded = Cela dépasse ce que le hasard peut produire ({ $p }).
burden-not-concluded = On ne peut rien conclure : le hasard peut expliquer que ce ne soit pas 1 ({ $p }).
burden-too-few = Seulement { $drawn } de ces personnes ont été tirées au sort, et il en faut { $least } pour commenter : on ne peut rien conclure.
burden-not-tested = On ne peut rien conclure : { $reason }.
burden-no-ratio = { $group } : pas de comparaison des deux parts. { $reason }.
burden-found-others = Sur 100 de ces personnes que l’algorithme a choisies, { $chosen } sont des cas ; sur 100 tirées au sort parmi celles qu’il n’a pas choisies, { $drawn }.
burden-found-everybody = Sur 100 de ces personnes que l’algorithme a choisies, { $chosen } sont des cas ; sur 100 tirées au sort parmi tout le monde, { $drawn }.
burden-for-nothing = Sur 100 de ces personnes qui ne sont pas des cas, { $rate } ont été sélectionnées quand même.
burden-methods-title = Ce que sont ces nombres
burden-method = Part de tous les cas : après un tirage parmi les personnes non choisies, les cas trouvés chez les choisies plus ceux que le tirage représente ; après un tirage parmi tout le monde, les cas trouvés dans ce tirage. Première part ÷ seconde : surreprésentation parmi les choisies ÷ surreprésentation parmi les cas (« charge équitable », equal burden) ; 1 quand un groupe est choisi autant que ses cas le feraient. Choisies pour rien : les sélectionnées parmi celles qui ne sont pas des cas (taux de faux positifs). Cas parmi les choisies : quand un groupe en a moins qu’un autre, ses membres ont été choisis sur moins d’éléments (« test des résultats », Becker 1957). Intervalles à 95 % : de Wilson, ou du tirage, combinés par ce que chaque borne change (Zou et Donner 2008). p : le niveau auquel l’intervalle du rapport atteint 1, ajusté au nombre de groupes. Les personnes dont le groupe n’est pas renseigné ne sont dans aucune des deux parts.
burden-hides = Ce que cela ne montre pas : la gravité d’un cas, ou s’il était voulu ; les personnes signalées par quelqu’un, qui ne sont d’aucun côté ; et ce que les examens ne trouvent pas.
