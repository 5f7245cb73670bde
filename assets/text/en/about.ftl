# Cards of numbers over all groups, inside strata, of tests and tables.
about-button = What is this?
about-named = What is this? { $name }
about-tests = Tests

about-demographic-parity = Demographic parity
about-demographic-parity-says = How far apart the selection rates of the groups are, as a gap or as a ratio.
about-demographic-parity-use = When nobody knows the true outcome, or when equal selection is itself the aim.
about-demographic-parity-hides = Nothing about errors: equal rates can select the wrong people in one of the groups.
about-demographic-parity-formula = highest selection rate − lowest; lowest ÷ highest

about-equalized-odds = Equalized odds
about-equalized-odds-says = How far apart the groups are in true positive rate or in false positive rate, whichever is worse.
about-equalized-odds-use = When both being missed and being selected wrongly matter.
about-equalized-odds-hides = Which of the two rates decides, unless it is read beside; and people whose true outcome is not known.
about-equalized-odds-formula = the larger of: highest − lowest true positive rate, highest − lowest false positive rate

about-equal-opportunity = Equal opportunity
about-equal-opportunity-says = How far apart the groups are in true positive rate.
about-equal-opportunity-use = When being selected helps those whose true outcome is “yes”.
about-equal-opportunity-hides = Those selected wrongly are not looked at.
about-equal-opportunity-formula = highest true positive rate − lowest; lowest ÷ highest

about-predictive-parity = Predictive parity
about-predictive-parity-says = How far apart the groups are in precision: what being selected means in each.
about-predictive-parity-use = When the people who act on a selection should be able to read it alike everywhere.
about-predictive-parity-hides = Those not selected. When “yes” is not as frequent everywhere, it can hardly hold together with equalized odds.
about-predictive-parity-formula = highest precision − lowest; lowest ÷ highest

about-average-odds = Average odds difference
about-average-odds-says = A group’s true and false positive rate minus those of the reference, on average.
about-average-odds-use = For one number with a direction, group against reference.
about-average-odds-hides = Two gaps of opposite signs cancel out: read both rates.
about-average-odds-formula = ½ × (difference of true positive rates + difference of false positive rates)

about-impact-ratio = Impact ratio
about-impact-ratio-says = A group’s selection rate divided by the highest of all groups; for a burden, the lowest divided by the group’s.
about-impact-ratio-use = When a rule asks for it: the four-fifths rule, New York City.
about-impact-ratio-hides = How many people it rests on, and the size of the gap: 1% against 2% gives the same ratio as 40% against 80%.
about-impact-ratio-formula = selection rate of the group ÷ highest selection rate

about-entropy = Generalized entropy index
about-entropy-says = How unequally decisions benefit people one by one; one part lies between the groups, the rest inside them.
about-entropy-use = To see whether inequality is mostly between groups or mostly inside them.
about-entropy-hides = Which group loses. A low part between groups does not mean equal error rates.
about-entropy-formula = mean of ((benefit ÷ mean benefit)² − 1) ÷ 2, where the benefit is 1 for someone decided rightly; where being selected is a favour, 0 for someone missed and 2 for someone selected wrongly; where it is a burden, the other way round

about-theil = Theil index
about-theil-says = The same inequality of benefits, with more weight on those who have least.
about-theil-use = Beside the generalized entropy index, to see whether the conclusion depends on the formula.
about-theil-hides = Which group loses, as above.
about-theil-formula = mean of (benefit ÷ mean benefit) × ln(benefit ÷ mean benefit)

about-crude = Gap without strata
about-crude-says = The gap between two groups, people of all strata together.
about-crude-use = To see what the strata change.
about-crude-hides = Two groups that are not in the same strata may differ for that reason alone.

about-pooled = Gap inside strata, pooled
about-pooled-says = One gap for all strata: people are only compared with others of the same stratum.
about-pooled-use = When the gap is about the same in each stratum.
about-pooled-hides = Gaps that differ from one stratum to another. A stratum that is itself the result of unequal treatment hides it.

about-pooled-ratio = Ratio of rates, pooled
about-pooled-ratio-says = One ratio of rates for all strata.
about-pooled-ratio-use = When rates are small, and the ratio is steadier than the gap.
about-pooled-ratio-hides = How many people are concerned: a large ratio of two tiny rates concerns few.

about-odds-ratio = Odds ratio, pooled
about-odds-ratio-says = How many times higher the odds are in one group, inside strata.
about-odds-ratio-use = To compare with published studies, which often give it.
about-odds-ratio-hides = It is not a ratio of rates, and is further from 1 than that ratio when rates are high.

about-standardised = Same mix as everybody
about-standardised-says = What both rates would be if both groups had everybody’s mix of strata.
about-standardised-use = When the gap differs from one stratum to another and one number is still needed.
about-standardised-hides = It answers a question about people who do not exist in that mix, and weighs rare strata little.

about-association = Test of no gap in any stratum
about-association-says = Whether chance alone could give the gaps inside strata.
about-association-use = Before speaking of the pooled gap.
about-association-hides = Gaps of opposite directions cancel out in it.

about-homogeneity = Test of the same gap in every stratum
about-homogeneity-says = Whether the odds ratio could be the same in all strata.
about-homogeneity-use = Before trusting one number for all strata.
about-homogeneity-hides = With few people in the strata it sees nothing: silence is not sameness.

about-conditional = Conditional demographic disparity
about-conditional-says = Whether a group weighs more among those treated unfavourably than among the others, inside strata.
about-conditional-use = When selections are to be compared among people of the same stratum, without choosing a reference.
about-conditional-hides = The size of the rates: it compares shares of people, not chances of being selected.

about-adjusted = Gap with other characteristics held equal
about-adjusted-says = The rates a logistic regression gives if everybody were in each group and kept their other characteristics.
about-adjusted-use = When several characteristics at once must be held equal.
about-adjusted-hides = What is not in the data, and the shape of the model. A characteristic that comes from unequal treatment hides it.
about-adjusted-formula = mean over everybody of the predicted rate in the group − the same in the reference

about-stages = From stage to stage
about-stages-says = What part of those who reach each stage of a process a group makes up, and how each step changes it.
about-stages-use = To find the step at which a group is lost.
about-stages-hides = Why people leave, and the true merit of those who stay.
about-stages-formula = people of the group at the stage ÷ all people at the stage; its share here ÷ its share one stage before

about-calibration = Outcome by score
about-calibration-says = Of the people with each score, the share whose true outcome is “yes”, group beside group.
about-calibration-use = When the same score should mean the same thing whoever has it.
about-calibration-hides = How many people each group has at each score, and where the cut lies.
about-calibration-formula = “yes” among those of the score ÷ all of the score, with Wilson’s interval

about-local-law = Table of New York City
about-local-law-says = Selection or scoring rates by sex, by race or ethnicity, and crossed, with impact ratios.
about-local-law-use = For tools that sort applicants in New York City.
about-local-law-hides = True outcomes, and people whose sex or ethnicity is not known. The law fixes no threshold.
about-local-law-formula = rate of the category ÷ highest rate of all categories

about-rate-test = Test of two rates
about-rate-test-says = How often chance alone would give a gap at least as large, if the two rates were equal.
about-rate-test-use = Before saying that two groups differ.
about-rate-test-hides = Whether the gap matters. With many people a tiny gap passes; with few a large one does not.
about-rate-test-formula = gap ÷ its standard error with both groups together (z test); Fisher’s exact test where few are expected

about-all-groups = Chi-square test of all groups
about-all-groups-says = Whether chance alone could give the rates of all groups, looked at together.
about-all-groups-use = With three groups or more, before looking at them one by one.
about-all-groups-hides = Which group differs.
about-all-groups-formula = sum over groups and both answers of (people found − people expected)² ÷ people expected

about-adjusted-test = p adjusted for the number of groups
about-adjusted-test-says = The same p once it is counted that several groups were compared.
about-adjusted-test-use = As soon as more than one comparison is looked at.
about-adjusted-test-hides = The metrics and groupings tried beside: only the groups of this one are counted.
about-adjusted-test-formula = Holm: the smallest p × number of comparisons, the next × one less, and so on, never decreasing

about-detectable = Smallest gap that would have been found
about-detectable-says = The gap that a test with these numbers of people finds eight times out of ten.
about-detectable-use = When nothing was found: to know whether anything could have been.
about-detectable-hides = It supposes people drawn independently of each other.
about-detectable-formula = smallest gap for which the two-sided z test at 5% has a power of 80%

about-differs-extremes = Fairlearn too takes the highest minus the lowest. AIF360 subtracts with a sign, group against group; Aequitas divides by the reference’s.
about-differs-impact = Fairlearn gives the smallest of them only: the lowest rate over the highest. AIF360 and Aequitas divide by the reference group’s rate, which need not be the highest.
about-differs-strata = Fairlearn’s control features give a number inside each stratum and put nothing together.
