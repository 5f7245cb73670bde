# Où se trouve une ligne dans son fichier. Variables : $number, $sheet.
place-line = ligne { $number }
place-row = enregistrement { $number }
place-sheet-row = ligne { $number } de la feuille « { $sheet } »

## Dans une phrase
place-at-line = à la ligne { $number }
place-at-row = à l’enregistrement { $number }
place-at-sheet-row = à la ligne { $number } de la feuille « { $sheet } »
