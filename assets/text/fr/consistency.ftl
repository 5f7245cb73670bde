# Les personnes semblables reçoivent-elles la même décision ? Cohérence, par plus proches voisins.

consistency-title = La même décision pour des personnes semblables ({ $columns })
consistency-hint = Pour chaque personne, les autres les plus proches d’elle sur ces colonnes : combien ont reçu l’autre décision ?
consistency-overall = Sur 100 personnes parmi les plus proches de quelqu’un ({ $neighbours } pour chacun), { $other } ont reçu l’autre décision en moyenne : une cohérence de { $value }.
consistency-sentence = { $group } : sur 100 personnes parmi les plus proches d’une d’elles, { $other } ont reçu l’autre décision, une cohérence de { $value }.
consistency-few = Seulement { $people } personnes : trop peu pour commenter, il en faut { $least }.
consistency-drawn = Estimé d’après { $drawn } personnes tirées parmi elles (intervalle du tirage : { $interval }).
consistency-no-number = { $group } : { $reason }.
consistency-people = { $people } personnes, de { $cells } combinaisons distinctes de valeurs.
consistency-left-out = Laissées de côté : { $unknown } dont la décision est inconnue, { $missing } dont une de ces colonnes manque.
consistency-no-interval = Pas d’intervalle pour le hasard : retirer des personnes au sort en mettrait beaucoup à côté de leur propre copie, et le bootstrap n’est pas valable pour des plus proches voisins (Abadie et Imbens 2008).
consistency-hides = Ce que cela ne montre pas : si ces colonnes devraient compter. Une règle qui traite mal tout un groupe peut être parfaitement cohérente ; et les personnes proches d’un seuil diffèrent de leurs voisines quel que soit le seuil.
consistency-method-title = Ce qu’est la cohérence
consistency-method = Cohérence = 1 − moyenne, sur les personnes, de la part de leurs k plus proches autres qui ont l’autre décision (Zemel et al. 2013, « yNN »). Distance : euclidienne ; les nombres moins leur moyenne et sur leur écart type, deux textes différents à √2 l’un de l’autre, aussi loin que le sont en moyenne deux personnes tirées au sort sur un nombre. Personne n’est son propre voisin. Les personnes à la même distance se partagent les places qui restent parmi les k. Les voisins sont cherchés parmi tout le monde, quel que soit leur groupe. Quand s’en servir : pour voir si une décision saute entre des personnes qu’on dirait semblables. Ailleurs : la « consistency » d’AIF360 compte la personne parmi ses propres voisins, ce qui l’élève ((k − 1) autres sur k), prend les colonnes telles quelles, sans les réduire, et départage les égalités par l’ordre du fichier ; Fairlearn et Aequitas n’en ont pas. Au-delà de 400 millions de paires de combinaisons, des personnes de chaque groupe sont tirées, avec la graine des méthodes de l’audit, et leurs voisins cherchés parmi tout le monde.

## Pourquoi il n’y en a pas
consistency-too-few = Il y a { $people } personnes dont la décision et toutes ces colonnes sont connues, et à chacune il en faut { $neighbours } autres
consistency-too-many = Ces colonnes font { $cells } combinaisons distinctes : trop à comparer, même par tirage. Prenez moins de colonnes, ou des colonnes qui ont moins de valeurs distinctes
consistency-stopped = Arrêté avant d’être trouvé

## Réglages
similar-question = Décide-t-on pareil de personnes semblables ?
similar-question-hint = Facultatif. Les colonnes sur lesquelles deux personnes sont dites semblables. Laissez la décision et ce qui la fait à lui seul ; une colonne de groupe rend deux groupes moins semblables.
similar-add = Colonnes de la ressemblance
similar-add-prompt = Ajouter une colonne…
similar-tick = Semblables par { $column }
similar-neighbours = Voisins de chaque personne
undo-similar = colonnes de la ressemblance
job-consistency = Recherche des personnes semblables
