# Nombres donnés à la main pour la population.
population-smaller = { $people } personnes sont données pour la population, mais les lignes en contiennent déjà { $rows }. Vérifiez le chiffre, ou ce qu’il compte.
population-smaller-group = { $people } personnes sont données pour le groupe « { $group } », mais ses lignes en contiennent déjà { $rows }. Vérifiez le chiffre, ou ce qu’il compte.
population-no-group = { $people } personnes sont données pour « { $group } », qui n’est aucun des groupes comparés : le chiffre ne sert à rien. Vérifiez le nom.
population-source = D’où viennent ces chiffres
population-source-said = Chiffres de la population : { $source }
