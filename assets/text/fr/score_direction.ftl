# Un score à l’envers de la décision à côté de laquelle il se trouve.
direction-score-decision = De deux personnes, l’une sélectionnée ({ $rule }) et l’autre non, « { $column } » fait passer d’abord celle qui l’est dans { $share } des cas (intervalle à 95 % : { $interval }). Un tirage au sort donnerait { $half }.
direction-why-score = On s’attend à ce qu’un score aille avec la décision qu’il éclaire. Vérifiez quel bout du score est le haut, et quelles valeurs veulent dire sélectionné.
direction-cli-flip-score = Si ce n’est pas voulu, prenez l’autre bout du score avec --lower-first, ou les autres valeurs avec --decision. Si c’est voulu, dites-le avec --direction-meant.
scores-beside-first = D’abord, selon ce score
