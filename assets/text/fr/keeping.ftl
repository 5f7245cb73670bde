# Garder un audit : ce qui ne s’enregistre pas, deux fenêtres, deux personnes, et ce qui n’est pas compris de son fichier.

## Enregistrer
save-no-room = Il n’y a plus de place pour « { $path } ». Ce qui était sur le disque est intact. Faites de la place, ou enregistrez sur un autre disque.
save-read-only = Rien ne peut être écrit dans « { $path } » : le dossier ou le fichier est en lecture seule pour vous. Enregistrez dans un dossier à vous.
keeping-in-memory = Votre travail est toujours là, non enregistré : ne fermez pas la fenêtre avant d’en avoir enregistré une copie.
keeping-report-title = Le rapport n’est pas écrit

## Quelqu’un d’autre l’a enregistré
keeping-underneath-title = Quelqu’un d’autre a changé cet audit
keeping-underneath = Ce fichier a changé depuis que vous l’avez ouvert : par un collègue, un autre programme, ou un fichier mis à sa place. Réunir les deux garde le travail de chacun ; là où vous avez changé la même chose différemment, on vous demandera quelle version vaut.
keeping-underneath-apart = Ce fichier a changé depuis que vous l’avez ouvert, et ce qu’il contient ne peut pas être réuni avec votre travail. Enregistrez une copie ailleurs ; si vous remplacez le fichier, ce qu’il contient reste à côté comme copie de secours (.bak.ron).
command-bring-together = Réunir les deux
command-bring-together-tip = Un seul audit avec le travail de chacun ; il est enregistré, sauf si quelque chose est d’abord à régler
command-replace-underneath = Remplacer par le mien
command-replace-underneath-tip = Enregistre votre audit par-dessus l’autre ; l’autre reste à côté comme copie de secours
command-save-elsewhere = Enregistrer une copie ailleurs…
command-save-elsewhere-tip = Choisir un autre dossier ou un autre disque ; la fenêtre continue avec la copie
undo-bring-together = deux audits réunis

## Une autre fenêtre l’a
keeping-held-title = Cet audit est ouvert dans une autre fenêtre
keeping-held = Deux fenêtres écraseraient le travail l’une de l’autre. Fermez l’autre fenêtre, ou ouvrez ici une copie : elle montre l’audit tel qu’il a été enregistré en dernier, et s’enregistre sous un autre nom.
keeping-copy = Ceci est une copie de « { $name } », qui est ouvert dans une autre fenêtre. L’enregistrer demande un autre emplacement.
command-open-copy = Ouvrir une copie
command-open-copy-tip = Montre l’audit tel qu’il a été enregistré en dernier ; l’enregistrer demande un autre emplacement

## Ce qui n’est pas compris
keeping-extras = { $count ->
    [one] Le fichier de cet audit contient une chose que cette version de Vigie ne connaît pas : { $names }.
   *[other] Le fichier de cet audit contient { $count } choses que cette version de Vigie ne connaît pas : { $names }.
} Gardé quand vous enregistrez, pas compris : cela ne change rien ici. Si un nom est mal écrit, corrigez-le dans le fichier.
keeping-extras-line = { $count ->
    [one] « { $path } » contient une chose que cette version ne connaît pas : { $names }.
   *[other] « { $path } » contient { $count } choses que cette version ne connaît pas : { $names }.
} Gardé à l’enregistrement, pas compris : cela ne change rien. Corrigez-le dans le fichier si un nom est mal écrit.
keeping-unknown = Pas compris par cette version : { $place }
command-dismiss-extras = C’est noté
command-dismiss-extras-tip = Retire ce bandeau jusqu’à la prochaine ouverture de l’audit
