# Le rapport qui sort de la maison.
report-untitled = Audit sans titre
report-subtitle = Rapport d’audit
report-subtitle-dated = Rapport d’audit, état au { $day }
report-contents = Sommaire
report-foot-program = Fait avec Vigie { $version }, hors ligne. Il ne contient aucune ligne des données.
report-foot-law = Rien de ce qu’il contient n’est un avis juridique.

report-part-card = Ce qui est audité
report-part-summary = En clair
report-part-findings = Constats
report-part-undecided = Regardé, sans conclusion possible
report-part-questions = Questions à poser
report-part-measures = Tous les nombres
report-part-method = Comment c’est fait

# Ce qui est audité
report-not-said = Non renseigné
report-looked-at = Ce qui est regardé
report-sources-changed = Les données ne sont plus celles de l’audit : les nombres de ce rapport viennent des données telles qu’elles sont maintenant.
report-data = Données
report-rows = Lignes
report-rows-kept = { $kept } gardées sur { $received } reçues
report-unit = Une ligne est
report-polarity = Être retenu est
report-decision = Retenus
report-outcome = Réalité
report-groupings = Groupes comparés
report-grouping-against = { $grouping }, en comparaison de : { $reference }
report-stratum = Comparés aussi à l’intérieur de
report-filters = Seulement les lignes où

# En clair
report-summary-opening = { $number ->
    [one] Cet audit porte sur { $people }, en groupes d’une seule façon.
   *[other] Cet audit porte sur { $people }, en groupes de { $groupings } façons.
}
report-summary-findings = Ce que les auditeurs ont constaté
report-summary-groups = Comment les groupes se comparent
report-finding-in-short = { $holds ->
    [yes] { $words } (importance : { $severity })
   *[no] { $words } (importance : { $severity } ; les données ne donnent plus les mêmes nombres)
}
report-in-short = { $grouping } — { $words }
report-in-short-kept-back = le groupe qui ressort est trop petit pour être montré.
report-in-short-undecided = aucun écart ne se distingue du hasard avec si peu de monde : cela ne dit pas qu’il n’y en a pas.
report-in-short-nothing = aucun écart ne ressort.
report-summary-undecided = { $number ->
    [one] Une comparaison a été regardée sans pouvoir conclure ; elle est listée plus bas.
   *[other] { $count } comparaisons ont été regardées sans pouvoir conclure ; elles sont listées plus bas.
}
report-summary-limits = Ces nombres disent en quoi les résultats diffèrent entre groupes. Ils ne disent ni pourquoi, ni si c’est licite : c’est aux personnes d’en discuter.

# Constats
report-no-finding = Aucun constat n’a été noté.
report-finding-title = Constat { $number } — { $metric } : { $group }
report-finding-kept-back = Ce constat porte sur trop peu de personnes pour être montré : ce qu’il dit permettrait de les reconnaître.
report-withdrawn = Retirés
report-severity = Importance
report-status = État
report-grouping = Groupes
report-inside = Parmi
report-taken = Noté le
report-generated = Phrase telle que le programme l’a écrite
report-history = Auparavant
report-formula = Formule
report-numbers = Avec ses nombres
report-weights = Poids
report-caution = Ce que cela ne montre pas : { $caution }
report-changed = Les données ne donnent plus les mêmes nombres. Noté : { $before }. Maintenant : { $now }.
report-changed-kept-back = Les données ne donnent plus les mêmes nombres.
report-beside = Noté à côté, avec les intervalles à 95 % où il y en a :
report-view-title = Vue { $view } : { $metric }, { $group }
report-view-replaced = une vue retirée ou notée à nouveau

# Sans conclusion
report-undecided-none = Chaque comparaison regardée dit quelque chose.
report-undecided-says = Ne pas pouvoir conclure ne dit pas qu’il n’y a pas d’écart : ces nombres sont trop petits, ou trop proches, pour le dire.
report-undecided-line = { $grouping } — { $group }, { $metric } : { $conclusion }. { $more }

# Questions
report-questions-none = Les données ne laissent pas de question d’elles-mêmes.
report-questions-says = Ce que les données n’ont pas permis de savoir :
report-ask-outcome = Qu’est-il réellement arrivé aux personnes ensuite ? Sans la réalité, les taux d’erreur ne se calculent pas.
report-ask-decision = Qui a été retenu, et selon quelle règle ?
report-ask-random = Qu’est-il arrivé aux personnes qui n’ont pas été retenues ? Certaines peuvent-elles être tirées au sort et examinées, pour que les taux d’erreur se connaissent ?
report-ask-counts = Les effectifs exacts peuvent-ils être remis, avec des garanties, à la place des effectifs masqués ou arrondis ?
report-ask-missing = { $grouping } : pourquoi le groupe n’est-il pas renseigné pour { $people } personnes, et que leur est-il arrivé ?
report-ask-more = Des données sur une période plus longue peuvent-elles être remises, pour comparer les petits groupes ?
report-ask-refused = Pourquoi l’accès à ce qui était demandé a-t-il été refusé ?
report-some = quelques

# Tous les nombres
report-rates-title = { $metric } par { $grouping }
report-rates-against = En comparaison de : { $reference }
report-head-group = Groupe
report-head-people = Personnes
report-head-rate = Valeur [intervalle à 95 %]
report-head-difference = Écart
report-head-ratio = Rapport
report-head-conclusion = Ce qui peut se dire
report-p-adjusted = (p ajusté { $p })
report-bounds = entre { $range }
report-kept-back = non montré
report-kept-back-note = Les effectifs de moins de { $least } personnes ne sont pas montrés, et d’autres avec eux, pour que personne ne puisse être reconnu. Non montré n’est pas zéro.
report-nothing-kept-back = Les petits effectifs sont montrés. Raison donnée : { $reason }
report-people-title = Personnes dans chaque groupe
report-summaries-title = Nombres sur l’ensemble des groupes
report-summaries-kept-back = Les nombres sur l’ensemble des groupes ne sont pas montrés : ils trahiraient ceux d’un groupe trop petit.
report-head-summary = Nombre
report-head-value = Valeur
report-inside-title = Comparés à l’intérieur de { $column }

# Comment c’est fait
report-sources = Sources
report-file = Fichier
report-reading = Lu comme
report-fingerprint = Empreinte (SHA-256)
report-fingerprint-now = Empreinte maintenant
report-steps = Ce qui a été fait aux données
report-steps-title = Dans cet ordre
report-head-step = Étape
report-head-effect = Effet
report-formulas = Formules
report-formulas-title = Mesures calculées
report-head-metric = Mesure
report-head-formula = Formule
report-head-says = Ce qu’elle dit
report-uncertainty = Incertitude
report-draws = Tirages
report-draws-says = Là où il n’y a pas de formule, les intervalles viennent de { $draws } tirages (graine { $seed }).
report-again = Refaire
report-again-says = Avec le fichier de l’audit, les données et Vigie, ces commandes recalculent chaque nombre :

# L’écran.
report-explained = Ce que d’autres liront, vérifieront et contesteront.
report-written = Écrit : { $path }
report-front = Première page
report-front-why = Ce qui reste vide est dit non renseigné.
report-asking = Comment il est écrit
report-language = Langue
report-parts = Parties
report-parts-all = Toutes
report-least = Ne pas montrer les effectifs de moins de
report-least-people = personnes
report-least-why = Ni ceux qui permettraient de les retrouver. 0 montre tout, pour une raison.
report-least-reason = Pourquoi de petits effectifs sont montrés
report-needs-reason = Dites pourquoi de petits effectifs sont montrés : ils peuvent permettre de reconnaître des personnes.
report-being-made = Le rapport se prépare…
report-not-made = Le rapport n’a pas été fait : changez quelque chose, ou demandez-le autrement, pour recommencer.
report-save-title = Où écrire le rapport ?
report-save-explained = Une page à lire dans tout navigateur, un PDF à imprimer, ou du Markdown. Il ne contient aucune ligne des données.
report-save-ending = Le nom finit en .html, .pdf ou .md.
report-save-button = Écrire
job-report = Préparation du rapport
