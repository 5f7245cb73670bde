# Quels scores sont sélectionnés d’abord, et la question du sens dans lequel les choses sont prises.

## Quels scores sont sélectionnés d’abord
direction-first = Sélectionnés d’abord
direction-highest-first = les scores les plus hauts
direction-lowest-first = les scores les plus bas
direction-at-most = ≤ au plus
direction-below = < moins de
direction-cut-at-most = les scores inférieurs ou égaux à (≤)
direction-cut-below = les scores strictement inférieurs à (<)
direction-cut-bottom-count = les plus bas, en nombre
direction-cut-bottom-share = les plus bas, en part
cut-bottom = { $people ->
    [one] la valeur la plus basse de { $column }
   *[other] les { $number } valeurs les plus basses de { $column }
}
cut-bottom-share = les { $number } de valeurs les plus basses de { $column }
cli-cut-lowest = Sont retenus les scores jusqu’à { $score }.
undo-first = changement de l’ordre des scores

## Ce qui paraît à l’envers
direction-asks = Est-ce bien dans le bon sens ?
direction-decision = Là où le résultat réel et la décision sont connus, { $yes } des personnes dont le résultat est « oui » ({ $outcome }) sont sélectionnées ({ $rule }), et { $no } des autres. L’écart de { $difference } dépasse ce que le hasard peut produire (intervalle à 95 % : { $interval }).
direction-score = De deux personnes, l’une dont le résultat réel est « oui » ({ $outcome }) et l’autre « non », « { $column } » fait passer le « oui » d’abord dans { $share } des cas (intervalle à 95 % : { $interval }). Un tirage au sort donnerait { $half }.
direction-why-burden = On s’attend à ce qu’un contrôle ou un refus tombe plus souvent sur les personnes dont le résultat est « oui ». Vérifiez ce que veulent dire les valeurs avant de lire les taux d’erreur.
direction-why-favour = C’est attendu quand « oui » est une mauvaise nouvelle, comme un prêt non remboursé : les taux d’erreur se lisent alors à l’envers, et mieux vaut dire « oui » de ce qui mérite la faveur.
direction-flip-lowest = Les scores les plus bas d’abord
direction-flip-highest = Les scores les plus hauts d’abord
direction-flip-decision = Sélectionné : { $values }
direction-flip-outcome = Résultat « oui » : { $values }
direction-as-meant = C’est voulu
direction-nothing-flipped = Rien ne change sans que vous le demandiez.
undo-flip-decision = valeurs qui veulent dire sélectionné, inversées
undo-flip-outcome = valeurs du résultat, inversées
undo-flip-score = bout du score, inversé
undo-direction-meant = sens confirmé
direction-cli-meant = L’auditeur a confirmé que c’est voulu.
direction-cli-flip = Si ce n’est pas voulu, prenez les autres valeurs avec --decision ou --outcome, ou l’autre bout du score avec --lower-first. Si c’est voulu, dites-le avec --direction-meant.
