# Étape des données : aperçu, lecture du fichier, rapprochement avec les réponses du modèle.
data-title = Les données
data-explanation = Ce qui a été reçu, tel quel. Rien n’est modifié dans vos fichiers.
data-continue = Continuer vers les réglages

## Le fichier
data-file = Le fichier reçu
data-size = Taille
data-rows = Lignes
data-columns = Colonnes
data-format = Format
data-bytes = { $size } octets
data-kilobytes = { $size } ko
data-megabytes = { $size } Mo
data-gigabytes = { $size } Go
data-copy-fingerprint = Copier l’empreinte SHA-256 du fichier
data-read-as = Lu ainsi. Si des accents ou des nombres semblent faux, changez ici.
data-encoding = Caractères
data-delimiter = Séparateur
data-decimal = Décimales
data-comma = virgule
data-semicolon = point-virgule
data-tab = tabulation
data-point = point
data-reading-fixed = Fixé tant qu’un second fichier est en jeu : retirez-le pour changer la lecture.

## Les colonnes
data-columns-shown = { $shown } sur { $of }
data-filter-columns = Chercher une colonne
data-head-name = Colonne
data-head-type = Contenu
data-head-missing = Absentes
data-head-distinct = Distinctes
data-head-values = Valeurs
data-distinct = { $count } distinctes
data-kind-text = texte
data-kind-whole = entiers
data-kind-decimal = décimaux
data-kind-nothing = rien
data-none-missing = aucune
data-all-missing = Toutes les cases sont vides.
data-range = de { $low } à { $high }
data-examples = par exemple { $examples }
data-more-values = { $number ->
    [one] +{ $count } autre valeur
   *[other] +{ $count } autres valeurs
}
data-role-group = groupe possible
data-role-outcome = résultat possible
data-role-decision = décision possible
data-role-score = score possible
data-role-count = effectif possible
data-used-decision = décision
data-used-score = score
data-used-outcome = résultat réel
data-used-count = effectif
data-used-stratum = strate
data-used-group = groupe

## Les réponses du modèle
data-outputs = Les réponses du modèle
data-outputs-why = Si les scores ou les décisions sont dans un autre fichier, réunissez-le à celui-ci par une clé commune.
data-outputs-path = Ou son chemin
data-outputs-open = Ouvrir
data-joined-by = Réuni par
data-joining = Réunir « { $file } »
data-joining-read = { $rows } lignes, { $columns } colonnes. Rien n’est encore réuni : voici ce que cela donnerait.
data-key-data = Clé dans les données
data-key-outputs = Clé dans les réponses
data-key-prompt = choisir…
data-key-choose = Choisissez dans chaque fichier la colonne qui désigne la même personne.
data-bar-data = Données
data-bar-outputs = Réponses
data-bars-said = Part des deux fichiers qui se correspond ; les chiffres sont écrits dessous
data-join-matched = { $number ->
    [one] { $count } ligne de données sur { $of } trouve sa réponse.
   *[other] { $count } lignes de données sur { $of } trouvent leur réponse.
}
data-join-data-ambiguous = { $number ->
    [one] { $count } ligne de données a plusieurs réponses : on ne sait pas laquelle prendre.
   *[other] { $count } lignes de données ont plusieurs réponses : on ne sait pas laquelle prendre.
}
data-join-data-only = { $number ->
    [one] { $count } ligne de données n’a pas de réponse.
   *[other] { $count } lignes de données n’ont pas de réponse.
}
data-join-outputs-only = { $number ->
    [one] { $count } réponse ne correspond à aucune ligne : elle est laissée de côté.
   *[other] { $count } réponses ne correspondent à aucune ligne : elles sont laissées de côté.
}
data-join-data-missing = { $number ->
    [one] { $count } ligne de données n’a pas de clé.
   *[other] { $count } lignes de données n’ont pas de clé.
}
data-join-outputs-missing = { $number ->
    [one] { $count } réponse n’a pas de clé.
   *[other] { $count } réponses n’ont pas de clé.
}
data-join-data-duplicated = { $number ->
    [one] { $count } clé revient sur plusieurs lignes de données : chacune reçoit la même réponse.
   *[other] { $count } clés reviennent sur plusieurs lignes de données : chacune de ces lignes reçoit la même réponse.
}
data-join-outputs-duplicated = { $number ->
    [one] { $count } clé revient sur plusieurs réponses.
   *[other] { $count } clés reviennent sur plusieurs réponses.
}
data-join-refused-duplicates = Impossible de réunir : pour une même clé, on ne saurait pas quelle réponse prendre. Dites ci-dessus laquelle prendre, choisissez une autre clé, ou demandez un fichier avec une seule réponse par personne.
data-join-refused-nothing = Impossible de réunir : aucune clé n’est commune aux deux fichiers. Vérifiez les deux colonnes choisies.
data-show-examples = Montrer des exemples de clés
data-show-examples-tip = Une clé peut désigner une personne : à éviter devant une salle.
data-example-data-only = Sans réponse : { $keys }
data-example-outputs-only = Sans ligne de données : { $keys }
data-example-duplicated = Plusieurs réponses : { $keys }

## L’audit
data-about = Cet audit
data-audit-title = Titre
data-audit-notes = Notes
data-notes-why = D’où viennent les données, qui les a remises, ce qui manque. Enregistré avec l’audit.
