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
