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
