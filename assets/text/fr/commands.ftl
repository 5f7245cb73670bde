# Menus, buttons, and what can be undone.

## Menus
menu-file = Fichier
menu-edit = Édition
language-french = Français
language-english = English
theme-menu = Aspect
theme-system = Comme le système
theme-light = Clair
theme-dark = Sombre
theme-projector = Projection : grand et contrasté
text-size = Taille du texte
text-size-now = { $percent } %
text-size-normal = Taille normale

## Commands
command-open = Ouvrir…
command-open-tip = Ouvrir des données ou un audit
command-add-outputs = Ajouter les réponses du modèle…
command-add-outputs-tip = Réunir aux données un second fichier : ce que le modèle a répondu
command-save = Enregistrer
command-save-tip = Enregistrer l’audit
command-save-as = Enregistrer sous…
command-save-as-tip = Enregistrer l’audit à un autre endroit
command-save-report = Écrire le rapport…
command-save-report-tip = L’écrire dans un fichier que chacun peut lire et imprimer
command-close = Fermer l’audit
command-close-tip = Revenir à la page de départ
command-undo = Annuler
command-undo-tip = Annuler le dernier changement
command-undo-what = Annuler : { $what }
command-redo = Rétablir
command-redo-tip = Rétablir le changement annulé
command-redo-what = Rétablir : { $what }
command-join = Réunir les deux fichiers
command-join-tip = Ajouter à chaque ligne des données la réponse du modèle qui porte la même clé
command-drop-outputs = Laisser ce fichier
command-drop-outputs-tip = Ne pas réunir ce fichier aux données
command-remove-outputs = Retirer les réponses du modèle
command-remove-outputs-tip = Revenir aux données seules
command-accept-data = Auditer les fichiers tels qu’ils sont
command-accept-data-tip = Prendre les fichiers d’aujourd’hui comme base de l’audit. Les constats gardent leurs chiffres
command-cancel = Arrêter
command-cancel-tip = Arrêter le travail en cours
command-zoom-in = Agrandir le texte
command-zoom-in-tip = Agrandir tout ce qui est affiché
command-zoom-out = Réduire le texte
command-zoom-out-tip = Réduire tout ce qui est affiché
command-quit = Quitter
command-quit-tip = Fermer Vigie
command-close-without-saving = Ne pas enregistrer
command-close-without-saving-tip = Continuer en perdant le travail non enregistré
command-save-and-close = Enregistrer
command-save-and-close-tip = Enregistrer l’audit, puis continuer
command-stay-open = Rester ici
command-stay-open-tip = Ne rien fermer
command-dismiss = Fermer
command-dismiss-tip = Fermer ce message

## What can be undone
undo-title = changement du titre
undo-notes = changement des notes
undo-settle = règlement d’une divergence
undo-card = changement de la première page
undo-add-finding = ajout d’un constat
undo-edit-finding = modification d’un constat
undo-delete-finding = suppression d’un constat
undo-read-as = relecture du fichier
undo-join = réunion des deux fichiers
undo-change-join = changement de la jointure
undo-remove-outputs = retrait des réponses du modèle
undo-accept-data = nouvelle base de l’audit
undo-add-view = vue ajoutée à un constat
undo-remove-view = vue retirée d’un constat
undo-note-anew = nombres d’un constat notés à nouveau
job-noting = Nouvelle notation des nombres
