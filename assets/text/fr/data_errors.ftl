# Ce qui empêche de lire un fichier ou de s’en servir : quoi, où, que faire. Une ligne chacune.
error-not-found = Le fichier « { $path } » est introuvable. Vérifiez son nom et son dossier, et que le disque ou la clé qui le porte est branché.
error-directory = « { $path } » est un dossier. Choisissez un fichier à l’intérieur.
error-unreadable = Le fichier « { $path } » ne peut pas être lu. Vérifiez que vous y avez accès et qu’aucun autre programme ne le bloque (réponse du système : { $reason }).
error-empty = Le fichier « { $path } » est vide. Demandez-en une nouvelle copie, ou choisissez un autre fichier.
error-header-only = Le fichier « { $path } » n’a qu’une ligne de titres et aucune donnée. Demandez-en une copie complète.
error-binary = Le contenu du fichier « { $path } » n’est pas un tableau lisible ici. Ouvrez-le dans un tableur et enregistrez-le au format CSV, puis ouvrez ce nouveau fichier.
error-ragged = Dans le fichier « { $path } », la ligne { $line } a { $found ->
    [one] { $found-written } case
   *[other] { $found-written } cases
} alors que la ligne de titres en a { $expected-written }. Essayez un autre séparateur, ou corrigez cette ligne.
error-open-quote = Dans le fichier « { $path } », un guillemet ouvert à la ligne { $line } n’est jamais refermé. Corrigez cette ligne, puis rouvrez le fichier.
error-encoding = Dans le fichier « { $path } », la ligne { $line } contient des caractères illisibles en { $encoding }. Essayez un autre encodage ; si cela ne suffit pas, le fichier en mélange plusieurs et il faut en demander une nouvelle copie.
error-duplicate-header = Dans le fichier « { $path } », les colonnes { $first } et { $second } portent le même titre, « { $column } ». Renommez l’une des deux, puis rouvrez le fichier.
error-empty-header = Dans le fichier « { $path } », la colonne { $position } n’a pas de titre. Donnez-lui un nom sur la première ligne, puis rouvrez le fichier.
error-too-many-columns = Le fichier « { $path } » a { $found } colonnes, plus que les { $limit } que l’on sait lire. Vérifiez le séparateur, ou ne gardez que les colonnes utiles.
error-parquet = Le fichier Parquet « { $path } » est abîmé ou utilise une variante qui n’est pas lue ici. Demandez-en une nouvelle copie, ou une version au format CSV (détail : { $reason }).
error-fault = La lecture du fichier « { $path } » a été interrompue par un défaut du programme. Rien d’autre n’est touché ; essayez une version CSV du fichier, et signalez ce défaut.
error-cancelled = La lecture a été arrêtée à votre demande. Rien n’a changé.
error-unknown-column = Aucune colonne ne s’appelle « { $column } ». Vérifiez le nom, majuscules et accents compris.
error-unknown-value = La colonne « { $column } » ne contient pas la valeur « { $value } ». Choisissez une valeur qui s’y trouve.
error-near = Vouliez-vous dire « { $near } » ?
error-not-numeric = La colonne « { $column } » doit contenir des nombres, mais on y lit « { $value } ». Corrigez la valeur, déclarez-la comme manquante, ou choisissez une autre colonne.
error-not-numeric-line = La colonne « { $column } » doit contenir des nombres, mais on lit « { $value } » { $place }. Corrigez la valeur, déclarez-la comme manquante, ou choisissez une autre colonne.
error-negative-count = La colonne « { $column } » compte des cas, mais on y lit { $value } { $place }. Un effectif ne peut pas être négatif : corrigez-le, ou choisissez une autre colonne.
error-missing-count = La colonne « { $column } » compte des cas, mais une case est vide { $place }. Complétez-la ; si l’effectif est masqué, dites entre quelles bornes il se trouve.
error-all-missing = La colonne « { $column } » ne contient aucune valeur. Choisissez une autre colonne.
error-too-many-levels = La colonne « { $column } » a { $found } valeurs différentes ; on en compare au plus { $limit }. Regroupez-les en tranches, ou choisissez une autre colonne.
error-too-many-groups = Le croisement « { $grouping } » forme { $found } groupes ; on en compare au plus { $limit }. Croisez moins de colonnes, ou regroupez des valeurs.
error-threshold-outside = Le seuil { $threshold } est hors des valeurs de « { $column } », qui vont de { $lowest } à { $highest } : tout serait sélectionné, ou rien. Choisissez un seuil entre les deux.
error-bad-bins = Les bornes des tranches de « { $column } » doivent être des nombres de plus en plus grands. Corrigez-les.
error-nothing-left = Après l’étape « { $step } », il ne reste aucune ligne. Assouplissez ce filtre, ou désactivez-le.
error-duplicate-keys = Dans le fichier des réponses du modèle, { $count ->
    [one] { $count-written } identifiant de la colonne « { $column } » figure
   *[other] { $count-written } identifiants de la colonne « { $column } » figurent
} sur plusieurs lignes. On ne saurait pas laquelle prendre : gardez une seule ligne par identifiant, ou choisissez une autre colonne.
error-no-matching-keys = Aucune valeur de « { $data-column } » (données) ne se retrouve dans « { $outputs-column } » (réponses du modèle). Choisissez les deux colonnes qui identifient les mêmes cas.
