# Les classeurs de tableur, et les tableaux croisés changés en effectifs.
error-workbook-locked = Le classeur « { $path } » est protégé par un mot de passe. Ouvrez-le dans un tableur, enregistrez une copie sans mot de passe, puis ouvrez cette copie.
error-workbook-damaged = Le classeur « { $path } » est abîmé ou utilise une variante qui n’est pas lue ici. Demandez-en une nouvelle copie, ou enregistrez-le au format CSV (détail : { $reason }).
error-workbook-unpacks = Le classeur « { $path } » prendrait, une fois déplié, plus de place que cet ordinateur ne devrait lui en donner. Il n’a pas été ouvert. Demandez une autre copie, ou une version CSV.
error-no-sheets = Le classeur « { $path } » n’a aucune feuille dont les cases soient remplies : il est vide, ou ne contient que des graphiques. Demandez la feuille des chiffres.
error-sheet-too-large = Dans le classeur « { $path } », la feuille « { $sheet } » va jusqu’à la case { $cell }, presque tout étant vide avant. Effacez ce que contient cette case lointaine, enregistrez, puis rouvrez le classeur.
error-empty-sheet = Dans le classeur « { $path } », la feuille « { $sheet } » est vide. Choisissez une autre feuille.
error-no-rows-below = Dans le classeur « { $path } », feuille « { $sheet } », rien ne figure sous la ligne { $row }, prise pour la ligne de titres. Choisissez une autre ligne de titres.
error-unknown-sheet = Le classeur « { $path } » n’a pas de feuille nommée « { $sheet } ». Ses feuilles : { $sheets }.
error-unpivot-nothing = Pour changer des colonnes en lignes, choisissez au moins une colonne de chiffres et nommez chaque nouvelle colonne.
error-unpivot-taken = Une colonne s’appelle déjà « { $column } ». Donnez un autre nom à la nouvelle colonne.
error-unpivot-levels = Le nom de la colonne « { $column } » n’a pas { $expected } parties séparées par « / ». Laissez-la de côté, ou demandez une seule nouvelle colonne.
sheet-quoted = « { $name } »
sheet-title = Feuille du classeur
sheet-choice = Feuille
sheet-size = { $rows } × { $columns }
sheet-size-tip = lignes × colonnes
sheet-empty = vide
sheet-hidden = masquée
sheet-entry = { $name } ({ $details })
sheet-links = Seules les valeurs sont lues. Les liens vers d’autres fichiers ne sont jamais suivis.
sheet-header-pick = Cliquez sur la ligne qui porte les noms des colonnes.
sheet-header-row = Ligne { $row } : en faire la ligne de titres
sheet-header-now = Ligne { $row } : titres
sheet-header-rows = Lignes de titres
sheet-notes-below = Lignes de notes en bas, laissées de côté
sheet-fewer = Une de moins : { $what }
sheet-more = Une de plus : { $what }
sheet-show-rows = Montrer les premières lignes
sheet-hide-rows = Cacher les premières lignes
sheet-error-cells = Colonne « { $column } » : { $number ->
    [one] { $count } case porte une erreur
   *[other] { $count } cases portent une erreur
} au lieu d’une valeur ({ $cells }). Montré tel quel, jamais pris pour un nombre.
sheet-text-numbers = Colonne « { $column } » : { $number ->
    [one] { $count } nombre est enregistré
   *[other] { $count } nombres sont enregistrés
} comme du texte ({ $cells }). Lu comme { $number ->
    [one] un nombre
   *[other] des nombres
}.
sheet-formulas = { $number ->
    [one] { $count } formule n’a pas de résultat enregistré
   *[other] { $count } formules n’ont pas de résultat enregistré
} (la première en { $cell }) : la case est lue comme vide. Ouvrez le classeur dans un tableur et enregistrez-le pour avoir les résultats.
sheet-merged-down = { $number ->
    [one] { $count } case fusionnée couvre
   *[other] { $count } cases fusionnées couvrent
} plusieurs lignes (la première en { $cell }) : la valeur est lue sur la première ligne, celles du dessous sont vides.
sheet-merged-filled = { $number ->
    [one] { $count } case fusionnée couvre
   *[other] { $count } cases fusionnées couvrent
} plusieurs lignes : la valeur est répétée sur chacune, comme vous l’avez demandé.
sheet-named-by-letters = { $number ->
    [one] { $count } colonne n’a pas de nom à elle
   *[other] { $count } colonnes n’ont pas de nom à elles
} ; les lettres de la feuille en tiennent lieu : { $columns }.
sheet-fill-merged = Répéter les valeurs fusionnées sur chaque ligne
sheet-errors-missing = Compter les cases en erreur comme manquantes
unpivot-title = Groupes en colonnes
unpivot-why = Pour un tableau imprimé avec une colonne par groupe : chaque chiffre devient une ligne.
unpivot-begin = Ces colonnes sont des groupes…
unpivot-fixed = Retirez les réponses du modèle de l’audit pour changer ceci.
unpivot-columns = Chaque colonne est…
unpivot-kept = gardée
unpivot-group = un groupe
unpivot-out = laissée
unpivot-column-kept = { $column } : gardée telle quelle
unpivot-column-group = { $column } : un groupe
unpivot-column-out = { $column } : laissée de côté
unpivot-total-column = ressemble à un total
unpivot-total-row = Laisser de côté les lignes « { $value } » de « { $column } » (ressemblent à des totaux)
unpivot-name = Nom de la nouvelle colonne de groupes
unpivot-name-level = Nom de la colonne de groupes { $level }
unpivot-count = Nom de la colonne d’effectifs
unpivot-levels = Deux noms dans un titre (« Hommes / Retenus ») : en faire deux colonnes
unpivot-default-name = groupe
unpivot-default-level = groupe { $level }
unpivot-default-count = effectif
unpivot-preview = Premières lignes obtenues
unpivot-shape = { $rows } lignes × { $columns } colonnes → { $after } lignes
unpivot-total-same = Total { $total } : inchangé.
unpivot-total-differs = Le total était de { $before } et deviendrait { $total }.
unpivot-apply = Changer en lignes
unpivot-cancel = Renoncer
unpivot-remove = Remettre en colonnes
unpivot-done = { $columns } → { $name } ; chiffres dans { $count }
unpivot-left-out = Laissé de côté : { $rows }
undo-unpivot = les groupes en colonnes
done-sheet = Feuille « { $sheet } », titres à la ligne { $row }
done-unpivot = Colonnes changées en lignes : { $columns } → { $names }, { $count }
