# Whom one speaks of, in agreement.
#   $unit       person, household, decision, area
#   $polarity   favour, burden, neutral
#   $people     their number, for the agreement
#   $condition  everyone, yes, no, selected, not-selected: who stands below the line of the fraction
#   $kind       named, missing, everyone; $group: the group’s name

people-units = { $unit ->
    [household] { $people ->
        [one] household
       *[other] households
    }
    [decision] { $people ->
        [one] decision
       *[other] decisions
    }
    [area] { $people ->
        [one] area
       *[other] areas
    }
   *[person] { $people ->
        [one] person
       *[other] people
    }
}

people-selected = { $unit ->
    [decision] { $polarity ->
        [favour] favourable
        [burden] unfavourable
       *[neutral] selecting
    }
   *[person] { $polarity ->
        [favour] selected
        [burden] flagged
       *[neutral] selected
    }
}

people-not-selected = { $unit ->
    [decision] { $polarity ->
        [favour] unfavourable
        [burden] favourable
       *[neutral] non-selecting
    }
   *[person] { $polarity ->
        [favour] unselected
        [burden] unflagged
       *[neutral] unselected
    }
}

people-population = { $condition ->
    [yes] { $kind ->
        [everyone] { people-units } whose true outcome is “yes”
        [missing] { people-units } whose group is not recorded and whose true outcome is “yes”
       *[named] { people-units } in the group { $group } whose true outcome is “yes”
    }
    [no] { $kind ->
        [everyone] { people-units } whose true outcome is “no”
        [missing] { people-units } whose group is not recorded and whose true outcome is “no”
       *[named] { people-units } in the group { $group } whose true outcome is “no”
    }
    [selected] { $kind ->
        [everyone] { people-selected } { people-units }
        [missing] { people-selected } { people-units } whose group is not recorded
       *[named] { people-selected } { people-units } in the group { $group }
    }
    [not-selected] { $kind ->
        [everyone] { people-not-selected } { people-units }
        [missing] { people-not-selected } { people-units } whose group is not recorded
       *[named] { people-not-selected } { people-units } in the group { $group }
    }
   *[everyone] { $kind ->
        [everyone] { people-units }
        [missing] { people-units } whose group is not recorded
       *[named] { people-units } in the group { $group }
    }
}

# Under the title of an axis or a table.
people-among = { $condition ->
    [yes] among { people-units } whose true outcome is “yes”
    [no] among { people-units } whose true outcome is “no”
    [selected] among { people-selected } { people-units }
    [not-selected] among { people-not-selected } { people-units }
    [scored] among { people-units } with a score
    [numbered] among { people-units } whose number is known
    [predicted] among { people-units } whose number and prediction are known
   *[everyone] among all { people-units }
}

# Those of whom something is not known.
people-unknown = { $unknown ->
    [decision] { $number } { people-units } whose decision is not known
    [both] { $number } { people-units } whose true outcome or decision is not known
   *[outcome] { $number } { people-units } whose true outcome is not known
}
