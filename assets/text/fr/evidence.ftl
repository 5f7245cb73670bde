# Le panneau des preuves, à côté ou au-dessous du graphique.
evidence-title = Preuves
evidence-nothing-measured = Rien n’est encore mesuré.
evidence-click-a-group = Cliquez sur un groupe du graphique ou du tableau : sa phrase, ses effectifs, sa formule et sa comparaison s’affichent ici.
evidence-overall = Ensemble : { $metric } de { $rate }, { $among }.
evidence-is-reference = C’est la référence : les autres groupes lui sont comparés.
evidence-note = Noter un constat
evidence-note-undefined = Il n’y a pas de nombre à noter.
evidence-note-changed = Les nombres affichés ont changé depuis que vous avez commencé : vérifiez votre texte.
evidence-note-save = Noter
evidence-make-reference = Prendre pour référence
evidence-clear = Désélectionner
evidence-counts = Effectifs
evidence-counts-legend = Fond teinté : compté sous la barre de fraction. Bord marqué : compté aussi au-dessus.
evidence-formula = Formule
evidence-comparison = Comparaison
evidence-not-shown = Ce que cela ne montre pas
evidence-rate = Taux
evidence-value = Valeur
evidence-interval = intervalle à 95 % : { $interval }
evidence-reference = Référence
evidence-difference = Écart
evidence-ratio = Rapport
evidence-test = Test
evidence-adjusted = Ajustement
evidence-comparisons = { $comparisons ->
    [one] une seule comparaison
   *[other] ajustée sur { $comparisons } comparaisons ({ $method })
}
evidence-selected = Sélection
evidence-not-selected = Pas de sélection
evidence-decision-unknown = Décision inconnue
