# Grands fichiers : colonnes laissées de côté, avancement de la lecture.

aside-heading = Laissées de côté
aside-why = Les colonnes de plus de { $count } textes différents distinguent les personnes : elles ne forment pas de groupes. Elles ne sont pas gardées en mémoire, et sont lues dès qu’un filtre, un rôle ou une jointure les nomme.
aside-read = Lire maintenant
aside-read-column = Lire maintenant la colonne { $column }
undo-bring-back = lecture d’une colonne

progress-bytes = { $done } sur { $total }
progress-rows = { $rows } lignes
progress-soon = encore quelques secondes
progress-seconds = encore { $seconds } secondes environ
progress-minutes = { $minutes ->
    [one] encore une minute environ
   *[other] encore { $minutes } minutes environ
}
