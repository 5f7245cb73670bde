# Commandes : étapes, menus, boutons (id) et info-bulles (id-tip).
