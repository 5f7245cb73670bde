# Boîtes de dialogue : ouvrir, enregistrer, quitter, récupérer.
