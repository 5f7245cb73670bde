# Noms des choses, tels qu’ils apparaissent dans les listes et les tableaux.

## Ce qu’est une ligne
unit-person = Personne
unit-household = Ménage
unit-decision = Décision
unit-area = Zone

## Faveur ou charge
polarity-favour = Une faveur
polarity-favour-says = Être retenu apporte quelque chose à la personne : un emploi, une place, une aide.
polarity-burden = Une charge
polarity-burden-says = Être visé coûte quelque chose à la personne : un contrôle, un refus, une sanction.

## Importance et état d’un constat
severity-information = Information
severity-low = Faible
severity-medium = Moyenne
severity-high = Élevée
severity-critical = Critique
status-draft = Brouillon
status-to-review = À relire
status-corroborated = Corroboré
status-contested = Contesté
status-reply-received = Réponse reçue
status-confirmed = Confirmé
status-withdrawn = Retiré

## Groupes et références
group-missing = non renseigné
reference-overall = Ensemble
reference-rest = Les autres groupes
reference-largest = Le groupe le plus nombreux
reference-most-favoured = Le groupe le plus favorisé
reference-absent = Groupe de référence absent des données

## Tests
test-two-proportion = Comparaison de deux proportions (test z)
test-fisher = Test exact de Fisher

## Qui est sélectionné
cut-values = { $column } = { $values }
cut-alternatives = { $others } ou { $last }
cut-top = { $people ->
    [one] la valeur la plus élevée de { $column }
   *[other] les { $number } valeurs les plus élevées de { $column }
}
cut-top-share = les { $number } de valeurs les plus élevées de { $column }

## Les quatre effectifs, et ce que l’on ne sait pas
cell-true-positives = Vrais positifs
cell-true-positives-says = Sélection, et le résultat réel est « oui ».
cell-false-positives = Faux positifs
cell-false-positives-says = Sélection, alors que le résultat réel est « non ».
cell-false-negatives = Faux négatifs
cell-false-negatives-says = Pas de sélection, alors que le résultat réel est « oui ».
cell-true-negatives = Vrais négatifs
cell-true-negatives-says = Pas de sélection, et le résultat réel est « non ».
cell-selected-unknown = Sélection, résultat inconnu
cell-selected-unknown-says = Sélection, mais on ne sait pas si le résultat réel est « oui » ou « non ».
cell-not-selected-unknown = Pas de sélection, résultat inconnu
cell-not-selected-unknown-says = Pas de sélection, et on ne sait pas si le résultat réel est « oui » ou « non ».
cell-yes-unknown = Résultat « oui », décision inconnue
cell-yes-unknown-says = Le résultat réel est « oui », mais on ne sait pas ce qui a été décidé.
cell-no-unknown = Résultat « non », décision inconnue
cell-no-unknown-says = Le résultat réel est « non », mais on ne sait pas ce qui a été décidé.
cell-unknown = Résultat et décision inconnus
cell-unknown-says = On ne sait ni quel est le résultat réel, ni ce qui a été décidé.
