//! What the cells of the column of counts stand for: marks that hide a number, rounding, zeros, totals.

use std::collections::BTreeMap;

use egui::{ComboBox, Ui};

use super::fields::{NumberField, proposal, shown_number, warning};
use super::form::Form;
use crate::data::{
    AddsUp, CountCells, Counting, Decimal, Place, Rounded, Suppressed, TotalValue, Toward, Zero, count_cells,
    count_column, seen_totals, usual_bounds,
};
use crate::tally::Amount;
use crate::text::{count, mark_name};
use crate::ui::widgets::hint;

/// More marks than this, and the column is no column of counts.
const MARKS: usize = 12;
/// A mark whose bounds are not given yet may hide so many people while totals are looked for.
const ANY: f64 = 1e12;
/// What counts are usually rounded to.
const MULTIPLES: [u32; 4] = [3, 5, 10, 100];

/// What is being typed about the counts, and what was seen in them.
#[derive(Debug, Default)]
pub struct CountCellsQuestion {
    bounds: BTreeMap<String, Bounds>,
    seen: Option<Seen>,
}

#[derive(Debug, Default)]
struct Bounds {
    low: NumberField,
    high: NumberField,
    /// A bound given while the other is still lacking.
    half: (Option<f64>, Option<f64>),
}

/// What the column holds, looked at once for each way of understanding it.
#[derive(Debug)]
struct Seen {
    table: usize,
    column: String,
    understood: (Vec<Suppressed>, Option<Rounded>, Option<Zero>),
    cells: CountCells,
    totals: Vec<AddsUp>,
}

impl CountCellsQuestion {
    /// Draws the fields.
    pub fn show(&mut self, ui: &mut Ui, form: &mut Form<'_>, column: &str) {
        let seen = match self.seen.take().filter(|seen| seen.holds(form, column)) {
            Some(seen) => seen,
            None => match Seen::look(form, column) {
                Some(seen) => seen,
                None => return,
            },
        };
        self.marks_ui(ui, form, &seen.cells);
        rounded_ui(ui, form, &seen.cells);
        zeros_ui(ui, form, &seen.cells);
        totals_ui(ui, form, &seen.totals);
        self.seen = Some(seen);
    }

    /// The marks of the count column that are no numbers, and what each can stand for.
    fn marks_ui(&mut self, ui: &mut Ui, form: &mut Form<'_>, cells: &CountCells) {
        if cells.marks.is_empty() {
            return;
        }
        ui.add_space(4.0);
        hint(ui, &form.words("setup-hidden-why"));
        for (mark, rows) in cells.marks.iter().take(MARKS) {
            let bounds = self.bounds.entry(mark.clone()).or_default();
            ui.push_id(mark, |ui| {
                mark_ui(ui, form, bounds, (mark, *rows), cells.smallest)
            });
        }
        if cells.marks.len() > MARKS {
            warning(ui, &form.words("setup-count-not-numbers"));
        }
    }
}

/// One mark: its two bounds, and what it usually means.
fn mark_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    bounds: &mut Bounds,
    (mark, rows): (&str, usize),
    smallest: Option<f64>,
) {
    let given = form.setup.suppressed.iter().find(|hidden| hidden.token == mark);
    let given = given.map(|hidden| (hidden.low, hidden.high));
    let name = mark_name(form.language, mark);
    let mut next: Option<(f64, f64, bool)> = None;
    ui.horizontal_wrapped(|ui| {
        let written = count(form.language, Amount::exact(rows as f64));
        let named = [
            ("token", name.as_str().into()),
            ("number", rows.into()),
            ("rows", written.into()),
        ];
        let low_label = ui.label(form.words_with("setup-hidden-from", &named));
        let (low, high) = (
            given.map(|g| g.0).or(bounds.half.0),
            given.map(|g| g.1).or(bounds.half.1),
        );
        let accepts = |number: f64| number >= 0.0;
        let problem = "setup-not-a-count";
        if let Some(typed) = bounds.low.show(ui, form, &low_label, low, accepts, problem) {
            bounds.half.0 = Some(typed.number);
            next = high.map(|high| (typed.number, high, typed.continues));
        }
        let high_label = ui.label(form.words_with("setup-hidden-to", &named));
        if let Some(typed) = bounds.high.show(ui, form, &high_label, high, accepts, problem) {
            bounds.half.1 = Some(typed.number);
            next = low.map(|low| (low, typed.number, typed.continues));
        }
        if given.is_none() {
            for (low, high) in usual_bounds(mark, smallest) {
                let arguments = [
                    ("token", name.as_str().into()),
                    ("low", shown_number(form.language, low).into()),
                    ("high", shown_number(form.language, high).into()),
                ];
                if proposal(ui, &form.words_with("setup-hidden-usual", &arguments)).clicked() {
                    next = Some((low, high, false));
                }
            }
        }
        if let (Some(low), Some(high)) = (low, high)
            && low > high
        {
            warning(ui, &form.words("setup-hidden-reversed"));
        }
    });
    if let Some((low, high, continues)) = next.filter(|(low, high, _)| low <= high) {
        bounds.half = (None, None);
        form.edit_further("undo-hidden", continues, |setup| {
            setup.suppressed.retain(|hidden| hidden.token != mark);
            setup.suppressed.push(Suppressed {
                token: mark.to_owned(),
                low,
                high,
            });
        });
    }
}

/// Whether the counts were rounded, to what, and which way.
fn rounded_ui(ui: &mut Ui, form: &mut Form<'_>, cells: &CountCells) {
    let chosen = form.setup.rounded;
    let mut next = chosen;
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(form.words("counts-rounded-label"));
        let multiples = |to: u32| {
            let to = shown_number(form.language, f64::from(to));
            form.words_with("counts-rounded-to", &[("to", to.into())])
        };
        let exact = form.words("counts-rounded-not");
        ComboBox::from_id_salt("rounded")
            .selected_text(chosen.map_or_else(|| exact.clone(), |rounded| multiples(rounded.to)))
            .width(180.0)
            .show_ui(ui, |ui| {
                if ui.selectable_label(chosen.is_none(), &exact).clicked() {
                    next = None;
                }
                for to in MULTIPLES {
                    let is_chosen = chosen.is_some_and(|rounded| rounded.to == to);
                    if ui.selectable_label(is_chosen, multiples(to)).clicked() {
                        let toward = chosen.map_or(Toward::Nearest, |rounded| rounded.toward);
                        next = Some(Rounded { to, toward });
                    }
                }
            })
            .response
            .labelled_by(label.id);
        if let Some(rounded) = chosen {
            for (toward, id) in [
                (Toward::Nearest, "counts-toward-nearest"),
                (Toward::Down, "counts-toward-down"),
                (Toward::Up, "counts-toward-up"),
            ] {
                if ui.radio(rounded.toward == toward, form.words(id)).clicked() {
                    next = Some(Rounded { toward, ..rounded });
                }
            }
        }
    });
    if let (None, Some(to)) = (chosen, cells.multiples_of) {
        let words = form.words_with(
            "counts-rounded-seen",
            &[("to", shown_number(form.language, f64::from(to)).into())],
        );
        if proposal(ui, &words).clicked() {
            let toward = Toward::Nearest;
            next = Some(Rounded { to, toward });
        }
    }
    if next != chosen {
        form.edit("undo-rounded", |setup| setup.rounded = next);
    }
}

/// What a printed zero says, asked when there are some among hidden or rounded counts.
fn zeros_ui(ui: &mut Ui, form: &mut Form<'_>, cells: &CountCells) {
    let blurred = !cells.marks.is_empty() || form.setup.rounded.is_some();
    if cells.zeros == 0 || !blurred {
        return;
    }
    let zeros = count(form.language, Amount::exact(cells.zeros as f64));
    let arguments = [("number", cells.zeros.into()), ("zeros", zeros.into())];
    ui.add_space(2.0);
    ui.label(form.words_with("counts-zeros", &arguments));
    ui.horizontal_wrapped(|ui| {
        for (zero, id) in [
            (Zero::True, "counts-zeros-true"),
            (Zero::Hidden, "counts-zeros-hidden"),
        ] {
            if ui.radio(form.setup.zero == Some(zero), form.words(id)).clicked() {
                form.edit("undo-zeros", |setup| setup.zero = Some(zero));
            }
        }
    });
    if form.setup.zero.is_none() {
        hint(
            ui,
            &form.words(match form.setup.rounded {
                Some(_) => "counts-zeros-until-hidden",
                None => "counts-zeros-until-true",
            }),
        );
    }
}

/// The values that may be totals: each said to be one, or to be people.
fn totals_ui(ui: &mut Ui, form: &mut Form<'_>, seen: &[AddsUp]) {
    if seen.is_empty() {
        return;
    }
    ui.add_space(4.0);
    hint(ui, &form.words("counts-totals-why"));
    for seen in seen {
        let said = form.setup.totals.iter();
        let said = { said }.find(|total| total.column == seen.column && total.value == seen.value);
        let said = said.map(|total| total.people);
        let written = |number: usize| count(form.language, Amount::exact(number as f64));
        let arguments = [
            ("column", seen.column.as_str().into()),
            ("value", seen.value.as_str().into()),
            ("number", seen.checked.into()),
            ("checked", written(seen.checked).into()),
            ("agree", written(seen.agree).into()),
        ];
        ui.push_id((&seen.column, &seen.value), |ui| {
            ui.add(egui::Label::new(form.words_with("counts-total-seen", &arguments)).wrap());
            ui.horizontal_wrapped(|ui| {
                for (people, id) in [(false, "counts-total-is"), (true, "counts-total-is-people")] {
                    if ui.radio(said == Some(people), form.words(id)).clicked() {
                        form.edit("undo-totals", |setup| {
                            setup
                                .totals
                                .retain(|total| total.column != seen.column || total.value != seen.value);
                            setup.totals.push(TotalValue {
                                column: seen.column.clone(),
                                value: seen.value.clone(),
                                people,
                            });
                        });
                    }
                }
            });
        });
    }
}

impl Seen {
    fn look(form: &Form<'_>, column: &str) -> Option<Seen> {
        let own = form.table.columns.iter().find(|other| other.name == column)?;
        let cells = count_cells(own, Decimal::Point, &form.setup.suppressed);
        let mut suppressed = form.setup.suppressed.clone();
        for (mark, _) in &cells.marks {
            if !suppressed.iter().any(|hidden| hidden.token == *mark) {
                suppressed.push(Suppressed {
                    token: mark.clone(),
                    low: 0.0,
                    high: ANY,
                });
            }
        }
        let counting = Counting {
            suppressed: &suppressed,
            ..form.setup.counting()
        };
        let skip: Vec<&str> = [Some(column), form.setup.weight.as_deref()]
            .into_iter()
            .flatten()
            .collect();
        let amounts = count_column(own, &counting, Decimal::Point, &Place::of_row);
        let totals = amounts.map(|amounts| seen_totals(form.table, &amounts, &skip));
        Some(Seen {
            table: std::ptr::from_ref(form.table) as usize,
            column: column.to_owned(),
            understood: understood(form),
            cells,
            totals: totals.unwrap_or_default(),
        })
    }

    /// Whether this is still what the column holds.
    fn holds(&self, form: &Form<'_>, column: &str) -> bool {
        self.table == std::ptr::from_ref(form.table) as usize
            && self.column == column
            && self.understood == understood(form)
    }
}

fn understood(form: &Form<'_>) -> (Vec<Suppressed>, Option<Rounded>, Option<Zero>) {
    (form.setup.suppressed.clone(), form.setup.rounded, form.setup.zero)
}
