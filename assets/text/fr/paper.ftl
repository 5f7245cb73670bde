# Le rapport sur papier, et ce qui sort d’autre de la maison.
report-pdf-page = page { $number } / { $count }
report-pdf-stamp = Comment ce rapport a été demandé : « vigie verify » le refait d’après cela et compare.
report-form = Fichier
