# The start page.
start-tagline = Auditer les algorithmes qui décident pour des personnes.
start-offline = Rien ne quitte cet ordinateur : pas de réseau, pas de compte.
start-open = Ouvrir des données ou un audit…
start-formats = CSV, TSV ou Parquet pour les données, .ron pour un audit. On peut aussi déposer le fichier sur cette fenêtre.
start-path = Ou écrire son emplacement
start-path-hint = /dossier/fichier.csv
start-path-open = Ouvrir
start-drop = Déposez le fichier pour l’ouvrir

## Recent files
start-recent = Récents
start-recent-none = Les fichiers ouverts apparaîtront ici.
start-recent-open = Ouvrir { $name }
start-recent-gone = Ce fichier n’est plus là : { $path }
start-recent-forget = Retirer { $name } de la liste

## Recovery
recovery-title = Travail retrouvé
recovery-explained = « { $title } » n’était pas enregistré quand Vigie s’est arrêté, le { $when }.
recovery-take = Reprendre ce travail
recovery-leave = Le laisser partir

## Samples
samples-title = Apprendre avec un exemple
samples-explained = Chaque exemple s’ouvre comme une copie : essayez sans crainte.
samples-minutes = { $minutes } minutes
samples-none = Les exemples livrés avec Vigie ne sont pas à côté du programme.
sample-open = Ouvrir l’exemple « { $title } »
sample-berkeley-1973-title = Berkeley 1973
sample-berkeley-1973-teaches = Un tableau qui raconte deux histoires : comparer, mais à l’intérieur de quoi ?
sample-berkeley-1973-shape = 24 comptages · 4 526 candidatures
sample-berkeley-1973-minutes = 20
sample-recidivism-title = Récidive
sample-recidivism-teaches = Deux exigences raisonnables qui ne peuvent pas être tenues ensemble. Déplacer un seuil, et voir qui en paie le prix.
sample-recidivism-shape = 60 comptages par score · 5 787 personnes
sample-recidivism-minutes = 45
sample-benefit-control-title = Score indu
sample-benefit-control-teaches = Un score choisit mille dossiers à contrôler. Retirer une colonne du calcul ne suffit pas.
sample-benefit-control-shape = 20 000 dossiers inventés
sample-benefit-control-minutes = 60
sample-hiring-title = Tri de CV
sample-hiring-teaches = Tout semble aller, jusqu’à ce qu’on croise deux colonnes. Que dire d’un petit groupe ?
sample-hiring-shape = 18 comptages · 4 778 candidatures inventées
sample-hiring-minutes = 30
sample-income-title = Revenus
sample-income-teaches = Deux fichiers à réunir. Une colonne qui parle à la place d’une autre.
sample-income-shape = 16 281 personnes · 16 274 réponses
sample-income-minutes = 45
