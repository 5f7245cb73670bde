# L’écran « Constats », et le formulaire qui en note un.
findings-explained = Ce que vous avez noté, avec les nombres tels qu’ils étaient. Ils sont recalculés à partir des données à chaque ouverture de l’audit.
findings-count = { $count ->
    [one] { $count } constat
   *[other] { $count } constats
}
findings-none = Aucun constat noté pour l’instant
findings-how-1 = 1. Sur l’écran « Écarts », cliquez sur un groupe.
findings-how-2 = 2. Dans le panneau « Preuves », appuyez sur « Noter un constat ».
findings-how-3 = 3. Dites la phrase avec vos mots, puis enregistrez. Les nombres sur lesquels elle repose sont conservés avec elle.
findings-go = Aller aux écarts
findings-text = Avec vos mots
findings-severity = Importance
findings-status = État
findings-number = Constat { $number }
findings-severity-tag = Importance : { $severity }
findings-created = noté le { $day }
findings-modified = modifié le { $day }
findings-show = Montrer
findings-show-number = Montrer le constat { $number }
findings-edit = Modifier
findings-edit-number = Modifier le constat { $number }
findings-delete = Supprimer
findings-delete-number = Supprimer le constat { $number }
findings-save = Enregistrer
findings-cancel = Annuler
findings-group = { $grouping } : { $group }
findings-against = face à { $reference } : { $rate }
findings-rule = sélection : { $rule }
findings-within = parmi { $column } = { $level }
findings-no-filter = sans filtre
findings-filters = filtres : { $filters }
findings-origin = données { $fingerprint } · Vigie { $program } · { $day }
findings-holds = Tient : les nombres calculés maintenant sont les mêmes.
findings-unchecked = Pas encore vérifié.
findings-changed = A changé : certains des nombres calculés maintenant sont différents.
findings-changed-rate = A changé : le taux était de { $before }, il est maintenant de { $after }.
findings-changed-difference = A changé : l’écart était de { $before }, il est maintenant de { $after }.
findings-cannot-recompute = Ne peut plus être recalculé. { $reason }
findings-group-absent = Ne peut plus être recalculé : le groupe n’est plus dans les données.
