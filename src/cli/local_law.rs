//! New York City's table, from the command line and on it.

use serde_json::{Value as Json, json};

use super::arguments::Format;
use super::csv::{from_data, number};
use super::failure::Failure;
use super::json::{amount, key, parts};
use super::lists::split;
use super::measure::Audit;
use super::table::aligned;
use crate::measure::{LawBasis, LawLine, LawTable, Undefined, Value};
use crate::project::{LawCategory, LawSection, LawTables, Setup, law_tables};
use crate::tally::Amount;
use crate::text::{
    Language, law_basis_name, law_categories_name, law_cells, law_heads, law_notes, law_refusal_words,
    law_under, reason, text, text_with,
};

/// The columns, what is left out and why, as `new` has them.
#[derive(Debug, clap::Args)]
pub(super) struct LawGiven {
    /// Make New York City's table (Local Law 144): the column of sex, then that of race or ethnicity. Their groups, alone
    /// and crossed, are compared too
    #[arg(long, value_name = "SEX,ETHNICITY")]
    pub local_law_144: Option<String>,
    /// Leave a category of less than 2 % of the people out of that table's impact ratios
    #[arg(
        long = "law-leave-out",
        value_name = "COLUMN[*COLUMN]=VALUE[*VALUE]",
        requires = "local_law_144",
        requires = "because"
    )]
    pub left_out: Vec<String>,
    /// Why these categories are left out
    #[arg(
        long = "law-because",
        id = "because",
        value_name = "WORDS",
        requires = "left_out"
    )]
    pub because: Option<String>,
}

impl LawGiven {
    /// Adds what is asked to a set-up.
    pub fn ask(&self, setup: &mut Setup, language: Language) -> Result<(), Failure> {
        let Some(given) = &self.local_law_144 else {
            return Ok(());
        };
        let columns = split(given, ',').unwrap_or_default();
        let [sex, ethnicity] = columns.as_slice() else {
            return Err(Failure::argument(
                language,
                "--local-law-144",
                given,
                "SEX,ETHNICITY",
            ));
        };
        if sex.is_empty() || ethnicity.is_empty() || sex == ethnicity {
            return Err(Failure::argument(
                language,
                "--local-law-144",
                given,
                "SEX,ETHNICITY",
            ));
        }
        setup.ask_local_law_144(sex.clone(), ethnicity.clone());
        let left_out = self.left_out.iter().map(|given| category(given, language));
        let left_out = left_out.collect::<Result<Vec<_>, _>>()?;
        if let Some(law) = &mut setup.local_law_144 {
            law.left_out = left_out;
            law.justification = self.because.clone().unwrap_or_default();
        }
        Ok(())
    }
}

/// `sex*race=Women*Asian`.
fn category(given: &str, language: Language) -> Result<LawCategory, Failure> {
    let wrong = || {
        Failure::argument(
            language,
            "--law-leave-out",
            given,
            "COLUMN[*COLUMN]=VALUE[*VALUE]",
        )
    };
    let (columns, values) = given.split_once('=').ok_or_else(wrong)?;
    let attributes = split(columns, '*').ok_or_else(wrong)?;
    let values = split(values, '*').ok_or_else(wrong)?;
    match attributes.len() == values.len() && attributes.len() <= 2 {
        true => Ok(LawCategory { attributes, values }),
        false => Err(wrong()),
    }
}

/// The table alone, or the sentence that says why there is none.
pub(super) fn alone(audit: &Audit, format: Format, language: Language) -> Result<String, Failure> {
    let tables = match law_tables(&audit.project.setup, &audit.evaluation) {
        None => return Err(Failure::said(text(language, "law-not-asked"))),
        Some(Err(refusal)) => return Err(Failure::said(law_refusal_words(language, &refusal))),
        Some(Ok(tables)) => tables,
    };
    Ok(match format {
        Format::Text => law_lines(audit, language).join("\n") + "\n",
        Format::Csv => law_csv(audit, &tables),
        Format::Json => serde_json::to_string_pretty(&law_json(audit)).unwrap_or_default() + "\n",
    })
}

/// The table in words, after the other measures; nothing when it is not asked for.
pub(super) fn law_lines(audit: &Audit, language: Language) -> Vec<String> {
    let setup = &audit.project.setup;
    let Some(law) = &setup.local_law_144 else {
        return Vec::new();
    };
    let mut lines = vec![text(language, "law-title"), text(language, "law-title-hint")];
    match law_tables(setup, &audit.evaluation) {
        None => {}
        Some(Err(refusal)) => lines.push(law_refusal_words(language, &refusal)),
        Some(Ok(tables)) => {
            for section in &tables.sections {
                for (basis, table) in LawBasis::ALL.into_iter().zip(&section.tables) {
                    if let Err(Undefined::NoScore) = table {
                        continue;
                    }
                    lines.push(String::new());
                    let categories = law_categories_name(language, section, &audit.evaluation);
                    let basis = law_basis_name(language, basis, &audit.evaluation);
                    lines.push(format!("{categories} · {basis}"));
                    lines.extend(table_lines(audit, section, table, language));
                }
            }
            lines.push(String::new());
            lines.extend(law_notes(language, law, &tables));
        }
    }
    lines
}

fn table_lines(
    audit: &Audit,
    section: &LawSection,
    table: &Result<LawTable, Undefined>,
    language: Language,
) -> Vec<String> {
    let measured = &audit.evaluation.groupings[section.grouping].measured;
    let table = match table {
        Ok(table) => table,
        Err(why) => {
            let why = [("reason", reason(language, *why).into())];
            return vec![text_with(language, "law-none", &why)];
        }
    };
    let heads = law_heads(language, table.basis, &audit.project.setup);
    let mut rows: Vec<Vec<String>> = vec![heads.into()];
    rows.extend(
        { &table.lines }
            .iter()
            .map(|line| law_cells(language, measured, line).into()),
    );
    for row in &mut rows {
        row[0].insert_str(0, "  ");
    }
    let mut lines = aligned(&rows);
    lines.extend(law_under(language, measured, table));
    lines
}

/// The table in JSON; `null` when it is not asked for.
pub(super) fn law_json(audit: &Audit) -> Json {
    let setup = &audit.project.setup;
    let Some(law) = &setup.local_law_144 else {
        return Json::Null;
    };
    let mut object = json!({
        "rule": "6 RCNY 5-300 to 5-304",
        "sex": law.sex,
        "race_ethnicity": law.ethnicity,
        "justification": law.justification,
        "undefined": null,
        "not_left_out": [],
        "tables": [],
    });
    match law_tables(setup, &audit.evaluation) {
        None => {}
        Some(Err(refusal)) => object["undefined"] = json!(refusal.code()),
        Some(Ok(tables)) => {
            let kept = tables.kept.iter();
            let kept =
                kept.map(|category| json!({ "columns": category.attributes, "values": category.values }));
            object["not_left_out"] = kept.collect();
            let sections = tables.sections.iter().flat_map(|section| {
                let tables = LawBasis::ALL.into_iter().zip(&section.tables);
                tables.map(move |(basis, table)| (section, basis, table))
            });
            object["tables"] = sections
                .map(|(section, basis, table)| table_json(audit, section, basis, table))
                .collect();
        }
    }
    object
}

fn table_json(
    audit: &Audit,
    section: &LawSection,
    basis: LawBasis,
    table: &Result<LawTable, Undefined>,
) -> Json {
    let evaluated = &audit.evaluation.groupings[section.grouping];
    let mut object = json!({
        "categories": section.categories.name(),
        "columns": evaluated.attributes,
        "rate": basis.metric().name(),
        "median_score": match basis {
            LawBasis::Scoring => json!(evaluated.measured.median),
            LawBasis::Selection => Json::Null,
        },
        "undefined": null,
    });
    let table = match table {
        Ok(table) => table,
        Err(why) => {
            object["undefined"] = json!(why.code());
            return object;
        }
    };
    let name = |line: &LawLine| key(&evaluated.attributes, &evaluated.measured.groups[line.group].key);
    object["people"] = amount(table.known);
    object["people_unknown_category"] = amount(table.unknown);
    object["highest"] = json!(table.most.map(|line| name(&table.lines[line])));
    let lines = table.lines.iter().map(|line| {
        let (rate, rate_bounds, rate_undefined) = parts(line.rate.value);
        let (share, share_bounds, _) = parts(line.share);
        let ratio = line.impact.map(|impact| impact.ratio);
        let (ratio, ratio_bounds, ratio_undefined) =
            ratio.map_or((Json::Null, Json::Null, Json::Null), parts);
        let interval = line.impact.map(|impact| impact.interval);
        json!({
            "category": name(line),
            "people": amount(line.people),
            "share": share,
            "share_bounds": share_bounds,
            "rate": rate,
            "rate_bounds": rate_bounds,
            "rate_undefined": rate_undefined,
            "under_2_percent": line.is_small,
            "left_out": line.impact.is_none(),
            "impact_ratio": ratio,
            "impact_ratio_bounds": ratio_bounds,
            "impact_ratio_undefined": ratio_undefined,
            "impact_ratio_interval": interval.and_then(Result::ok).map(|(low, high)| [low, high]),
            "impact_ratio_interval_undefined": interval.and_then(Result::err).map(Undefined::code),
        })
    });
    object["lines"] = lines.collect();
    object
}

/// The columns of the table alone in CSV, stable: new ones are added at the end.
const HEADER: [&str; 16] = [
    "categories",
    "columns",
    "category",
    "rate_name",
    "people_low",
    "people_high",
    "share",
    "rate",
    "rate_low",
    "rate_high",
    "impact_ratio",
    "impact_ratio_low",
    "impact_ratio_high",
    "impact_ratio_interval_low",
    "impact_ratio_interval_high",
    "remark",
];

/// The table alone, in CSV: a line per category, and one for people whose category is not known.
fn law_csv(audit: &Audit, tables: &LawTables) -> String {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    // Writing to memory does not fail, and every line has as many cells as the header.
    let _ = writer.write_record(HEADER);
    for section in &tables.sections {
        let evaluated = &audit.evaluation.groupings[section.grouping];
        for (basis, table) in LawBasis::ALL.into_iter().zip(&section.tables) {
            let start = |category: &str| {
                vec![
                    section.categories.name().to_owned(),
                    from_data(&evaluated.attributes.join(" × ")),
                    from_data(category),
                    basis.metric().name().to_owned(),
                ]
            };
            let mut write = |mut line: Vec<String>, remark: &str| {
                line.resize(HEADER.len() - 1, String::new());
                line.push(remark.to_owned());
                let _ = writer.write_record(&line);
            };
            let table = match table {
                Ok(table) => table,
                Err(why) => {
                    write(start(""), why.code());
                    continue;
                }
            };
            for line in &table.lines {
                let key = &evaluated.measured.groups[line.group].key;
                let mut cells = start(&super::json::group_text(key));
                cells.extend(people(line.people));
                cells.push(line.share.known().map(number).unwrap_or_default());
                cells.extend(value(line.rate.value));
                let remark = match line.impact {
                    None => "left_out_under_2_percent",
                    Some(impact) => {
                        cells.extend(value(impact.ratio));
                        let ends = impact.interval.ok();
                        cells.extend(
                            ends.into_iter()
                                .flat_map(|(low, high)| [number(low), number(high)]),
                        );
                        match impact.ratio {
                            Value::Undefined(why) => why.code(),
                            Value::Known(_) | Value::Bounds(..) if line.is_small => "under_2_percent",
                            Value::Known(_) | Value::Bounds(..) => "",
                        }
                    }
                };
                write(cells, remark);
            }
            let mut cells = start("");
            cells.extend(people(table.unknown));
            write(cells, "unknown_category");
        }
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

fn people(amount: Amount) -> [String; 2] {
    [number(amount.low), number(amount.high)]
}

/// The number, and its bounds: the same twice when it is known.
fn value(value: Value) -> [String; 3] {
    match value {
        Value::Known(value) => [number(value), number(value), number(value)],
        Value::Bounds(low, high) => [String::new(), number(low), number(high)],
        Value::Undefined(_) => Default::default(),
    }
}
