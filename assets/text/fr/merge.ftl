# Deux audits partis du même.
merge-same = Les deux audits sont les mêmes.
merge-title = Titre
merge-notes = Notes
merge-card = Première page : { $line }
merge-data = Données
merge-outputs = Sorties du modèle
merge-quarantine = Colonnes mises à l’écart ou montrées
merge-setup = Réglages : { $field }
merge-whole-setup = Réglages
merge-only-first = { $what } : seulement dans le premier
merge-only-second = { $what } : seulement dans le second
merge-finding = Constat { $number }
merge-annotation = Note { $number } sur un graphique
merge-choice = Choix { $number }
merge-to-settle = À régler par une personne, dans la fenêtre : { $place }
merge-banner = { $count ->
    [one] Deux personnes ont changé une même chose différemment. Quelle version vaut ?
   *[other] Deux personnes ont changé { $count } choses différemment. Quelles versions valent ?
}
merge-other = L’autre version : { $words }
merge-deleted = supprimé
merge-keep = Garder ce qui est là
merge-take = Prendre l’autre version
