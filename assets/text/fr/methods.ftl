# Comment l’incertitude est dite : les choix, et ce qu’on peut conclure.

setup-ask-methods = Comment dire l’incertitude ?
setup-ask-methods-why = Les choix habituels sont déjà faits. Ce que vous changez est noté dans l’audit.
methods-rates = Intervalle d’un taux
methods-rates-wilson = Wilson
methods-rates-wilson-says = Juste en moyenne, aussi pour les petits groupes.
methods-rates-clopper-pearson = Clopper–Pearson
methods-rates-clopper-pearson-says = Jamais trop étroit, souvent plus large qu’il ne faut.
methods-rates-jeffreys = Jeffreys
methods-rates-jeffreys-says = Proche de Wilson ; part d’un a priori neutre.
methods-ratios = Intervalle d’un rapport
methods-ratios-katz = Katz, du logarithme
methods-ratios-katz-says = Le plus courant ; aucun pour un taux nul.
methods-ratios-score = Koopman, par scores
methods-ratios-score-says = Meilleur avec peu de cas ; existe pour un taux nul.
methods-adjustment = Quand on compare plusieurs groupes
methods-adjustment-holm = Holm
methods-adjustment-holm-says = Peu de risque qu’un seul écart trouvé soit dû au hasard.
methods-adjustment-benjamini-hochberg = Benjamini–Hochberg
methods-adjustment-benjamini-hochberg-says = Peu des écarts trouvés sont dus au hasard ; en trouve davantage.
methods-to-comment = Effectif minimal pour commenter
methods-to-publish = Effectif minimal pour publier
methods-matters = Plus petit écart qui compte, en points
methods-matters-clear = Retirer
methods-matters-says = Laissé vide, on ne parle que du hasard. Dites pourquoi vous l’avez choisi.
methods-not-a-number = Écrivez un nombre entier, 1 ou plus.
methods-not-points = Écrivez un nombre de points entre 0 et 100.
methods-conclusion-is-reference = référence
methods-conclusion-too-small = trop peu pour commenter
methods-conclusion-reference-too-small = trop peu dans la référence
methods-conclusion-no-comparison = pas de comparaison
methods-conclusion-only-bounds = connu entre deux bornes
methods-conclusion-cannot-conclude = on ne peut pas conclure
methods-conclusion-untested = non testé
methods-conclusion-clear = dépasse le hasard
methods-conclusion-column = Ce qu’on peut dire
methods-not-to-publish = moins de { $least } cas : à ne pas publier tel quel
methods-undo = comment dire l’incertitude
methods-detectable = Aurait été vu
methods-detectable-says = Avec ces effectifs, un écart de { $gap } aurait été trouvé 8 fois sur 10 ; de plus petits passent souvent inaperçus.
methods-practical = { $practical ->
    [matters] { $clear ->
        [clear] Il atteint aussi les { $matters } qui comptent ici.
       *[unclear] S’il était réel, il compterait ici ({ $matters } ou plus) : il faut davantage de cas pour le savoir.
    }
    [may] { $clear ->
        [clear] S’il dépasse le hasard, il reste sous les { $matters } qui comptent ici ; l’intervalle en contient de plus grands.
       *[unclear] Tel qu’observé, il reste sous les { $matters } qui comptent ici ; un écart plus grand n’est pas exclu.
    }
   *[too-small] { $clear ->
        [clear] S’il dépasse le hasard, il reste sous les { $matters } qui comptent ici, dans tout l’intervalle.
       *[unclear] Quel qu’il soit, il reste sous les { $matters } qui comptent ici, dans tout l’intervalle.
    }
}
methods-said = Méthodes : taux { $rates }, rapports { $ratios }, valeurs p ajustées par { $adjustment } ; { $comment } cas au moins pour commenter, { $publish } pour publier.
methods-said-matters = Un écart compte à partir de { $matters }.
methods-drawn = Intervalle sans formule
methods-drawn-bca = bootstrap corrigé (BCa)
methods-drawn-bca-says = Pour les rapports d’erreurs, F1 et semblables : on tire à nouveau les cas, et on corrige le biais des tirages.
methods-drawn-percentile = bootstrap, percentiles
methods-drawn-percentile-says = Pour les rapports d’erreurs, F1 et semblables : on tire à nouveau les cas ; plus simple, moins juste avec peu de cas.
methods-draws = Nombre de tirages
methods-seed = Graine des nombres au hasard
methods-not-draws = Écrivez un nombre entier de 200 à 20 000.
methods-not-a-seed = Écrivez un nombre entier, 0 ou plus.
