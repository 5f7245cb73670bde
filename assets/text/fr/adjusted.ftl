# Groupes comparés par un modèle qui tient d’autres caractéristiques égales.

adjusted-title = À { $controls } égal
adjusted-hint = Un modèle logistique prédit le taux de chaque groupe si tout le monde en était, chacun gardant ses valeurs de { $controls }.
adjusted-gap = À { $controls } égal, le taux serait de { $rate } pour { $group } et de { $other } pour { $reference } : un écart de { $difference } ({ $range }), { $ratio } fois le taux de { $reference } ({ $ratio-range }). Sans le modèle, l’écart entre les mêmes personnes est de { $crude }.
adjusted-concluded = Cet écart dépasse ce que le hasard peut produire ({ $p }).
adjusted-not-concluded = On ne peut rien conclure : le hasard peut produire cet écart ({ $p }).
adjusted-odds = Rapport des cotes, à côté : { $odds } ({ $range }). Il ne dit pas combien de fois plus probable.
adjusted-no-number = { $group } : { $reason }.
adjusted-people = Modèle de { $people } personnes, { $cells } combinaisons distinctes, { $coefficients } coefficients.
adjusted-left-out = Laissées de côté : { $unknown } dont la décision ou le résultat est inconnu, { $group } dont le groupe n’est pas renseigné, { $control } dont une caractéristique tenue égale manque.
adjusted-inflated = { $term } et le reste du modèle disent en grande partie la même chose (facteur d’inflation de la variance { $factor }) : on démêle mal leurs parts.
adjusted-inflated-groups = Les groupes
adjusted-hides = Ce que cela ne montre pas : tout ce qui n’est pas tenu égal ; et ce que les caractéristiques tenues égales doivent elles-mêmes à un traitement inégal, que cette comparaison cache.
adjusted-methods-title = Comment le modèle est fait
adjusted-method = Logarithme de la cote = constante + groupe + caractéristiques, ajusté par maximum de vraisemblance. Les valeurs d’une colonne de texte sont distinguées ; un nombre compte régulièrement, tel quel. Un taux prédit est la moyenne des prédictions du modèle sur toutes ses personnes (Lane et Nelder 1982) ; son intervalle, et ceux des différences et des rapports, viennent de la méthode delta. p : test de Wald. Les caractéristiques qui se répètent sont refusées, de même que les groupes ou valeurs qui distinguent des personnes sans exception (Albert et Anderson 1984). Inflation de la variance : Fox et Monette (1992).

## Pourquoi il n’y a pas de modèle
adjusted-unfit-reference = Choisissez un groupe de comparaison : un modèle compare chaque groupe à un seul autre
adjusted-unfit-class = Toutes les personnes du modèle ont la même réponse : il n’y a rien à expliquer
adjusted-unfit-few = Il y a trop peu de personnes pour autant de groupes et de caractéristiques
adjusted-unfit-columns = Les groupes et caractéristiques prennent { $found } colonnes, et { $most } est le maximum : prenez une caractéristique qui a moins de valeurs distinctes
adjusted-unfit-collinear = { $controls } ne dit rien que les groupes et les autres caractéristiques ne disent déjà : retirez cette caractéristique
adjusted-unfit-separated = { $terms } distingue des personnes sans exception (toutes, ou aucune, sont comptées) : le modèle n’a pas de réponse finie. Retirez cette caractéristique, ou regroupez ses valeurs
adjusted-unfit-groups = le groupe

## Réglages
adjusted-question = Tenir égal dans un modèle
adjusted-question-hint = Facultatif. Les colonnes qu’une comparaison juste devrait tenir égales : chaque groupe est alors aussi comparé par un modèle. Un texte est pris valeur par valeur, un nombre tel quel.
adjusted-add = Colonnes tenues égales
adjusted-add-prompt = Ajouter une colonne…
adjusted-tick = Tenir { $column } égal
undo-controls = changement des colonnes tenues égales
job-adjusting = Ajustement du modèle
