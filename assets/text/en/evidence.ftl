# Evidence panel: sentence, counts, formula, interval, what this does not show.
