## Intervalles des nombres sur tous les groupes
uncertainty-with = { $value } (intervalle à 95 % : { $range })
uncertainty-without = { $value } (pas d’intervalle : { $reason })
uncertainty-alone = Intervalle à 95 % : { $range }
uncertainty-none = Pas d’intervalle : { $reason }
uncertainty-how = Ces intervalles valent pour tous les groupes ensemble. Des groupes semblables diffèrent quand même par hasard, si bien que l’écart entre le plus haut et le plus bas n’est presque jamais nul : quand son intervalle commence à 0 (celui d’un rapport finit à 1), le hasard peut l’expliquer.
uncertainty-between = La part entre les groupes n’a pas d’intervalle : elle n’est jamais sous 0, et le hasard à lui seul l’augmente.

## Tous les groupes à la fois
uncertainty-together = Personnes redistribuées au hasard entre les { $groups } groupes, { $draws } fois : le plus grand écart entre deux groupes dépasse-t-il ce que le hasard peut produire ? { $p } : { $chance ->
    [clear] oui
   *[other] le hasard peut le produire
} (test de permutation).
uncertainty-together-not = Tous les groupes à la fois ne sont pas testés en redistribuant les personnes au hasard : { $reason }.
