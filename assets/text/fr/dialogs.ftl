# Questions, messages and forms shown over the window.

## The system's file dialogs
dialog-open-title = Ouvrir des données ou un audit
dialog-save-title = Enregistrer l’audit
dialog-data-title = Choisir un fichier de données
dialog-filter-any = Audits et données
dialog-filter-project = Audits de Vigie
dialog-filter-data = Données
dialog-browse = Parcourir…
dialog-path = Emplacement du fichier

## Unsaved work
closing-title = Enregistrer avant de continuer ?
closing-audit = L’audit « { $title } » a des changements qui ne sont pas enregistrés. Que faire avant de le fermer ?
closing-window = L’audit « { $title } » a des changements qui ne sont pas enregistrés. Que faire avant de quitter ?
closing-open = L’audit « { $title } » a des changements qui ne sont pas enregistrés. Que faire avant d’ouvrir autre chose ?

## Saving
save-title = Où enregistrer l’audit ?
save-explained = Un seul petit fichier : réglages, constats et empreintes des données. Jamais les lignes des personnes.
save-ending = Le nom se termine par .ron ; Vigie l’ajoute s’il manque.
save-button = Enregistrer
save-cancel = Annuler
overwrite-title = Remplacer le fichier ?
overwrite-explained = Il existe déjà un fichier à cet endroit. Le remplacer efface ce qu’il contient.
overwrite-replace = Remplacer
overwrite-other = Choisir un autre nom

## Messages
notice-title = Cela n’a pas marché
notice-save-title = Rien n’est écrit
notice-open-title = Ce fichier ne s’ouvre pas
notice-fault = Une erreur de programme a arrêté ce travail. Rien d’autre n’est touché : l’audit est intact, et peut être enregistré.
notice-nothing-title = Rien à noter ici
notice-nothing = { $reason }. Un constat s’appuie sur un chiffre : il n’y en a pas ici.
missing-title = Où sont les données ?
missing-outputs-title = Où sont les réponses du modèle ?
missing-explained = Le fichier de cet audit n’est pas à sa place :
missing-then = S’il a été déplacé, dites où. Vigie vérifie à son empreinte que c’est bien le même.
missing-read = Lire ce fichier
missing-without = Continuer sans les données
notice-anew-title = Ces nombres ne peuvent pas être notés à nouveau
