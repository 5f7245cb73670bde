# Comment les lignes sont venues : étapes d’un processus, versions d’un modèle, jours.

setup-ask-process = Quelle étape, quelle version, quand ?
setup-ask-process-why = Facultatif. Des lignes de plusieurs étapes ou versions ne doivent pas être comptées ensemble.
process-stage = Étape du processus
process-version = Version du modèle
process-date = Jour de la décision
process-none = aucune colonne
process-used-stage = étape
process-used-version = version
process-used-date = jour
process-stages-title = Ordre des étapes
process-each = Regarder dans chacune
process-each-of = Regarder dans chaque { $column }
process-one = Seulement celle-ci
process-one-of = Seulement les lignes de { $value }
process-by-year = Regarder année par année
process-from = Du
process-to = au
process-keep-days = Garder ces jours
process-bad-day = Écrivez deux jours comme 2024-01-31, le premier pas après le dernier.
process-rows = { $rows ->
    [one] { $written } ligne
   *[other] { $written } lignes
}
process-missing = { $rows ->
    [one] non renseigné : { $written } ligne
   *[other] non renseigné : { $written } lignes
}
process-days = du { $first } au { $last }
process-no-day = aucun jour
process-stages-said = Étapes ({ $column }) : { $values }
process-versions-said = Versions du modèle ({ $column }) : { $values }
process-days-said = Jours ({ $column }) : { $days }
process-mixed-stages = Des lignes de plusieurs étapes sont comptées ensemble : une même personne peut être comptée deux fois. Gardez une étape, ou regardez dans chacune.
process-mixed-versions = Les décisions de plusieurs versions du modèle sont comptées ensemble. Gardez une version, ou regardez dans chacune.
process-undo = étape, version ou jour
process-undo-filter = filtre d’une étape, d’une version ou d’une période
process-year-of = { $column } (année)

## Stages
reason-nobody-before = Personne de ce groupe n’est à l’étape d’avant
reason-stage-grows = Il y a plus de cas à cette étape qu’à celle d’avant : tous n’en viennent pas
stages-title = D’étape en étape
stages-hint = La part du groupe parmi les cas de chaque étape, et ce que chaque passage en fait : ×1 la laisse telle quelle.
stages-step = × { $value }
stages-step-interval = × { $value } ({ $interval })
stages-share = { $share } ({ $people })
stages-sentence = De « { $from } » à « { $to } », la part du groupe { $group } passe de { $before } à { $after } : { $value } fois ce qu’elle était{ $interval }.
stages-sentence-interval = { " " }(intervalle de { $interval })
stages-formula = Formule : (cas du groupe ici ÷ tous les cas ici) ÷ (cas du groupe avant ÷ tous les cas avant)
stages-not-shown = Cela ne dit pas pourquoi des gens sont partis, ni s’ils sont partis d’eux-mêmes. Les lignes sont comptées, quoi qu’on ait décidé d’elles et quel que soit leur poids.
stages-cli = Part de chaque groupe à chaque étape, et ce que chaque passage en fait
