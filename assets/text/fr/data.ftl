# Étape des données : aperçu, lecture du fichier, rapprochement avec les sorties du modèle.
