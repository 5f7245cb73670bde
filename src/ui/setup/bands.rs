//! Cutting a numeric attribute into bands.

use egui::{TextEdit, Ui};

use super::fields::{proposal, read_number, warning, write_number};
use super::form::Form;
use super::groups::MANY_VALUES;
use crate::data::{Profile, Values, bin_labels, equal_edges, quantile_edges};
use crate::project::Attribute;
use crate::tally::Amount;
use crate::text::{Language, count, value_name};
use crate::ui::widgets::hint;

/// How many bands a proposal makes.
const BANDS: usize = 4;

/// The edges being typed.
#[derive(Debug, Default)]
pub struct BandsField {
    text: String,
    seen: Vec<f64>,
    typing: bool,
}

impl BandsField {
    /// Draws the field of one attribute.
    pub fn show(&mut self, ui: &mut Ui, form: &mut Form<'_>, attribute: &Attribute, profile: &Profile) {
        if self.seen != attribute.bins {
            self.seen.clone_from(&attribute.bins);
            if read_edges(&self.text).as_ref() != Some(&attribute.bins) {
                self.text = write_edges(form.language, &attribute.bins);
            }
        }
        if attribute.bins.is_empty() && profile.distinct > MANY_VALUES {
            let values = count(form.language, Amount::exact(profile.distinct as f64));
            let values = match profile.more {
                true => form.words_with("aside-more-than", &[("count", values.into())]),
                false => values,
            };
            warning(
                ui,
                &form.words_with("setup-bands-needed", &[("values", values.into())]),
            );
        }
        let column = attribute.column.clone();
        let mut next: Option<(Vec<f64>, bool)> = None;
        ui.horizontal_wrapped(|ui| {
            let label = ui.label(form.words_with("setup-bands-edges", &[("column", column.as_str().into())]));
            let example = form.words("setup-bands-example");
            let response = ui
                .add(
                    TextEdit::singleline(&mut self.text)
                        .hint_text(example)
                        .desired_width(160.0),
                )
                .labelled_by(label.id);
            if !response.has_focus() {
                self.typing = false;
            }
            if response.changed()
                && let Some(edges) = read_edges(&self.text).filter(|edges| ascending(edges))
            {
                next = Some((edges, std::mem::replace(&mut self.typing, true)));
            }
        });
        match read_edges(&self.text) {
            None => {
                warning(ui, &form.words("setup-bands-not-numbers"));
            }
            Some(edges) if !ascending(&edges) => {
                warning(ui, &form.words("setup-bands-not-ascending"));
            }
            Some(_) if attribute.bins.is_empty() => {
                ui.horizontal_wrapped(|ui| {
                    if let Some((low, high)) = profile.range
                        && proposal(ui, &form.words("setup-bands-equal")).clicked()
                    {
                        next = Some((equal_edges(low, high, BANDS), false));
                    }
                    if proposal(ui, &form.words("setup-bands-quantile")).clicked()
                        && let Some(values) = numbers(form, &column)
                    {
                        next = Some((quantile_edges(values, BANDS), false));
                    }
                });
            }
            Some(_) => {
                let labels = bin_labels(&attribute.bins);
                let names: Vec<String> = { labels.iter() }
                    .map(|label| value_name(form.language, label))
                    .collect();
                hint(ui, &names.join("  ·  "));
            }
        }
        if let Some((edges, continues)) = next {
            form.edit_further("undo-bands", continues, |setup| {
                if let Some(attribute) = setup.attributes.iter_mut().find(|used| used.column == column) {
                    attribute.bins = edges;
                }
                // A reference named after a band that is no more would be absent.
                for grouping in setup
                    .groupings
                    .iter_mut()
                    .filter(|g| g.attributes.contains(&column))
                {
                    if matches!(grouping.reference, crate::measure::Reference::Group(_)) {
                        grouping.reference = crate::measure::Reference::Largest;
                    }
                }
            });
        }
    }
}

fn numbers<'a>(form: &Form<'a>, column: &str) -> Option<&'a [f64]> {
    let column = form
        .table
        .columns
        .iter()
        .find(|candidate| candidate.name == column)?;
    match &column.values {
        Values::Number(values) => Some(values),
        Values::Text { .. } => None,
    }
}

/// Edges as typed: between semicolons or blanks; a comma followed by a blank also separates, so that both `25, 40`
/// and `0,5; 0,7` are read as they are meant.
fn read_edges(text: &str) -> Option<Vec<f64>> {
    text.replace(", ", " ")
        .split([' ', ';', '\u{a0}'])
        .map(|part| part.trim().trim_end_matches(','))
        .filter(|part| !part.is_empty())
        .map(read_number)
        .collect()
}

fn write_edges(language: Language, edges: &[f64]) -> String {
    let between = match language {
        Language::French => " ; ",
        Language::English => ", ",
    };
    let written: Vec<String> = edges.iter().map(|edge| write_number(language, *edge)).collect();
    written.join(between)
}

fn ascending(edges: &[f64]) -> bool {
    edges.windows(2).all(|pair| pair[0] < pair[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_are_read_in_both_notations() {
        assert_eq!(read_edges("25, 40, 60"), Some(vec![25.0, 40.0, 60.0]));
        assert_eq!(read_edges("0,5 ; 0,7"), Some(vec![0.5, 0.7]));
        assert_eq!(read_edges("25 40"), Some(vec![25.0, 40.0]));
        assert_eq!(read_edges(""), Some(vec![]));
        assert_eq!(read_edges("25, forty"), None);
    }

    #[test]
    fn edges_written_are_read_back() {
        for language in Language::ALL {
            let edges = [0.5, 12.0, 1000.25];
            assert_eq!(
                read_edges(&write_edges(language, &edges)).as_deref(),
                Some(&edges[..])
            );
        }
    }
}
