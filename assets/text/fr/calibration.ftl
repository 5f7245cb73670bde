# La part de « oui » selon le score.
calibration-title = Résultat selon le score
calibration-hint = Parmi les personnes de chaque score, combien ont pour vrai résultat « oui ». Un score qui veut dire partout la même chose donne à tous les groupes les mêmes parts.
calibration-head = Score
calibration-scores = { $from } à { $to }
calibration-share = { $share } ({ $yes } sur { $people })
calibration-apart = À score égal ({ $scores }), le « oui » est plus fréquent dans { $high } : { $high-share }, contre { $low-share } dans { $low }. C’est le plus grand des écarts dont les intervalles ne se touchent pas.
calibration-none-apart = À score égal, les intervalles des groupes se touchent partout : rien ne montre qu’un score veuille dire autre chose dans l’un d’eux.
calibration-error-line = Erreur de calibrage, { $group } : { $value }
calibration-chart-name = Graphique : part de « oui » à chaque score
calibration-axis = Score, du plus bas au plus haut
calibration-diagonal = En pointillé : ce que le score annonce.
calibration-not-shown = Cela ne dit pas pourquoi les personnes d’un score ont ce résultat, ni si le résultat a été établi partout de la même façon. Les groupes qui ont peu de personnes à un score ont de larges intervalles.
calibration-some = Le groupe choisi et sa référence sont dessinés ; le tableau a tous les groupes.
