//! Data that may have no line of column names: said, with the way to read them so.

use egui::Ui;

use crate::app::State;
use crate::data::{Format, Layout, names_like_a_row};
use crate::text::{Language, text};
use crate::ui::widgets::{Tone, banner};

/// Whether the line of column names of the data looks like one of their rows.
pub fn is_doubtful(state: &State) -> bool {
    let Some(document) = &state.document else {
        return false;
    };
    let data = &document.project.data;
    // Once groups have become rows, the names are no longer those of the columns.
    let aside = state.workspace.table.iter().flat_map(|table| &table.aside);
    let profiles = state.workspace.profiles.iter();
    let profiles = profiles.chain(aside.filter_map(|aside| aside.profile.as_ref()));
    let columns = profiles.map(|profile| (profile.name.as_str(), profile.likeness));
    data.unpivot.is_none() && names_like_a_row(&data.format, columns)
}

/// Says that the line of column names looks like a row, and offers to read it as one.
pub fn doubt_ui(ui: &mut Ui, language: Language, layout: &mut Layout) {
    banner(ui, Tone::Warning, |ui| {
        ui.add(egui::Label::new(text(language, "headless-doubt")).wrap());
        if ui.button(text(language, "headless-use")).clicked() {
            layout.header_rows = 0;
        }
    });
    ui.add_space(4.0);
}

/// Whether there is a line of column names at all.
pub fn no_names_ui(ui: &mut Ui, language: Language, layout: &mut Layout) {
    let mut none = layout.header_rows == 0;
    if ui
        .checkbox(&mut none, text(language, "headless-no-names"))
        .changed()
    {
        layout.header_rows = u64::from(!none);
    }
}

/// Where a table stands in its file, when its format has lines or rows to count.
pub fn layout_of(format: &mut Format) -> Option<&mut Layout> {
    match format {
        Format::Text(options) => Some(&mut options.layout),
        Format::Spreadsheet(options) => Some(&mut options.layout),
        Format::Parquet | Format::Arrow | Format::Json | Format::JsonLines => None,
    }
}
