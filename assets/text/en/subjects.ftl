# Cards of people alike, of random draws, of ordered labels, and of tests that came later.

about-consistency = Consistency
about-consistency-says = Whether people who are alike on the columns chosen got the same decision: 1 when all those nearest to somebody did, 0 when none did.
about-consistency-use = When a decision should not jump between people whom one would call alike.
about-consistency-hides = Whether the columns should matter. A rule that treats a whole group badly can be perfectly consistent.
about-consistency-formula = 1 − mean, over people, of the share of their nearest others who got the other decision

about-equal-burden = Equal burden
about-equal-burden-says = Whether a group makes up as much of those chosen as of all cases: 1 when it does, above 1 when it is chosen more than its cases make.
about-equal-burden-use = When an algorithm chooses people to be examined, and a random draw tells how many cases each group has.
about-equal-burden-hides = How serious the cases are, people referred by somebody, and what examinations fail to find.
about-equal-burden-formula = (chosen of the group ÷ all chosen) ÷ (cases of the group ÷ all cases), the cases estimated from the draw

about-outcome-test = Outcome test
about-outcome-test-says = Cases found among those chosen, group by group: where fewer are found, people were chosen on less.
about-outcome-test-use = To ask whether as much was required of everybody before choosing them.
about-outcome-test-hides = Groups whose chances of being a case are spread differently can differ under one and the same rule for all.
about-outcome-test-formula = cases among the chosen of the group ÷ chosen of the group

about-label-cuts = Every cut of ordered labels
about-label-cuts-says = The same metric as “yes” begins higher and higher, then with each label alone as “yes” and all others as “no”.
about-label-cuts-use = When a decision or an outcome has three labels or more: to see whether the conclusion depends on where they are cut.
about-label-cuts-hides = How far apart two labels are. The more cuts are looked at, the more one of them shows a gap by chance: p is adjusted over the whole table.
about-label-cuts-formula = “yes” = the label or a higher one; alone: “yes” = the label

about-mean-test = Test of two means
about-mean-test-says = How often chance alone would give two means at least as far apart, if they were equal.
about-mean-test-use = For a mean score, a mean amount, a mean residual.
about-mean-test-hides = Whether the gap matters; and a few very high values weigh on it.
about-mean-test-formula = gap ÷ √(variance ÷ people of the group + variance ÷ people of the reference), by Student’s distribution

about-dealt = Test by dealing people at random
about-dealt-says = Whether chance alone could give the largest gap between two groups: people are dealt to the groups at random thousands of times, as many to each as it has.
about-dealt-use = For any metric, even one without a formula: a quartile, the area under the ROC curve, a calibration error.
about-dealt-hides = Which groups differ. It supposes that they differ in nothing at all, and may find a difference of spread where the metric is the same.
about-dealt-formula = (deals with a gap at least as large + 1) ÷ (deals + 1)

about-direction = Which way round
about-direction-says = Whether those selected, or those whose score comes first, have the outcome more often than the others.
about-direction-use = Before any rate: an outcome or a score taken the wrong way round turns every error rate over.
about-direction-hides = Everything group by group; and a decision without any link to the outcome shows no direction.
about-direction-formula = selection rate of the “yes” − selection rate of the “no”; of a score, the area under its ROC curve

about-differs-odds = Fairlearn too takes the larger of both highest minus lowest. AIF360 takes the larger of two absolute differences, group against group; Aequitas only says whether both ratios pass a threshold.
about-differs-predictive = AIF360’s average_predictive_value_difference is another number: the mean of the differences of precision and of false omission rate, with a sign. Aequitas divides by the reference’s precision.
about-differs-entropy = AIF360 gives the benefits by the label it was told is favourable: the same here, where being selected is a favour; the other way round where it is a burden.
about-differs-conditional = AIF360’s function of that name adds up over the groups, without strata: another number under the same name.
about-differs-consistency = AIF360 counts people among their own neighbours, takes columns as they are and breaks ties by the order of the file. Here nobody is their own neighbour, numbers are standardised, and ties share the places left.
