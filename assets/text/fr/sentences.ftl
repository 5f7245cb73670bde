# La phrase qui lit une mesure à voix haute.
#   $x  le nombre de cas pour $base, pour l’accord ; $count : le même, écrit
#   $metric  selection, base, false-positive… ; les variables de people.ftl

# Ce qui arrive à « $x » d’entre eux.
sentence-verb = { $metric ->
    [base] { $x ->
        [one] a « oui » pour résultat réel
       *[other] ont « oui » pour résultat réel
    }
    [false-positive] { $x ->
        [one] est pourtant { sentence-selected }
       *[other] sont pourtant { sentence-selected }
    }
    [false-negative] { sentence-left }
    [true-negative] { sentence-left }
    [precision] { $x ->
        [one] a bien « oui » pour résultat réel
       *[other] ont bien « oui » pour résultat réel
    }
    [negative-predictive] { $x ->
        [one] a bien « non » pour résultat réel
       *[other] ont bien « non » pour résultat réel
    }
    [false-discovery] { $x ->
        [one] a en fait « non » pour résultat réel
       *[other] ont en fait « non » pour résultat réel
    }
    [false-omission] { $x ->
        [one] a en fait « oui » pour résultat réel
       *[other] ont en fait « oui » pour résultat réel
    }
    [accuracy] { $unit ->
        [decision] { $x ->
            [one] correspond au résultat réel
           *[other] correspondent au résultat réel
        }
       *[person] { $x ->
            [one] a reçu une décision qui correspond au résultat réel
           *[other] ont reçu une décision qui correspond au résultat réel
        }
    }
   *[selection] { $x ->
        [one] est { sentence-selected }
       *[other] sont { sentence-selected }
    }
}

sentence-selected = { $unit ->
    [household] { $polarity ->
        [favour] { $x ->
            [one] retenu
           *[other] retenus
        }
       *[burden] { $x ->
            [one] visé
           *[other] visés
        }
    }
    [decision] { $polarity ->
        [favour] { $x ->
            [one] favorable
           *[other] favorables
        }
       *[burden] { $x ->
            [one] défavorable
           *[other] défavorables
        }
    }
   *[person] { $polarity ->
        [favour] { $x ->
            [one] retenue
           *[other] retenues
        }
       *[burden] { $x ->
            [one] visée
           *[other] visées
        }
    }
}

sentence-left = { $unit ->
    [household] { $polarity ->
        [favour] { $x ->
            [one] est écarté
           *[other] sont écartés
        }
       *[burden] { $x ->
            [one] est épargné
           *[other] sont épargnés
        }
    }
    [decision] { $polarity ->
        [favour] { $x ->
            [one] est défavorable
           *[other] sont défavorables
        }
       *[burden] { $x ->
            [one] est favorable
           *[other] sont favorables
        }
    }
   *[person] { $polarity ->
        [favour] { $x ->
            [one] est écartée
           *[other] sont écartées
        }
       *[burden] { $x ->
            [one] est épargnée
           *[other] sont épargnées
        }
    }
}

## Combien
sentence-about = environ { $number }
sentence-under = moins de { $number }
sentence-over = plus de { $number }
sentence-between = entre { $low } et { $high }

## La première phrase
sentence-rate = Sur { $base } { people-population }, { $count } { sentence-verb } ({ $evidence }){ $against }.
sentence-small = Sur { $base } { people-population }, { $count } { sentence-verb } ({ $interval }).
sentence-small-without-interval = Sur { $base } { people-population }, { $count } { sentence-verb }.
sentence-bounds = Sur { $base } { people-population }, { $count } { sentence-verb } (de { $low-share } à { $high-share }, selon ce que l’on ignore : { $unknown-people }){ $against }.
sentence-hidden-counts = effectifs cachés ou arrondis
sentence-evidence = { $numerator } sur { $denominator } ; { $interval }
sentence-evidence-without-interval = { $numerator } sur { $denominator }
sentence-interval = intervalle de { $low } à { $high }
sentence-against = , contre { $reference-count } { sentence-in-reference }
sentence-in-reference = { $reference-kind ->
    [overall] dans l’ensemble
    [rest] dans les autres groupes
   *[group] dans le groupe { $reference }
}
sentence-undefined = { $kind ->
    [everyone] { $name } : pas de valeur. { $reason }.
    [missing] { $name }, groupe non renseigné : pas de valeur. { $reason }.
   *[named] { $name }, groupe { $group } : pas de valeur. { $reason }.
}

## La seconde phrase
sentence-is-reference = C’est le groupe auquel les autres sont comparés.
sentence-no-comparison = Pas de comparaison. { $reason }.
sentence-too-small = C’est trop peu pour commenter ce groupe : il en faudrait au moins { $least }.
sentence-reference-too-small = Pas de comparaison : la référence compte moins de { $least } cas.
sentence-gap = L’écart est de { $difference }{ $span } : le taux est { $ratio } fois celui { sentence-of-reference } ({ $share } contre { $reference-share }).
sentence-gap-without-ratio = L’écart est de { $difference }{ $span } : { $share } contre { $reference-share }.
sentence-span = (intervalle de { $range })
sentence-of-reference = { $reference-kind ->
    [overall] de l’ensemble
    [rest] des autres groupes
   *[group] du groupe { $reference }
}
sentence-gap-bounds = L’écart va de { $range }, selon ce que l’on ignore.
sentence-gap-untested = { $reason }. On ne sait donc pas si cet écart dépasse ce que le hasard peut expliquer.
sentence-inconclusive-interval = Ces données ne permettent pas de conclure à un écart : estimé à { $difference }, il peut aller de { $range }.
sentence-inconclusive-p = { $comparisons ->
    [one] Ces données ne permettent pas de conclure à un écart : le hasard pourrait expliquer celui que l’on observe, de { $difference } (p = { $p }).
   *[other] Ces données ne permettent pas de conclure à un écart : sur { $comparisons-written } comparaisons, le hasard pourrait expliquer celui que l’on observe, de { $difference } (p ajustée = { $p }).
}

## Ce que la polarité en fait
sentence-weighs = { $polarity ->
    [favour] { $direction ->
        [more] { sentence-being } est ici une faveur : ce groupe en bénéficie plus.
       *[less] { sentence-being } est ici une faveur : ce groupe en bénéficie moins.
    }
   *[burden] { $direction ->
        [more] { sentence-being } est ici une charge : elle pèse plus sur ce groupe.
       *[less] { sentence-being } est ici une charge : elle pèse moins sur ce groupe.
    }
}
sentence-being = { $unit ->
    [decision] { $polarity ->
        [favour] Une décision favorable
       *[burden] Une décision défavorable
    }
   *[person] { $polarity ->
        [favour] Être retenu
       *[burden] Être visé
    }
}
