//! The views that were pinned, side by side.

use egui::{Label, TextEdit, Ui, vec2};

use super::kept::Kept;
use crate::app::{Command, Edit, State};
use crate::chart::Page;
use crate::project::Pin;
use crate::report::{Sheet, Shown, sheet, view_name};
use crate::text::{metric_name, text, text_with};
use crate::ui::picture::picture_ui;
use crate::ui::widgets::{card, hint, named, subheading};

/// Under this width, one stands under the other.
const NARROW: f32 = 620.0;

/// What is being typed: the name of the pin to come, and the one being renamed.
#[derive(Debug, Default)]
pub struct PinForm {
    name: String,
    renamed: Option<(usize, String)>,
    /// The pinned views, made, in their order.
    kept: Vec<Kept<Result<Sheet, String>>>,
}

/// Draws the field that pins the view on the screen.
pub fn pin_ui(ui: &mut Ui, state: &State, shown: &Shown, form: &mut PinForm, commands: &mut Vec<Command>) {
    let language = shown.language;
    ui.horizontal_wrapped(|ui| {
        let name = text(language, "pins-name");
        let proposed = format!(
            "{} · {}",
            view_name(language, shown.project.view.kind),
            metric_name(language, shown.metric)
        );
        let field = TextEdit::singleline(&mut form.name)
            .hint_text(proposed.as_str())
            .desired_width(230.0);
        named(ui.add(field), &name);
        let button = ui.add_enabled(state.is_current(), egui::Button::new(text(language, "pins-pin")));
        if button.on_hover_text(text(language, "pins-pin-tip")).clicked() {
            let typed = form.name.trim();
            let name = if typed.is_empty() {
                proposed
            } else {
                typed.to_owned()
            };
            form.name.clear();
            commands.push(Command::Edit(Edit::Pin(name)));
        }
    });
}

/// Draws the pinned views in pairs; nothing when there is none.
pub fn pins_ui(ui: &mut Ui, state: &State, form: &mut PinForm, commands: &mut Vec<Command>) {
    let Some(document) = &state.document else { return };
    let pins = &document.project.pins;
    if pins.is_empty() {
        return;
    }
    let language = state.preferences.language;
    ui.add_space(8.0);
    subheading(ui, &text(language, "pins-title"));
    let columns = if ui.available_width() < NARROW { 1 } else { 2 };
    let gap = 10.0;
    let width = (ui.available_width() - gap * (columns as f32 - 1.0)) / columns as f32;
    let places: Vec<usize> = (0..pins.len()).collect();
    for row in places.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for place in row {
                let layout = egui::Layout::top_down(egui::Align::LEFT);
                ui.allocate_ui_with_layout(vec2(width, 0.0), layout, |ui| {
                    card(ui, |ui| {
                        ui.set_width(width - 30.0);
                        one_ui(ui, state, (*place, &pins[*place]), form, commands);
                    });
                });
            }
        });
    }
}

fn one_ui(
    ui: &mut Ui,
    state: &State,
    (place, pin): (usize, &Pin),
    form: &mut PinForm,
    commands: &mut Vec<Command>,
) {
    let language = state.preferences.language;
    let say = |id: &str| text_with(language, id, &[("name", pin.name.as_str().into())]);
    let mut name = match &form.renamed {
        Some((of, typed)) if *of == place => typed.clone(),
        _ => pin.name.clone(),
    };
    let field = ui.add(TextEdit::singleline(&mut name).desired_width(f32::INFINITY));
    let field = named(field, &say("pins-rename"));
    if field.changed() {
        form.renamed = Some((place, name.clone()));
    }
    if field.lost_focus() && form.renamed.take().is_some() && !name.trim().is_empty() && name != pin.name {
        let name = name.trim().to_owned();
        commands.push(Command::Edit(Edit::RenamePin { place, name }));
    }
    ui.horizontal_wrapped(|ui| {
        if named(ui.button(text(language, "pins-open")), &say("pins-open-named")).clicked() {
            commands.push(Command::OpenPin(place));
        }
        if named(ui.button(text(language, "pins-unpin")), &say("pins-unpin-named")).clicked() {
            commands.push(Command::Edit(Edit::Unpin(place)));
        }
    });
    let Some(pinned) = state.pinned(place) else {
        hint(ui, &text(language, "pins-other-people"));
        return;
    };
    let shown = Shown::find(language, &pinned.project, &pinned.evaluation, pin.group.as_ref());
    let page = Page {
        width: f64::from(ui.available_width()),
        controls: false,
    };
    form.kept
        .resize_with(form.kept.len().max(place + 1), Kept::default);
    let kept = &mut form.kept[place];
    match shown.map(|shown| kept.of(&shown, &pinned.evaluation, Some(page), || sheet(&shown, page))) {
        Ok(Ok(sheet)) => {
            hint(ui, &sheet.title);
            picture_ui(ui, &sheet.picture, &pin.name, &sheet.name);
        }
        Ok(Err(why)) => {
            ui.add(Label::new(why.as_str()).wrap());
        }
        Err(_) => {
            hint(ui, &text(language, "view-nothing"));
        }
    }
}
