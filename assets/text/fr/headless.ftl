# Fichiers sans ligne de noms de colonnes.
headless-read = pas de ligne de noms : les colonnes sont appelées par des lettres
headless-first-line = première ligne de données ligne { $line }
headless-doubt = La première ligne ressemble à une ligne de données plutôt qu’à des noms de colonnes. Si c’en est une, cette personne n’est comptée nulle part.
headless-use = Ce n’est pas une ligne de noms
headless-no-names = Pas de ligne de noms (colonnes A, B, C…)
headless-line = Première ligne de données
done-sheet-headless = feuille « { $sheet } » lue à partir de la ligne { $row }, sans noms de colonnes
cli-headless = La première ligne de { $file } ressemble à une ligne de données plutôt qu’à des noms de colonnes. Si c’en est une, ajoutez { $option } : les colonnes s’appellent alors A, B, C…
