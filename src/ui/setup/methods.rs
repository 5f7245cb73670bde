//! How uncertainty is told: the usual choices stand already, and can be changed.

use egui::{ComboBox, Ui};

use super::fields::NumberField;
use super::form::Form;
use crate::measure::{Adjustment, Methods, RateInterval, RatioInterval, ResampledInterval};
use crate::text::{
    Language, adjustment_name, adjustment_says, drawn_interval_name, drawn_interval_says, rate_interval_name,
    rate_interval_says, ratio_interval_name, ratio_interval_says,
};
use crate::ui::widgets::hint;

/// The numbers being typed.
#[derive(Debug, Default)]
pub struct MethodsQuestion {
    to_comment: NumberField,
    to_publish: NumberField,
    matters: NumberField,
    draws: NumberField,
    seed: NumberField,
}

/// How a choice is named and what it is good for.
type Words<T> = fn(Language, T) -> String;

impl MethodsQuestion {
    /// Draws the fields.
    pub fn show(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        let methods = form.setup.methods;
        choose(
            ui,
            form,
            "methods-rates",
            (methods.rates, &RateInterval::ALL),
            (rate_interval_name, rate_interval_says),
            |methods, choice| methods.rates = choice,
        );
        choose(
            ui,
            form,
            "methods-ratios",
            (methods.ratios, &RatioInterval::ALL),
            (ratio_interval_name, ratio_interval_says),
            |methods, choice| methods.ratios = choice,
        );
        choose(
            ui,
            form,
            "methods-adjustment",
            (methods.adjustment, &Adjustment::ALL),
            (adjustment_name, adjustment_says),
            |methods, choice| methods.adjustment = choice,
        );
        let people = Whole {
            least: 1.0,
            most: 1e6,
            problem: "methods-not-a-number",
        };
        people.show(
            ui,
            form,
            &mut self.to_comment,
            ("methods-to-comment", f64::from(methods.to_comment)),
            |methods, people| methods.to_comment = people as u32,
        );
        people.show(
            ui,
            form,
            &mut self.to_publish,
            ("methods-to-publish", f64::from(methods.to_publish)),
            |methods, people| methods.to_publish = people as u32,
        );
        self.matters(ui, form);
        self.draws(ui, form);
    }

    /// How people are drawn again, for the intervals that have no formula.
    fn draws(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        let resampling = form.setup.methods.resampling;
        choose(
            ui,
            form,
            "methods-drawn",
            (resampling.interval, &ResampledInterval::ALL),
            (drawn_interval_name, drawn_interval_says),
            |methods, choice| methods.resampling.interval = choice,
        );
        let draws = Whole {
            least: 200.0,
            most: 20_000.0,
            problem: "methods-not-draws",
        };
        draws.show(
            ui,
            form,
            &mut self.draws,
            ("methods-draws", f64::from(resampling.draws)),
            |methods, draws| methods.resampling.draws = draws as u32,
        );
        let seed = Whole {
            least: 0.0,
            most: 1e15,
            problem: "methods-not-a-seed",
        };
        seed.show(
            ui,
            form,
            &mut self.seed,
            ("methods-seed", resampling.seed as f64),
            |methods, seed| methods.resampling.seed = seed as u64,
        );
    }

    /// The smallest gap that matters, which there is no usual choice for.
    fn matters(&mut self, ui: &mut Ui, form: &mut Form<'_>) {
        let current = form.setup.methods.matters.map(|share| share * 100.0);
        ui.horizontal_wrapped(|ui| {
            let label = ui.label(form.words("methods-matters"));
            let accepts = |points: f64| points > 0.0 && points <= 100.0;
            let problem = "methods-not-points";
            let field = &mut self.matters;
            let typed = field.show(ui, form, &label, current, accepts, problem);
            if let Some(typed) = typed {
                form.edit_further("methods-undo", typed.continues, |setup| {
                    setup.methods.matters = Some(typed.number / 100.0);
                });
            }
            if current.is_some() && ui.button(form.words("methods-matters-clear")).clicked() {
                form.edit("methods-undo", |setup| setup.methods.matters = None);
            }
        });
        hint(ui, &form.words("methods-matters-says"));
        ui.add_space(6.0);
    }
}

/// One choice among methods, and under it what the one chosen is good for.
fn choose<T: Copy + PartialEq>(
    ui: &mut Ui,
    form: &mut Form<'_>,
    id: &str,
    (current, all): (T, &[T]),
    (name, says): (Words<T>, Words<T>),
    set: impl FnOnce(&mut Methods, T),
) {
    let language = form.language;
    let mut choice = current;
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(form.words(id));
        ComboBox::from_id_salt(id)
            .selected_text(name(language, current))
            .width(220.0)
            .show_ui(ui, |ui| {
                for one in all {
                    ui.selectable_value(&mut choice, *one, name(language, *one));
                }
            })
            .response
            .labelled_by(label.id);
    });
    hint(ui, &says(language, current));
    ui.add_space(6.0);
    if choice != current {
        form.edit("methods-undo", |setup| set(&mut setup.methods, choice));
    }
}

/// A whole number between two others.
struct Whole {
    least: f64,
    most: f64,
    /// Text id of what is wrong with another.
    problem: &'static str,
}

impl Whole {
    /// Draws the field named by a text id, which holds the number that the set-up has.
    fn show(
        &self,
        ui: &mut Ui,
        form: &mut Form<'_>,
        field: &mut NumberField,
        (id, current): (&str, f64),
        set: impl FnOnce(&mut Methods, f64),
    ) {
        ui.horizontal_wrapped(|ui| {
            let label = ui.label(form.words(id));
            let accepts = |number: f64| number.fract() == 0.0 && (self.least..=self.most).contains(&number);
            if let Some(typed) = field.show(ui, form, &label, Some(current), accepts, self.problem) {
                form.edit_further("methods-undo", typed.continues, |setup| {
                    set(&mut setup.methods, typed.number);
                });
            }
        });
    }
}
