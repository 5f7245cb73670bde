# Discussions : ce que des personnes s’écrivent à propos d’un constat, d’un choix ou d’une vue.
talk-about = Discussion : { $topic }
talk-discuss = Discuter
talk-discuss-count = Discuter ({ $count })
talk-discuss-named = { $words } : { $topic }
talk-role-citizen = Citoyen ou citoyenne
talk-role-agent = Agent
talk-role-auditor = Auditeur ou auditrice
talk-role-vendor = Fournisseur
talk-role-elected = Élu ou élue
talk-line = { $author } ({ $role }) : { $words }
talk-head = { $author } · { $role } · { $day }
talk-edited = modifié le { $day }
talk-open = non réglé
talk-resolved = réglé
talk-resolved-by = Réglé, d’après { $author }, le { $day }.
talk-since = { $count ->
    [one] { $count } message depuis : la discussion est rouverte.
   *[other] { $count } messages depuis : la discussion est rouverte.
}
talk-who = Qui écrit
talk-known = Quelqu’un qui a déjà écrit ici
talk-role = En tant que
talk-words = Vos mots
talk-say = Envoyer
talk-edit = Modifier
talk-edit-named = Modifier le message « { $words } »
talk-delete = Supprimer
talk-delete-named = Supprimer le message « { $words } »
talk-resolve = C’est réglé
talk-reopen = Rouvrir
talk-needs-name = Écrivez votre nom pour participer. Il reste dans cet audit et ne va nulle part ailleurs.
undo-talk-say = envoi d’un message
undo-talk-resay = modification d’un message
undo-talk-unsay = suppression d’un message
undo-talk-resolve = discussion réglée
undo-talk-reopen = discussion rouverte
