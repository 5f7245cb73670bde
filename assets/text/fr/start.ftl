# Page d’accueil : ouvrir des données ou un audit, audits récents, exemples.
