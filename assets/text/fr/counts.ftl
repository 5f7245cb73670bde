# Effectifs cachés, arrondis ou totaux, et poids.
counts-mark = « { $mark } »
counts-empty-cell = case vide

## Arrondi
counts-rounded-label = Les effectifs sont
counts-rounded-not = exacts
counts-rounded-to = arrondis à { $to }
counts-rounded-seen = Tous les nombres sont des multiples de { $to } : les prendre comme arrondis à { $to }
counts-toward-nearest = au plus proche
counts-toward-down = vers le bas
counts-toward-up = vers le haut

## Zéros
counts-zeros = { $number ->
    [one] { $zeros } effectif vaut 0. Que veut-il dire ?
   *[other] { $zeros } effectifs valent 0. Que veulent-ils dire ?
}
counts-zeros-true = personne
counts-zeros-hidden = peut-être quelques personnes, trop peu pour être écrites
counts-zeros-until-hidden = Sans réponse, un zéro peut cacher quelques personnes, comme tout nombre arrondi.
counts-zeros-until-true = Sans réponse, un zéro veut dire personne, puisque les petits effectifs ont une marque.

## Totaux
counts-totals-why = Des lignes semblent être les totaux d’autres lignes. Un total n’est jamais ajouté aux personnes ; il sert à mieux connaître les effectifs cachés.
counts-total-seen = { $number ->
    [one] « { $value } » dans la colonne « { $column } » : les autres lignes peuvent s’y additionner dans { $agree } cas sur { $checked }.
   *[other] « { $value } » dans la colonne « { $column } » : les autres lignes peuvent s’y additionner dans { $agree } cas sur { $checked }.
}
counts-total-is = un total, pas des personnes
counts-total-is-people = des personnes comme les autres

## Poids
counts-weight-label = Une personne en représente
counts-weight-none = une seule
counts-use-as-weight = Utiliser « { $column } » comme poids
counts-weight-why = Pour les enquêtes, où chaque personne interrogée en représente plusieurs. Les taux utilisent les poids ; les nombres de personnes restent ceux des personnes interrogées. Une sélection limitée en nombre ou en part se compte en poids.
counts-weight-bad = Des personnes n’ont pas de poids, ou un poids qui ne dépasse pas zéro. Elles disparaîtraient sans un mot.
counts-weight-leave-out = Les écarter par un filtre, qui reste écrit
counts-role-weight = poids possible
counts-used-as-weight = poids
counts-used-weight = sert déjà de poids

## Étapes
done-hidden = Effectifs cachés : { $token } veut dire { $low } à { $high }
done-rounded = { $toward ->
    [down] Effectifs arrondis vers le bas à { $to } : chacun est entre deux bornes
    [up] Effectifs arrondis vers le haut à { $to } : chacun est entre deux bornes
   *[nearest] Effectifs arrondis au plus proche à { $to } : chacun est entre deux bornes
}
done-zeros-true = Zéros écrits : personne
done-zeros-hidden = Zéros écrits : peut-être quelques personnes
done-total = Totaux mis à part : « { $value } » dans la colonne « { $column } »
done-weighted = Personnes pondérées par la colonne « { $column } »

## Lire des nombres pondérés
sentence-evidence-weighted = { $numerator } sur { $denominator } après pondération, d’après { $people } personnes ; { $interval }
formula-weights = Ces nombres sont des sommes de poids. Ils viennent de { $people } personnes, qui renseignent autant que { $effective } personnes de même poids (effectif efficace, Kish 1965) : l’intervalle et le test en sont tirés.
formula-weights-unknown = Ces nombres sont des sommes de poids. Ils viennent de { $people } personnes.
disparities-weighted = { $numerator } sur { $denominator }, pondérés

## Annuler
undo-weight = changement du poids
undo-rounded = arrondi des effectifs
undo-zeros = sens des zéros
undo-totals = totaux parmi les lignes

## Erreurs
error-bad-weight = La colonne « { $column } » contient des poids, mais { $kind ->
    [missing] il n’y en a pas { $place }
   *[number] on y lit { $value } { $place }
} ({ $number ->
    [one] { $rows } ligne est dans ce cas
   *[other] { $rows } lignes sont dans ce cas
}). Un poids doit dépasser zéro : corrigez-le, ou écartez ces lignes par un filtre.
error-total-among-people = Dans la colonne « { $column } », la valeur « { $value } » est le total des autres : ses personnes seraient comptées deux fois. Dites que c’est un total (question 1 des réglages, ou --total), ou que c’est un groupe comme les autres (--not-total).
error-totals-disagree = Un total de { $total } est écrit { $place }, mais les lignes qu’il additionne donnent { $parts }. Vérifiez les bornes des effectifs cachés et l’arrondi, ou déclarez que cette valeur n’est pas un total.
