# Réunir les réponses du modèle aux données.

join-reading-open = Lire ce fichier autrement…
join-reading-close = Garder cette lecture
join-name = Nom de ces réponses
join-name-tip = Ajouté au nom de leurs colonnes quand les données ont déjà une colonne de ce nom
join-name-shown = « { $name } »
join-add-key = Ajouter une colonne à la clé
join-drop-key = Retirer la colonne { $number } de la clé
join-change = Changer la jointure
join-change-named = Changer la jointure de « { $name } »
join-remove-named = Retirer les réponses « { $name } »
join-overlooked = Sans tenir compte de
join-file-changed = Ce fichier a changé depuis l’audit.
join-alike = { $number ->
    [one] Dont { $count } ligne dont la clé est écrite autrement dans les deux fichiers.
   *[other] Dont { $count } lignes dont la clé est écrite autrement dans les deux fichiers.
}
join-confusable = { $number ->
    [one] Dont { $count } ligne dont la clé ressemble à plusieurs autres : le doute n’est pas tranché.
   *[other] Dont { $count } lignes dont la clé ressemble à plusieurs autres : le doute n’est pas tranché.
}
join-effect = lignes : { $before } → { $after } ; avec leur réponse : { $with }, dont clés écrites autrement : { $alike } ; réponse inconnue : { $unknown } ; réponses laissées de côté : { $unused }
join-step = Réponses jointes : « { $name } »
join-line = { $step }, { $effect }.
join-near = Peut-être mal saisies, jamais réunies d’office : { $pairs }

## Différences d’écriture
join-matching = Écrites autrement ?
join-matching-why = Ces différences peuvent être ignorées entre deux clés qui n’ont pas trouvé leur pareille. Une clé qui ressemblerait à plusieurs autres reste à part.
join-matching-blanks = les espaces (12 34 = 1234)
join-matching-case = majuscules et minuscules (ab12 = AB12)
join-matching-leading-zeros = les zéros de tête (0012 = 12)
join-matching-decimals = les décimales nulles (12,0 = 12)
join-matching-accents = les accents (é = e)
join-matching-dashes = les tirets (AB-12 = AB12)
join-matching-more = { $number ->
    [one] { $count } ligne de plus trouverait sa réponse
   *[other] { $count } lignes de plus trouveraient leur réponse
}
join-matching-confusable = { $number ->
    [one] { $count } ligne resterait à part, dans le doute
   *[other] { $count } lignes resteraient à part, dans le doute
}

## Choix
join-duplicated = Plusieurs réponses pour une même clé
join-duplicated-why = Clés concernées : { $keys }. Lignes de données concernées : { $rows }.
join-duplicated-refuse = Ne pas réunir
join-duplicated-first = Prendre la première réponse du fichier
join-duplicated-last = Prendre la dernière réponse du fichier
join-duplicated-unknown = Laisser leur réponse inconnue
join-unmatched = Lignes sans réponse
join-unmatched-keep = Les garder, avec une réponse inconnue ({ $without })
join-unmatched-leave-out = Les laisser de côté (lignes : { $before } → { $after })

## En ligne de commande
join-cli-pairs = Il faut autant de --key que de --outputs : le premier --key va avec le premier --outputs, et ainsi de suite.
join-cli-each = { $option } se donne une fois pour tous les fichiers de réponses, ou une fois pour chacun.
