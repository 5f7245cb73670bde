# Those chosen by the algorithm beside those drawn at random.

reason-others-unknown = The number of cases of another group is not known, so neither is this group’s share of all cases
burden-title = Chosen by the algorithm, drawn at random
burden-hint = What was found in each, and whether a group bears as much of the choosing as it has of the cases. A case is somebody whose true outcome is “yes”.
burden-head-group = Group
burden-head-chosen = Cases among those chosen
burden-head-drawn-others = Cases among those drawn, of those not chosen
burden-head-drawn-everybody = Cases among those drawn, of everybody
burden-head-share-chosen = Share of those chosen
burden-head-share-cases = Share of all cases
burden-head-ratio = First share ÷ second
burden-head-nothing = Chosen for nothing
burden-of = of { $people }: { $interval }
burden-sentence = { $group }: { $chosen } of the people whom the algorithm chose and, by estimate, { $cases } of the cases. Their part in the choosing is { $ratio } times their part in the cases{ $interval }.
burden-interval = { " " }(interval: { $interval })
burden-concluded = This is more than chance could explain ({ $p }).
burden-not-concluded = Nothing can be concluded: chance could explain that it is not 1 ({ $p }).
burden-too-few = Only { $drawn } of them were drawn, and it takes { $least } to comment: nothing can be concluded.
burden-not-tested = Nothing can be concluded: { $reason }.
burden-no-ratio = { $group }: no comparison of the two shares. { $reason }.
burden-found-others = Of 100 of them whom the algorithm chose, { $chosen } are cases; of 100 drawn at random among those whom it did not choose, { $drawn }.
burden-found-everybody = Of 100 of them whom the algorithm chose, { $chosen } are cases; of 100 drawn at random among everybody, { $drawn }.
burden-for-nothing = Of 100 of them who are no case, { $rate } were selected all the same.
burden-methods-title = What these numbers are
burden-method = Share of all cases: after a draw among those not chosen, the cases found among those chosen plus those that the draws stand for; after a draw among everybody, the cases found in it. First share ÷ second: over-representation among those chosen ÷ over-representation among the cases (“equal burden”); 1 when a group is chosen as much as its cases make. Chosen for nothing: those selected among those who are no case (false positive rate). Cases among those chosen: when a group has fewer of them than another, its people were chosen on less (“outcome test”, Becker 1957). Intervals at 95%: Wilson’s, or the draw’s, combined by what each end changes (Zou and Donner 2008). p: the level at which the interval of the ratio reaches 1, adjusted for the number of groups. People whose group is not recorded are in neither share.
burden-hides = What this does not show: how serious a case is, or whether it was meant; people who were referred by somebody, who are in neither; and what examinations fail to find.
