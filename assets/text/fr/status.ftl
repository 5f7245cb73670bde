# The frame of the window: title, rail, bottom bar, banners.

## Title and rail
audit-title = Titre de l’audit
audit-untitled = Audit sans titre
step-data = Données
step-setup = Réglages
step-disparities = Écarts
step-findings = Constats
step-report = Rapport
step-data-says = Ce qui a été reçu
step-setup-says = Qui comparer, et sur quoi
step-disparities-says = Les mesures, groupe par groupe
step-findings-says = Ce qui a été noté
step-report-says = Ce que d’autres liront
step-needs-data = Il faut d’abord des données lisibles.
step-needs-setup = Il faut d’abord terminer les réglages.
step-greyed = { $step } : pas encore possible. { $reason }
step-findings-count = { $count ->
    [one] { $number } constat noté
   *[other] { $number } constats notés
}
step-findings-stale = { $count ->
    [one] { $number } ne se retrouve plus dans les données
   *[other] { $number } ne se retrouvent plus dans les données
}
step-not-yet = Pas encore de mesures
step-go-setup = Aller aux réglages
step-go-data = Aller aux données
evidence-show = Montrer les preuves
evidence-hide = Cacher les preuves

## Bottom bar
status-no-data = Pas de données
status-rows = { $received } lignes reçues
status-kept = { $kept } lignes gardées sur { $received } reçues
status-filters = { $count ->
    [one] { $number } filtre actif
   *[other] { $number } filtres actifs
}
status-no-filter = Aucun filtre
status-groups = { $count ->
    [one] { $number } groupe
   *[other] { $number } groupes
}
status-saved = Enregistré
status-saved-at = Enregistré dans { $path }
status-unsaved = Non enregistré
status-new = Pas encore enregistré
status-new-tip = Cet audit n’existe encore dans aucun fichier
job-opening = Lecture du fichier
job-diagnosing = Comparaison des clés
job-joining = Réunion des fichiers
job-recoding = Changement des valeurs
job-counting = Comptage
job-checking = Vérification des constats
job-progress = Avancement

## Banners
banner-changed = { $count ->
    [one] Un fichier n’est plus celui qui a été audité : { $files }.
   *[other] Des fichiers ne sont plus ceux qui ont été audités : { $files }.
}
banner-changed-hold = Constats qui se retrouvent dans ce nouveau fichier : { $held }. Qui ne se retrouvent plus : { $changed }.
banner-changed-none = Les mesures affichées sont celles du nouveau fichier.
banner-changed-findings = Voir les constats
banner-no-data = Les données de cet audit ne sont pas lues : on peut lire les constats, pas mesurer.
banner-no-data-where = Dire où est le fichier…
banner-no-data-again = Lire à nouveau
