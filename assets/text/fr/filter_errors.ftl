# Ce qui ne va pas dans un filtre.
filter-empty = Le filtre est vide. Écrivez une condition, par exemple : age >= 18.
filter-unexpected = Dans le filtre « { $expression } », « { $found } » n’a pas de sens à cet endroit (caractère { $position }). Une condition s’écrit comme : age >= 18.
filter-open-quote = Dans le filtre « { $expression } », le guillemet ouvert au caractère { $position } n’est jamais refermé. Ajoutez celui qui manque.
filter-ends = Le filtre « { $expression } » s’arrête trop tôt. Complétez-le : une condition s’écrit comme : age >= 18.
filter-unknown-column = Dans le filtre « { $expression } », aucune colonne ne s’appelle « { $name } » (caractère { $position }). Vérifiez le nom, majuscules et accents compris.
filter-mismatch = Dans le filtre « { $expression } », la colonne « { $column } » est comparée à une valeur d’une autre nature (caractère { $position }). Comparez des nombres à un nombre, et du texte à un texte entre guillemets.
filter-too-deep = Le filtre « { $expression } » emboîte trop de parenthèses. Séparez-le en plusieurs étapes.
