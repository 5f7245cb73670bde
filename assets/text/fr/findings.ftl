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
findings-changed = A changé. { $changes }.
findings-changed-little = A changé, mais seulement au-delà des décimales affichées.
findings-change = { $what } : { $before } avant, { $now } maintenant
findings-change-others = { $count ->
    [one] et { $count } autre nombre
   *[other] et { $count } autres nombres
}
findings-change-none = aucun
findings-change-rate = Taux
findings-change-counts = Effectifs du taux
findings-change-people = Personnes dans le groupe
findings-change-reference = Référence
findings-change-reference-rate = Taux de la référence
findings-change-reference-counts = Effectifs de la référence
findings-change-difference = Écart
findings-change-ratio = Rapport
findings-change-p = Valeur p
findings-change-p-adjusted = Valeur p ajustée
findings-change-comparisons = Nombre de comparaisons
findings-change-test = Test
findings-change-interval = Intervalle du taux
findings-change-difference-interval = Intervalle de l’écart
findings-change-ratio-interval = Intervalle du rapport
findings-cannot-recompute = Ne peut plus être recalculé. { $reason }
findings-group-absent = Ne peut plus être recalculé : le groupe n’est plus dans les données.
findings-change-draws = Personnes tirées au hasard
findings-numbers = Tous les nombres conservés avec le constat { $number }
findings-numbers-view = Tous les nombres conservés avec la vue { $view } du constat { $number }
findings-numbers-line = { $name } : { $words }
findings-view = Vue { $view }
findings-view-show = Montrer la vue { $view } du constat { $number }
findings-view-remove = Retirer cette vue
findings-view-remove-named = Retirer la vue { $view } du constat { $number }
findings-anew = Noter ces nombres à nouveau
findings-anew-named = Noter à nouveau les nombres de la vue { $view } du constat { $number }, avec l’audit et les données tels qu’ils sont maintenant. Les mots restent ce qu’ils sont ; les nombres d’avant restent dans l’historique.
findings-add = Ajouter à un constat
findings-add-prompt = Choisir un constat…
findings-add-entry = Constat { $number } : { $words }
findings-resting = { $count ->
    [one] Le constat { $numbers } repose sur ceci.
   *[other] Les constats { $numbers } reposent sur ceci.
}
findings-history = { $count ->
    [one] Le constat { $number } avant son dernier changement
   *[other] Le constat { $number } avant chacun de ses { $count } changements
}
findings-history-at = écrit le { $day }
findings-history-view = Jusque-là il reposait sur { $metric }, { $group } : { $rate }
