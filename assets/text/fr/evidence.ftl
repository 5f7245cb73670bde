# Panneau des preuves : phrase, effectifs, formule, intervalle, ce que cela ne montre pas.
