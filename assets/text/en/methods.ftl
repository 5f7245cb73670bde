# How uncertainty is told: the choices, and what is concluded.

setup-ask-methods = How is uncertainty told?
setup-ask-methods-why = The usual choices are made already. Whatever you change is recorded with the audit.
methods-rates = Interval of a rate
methods-rates-wilson = Wilson
methods-rates-wilson-says = Right on average, also for small groups.
methods-rates-clopper-pearson = Clopper–Pearson
methods-rates-clopper-pearson-says = Never too narrow, often wider than needed.
methods-rates-jeffreys = Jeffreys
methods-rates-jeffreys-says = Close to Wilson’s; from a neutral prior.
methods-ratios = Interval of a ratio
methods-ratios-katz = Katz, of the logarithm
methods-ratios-katz-says = The usual one; none for a rate of zero.
methods-ratios-score = Koopman, by scores
methods-ratios-score-says = Better with few people; exists for a rate of zero.
methods-adjustment = When several groups are compared
methods-adjustment-holm = Holm
methods-adjustment-holm-says = Little risk that even one gap found is due to chance.
methods-adjustment-benjamini-hochberg = Benjamini–Hochberg
methods-adjustment-benjamini-hochberg-says = Few of the gaps found are due to chance; finds more.
methods-to-comment = Fewest people to comment on
methods-to-publish = Fewest people to publish
methods-matters = Smallest gap that matters, in points
methods-matters-clear = Remove
methods-matters-says = Left empty, only chance is spoken of. Say why you chose it.
methods-not-a-number = Write a whole number, 1 or more.
methods-not-points = Write a number of points between 0 and 100.
methods-conclusion-is-reference = reference
methods-conclusion-too-small = too few to comment on
methods-conclusion-reference-too-small = too few in the reference
methods-conclusion-no-comparison = no comparison
methods-conclusion-only-bounds = known within bounds
methods-conclusion-cannot-conclude = cannot conclude
methods-conclusion-untested = not tested
methods-conclusion-clear = clear of chance
methods-conclusion-column = What can be said
methods-not-to-publish = fewer than { $least } people: not to be published as it is
methods-undo = how uncertainty is told
methods-detectable = Would have been found
methods-detectable-says = With these numbers of people, a gap of { $gap } would have been found 8 times out of 10; smaller ones often stay unseen.
methods-practical = { $practical ->
    [matters] { $clear ->
        [clear] It is also at least the { $matters } that matter here.
       *[unclear] If it were real it would matter here ({ $matters } or more): more people are needed to know.
    }
    [may] { $clear ->
        [clear] Clear of chance, it is less than the { $matters } that matter here; the interval holds larger ones.
       *[unclear] As observed it is less than the { $matters } that matter here; a larger one cannot be ruled out.
    }
   *[too-small] { $clear ->
        [clear] Clear of chance, it is still less than the { $matters } that matter here, over the whole interval.
       *[unclear] Whatever it is, it is less than the { $matters } that matter here, over the whole interval.
    }
}
methods-said = Methods: rates { $rates }, ratios { $ratios }, p-values adjusted by { $adjustment }; { $comment } people at least to comment, { $publish } to publish.
methods-said-matters = A gap matters from { $matters } on.
methods-drawn = Interval without a formula
methods-drawn-bca = bootstrap, corrected (BCa)
methods-drawn-bca-says = For ratios of errors, F1 and the like: people are drawn again, and the bias of the draws is corrected.
methods-drawn-percentile = bootstrap, percentiles
methods-drawn-percentile-says = For ratios of errors, F1 and the like: people are drawn again; simpler, less exact with few people.
methods-draws = Number of draws
methods-seed = Random numbers begin with
methods-not-draws = Write a whole number from 200 to 20,000.
methods-not-a-seed = Write a whole number, 0 or more.
