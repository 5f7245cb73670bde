# Comment un fichier a été lu : ce qui l’enveloppe, où est le tableau, ce que ses colonnes contiennent.

## Ce qui peut ne pas aller
error-no-such-line = Le fichier « { $path } » a { $lines } lignes : les noms des colonnes ne peuvent pas être ligne { $line }. Vérifiez la ligne des noms de colonnes.
error-damaged-archive = Impossible de décompresser le fichier « { $path } » ({ $reason }). Il a sans doute été abîmé en route : redemandez-le, ou décompressez-le vous-même et ouvrez ce qu’il contient.
error-grows-too-much = Le fichier « { $path } » est petit mais donne déjà plus de { $megabytes } Mo une fois décompressé, comme les fichiers faits pour saturer un ordinateur : la lecture s’est arrêtée. Si vous lui faites confiance, décompressez-le vous-même et ouvrez ce qu’il contient.
error-empty-archive = Le fichier « { $path } » est un fichier zip qui ne contient aucun fichier. Redemandez-le.
error-several-in-archive = Le fichier « { $path } » contient { $count } fichiers ({ $members }) : on ne sait pas lequel porte les données. Décompressez-le et ouvrez le bon.
error-encrypted-archive = Le fichier « { $path } » est protégé par un mot de passe : « { $member } », à l’intérieur, ne peut pas être lu. Décompressez-le avec le mot de passe et ouvrez ce qu’il contient.

## Les colonnes
reading-misfits-date = { $number ->
    [one] { $count } case n’est pas une date, ligne { $line } : « { $value } »
   *[other] { $count } cases ne sont pas des dates ; la première ligne { $line } : « { $value } »
}
reading-misfits-percentage = { $number ->
    [one] { $count } case n’est pas un pourcentage, ligne { $line } : « { $value } »
   *[other] { $count } cases ne sont pas des pourcentages ; la première ligne { $line } : « { $value } »
}
