# Comment sont comprises les cases des feuilles et des réponses du modèle.
sheet-text-cells = Dans les cases de texte, les nombres s’écrivent avec :
join-typing = Contenu de chaque colonne
join-new-sign = Autre signe des réponses
join-add-sign = Ajouter ce signe à ceux des réponses
cli-outputs-read-as = Aucun fichier de réponses n’a de colonne « { $column } » à lire comme le dit --outputs-read-as.
cli-outputs-not-obeyed = { $option } ne s’applique à aucun des fichiers de réponses.
