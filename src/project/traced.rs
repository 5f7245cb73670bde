//! Which number is asked about, and how it came about.

use super::{
    Adjustment, Consistent, Evaluated, Evaluation, LabelCut, LabelCuts, Labelled, Setup, law_tables,
};
use crate::measure::strata::StratumMeasures;
use crate::measure::trace::{
    self, Against, BurdenNumber, Compared, Index, InsideNumber, LawNumber, ModelNumber, Part, StageNumber,
    Strata, Trace, Whose,
};
use crate::measure::{LawBasis, Measured, Metric, Scored, Undefined, Whom};
use crate::tally::GroupKey;

/// A number of an audit that is asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Traced {
    /// The group that it is of; empty for everybody and for numbers over all groups.
    pub group: GroupKey,
    pub number: Number,
}

/// What the number is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// How many people there are.
    People,
    Rate(Metric),
    /// Between what the rate lies if those whose group is missing belonged to the group.
    IfMissing(Metric),
    Against(Metric, Against),
    PAdjusted(Metric),
    /// A number over all groups, by its stable name.
    Summary(&'static str),
    ImpactRatio,
    AverageOdds,
    Inequality(Index, Part),
    /// The p-values of the tests of all groups at once.
    AllGroups(Metric),
    Dealt(Metric),
    Inside(Metric, InsideNumber),
    /// The p-value of the test of association, adjusted over the groups.
    InsideAdjusted(Metric),
    Model(Metric, ModelNumber),
    Consistency,
    Burden(BurdenNumber),
    /// At a stage, by its place.
    Stage(usize, StageNumber),
    /// The share of "yes" in a bin of scores, by its place.
    Bin(usize),
    Cut(CutNumber),
    /// Of the table of Local Law 144: the place of its section.
    Law(usize, LawBasis, LawNumber),
}

/// A number at a cut of ordered labels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CutNumber {
    pub of: Labelled,
    /// Whether it is a label alone that counts as "yes", or it and those above.
    pub alone: bool,
    /// The place of the cut.
    pub place: usize,
    pub metric: Metric,
    /// Its value, or the difference from the reference.
    pub difference: bool,
}

/// All that numbers are traced to.
#[derive(Clone, Copy, Debug)]
pub struct Tracing<'a> {
    pub setup: &'a Setup,
    pub evaluation: &'a Evaluation,
    /// The grouping looked at, its place, and its measures in the stratum looked into.
    pub evaluated: &'a Evaluated,
    pub grouping: usize,
    pub measured: &'a Measured,
    pub stratum: Option<&'a Option<String>>,
    /// The metric looked at, which the model is of.
    pub metric: Metric,
    /// The people by score or amount of the same, when there are such.
    pub scored: Option<&'a Scored>,
    /// The people of each grouping by score or amount, whatever the stratum.
    pub scores: &'a [Scored],
    pub adjustment: Option<&'a Adjustment>,
    pub consistent: Option<&'a Consistent>,
    pub cuts: &'a [LabelCuts],
}

impl<'a> Tracing<'a> {
    /// How a number came about; `None` when the audit no longer has it.
    pub fn trace(&self, traced: &Traced) -> Option<Trace> {
        let group = self.place(&traced.group);
        match traced.number {
            Number::Summary(name) => trace::summary(self.measured, name),
            Number::Inequality(index, part) => Some(trace::inequality(self.measured, index, part)),
            Number::AllGroups(metric) => Some(trace::all_groups(self.measured, metric)),
            Number::Dealt(metric) => trace::dealt(self.measured, metric),
            Number::People | Number::Rate(_) | Number::Consistency if traced.group.is_empty() => {
                self.of_everybody(traced.number)
            }
            Number::Law(section, basis, number) => self.law(&traced.group, section, basis, number),
            number => self.of_group(group?, number),
        }
    }

    fn place(&self, key: &GroupKey) -> Option<usize> {
        self.measured.groups.iter().position(|group| group.key == *key)
    }

    fn of_everybody(&self, number: Number) -> Option<Trace> {
        let (overall, whose) = (&self.measured.overall, &Whose::Everybody);
        match number {
            Number::Rate(metric) => {
                let values = self
                    .scored
                    .and_then(|scored| scored.valued(metric, Whom::Everybody));
                Some(trace::rate(
                    self.measured,
                    overall,
                    whose,
                    metric,
                    values.as_ref(),
                ))
            }
            Number::Consistency => {
                let found = self.consistent?.result.as_ref().ok()?;
                Some(trace::consistency(found, &found.overall, whose))
            }
            _ => Some(trace::people(&overall.counts, whose)),
        }
    }

    fn of_group(&self, group: usize, number: Number) -> Option<Trace> {
        let measured = self.measured;
        let measures = &measured.groups[group];
        let whose = Whose::Group(measures.key.clone());
        Some(match number {
            Number::People => trace::people(&measures.counts, &whose),
            Number::Rate(metric) => {
                let values = self
                    .scored
                    .and_then(|scored| scored.valued(metric, Whom::Group(group)));
                trace::rate(measured, measures, &whose, metric, values.as_ref())
            }
            Number::IfMissing(metric) => trace::if_missing_belonged(measured, measures, metric)?,
            Number::Against(metric, number) => self.against(measured, group, metric, number)?,
            Number::PAdjusted(metric) => self.p_adjusted(group, metric)?,
            Number::ImpactRatio => trace::impact_ratio(measured, group)?,
            Number::AverageOdds => trace::average_odds(measured, group)?,
            Number::Inside(metric, number) => self.inside(group, metric, Some(number))?,
            Number::InsideAdjusted(metric) => self.inside(group, metric, None)?,
            Number::Model(metric, number) => {
                if metric != self.metric {
                    return None;
                }
                let adjusted = self.adjustment?.result.as_ref().ok()?;
                trace::modelled(measured, adjusted, group, number, measured.methods.adjustment)?
            }
            Number::Consistency => {
                let found = self.consistent?.result.as_ref().ok()?;
                match found.groups.get(group)? {
                    Ok(alike) => trace::consistency(found, alike, &whose),
                    Err(reason) => Trace::undefined(*reason),
                }
            }
            Number::Burden(number) => {
                trace::burden(measured, self.evaluated.burden.as_ref()?, group, number)?
            }
            Number::Stage(place, number) => {
                trace::stage(measured, &self.evaluated.stages, (group, place), number)?
            }
            Number::Bin(place) => {
                let bins = measured.calibration.get(group)?.as_ref().ok()?;
                let bin = bins.iter().find(|bin| bin.place == place)?;
                let values = self
                    .scored
                    .and_then(|scored| scored.valued(Metric::CalibrationError, Whom::Group(group)));
                trace::bin(bin, values.as_ref())
            }
            Number::Cut(number) => self.cut(&measures.key, number)?,
            Number::Summary(_)
            | Number::Inequality(..)
            | Number::AllGroups(_)
            | Number::Dealt(_)
            | Number::Law(..) => return None,
        })
    }

    fn against(&self, measured: &Measured, group: usize, metric: Metric, number: Against) -> Option<Trace> {
        let compared = Compared::new(measured, group, metric, self.scored);
        match compared {
            Some(compared) => Some(compared.trace(number)),
            None => {
                let reason = measured.groups[group].disparity(metric)?.difference.range().err();
                Some(Trace::undefined(reason.unwrap_or(Undefined::IsReference)))
            }
        }
    }

    fn p_adjusted(&self, group: usize, metric: Metric) -> Option<Trace> {
        let disparity = self.measured.groups[group].disparity(metric)?;
        let Some(shown) = disparity.p_adjusted else {
            let reason = disparity.p_value.err().unwrap_or(Undefined::MissingGroup);
            return Some(Trace::undefined(reason));
        };
        let groups = self.measured.groups.iter().filter(|group| !group.missing_group);
        let family = groups.filter_map(|group| {
            let p = group.disparity(metric)?.p_value.ok()?;
            Some((Whose::Group(group.key.clone()), p))
        });
        let family: Vec<(Whose, f64)> = family.collect();
        let whose = Whose::Group(self.measured.groups[group].key.clone());
        let own = family.iter().position(|(of, _)| *of == whose)?;
        let adjustment = self.measured.methods.adjustment;
        Some(trace::adjusted_p(&family, own, adjustment, shown))
    }

    fn inside(&self, group: usize, metric: Metric, number: Option<InsideNumber>) -> Option<Trace> {
        let polarity = self.setup.polarity?;
        let compared = self.evaluated.inside(metric, polarity)?;
        let inside = match compared.get(group)? {
            Ok(inside) => inside,
            Err(reason) => return Some(Trace::undefined(*reason)),
        };
        let Some(number) = number else {
            let shown = inside.p_adjusted?;
            let family = compared.iter().zip(&self.measured.groups);
            let family = family
                .filter(|(_, group)| !group.missing_group)
                .filter_map(|(inside, group)| {
                    let test = inside.as_ref().ok()?.association.ok()?;
                    Some((Whose::Group(group.key.clone()), test.p_value))
                });
            let family: Vec<(Whose, f64)> = family.collect();
            let whose = Whose::Group(self.measured.groups[group].key.clone());
            let own = family.iter().position(|(of, _)| *of == whose)?;
            let adjustment = self.measured.methods.adjustment;
            return Some(trace::adjusted_p(&family, own, adjustment, shown));
        };
        let strata = &self.evaluated.strata;
        let levels: Vec<Option<String>> = strata.iter().map(|stratum| stratum.level.clone()).collect();
        let measures = strata.iter().map(|stratum| StratumMeasures {
            is_missing: stratum.level.is_none(),
            measured: &stratum.measured,
            places: &stratum.places,
        });
        let measures: Vec<StratumMeasures<'_>> = measures.collect();
        let strata = Strata {
            levels: &levels,
            measures: &measures,
            whole: self.measured,
            polarity,
        };
        trace::inside(inside, number, strata, group)
    }

    fn cut(&self, key: &GroupKey, number: CutNumber) -> Option<Trace> {
        let cuts = self.cuts.iter().find(|cuts| cuts.of == number.of)?;
        let cuts: &[LabelCut] = if number.alone { &cuts.alone } else { &cuts.from };
        let measured = cuts.get(number.place)?.measured(self.grouping, self.stratum)?;
        let place = measured.groups.iter().position(|group| group.key == *key)?;
        match number.difference {
            true => {
                let compared = Compared::new(measured, place, number.metric, None)?;
                Some(compared.trace(Against::Difference))
            }
            false => {
                let whose = Whose::Group(key.clone());
                Some(trace::rate(
                    measured,
                    &measured.groups[place],
                    &whose,
                    number.metric,
                    None,
                ))
            }
        }
    }

    fn law(&self, key: &GroupKey, section: usize, basis: LawBasis, number: LawNumber) -> Option<Trace> {
        let tables = law_tables(self.setup, self.evaluation)?.ok()?;
        let section = tables.sections.get(section)?;
        let measured = &self.evaluation.groupings.get(section.grouping)?.measured;
        let table = section.tables[basis as usize].as_ref().ok()?;
        let line = { table.lines.iter() }.position(|line| measured.groups[line.group].key == *key)?;
        trace::law(measured, table, line, number, self.scores.get(section.grouping))
    }
}
