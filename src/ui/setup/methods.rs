//! How uncertainty is told: the usual choices stand already, and can be changed.

use egui::{ComboBox, Ui};

use super::fields::NumberField;
use super::form::Form;
use crate::measure::{Adjustment, Methods, RateInterval, RatioInterval};
use crate::text::{
    Language, adjustment_name, adjustment_says, rate_interval_name, rate_interval_says, ratio_interval_name,
    ratio_interval_says,
};
use crate::ui::widgets::hint;

/// The numbers being typed.
#[derive(Debug, Default)]
pub struct MethodsQuestion {
    to_comment: NumberField,
    to_publish: NumberField,
    matters: NumberField,
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
        people(
            ui,
            form,
            &mut self.to_comment,
            "methods-to-comment",
            methods.to_comment,
            |methods, people| methods.to_comment = people,
        );
        people(
            ui,
            form,
            &mut self.to_publish,
            "methods-to-publish",
            methods.to_publish,
            |methods, people| methods.to_publish = people,
        );
        self.matters(ui, form);
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

/// A number of people.
fn people(
    ui: &mut Ui,
    form: &mut Form<'_>,
    field: &mut NumberField,
    id: &str,
    current: u32,
    set: impl FnOnce(&mut Methods, u32),
) {
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(form.words(id));
        let accepts = |people: f64| people.fract() == 0.0 && (1.0..=1e6).contains(&people);
        let current = Some(f64::from(current));
        if let Some(typed) = field.show(ui, form, &label, current, accepts, "methods-not-a-number") {
            form.edit_further("methods-undo", typed.continues, |setup| {
                set(&mut setup.methods, typed.number as u32);
            });
        }
    });
}
