# De qui l’on parle, accordé.
#   $unit       person, household, decision, area
#   $polarity   favour, burden, neutral
#   $people     leur nombre, pour l’accord
#   $condition  everyone, yes, no, selected, not-selected : qui se trouve sous la barre de la fraction
#   $kind       named, missing, everyone ; $group : le nom du groupe

people-units = { $unit ->
    [household] { $people ->
        [one] ménage
       *[other] ménages
    }
    [decision] { $people ->
        [one] décision
       *[other] décisions
    }
    [area] { $people ->
        [one] zone
       *[other] zones
    }
   *[person] { $people ->
        [one] personne
       *[other] personnes
    }
}

people-selected = { $unit ->
    [household] { $polarity ->
        [favour] { $people ->
            [one] retenu
           *[other] retenus
        }
        [burden] { $people ->
            [one] visé
           *[other] visés
        }
       *[neutral] { $people ->
            [one] sélectionné
           *[other] sélectionnés
        }
    }
    [decision] { $polarity ->
        [favour] { $people ->
            [one] favorable
           *[other] favorables
        }
        [burden] { $people ->
            [one] défavorable
           *[other] défavorables
        }
       *[neutral] { $people ->
            [one] de sélection
           *[other] de sélection
        }
    }
   *[person] { $polarity ->
        [favour] { $people ->
            [one] retenue
           *[other] retenues
        }
        [burden] { $people ->
            [one] visée
           *[other] visées
        }
       *[neutral] { $people ->
            [one] sélectionnée
           *[other] sélectionnées
        }
    }
}

people-not-selected = { $unit ->
    [decision] { $polarity ->
        [favour] { $people ->
            [one] défavorable
           *[other] défavorables
        }
        [burden] { $people ->
            [one] favorable
           *[other] favorables
        }
       *[neutral] de non-sélection
    }
   *[person] non { people-selected }
}

people-population = { $condition ->
    [yes] { $kind ->
        [everyone] { people-units } dont le résultat réel est « oui »
        [missing] { people-units } dont le groupe n’est pas renseigné et dont le résultat réel est « oui »
       *[named] { people-units } du groupe { $group } dont le résultat réel est « oui »
    }
    [no] { $kind ->
        [everyone] { people-units } dont le résultat réel est « non »
        [missing] { people-units } dont le groupe n’est pas renseigné et dont le résultat réel est « non »
       *[named] { people-units } du groupe { $group } dont le résultat réel est « non »
    }
    [selected] { $kind ->
        [everyone] { people-units } { people-selected }
        [missing] { people-units } { people-selected } dont le groupe n’est pas renseigné
       *[named] { people-units } { people-selected } du groupe { $group }
    }
    [not-selected] { $kind ->
        [everyone] { people-units } { people-not-selected }
        [missing] { people-units } { people-not-selected } dont le groupe n’est pas renseigné
       *[named] { people-units } { people-not-selected } du groupe { $group }
    }
   *[everyone] { $kind ->
        [everyone] { people-units }
        [missing] { people-units } dont le groupe n’est pas renseigné
       *[named] { people-units } du groupe { $group }
    }
}

# Sous le titre d’un axe ou d’un tableau.
people-among = { $condition ->
    [yes] parmi les { people-units } dont le résultat réel est « oui »
    [no] parmi les { people-units } dont le résultat réel est « non »
    [selected] parmi les { people-units } { people-selected }
    [not-selected] parmi les { people-units } { people-not-selected }
    [scored] parmi les { people-units } qui ont un score
    [numbered] parmi les { people-units } dont le nombre est connu
    [predicted] parmi les { people-units } dont le nombre et la prédiction sont connus
   *[everyone] { $unit ->
        [household] parmi tous les { people-units }
       *[person] parmi toutes les { people-units }
    }
}

# Celles et ceux dont on ignore quelque chose.
people-unknown = { $unknown ->
    [decision] { $number } { people-units } dont la décision n’est pas connue
    [both] { $number } { people-units } dont le résultat réel ou la décision n’est pas connu
   *[outcome] { $number } { people-units } dont le résultat réel n’est pas connu
}
