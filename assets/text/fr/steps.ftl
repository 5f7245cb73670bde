# Ce qui a été fait aux données, étape par étape, entre les fichiers reçus et les comptages.
data-steps = Ce qui a été fait aux données
data-steps-why = Dans cet ordre, à chaque ouverture de l’audit. Les fichiers eux-mêmes ne sont jamais modifiés.
done-read = Fichier lu : { $file }
done-read-outputs = Réponses lues : { $file }
done-filter = Filtre : { $filter }
done-rows = lignes : { $rows }
done-rows-and-columns = lignes : { $rows }, colonnes : { $columns }
done-rows-kept = lignes : { $before } → { $after }
done-cells = { $number ->
    [one] { $cells } case changée
   *[other] { $cells } cases changées
}
done-off = suspendue
done-note = Note : { $note }
done-merge = { $column } : { $values } deviennent « { $to } »
done-missing = { $column } : { $values } comptent comme non connu
done-year = { $column } : l’année de chaque date
done-age = { $column } : l’âge révolu au { $day }
done-recode-into = { $change }, dans une nouvelle colonne « { $into } »
done-absent = « { $value } » n’est plus dans la colonne « { $column } » : cette étape n’y change rien.
done-unborn = { $number ->
    [one] { $cells } date de naissance est postérieure à ce jour : l’âge compte comme non connu.
   *[other] { $cells } dates de naissance sont postérieures à ce jour : l’âge compte comme non connu.
}
done-order-absent = L’ordre de « { $column } » nomme « { $value } », qui n’est pas parmi ses groupes.
