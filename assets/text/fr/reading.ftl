# Comment un fichier a été lu : ce qui l’enveloppe, où est le tableau, ce que ses colonnes contiennent.

## Ce qui peut ne pas aller
error-no-such-line = Le fichier « { $path } » a { $lines } lignes : les noms des colonnes ne peuvent pas être ligne { $line }. Vérifiez la ligne des noms de colonnes.
error-damaged-archive = Impossible de décompresser le fichier « { $path } » ({ $reason }). Il a sans doute été abîmé en route : redemandez-le, ou décompressez-le vous-même et ouvrez ce qu’il contient.
error-grows-too-much = Le fichier « { $path } » est petit mais donne déjà plus de { $megabytes } Mo une fois décompressé, comme les fichiers faits pour saturer un ordinateur : la lecture s’est arrêtée. Si vous lui faites confiance, décompressez-le vous-même et ouvrez ce qu’il contient.
error-empty-archive = Le fichier « { $path } » est un fichier zip qui ne contient aucun fichier. Redemandez-le.
error-several-in-archive = Le fichier « { $path } » contient { $count } fichiers ({ $members }) : on ne sait pas lequel porte les données. Décompressez-le et ouvrez le bon.
error-encrypted-archive = Le fichier « { $path } » est protégé par un mot de passe : « { $member } », à l’intérieur, ne peut pas être lu. Décompressez-le avec le mot de passe et ouvrez ce qu’il contient.

## Comment il a été lu
reading-gzip = décompressé (gzip)
reading-zip = décompressé (zip : { $member })
reading-sheet = feuille « { $sheet } »
reading-separator = séparateur : { $separator }
reading-decimals = décimales : { $separator }
reading-thousands-by = milliers : { $separator }
reading-names-on-line = noms des colonnes ligne { $line }
reading-names-over-rows = noms sur { $rows } lignes
reading-notes-left = { $number ->
    [one] { $count } ligne de notes laissée de côté
   *[other] { $count } lignes de notes laissées de côté
}
reading-bar = barre verticale
reading-space = espace
reading-thousands-none = aucun
reading-day-first = jour, mois, année
reading-month-first = mois, jour, année
reading-year-first = année, mois, jour

## Ce que les colonnes contiennent
reading-dates = dates ({ $order })
reading-dates-unsure = rien ne montre où est le jour et où est le mois : le jour a été pris en premier
reading-times-left = heures laissées de côté
reading-percentages = pourcentages
reading-misfits = { $number ->
    [one] { $count } case n’est pas { $kind ->
        [date] une date
        [percentage] un pourcentage
       *[number] un nombre
    }, { $place } : « { $value } »
   *[other] { $count } cases ne sont pas des { $kind ->
        [date] dates
        [percentage] pourcentages
       *[number] nombres
    } ; la première { $place } : « { $value } »
}
reading-misfits-hidden = { $number ->
    [one] { $count } case n’est pas { $kind ->
        [date] une date
        [percentage] un pourcentage
       *[number] un nombre
    }, { $place }
   *[other] { $count } cases ne sont pas des { $kind ->
        [date] dates
        [percentage] pourcentages
       *[number] nombres
    } ; la première { $place }
}
reading-misfit = { $place } : « { $value } »
reading-misfits-missing = (comptées comme absentes)

## Commandes
cli-read = Lecture de { $file } : { $how }
cli-read-column = Colonne { $column } : { $how }
cli-reading-not-text = « { $path } » n’est pas un fichier texte : { $option } ne s’y applique pas.
cli-separators-alike = { $decimal } et { $thousands } ne peuvent pas être le même caractère.

## À l’écran
reading-packing = Enveloppe
reading-thousands = Milliers
reading-header-line = Ligne des noms de colonnes
reading-header-rows = Lignes de noms
reading-notes-below = Lignes de notes en dessous
reading-preview = Premières lignes du fichier. Cliquez sur celle qui porte les noms des colonnes.
reading-names-here = Prendre les noms des colonnes ligne { $line }
reading-signs = Compté comme « non connu », avec le nombre de cases :
reading-blank-cells = cases vides · { $count }
reading-drop-sign = Ne plus compter « { $sign } » comme non connu (cases : { $count })
reading-new-sign = Un autre signe
reading-add-sign = Ajouter
reading-column-as = Contenu de la colonne { $column } : { $kind }
reading-as-cells-show = d’après les cases
reading-numbers = nombres
reading-kind-dates = dates
reading-kind-percentages = en %
undo-read-column = contenu d’une colonne
