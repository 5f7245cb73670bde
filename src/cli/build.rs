//! From arguments to a set-up, before anything is known of the data.

use super::arguments::New;
use super::arms;
use super::failure::Failure;
use super::lists::{split, split_once};
use super::recodes::recodes;
use crate::data::{Decimal, Rounded, Suppressed, TotalValue, Toward, parse_number};
use crate::measure::Reference;
use crate::project::{
    Arm, Attribute, DecisionRule, FEWEST_LABELS, Filter, Grouping, LabelOrder, MOST_LABELS, NumericOutcome,
    PositiveValues, Setup,
};
use crate::tally::{Cut, First};
use crate::text::{Language, text_with};

/// The set-up that the arguments describe. References that name a group are left to be found in the data: see
/// [`NamedReference`].
pub(super) fn setup(new: &New, language: Language) -> Result<Setup, Failure> {
    let values = |option: &str, given: &Option<String>| {
        given
            .as_deref()
            .map(|given| positive_values(language, option, given))
            .transpose()
    };
    let decision = match (values("--decision", &new.decision)?, &new.score) {
        (Some(values), _) => Some(DecisionRule::Values(values)),
        (None, Some(score)) => Some(DecisionRule::Score {
            column: column(score),
            cut: cut(new, language)?,
            first: match new.lower_first {
                true => First::Lowest,
                false => First::Highest,
            },
        }),
        (None, None) => None,
    };
    let bins = new
        .bins
        .iter()
        .map(|given| bins(language, given))
        .collect::<Result<Vec<_>, _>>()?;
    let reference = reference_word(new.reference.as_deref());
    let mut attributes: Vec<Attribute> = Vec::new();
    let mut groupings = Vec::with_capacity(new.groups.len());
    for given in &new.groups {
        let names = split(given, '*')
            .filter(|names| names.iter().all(|name| !name.is_empty()))
            .ok_or_else(|| Failure::argument(language, "--group", given, "COLUMN[*COLUMN]"))?;
        for name in &names {
            if !attributes.iter().any(|attribute| attribute.column == *name) {
                let edges = bins
                    .iter()
                    .find(|bins| bins.column == *name)
                    .map(|bins| bins.bins.clone());
                attributes.push(Attribute {
                    column: name.clone(),
                    bins: edges.unwrap_or_default(),
                    order: Vec::new(),
                });
            }
        }
        groupings.push(Grouping {
            attributes: names,
            reference: reference.clone(),
        });
    }
    for (given, bins) in new.bins.iter().zip(&bins) {
        let columns = attributes.iter().map(|attribute| &attribute.column);
        if { columns }.all(|column| *column != bins.column) {
            return Err(Failure::argument(
                language,
                "--bins",
                given,
                "--group COLUMN --bins COLUMN=…",
            ));
        }
    }
    for given in &new.order {
        let wanted = positive_values(language, "--order", given)?;
        let attribute = attributes.iter_mut().find(|used| used.column == wanted.column);
        match attribute {
            Some(attribute) => attribute.order = wanted.values,
            None => {
                let form = "--group COLUMN --order COLUMN=…";
                return Err(Failure::argument(language, "--order", given, form));
            }
        }
    }
    let suppressed = new
        .suppressed
        .iter()
        .map(|given| suppressed(language, given))
        .collect::<Result<Vec<_>, _>>()?;
    for (index, mark) in suppressed.iter().enumerate() {
        let twice = suppressed[..index].iter().any(|other| other.token == mark.token);
        if twice {
            let mark = [("mark", mark.token.as_str().into())];
            return Err(Failure::said(text_with(language, "cli-suppressed-twice", &mark)));
        }
    }
    let mut setup = Setup {
        unit: new.unit.into(),
        polarity: Some(new.polarity.into()),
        outcome: values("--outcome", &new.outcome)?,
        outcome_number: outcome_number(new),
        decision,
        label_orders: label_orders(language, new)?,
        count: new.count.as_deref().map(column),
        suppressed,
        rounded: rounded(language, new)?,
        zero: new.zero.map(Into::into),
        totals: totals(language, new)?,
        weight: new.weight.as_deref().map(column),
        score: new.score_of.as_deref().map(column),
        attributes,
        groupings,
        stratum: new.stratum.as_deref().map(column),
        controls: new.controls.iter().map(|given| column(given)).collect(),
        similar: new.similar.similar(),
        process: new.process.process(language)?,
        recodes: recodes(new, language)?,
        filters: new
            .filters
            .iter()
            .map(|expression| Filter {
                expression: expression.clone(),
                on: true,
                note: String::new(),
            })
            .collect(),
        arm: match &new.arm {
            Some(given) => Some(Arm {
                drawn_from: new.drawn_from.into(),
                ..arms::arm(language, given)?
            }),
            None => None,
        },
        population: arms::population(language, &new.population, new.population_source.as_deref())?,
        methods: new.methods.methods(language)?,
        score_first: match new.lower_first {
            true if new.score_of.is_some() => First::Lowest,
            _ => First::Highest,
        },
        direction_meant: None,
        score_meant: None,
        local_law_144: None,
    };
    new.law.ask(&mut setup, language)?;
    Ok(setup)
}

/// A column's name, whose quotes are optional where it stands alone.
pub(super) fn column(given: &str) -> String {
    match split(given, '\0').as_deref() {
        Some([name]) => name.clone(),
        _ => given.to_owned(),
    }
}

fn outcome_number(new: &New) -> Option<NumericOutcome> {
    Some(NumericOutcome {
        column: column(new.outcome_number.as_deref()?),
        unit: new.outcome_unit.as_deref().unwrap_or_default().trim().to_owned(),
        prediction: new.prediction.as_deref().map(column),
    })
}

/// The orders of labels: each of the outcome's or the decision's column, with enough labels for a cut.
fn label_orders(language: Language, new: &New) -> Result<Vec<LabelOrder>, Failure> {
    let option = "--label-order";
    let order = |given: &String| {
        let PositiveValues { column, values } = positive_values(language, option, given)?;
        let named = [&new.outcome, &new.decision].into_iter().flatten();
        let used = named
            .filter_map(|named| split_once(named, '='))
            .any(|(named, _)| named == column);
        let mut once = values.clone();
        once.sort();
        once.dedup();
        if !used || once.len() != values.len() || !(FEWEST_LABELS..=MOST_LABELS).contains(&values.len()) {
            let form = "--outcome COLUMN=… --label-order COLUMN=LOWEST,MIDDLE,HIGHEST";
            return Err(Failure::argument(language, option, given, form));
        }
        Ok(LabelOrder {
            column,
            labels: values,
        })
    };
    new.label_orders.iter().map(order).collect()
}

/// The reference a word means; the largest group when there is none, or when it names a group.
fn reference_word(given: Option<&str>) -> Reference {
    match given {
        Some("overall") => Reference::Overall,
        Some("rest") => Reference::Rest,
        Some("most-favoured") => Reference::MostFavoured,
        _ => Reference::Largest,
    }
}

/// A reference given as a group.
pub(super) struct NamedReference<'a> {
    /// As given.
    pub given: &'a str,
    /// One value per attribute of the grouping it fits; quotes removed.
    parts: Vec<String>,
}

impl<'a> NamedReference<'a> {
    /// `None` when the reference is one of the words, or not given.
    pub(super) fn of(given: Option<&'a str>) -> Option<NamedReference<'a>> {
        let given = given?;
        if matches!(given, "overall" | "rest" | "largest" | "most-favoured") {
            return None;
        }
        let parts = split(given, '*').unwrap_or_else(|| vec![given.to_owned()]);
        Some(NamedReference { given, parts })
    }

    /// The group among `keys` that it names.
    pub(super) fn among(&self, keys: &[crate::tally::GroupKey]) -> Option<Vec<String>> {
        let known = keys
            .iter()
            .filter_map(|key| key.iter().cloned().collect::<Option<Vec<String>>>());
        // A value may hold a star itself.
        known
            .into_iter()
            .find(|key| *key == self.parts || (key.len() == 1 && key[0] == self.given))
    }
}

fn positive_values(language: Language, option: &str, given: &str) -> Result<PositiveValues, Failure> {
    let wrong = || Failure::argument(language, option, given, "COLUMN=VALUE[,VALUE]");
    let (column, values) = split_once(given, '=').ok_or_else(wrong)?;
    let values = split(values, ',').ok_or_else(wrong)?;
    if column.is_empty() || values.iter().any(String::is_empty) {
        return Err(wrong());
    }
    Ok(PositiveValues { column, values })
}

fn cut(new: &New, language: Language) -> Result<Cut, Failure> {
    if let Some(given) = &new.top {
        return match given.trim().parse() {
            Ok(count) => Ok(Cut::Top { count }),
            Err(_) => Err(Failure::argument(language, "--top", given, "100")),
        };
    }
    if let Some(given) = &new.top_share {
        // The comma of French; a share has no thousands to mistake it for.
        return match number(given).or_else(|| comma_number(given)) {
            Some(share) => Ok(Cut::TopShare { share }),
            None => Err(Failure::argument(language, "--top-share", given, "0.1")),
        };
    }
    let given = new.threshold.as_deref().unwrap_or_default();
    match number(given) {
        Some(at) => Ok(Cut::Threshold {
            at,
            strict: new.strict,
        }),
        None => Err(Failure::argument(language, "--threshold", given, "0.5")),
    }
}

fn bins(language: Language, given: &str) -> Result<Attribute, Failure> {
    let wrong = || Failure::argument(language, "--bins", given, "COLUMN=EDGE[,EDGE]");
    let (column, edges) = split_once(given, '=').ok_or_else(wrong)?;
    let edges: Option<Vec<f64>> = edges.split(',').map(number).collect();
    let bins = edges.filter(|edges| !edges.is_empty()).ok_or_else(wrong)?;
    Ok(Attribute {
        column,
        bins,
        order: Vec::new(),
    })
}

/// `<10=1..9`: the mark may hold an equals sign, the bounds cannot.
fn suppressed(language: Language, given: &str) -> Result<Suppressed, Failure> {
    let parsed = given.rsplit_once('=').and_then(|(token, bounds)| {
        let (low, high) = bounds.split_once("..")?;
        let (low, high) = (number(low)?, number(high)?);
        (0.0 <= low && low <= high).then(|| Suppressed {
            token: token.trim().to_owned(),
            low,
            high,
        })
    });
    parsed.ok_or_else(|| Failure::argument(language, "--suppressed", given, "MARK=LOW..HIGH"))
}

/// `10`, or `10,down`.
fn rounded(language: Language, new: &New) -> Result<Option<Rounded>, Failure> {
    let Some(given) = new.rounded.as_deref() else {
        return Ok(None);
    };
    let (to, toward) = given.split_once(',').unwrap_or((given, "nearest"));
    let toward = match toward.trim() {
        "nearest" => Some(Toward::Nearest),
        "down" => Some(Toward::Down),
        "up" => Some(Toward::Up),
        _ => None,
    };
    match (to.trim().parse(), toward) {
        (Ok(to), Some(toward)) if to >= 2 => Ok(Some(Rounded { to, toward })),
        _ => Err(Failure::argument(
            language,
            "--rounded",
            given,
            "10[,nearest|down|up]",
        )),
    }
}

/// The values that are totals, then those that only look like it.
fn totals(language: Language, new: &New) -> Result<Vec<TotalValue>, Failure> {
    let given = [
        ("--total", &new.totals, false),
        ("--not-total", &new.not_totals, true),
    ];
    let mut totals = Vec::new();
    for (option, given, people) in given {
        for given in given {
            let named = positive_values(language, option, given)?;
            totals.extend(named.values.into_iter().map(|value| TotalValue {
                column: named.column.clone(),
                value,
                people,
            }));
        }
    }
    Ok(totals)
}

fn number(given: &str) -> Option<f64> {
    parse_number(given.trim(), Decimal::Point)
}

/// A number with a decimal comma, as French writes it.
fn comma_number(given: &str) -> Option<f64> {
    parse_number(given.trim(), Decimal::Comma)
}
