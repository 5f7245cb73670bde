//! Which numbers stand in the sentences and in the table of each view, so that a click tells how they came about.

use crate::chart::{Target, Twin, salient_group};
use crate::measure::strata::{ChiSquare, Figure, Inside};
use crate::measure::trace::{Against, InsideNumber, StageNumber};
use crate::measure::{Metric, Undefined, Value};
use crate::project::{Number, Traced, ViewKind};
use crate::report::{compared, spoken_of};
use crate::text::{
    InsideWords, all_groups_words, calibration_error_lines, calibration_numbers, dealt_words, sentence,
    stages_sentence,
};
use crate::ui::shown::Shown;
use crate::ui::tracing::{Link, dealt, figure_links, links, of_all_groups, said_of, traced};

/// The sentences of the view, each with its numbers.
pub fn said_links(shown: &Shown) -> Vec<(String, Vec<Link>)> {
    match shown.project.view.kind {
        ViewKind::Rates | ViewKind::ImpactRatios | ViewKind::Threshold => rates(shown),
        ViewKind::Calibration => calibration(shown),
        ViewKind::Process => process(shown),
        ViewKind::Strata => strata(shown).unwrap_or_default(),
    }
}

fn rates(shown: &Shown) -> Vec<(String, Vec<Link>)> {
    let (language, measured, metric) = (shown.language, shown.measured, shown.metric);
    let spoken = shown.selected.or_else(|| salient_group(measured, metric));
    let said = spoken.map(|group| {
        let words = sentence(language, measured, group, metric, shown.polarity, shown.unit);
        (words, said_of(shown, group))
    });
    let together = all_groups_words(language, measured, metric);
    let together = together.map(|words| (words, of_all_groups(shown)));
    let drawn = dealt_words(language, measured, metric).map(|words| (words, dealt(shown)));
    said.into_iter().chain(together).chain(drawn).collect()
}

fn calibration(shown: &Shown) -> Vec<(String, Vec<Link>)> {
    let (language, measured) = (shown.language, shown.measured);
    let numbers = calibration_numbers(language, measured).into_iter();
    let key = |group: usize| &shown.group(group).key;
    let numbers: Vec<Link> = numbers
        .map(|(words, group, number)| (words, traced(key(group), number)))
        .collect();
    let whole = crate::chart::calibration_chart(measured, 0..measured.groups.len());
    let apart = whole.and_then(|whole| crate::text::calibration_sentence(language, measured, &whole));
    let errors = calibration_error_lines(language, measured)
        .into_iter()
        .enumerate();
    let errors = errors.map(|(group, words)| {
        let metric = Metric::CalibrationError;
        let number = traced(key(group), Number::Rate(metric));
        (
            words,
            links(shown, &number, shown.group(group).rate(metric).value, None),
        )
    });
    apart
        .map(|words| (words, numbers))
        .into_iter()
        .chain(errors)
        .collect()
}

fn process(shown: &Shown) -> Vec<(String, Vec<Link>)> {
    let stages = &shown.evaluated.stages;
    let group = shown
        .selected
        .or_else(|| salient_group(shown.measured, shown.metric))
        .unwrap_or(0);
    let key = &shown.group(group).key;
    let numbers = stages.iter().enumerate().flat_map(|(place, stage)| {
        let here = &stage.groups[group];
        let share = traced(key, Number::Stage(place, StageNumber::Share));
        let step = traced(key, Number::Stage(place, StageNumber::Step));
        let step = here
            .amplification
            .map(|found| links(shown, &step, found.value, found.interval.ok()));
        let share = links(shown, &share, here.share, None);
        share.into_iter().chain(step.unwrap_or_default())
    });
    let numbers: Vec<Link> = numbers.collect();
    let words = stages_sentence(shown.language, stages, group, key);
    words.map(|words| (words, numbers)).into_iter().collect()
}

fn strata(shown: &Shown) -> Option<Vec<(String, Vec<Link>)>> {
    let column = shown.setup().stratum.as_deref()?;
    let compared = compared(shown)?;
    let group = spoken_of(shown, &compared)?;
    let inside = compared.get(group)?.as_ref().ok()?;
    let words = InsideWords::new(shown.language, shown.measured, group, column);
    let key = &shown.group(group).key;
    let number = |number: InsideNumber| traced(key, Number::Inside(shown.metric, number));
    let figure = |of: InsideNumber, figure: &Figure| figure_links(shown, &number(of), figure);
    let known = |of: InsideNumber, value: f64| links(shown, &number(of), Value::Known(value), None);
    let level = |of: InsideNumber, test: Result<ChiSquare, Undefined>| {
        test.map_or_else(|_| Vec::new(), |test| known(of, test.p_value))
    };
    let gaps = [
        figure(InsideNumber::Crude, &inside.crude.difference),
        figure(InsideNumber::Pooled, &inside.pooled.difference),
    ];
    let mut association = level(InsideNumber::Association, inside.association);
    if let Some(p) = inside.p_adjusted {
        let adjusted = traced(key, Number::InsideAdjusted(shown.metric));
        association.extend(links(shown, &adjusted, Value::Known(p), None));
    }
    let standardised = inside.standardised.iter().flat_map(|standard| {
        [
            figure(InsideNumber::StandardGroup, &standard.group),
            figure(InsideNumber::StandardReference, &standard.reference),
            figure(InsideNumber::StandardGap, &standard.difference),
        ]
        .concat()
    });
    let conditional = inside.conditional.iter().flat_map(|found| {
        [
            known(InsideNumber::Conditional, found.value),
            known(InsideNumber::ConditionalCrude, found.crude),
        ]
        .concat()
    });
    let mut said = vec![
        (words.gap(inside), gaps.concat()),
        (
            words.homogeneity(inside),
            level(InsideNumber::Homogeneity, inside.homogeneity),
        ),
        (words.association(inside), association),
        (words.standardised(inside), standardised.collect()),
    ];
    let conditional: Vec<Link> = conditional.collect();
    said.extend(words.conditional(inside).map(|words| (words, conditional)));
    Some(said)
}

/// Finds the number of a cell.
pub struct CellNumbers<'a> {
    pub shown: &'a Shown<'a>,
    /// The group that strata compare, and its comparison.
    pub inside: Option<&'a (usize, Inside)>,
}

impl CellNumbers<'_> {
    /// The number of a cell of the table; `None` where words stand.
    pub fn at(&self, twin: &Twin, row: usize, column: usize) -> Option<Traced> {
        let field = twin.columns.get(column)?.fields.first()?.name.as_str();
        let target = twin.rows.get(row)?.target;
        let of_group = |group: usize, number: Number| Some(traced(&self.shown.group(group).key, number));
        match (self.shown.project.view.kind, target) {
            (ViewKind::Rates, Some(Target::Group(group))) => of_group(group, rate(self.shown.metric, field)?),
            (ViewKind::Threshold, Some(Target::Group(group))) => of_group(group, at_the_cut(field)?),
            (ViewKind::Calibration, Some(Target::Bin { group, bin })) => match field {
                "numerator" | "value" | "low" => of_group(group, Number::Bin(bin)),
                _ => None,
            },
            (ViewKind::Process, Some(Target::Stage { group, stage })) => {
                let number = match field {
                    "n" | "value" | "low" => StageNumber::Share,
                    "amplification" | "amplification_low" if stage > 0 => StageNumber::Step,
                    _ => return None,
                };
                of_group(group, Number::Stage(stage, number))
            }
            (ViewKind::Strata, target) => {
                let (group, inside) = self.inside?;
                let number = match target {
                    Some(Target::Stratum(Some(stratum))) => {
                        let place = inside.layers.iter().position(|layer| layer.stratum == stratum)?;
                        match field {
                            "numerator" => InsideNumber::Group(place),
                            "reference_numerator" => InsideNumber::Reference(place),
                            _ => InsideNumber::Gap(place),
                        }
                    }
                    // Without strata first; the two that put strata together last.
                    _ if row == 0 => InsideNumber::Crude,
                    _ if row + 1 == twin.rows.len() => InsideNumber::StandardGap,
                    _ => InsideNumber::Pooled,
                };
                of_group(*group, Number::Inside(self.shown.metric, number))
            }
            _ => None,
        }
    }
}

/// The number of a column of the table of rates.
fn rate(metric: Metric, field: &str) -> Option<Number> {
    let against = |number: Against| Number::Against(metric, number);
    Some(match field {
        "n" => Number::People,
        "numerator" | "value" | "low" | "draws" => Number::Rate(metric),
        "difference" | "difference_low" => against(Against::Difference),
        "ratio" | "ratio_low" => against(Against::Ratio),
        "p_value" => against(Against::PValue),
        "p_adjusted" => Number::PAdjusted(metric),
        "if_missing_low" => Number::IfMissing(metric),
        _ => return None,
    })
}

/// The number of a column of the table of thresholds, which is named for its metric.
fn at_the_cut(field: &str) -> Option<Number> {
    match field {
        "n" => Some(Number::People),
        "selected" => Some(Number::Rate(Metric::SelectionRate)),
        field => {
            let mut metrics = Metric::ALL.into_iter();
            metrics.find(|metric| metric.name() == field).map(Number::Rate)
        }
    }
}
