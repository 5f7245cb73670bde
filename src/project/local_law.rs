//! New York City's table of an audit: its columns, what is left out of it and why, and the tables themselves.

use serde::{Deserialize, Serialize};

use super::{Attribute, Evaluation, Grouping, Setup};
use crate::measure::{LawBasis, LawTable, Polarity, Reference, Undefined, law_table};
use crate::tally::GroupKey;

/// What the auditor chose for the table of Local Law 144.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocalLaw144 {
    /// The column of sex.
    pub sex: String,
    /// The column of race or ethnicity.
    pub ethnicity: String,
    /// Categories left out of the impact ratios. Only those of less than 2 % of the people are.
    #[serde(default)]
    pub left_out: Vec<LawCategory>,
    /// Why, in the auditor's words. Without it nothing is left out.
    #[serde(default)]
    pub justification: String,
}

/// A category, by its columns and its value of each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawCategory {
    pub attributes: Vec<String>,
    pub values: Vec<String>,
}

impl LawCategory {
    /// The category of a group; `None` when a value of it is missing.
    pub fn of(attributes: &[String], key: &GroupKey) -> Option<LawCategory> {
        Some(LawCategory {
            attributes: attributes.to_vec(),
            values: key.iter().cloned().collect::<Option<_>>()?,
        })
    }

    /// Whether it is that of a group, whatever the order of the columns.
    fn is(&self, attributes: &[String], key: &GroupKey) -> bool {
        let has = |(attribute, value): (&String, &Option<String>)| {
            let own = self.attributes.iter().zip(&self.values);
            own.into_iter()
                .any(|own| own.0 == attribute && Some(own.1) == value.as_ref())
        };
        self.attributes.len() == attributes.len() && attributes.iter().zip(key).all(has)
    }
}

/// Which categories.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LawCategories {
    Sex,
    Ethnicity,
    /// Both crossed.
    Intersectional,
}

impl LawCategories {
    /// The stable name in JSON and CSV.
    pub fn name(self) -> &'static str {
        match self {
            LawCategories::Sex => "sex",
            LawCategories::Ethnicity => "race_ethnicity",
            LawCategories::Intersectional => "intersectional",
        }
    }
}

/// The table of one set of categories, by selection and by score.
#[derive(Clone, Debug)]
pub struct LawSection {
    pub categories: LawCategories,
    /// Its place among the groupings measured.
    pub grouping: usize,
    /// [`LawBasis::ALL`] in that order; an error says why there is no such rate.
    pub tables: [Result<LawTable, Undefined>; 2],
}

/// The whole table.
#[derive(Clone, Debug)]
pub struct LawTables {
    pub sections: Vec<LawSection>,
    /// Categories to be left out that are not: they are not under 2 % or not there, or no justification is given.
    pub kept: Vec<LawCategory>,
}

/// Why there is no table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LawRefusal {
    /// Being selected is a burden in this audit: the rule is about being selected for a job.
    Burden,
    /// The set-up does not compare these groups.
    NotCompared { grouping: String },
}

impl LawRefusal {
    /// The stable name in JSON.
    pub fn code(&self) -> &'static str {
        match self {
            LawRefusal::Burden => "selection_is_a_burden",
            LawRefusal::NotCompared { .. } => "groups_not_compared",
        }
    }
}

impl LocalLaw144 {
    /// The three sets of categories with their columns.
    fn groupings(&self) -> [(LawCategories, Vec<String>); 3] {
        let (sex, ethnicity) = (self.sex.clone(), self.ethnicity.clone());
        [
            (LawCategories::Sex, vec![sex.clone()]),
            (LawCategories::Ethnicity, vec![ethnicity.clone()]),
            (LawCategories::Intersectional, vec![sex, ethnicity]),
        ]
    }
}

impl Setup {
    /// Asks for the table by these columns, and compares the groups that it needs and that were not compared yet.
    pub fn ask_local_law_144(&mut self, sex: String, ethnicity: String) {
        let law = LocalLaw144 {
            sex,
            ethnicity,
            ..self.local_law_144.take().unwrap_or_default()
        };
        for (_, attributes) in law.groupings() {
            for column in &attributes {
                if { &self.attributes }.iter().all(|used| used.column != *column) {
                    self.attributes.push(Attribute {
                        column: column.clone(),
                        bins: Vec::new(),
                        order: Vec::new(),
                    });
                }
            }
            if place(
                self.groupings.iter().map(|grouping| &grouping.attributes),
                &attributes,
            )
            .is_none()
            {
                self.groupings.push(Grouping {
                    attributes,
                    reference: Reference::MostFavoured,
                });
            }
        }
        self.local_law_144 = Some(law);
    }
}

/// Where the grouping of these columns is, whatever their order.
fn place<'a>(mut groupings: impl Iterator<Item = &'a Vec<String>>, attributes: &[String]) -> Option<usize> {
    groupings.position(|other| {
        other.len() == attributes.len() && attributes.iter().all(|column| other.contains(column))
    })
}

/// The table of an evaluated audit; `None` when it does not ask for one.
pub fn law_tables(setup: &Setup, evaluation: &Evaluation) -> Option<Result<LawTables, LawRefusal>> {
    let law = setup.local_law_144.as_ref()?;
    if setup.polarity == Some(Polarity::Burden) {
        return Some(Err(LawRefusal::Burden));
    }
    Some(tables(law, evaluation))
}

fn tables(law: &LocalLaw144, evaluation: &Evaluation) -> Result<LawTables, LawRefusal> {
    let justified = !law.justification.trim().is_empty();
    let mut sections = Vec::new();
    let mut applied = vec![false; law.left_out.len()];
    for (categories, attributes) in law.groupings() {
        let measured = evaluation.groupings.iter().map(|evaluated| &evaluated.attributes);
        let grouping = place(measured, &attributes).ok_or_else(|| LawRefusal::NotCompared {
            grouping: attributes.join(" × "),
        })?;
        let evaluated = &evaluation.groupings[grouping];
        let named = |key: &GroupKey| {
            { &law.left_out }
                .iter()
                .position(|category| category.is(&evaluated.attributes, key))
        };
        let tables = LawBasis::ALL.map(|basis| {
            law_table(&evaluated.measured, basis, |key| {
                justified && named(key).is_some()
            })
        });
        for line in tables.iter().flatten().flat_map(|table| &table.lines) {
            if let (None, Some(place)) = (&line.impact, named(&evaluated.measured.groups[line.group].key)) {
                applied[place] = true;
            }
        }
        sections.push(LawSection {
            categories,
            grouping,
            tables,
        });
    }
    let kept = law.left_out.iter().zip(applied);
    let kept = kept
        .filter(|(_, applied)| !applied)
        .map(|(category, _)| category.clone());
    Ok(LawTables {
        sections,
        kept: kept.collect(),
    })
}
