# Les colonnes qui semblent désigner des personnes, mises à l’écart.
privacy-title = Colonnes mises à l’écart
privacy-why = Elles semblent désigner des personnes. Rien de ce qu’elles contiennent n’est montré ni écrit. Elles peuvent servir de clé pour réunir deux fichiers, et une date de naissance peut donner une année ou un âge.
privacy-shown = Montrées par votre décision
privacy-columns-apart = { $number ->
    [one] { $count } mise à l’écart
   *[other] { $count } mises à l’écart
}
privacy-see = Voir lesquelles et pourquoi
privacy-no-counts = Mises à l’écart, donc laissées de côté : { $columns }. Montrez d’abord celles qui doivent être gardées.
privacy-no-groups = Mises à l’écart, car elles semblent désigner des personnes : { $columns }. L’écran des données permet de les montrer.

## Pourquoi
privacy-by-hand = à votre demande
privacy-by-name = D’après son nom : { $kind }
privacy-by-distinct = Une valeur différente presque à chaque ligne
privacy-by-values = { $number ->
    [one] D’après ses cases : { $kind } (la seule valeur regardée)
   *[other] D’après ses cases : { $kind } ({ $hits } des { $of } valeurs différentes regardées)
}
privacy-kind-name = noms de personnes
privacy-kind-email = adresses électroniques
privacy-kind-phone = numéros de téléphone
privacy-kind-social-security = numéros de sécurité sociale
privacy-kind-bank-account = comptes ou cartes bancaires
privacy-kind-address = adresses ou coordonnées de lieux
privacy-kind-birth-date = dates de naissance
privacy-kind-official-number = numéros officiels (passeport, carte d’identité, impôts)
privacy-kind-licence-plate = plaques d’immatriculation
privacy-kind-case-number = numéros de dossier
privacy-kind-distinct = une valeur par ligne

## Montrer et masquer
privacy-show = Montrer…
privacy-show-named = Montrer la colonne « { $column } »
privacy-years = Année ou âge…
privacy-years-named = Tirer une année ou un âge de « { $column } »
privacy-reason = Pourquoi la montrer ? La raison est gardée dans l’audit.
privacy-confirm = Montrer « { $column } »
privacy-give-up = La laisser à l’écart
privacy-unsaid = Aucune raison n’est écrite.
privacy-hide = Masquer
privacy-hide-named = Masquer la colonne « { $column } »
privacy-hide-again = Masquer de nouveau la colonne « { $column } »
privacy-hide-tip = Mettre la colonne à l’écart : ses valeurs ne sont plus ni montrées ni écrites
privacy-hide-used = L’audit s’en sert : retirez-la d’abord des réglages et des constats.
privacy-masked = Les clés sont à l’écart : seule leur forme est montrée (x : une lettre, 9 : un chiffre).
undo-privacy-show = colonne montrée
undo-privacy-hide = colonne masquée

## Étapes et refus
privacy-step = Colonnes mises à l’écart : { $columns }
privacy-step-column = « { $column } » ({ $kind })
privacy-step-shown = Colonne montrée par décision : « { $column } » ({ $kind })
privacy-not-days = La colonne « { $column } », mise à l’écart, contient autre chose que des dates. Une année ou un âge demande une colonne de dates : précisez-le dans la lecture de la colonne, ou choisissez-en une autre.
error-quarantined = La colonne « { $column } » est mise à l’écart, car elle semble désigner des personnes : elle n’est ni montrée ni utilisée. Pour l’utiliser quand même, montrez-la sur l’écran des données, ou avec l’option --show.
filter-quarantined = Le filtre { $expression } utilise, au caractère { $position }, la colonne « { $name } », mise à l’écart car elle semble désigner des personnes. Pour l’utiliser quand même, montrez-la sur l’écran des données, ou avec l’option --show.
