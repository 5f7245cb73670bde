# Grands fichiers : colonnes laissées de côté, avancement de la lecture.

aside-heading = Laissées de côté
aside-why = Les colonnes de plus de { $count } textes différents distinguent les personnes : elles ne forment pas de groupes. Elles ne sont pas gardées en mémoire, et sont lues dès qu’un filtre, un rôle ou une jointure les nomme.
aside-unused = { $number ->
    [one] Le tableau est grand : une colonne dont l’audit ne se sert pas n’est pas gardée en mémoire. Elle est relue dès qu’un rôle, un filtre, un changement de valeurs ou une jointure la nomme.
   *[other] Le tableau est grand : { $count } colonnes dont l’audit ne se sert pas ne sont pas gardées en mémoire. Elles sont relues dès qu’un rôle, un filtre, un changement de valeurs ou une jointure les nomme.
} Ce que la liste dit de leurs valeurs vaut pour le fichier tel qu’il a été reçu.
aside-tag = laissée de côté
aside-marked = { $column } (laissée de côté)
aside-reading = Cette colonne était laissée de côté : elle est en cours de relecture.
aside-undescribed = Lisez-la pour voir ce qu’elle contient.
aside-more-than = > { $count }
aside-groups-values = plus de { $values } valeurs
aside-proposes-column = Colonne { $proposal }, laissée de côté : elle est relue quand elle est nommée
aside-read = Relire
aside-read-column = Lire maintenant la colonne { $column }
undo-bring-back = lecture d’une colonne

progress-bytes = { $done } sur { $total }
progress-rows = { $rows } lignes
progress-rows-of = { $rows } lignes sur { $all }
progress-soon = encore quelques secondes
progress-seconds = encore { $seconds } secondes environ
progress-minutes = { $minutes ->
    [one] encore une minute environ
   *[other] encore { $minutes } minutes environ
}

job-reading-columns = Relecture de colonnes
job-letting-go = Libération des colonnes inutilisées

error-set-aside = La colonne « { $column } » est laissée de côté et n’a pas été relue. Choisissez-la de nouveau, ou lisez-la sur l’écran des données.
error-changed-since = Le fichier « { $path } » n’est plus celui dont les autres colonnes sont en mémoire : il a changé après avoir été lu. Rouvrez l’audit, pour que toutes les colonnes viennent du même fichier.
filter-set-aside = Le filtre { $expression } utilise, au caractère { $position }, la colonne « { $name } », qui est laissée de côté et n’a pas été relue. Lisez-la sur l’écran des données.
