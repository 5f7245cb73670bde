# Le rapport sur papier, et ce qui sort d’autre de la maison.
report-pdf-page = page { $number } / { $count }
report-pdf-stamp = Comment ce rapport a été demandé : « vigie verify » le refait d’après cela et compare.
report-form = Fichier
report-edition = Mis en page comme
report-edition-full = Rapport
report-edition-public = Deux pages pour tous
report-edition-slides = Diapositives pour une réunion

report-public-about = De quoi il s’agit
report-public-found = Ce qui est constaté
report-public-unknown = Ce qu’on ne sait pas
report-public-rights = Vos droits, et des questions à poser
report-public-questions = Questions qui restent ouvertes
report-public-chart = { $left ->
    [0] { $title }.
   *[other] { $title }. Seule une partie des groupes est dessinée ; le rapport complet les a tous.
}
report-public-more = { $number ->
    [one] Le rapport complet en dit un de plus.
   *[other] Le rapport complet en dit { $number } de plus.
}
report-public-undecided = { $number ->
    [one] Une comparaison a été regardée et ne dit rien, ni dans un sens ni dans l’autre.
   *[other] { $number } comparaisons ont été regardées et ne disent rien, ni dans un sens ni dans l’autre.
}
report-public-refused = Les auditeurs ont demandé ceci et ne l’ont pas obtenu : { $words }
report-public-limits = Ce que les auditeurs disent des limites : { $words }
report-public-kept-back = Les nombres des très petits groupes ne sont pas montrés, pour que personne ne soit reconnu.
report-public-full = Le rapport complet donne tous les nombres, comment ils sont calculés, et comment les recalculer.
report-right-know = Vous pouvez demander si un programme a pris part à une décision qui vous concerne, avec quelles données sur vous, et selon quelles règles.
report-right-person = Vous pouvez demander qu’une personne réexamine votre situation, et dire ce que le programme ne savait pas.
report-right-contest = Vous pouvez contester la décision devant l’institution, puis devant un médiateur, le Défenseur des droits ou un tribunal.
report-rights-law = Dans l’Union européenne : règlement général sur la protection des données, articles 15 et 22. En France aussi : code des relations entre le public et l’administration, article L. 311-3-1. Cette page n’est pas un avis juridique.

report-headline = { $compared ->
    [yes] { $metric } : { $group } { $value }, contre { $other } pour { $reference }
   *[no] { $metric } : { $group } { $value }
}
report-counted = { $compared ->
    [yes] { $axis }. { $group } : { $fraction }. { $reference } : { $otherfraction }.
   *[no] { $axis }. { $group } : { $fraction }.
}
report-slide-left = { $left ->
    [0] { "" }
   *[other] Seule une partie des groupes est dessinée ; le rapport complet les a tous.
}
