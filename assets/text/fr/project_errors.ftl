# Lire un audit
project-not-found = L’audit « { $path } » est introuvable. Vérifiez son nom et son dossier, et que le disque ou la clé qui le porte est branché.
project-directory = « { $path } » est un dossier. Choisissez le fichier d’audit à l’intérieur ; son nom finit par .ron.
project-special = « { $path } » n’est ni un fichier ni un dossier, et ne peut pas être un audit. Choisissez un fichier enregistré par ce programme.
project-unreadable = L’audit « { $path } » ne peut pas être lu. Vérifiez que vous y avez accès et qu’aucun autre programme ne le bloque (réponse du système : { $reason }).
project-empty = Le fichier d’audit « { $path } » est vide. Cherchez-en une copie, ou recommencez à partir des données.
project-too-large = Le fichier « { $path } » est trop gros ({ $size } Mo) pour être un audit. Si ce sont des données, ouvrez-les comme telles.
project-syntax = Le fichier d’audit « { $path } » est abîmé : à la ligne { $line }, colonne { $column }, { $fault }. Rouvrez une copie intacte, ou corrigez cet endroit si vous l’avez modifié à la main.
project-not-a-project = Le fichier « { $path } » n’est pas un audit. Choisissez un fichier enregistré par ce programme.
project-newer = L’audit « { $path } » a été enregistré par une version plus récente du programme (format { $version } ; celle-ci lit jusqu’au format { $known }). Installez la version récente pour l’ouvrir.
project-inconsistent = L’audit « { $path } » se contredit et n’a pas été ouvert : { $detail }. Rouvrez une copie intacte, ou corrigez-le si vous l’avez modifié à la main.

# Ce qui ne va pas à un endroit, dans une phrase
fault-cut-short = il est coupé
fault-too-deep = trop de parenthèses sont emboîtées
fault-not-text = ce qui s’y trouve n’est pas du texte
fault-unknown-word = le mot « { $word } » n’y est pas connu
fault-unexpected = quelque chose n’est pas comme il faut

# Ce qui n’y est pas possible, dans une phrase
contradiction-version = la version de son format est 0
contradiction-unknown-attribute = ses groupes emploient la colonne « { $column } », qu’il ne décrit pas
contradiction-empty-grouping = certains de ses groupes ne viennent d’aucune colonne
contradiction-attribute-twice = il décrit deux fois la colonne « { $column } »
contradiction-finding-twice = deux constats portent le numéro { $number }
contradiction-number-not-free = le constat { $number } porte un numéro qui n’est pas encore donné
contradiction-finding-group = le groupe du constat { $number } ne convient pas à ses colonnes
contradiction-finding-fingerprint = l’empreinte (sha256) des données du constat { $number } n’en est pas une
contradiction-fingerprint = l’empreinte (sha256) de ses données n’en est pas une

## Enregistrer un audit
save-exists = Un fichier « { $path } » existe déjà et n’a pas été touché. Choisissez un autre nom, ou demandez à le remplacer.
save-no-folder = Le dossier où « { $path } » devait être enregistré n’existe pas, ou plus. Rebranchez le disque s’il a été débranché, créez le dossier, ou choisissez-en un autre.
save-locked = L’audit « { $path } » est ouvert dans une autre fenêtre. Fermez-la, ou enregistrez sous un autre nom.
save-refused = « { $path } » n’a pas pu être écrit ; ce qui était sur le disque est intact. Vérifiez la place libre et vos droits, ou enregistrez ailleurs (réponse du système : { $reason }).

## Ce qui manque à un réglage
setup-no-polarity = Dites si être sélectionné est une faveur ou une charge : sans cela, aucun écart ne peut se lire.
setup-nothing-to-measure = Choisissez une décision ou un résultat réel : sans l’un des deux, il n’y a rien à mesurer.
setup-no-grouping = Choisissez au moins une colonne qui forme les groupes à comparer.
setup-grouping-twice = Les groupes « { $grouping } » sont demandés deux fois. Retirez-en un.
setup-attribute-twice = Le croisement « { $grouping } » contient deux fois la même colonne. Retirez-en une.
setup-column-in-two-roles = La colonne « { $column } » joue deux rôles à la fois. Choisissez-en un.
setup-bins-not-ascending = Les bornes des tranches de « { $column } » doivent être de plus en plus grandes. Corrigez leur ordre.
setup-bad-share = La part sélectionnée doit être entre 0 % et 100 %, mais on lit { $share }. Corrigez-la.
