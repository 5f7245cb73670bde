//! A join, drawn: two bars, one per file, that overlap where the keys match; where one key has several outputs, the
//! overlap has another colour.

use egui::{Color32, Rect, Sense, Ui, Vec2};

use crate::data::Diagnosis;
use crate::tally::Amount;
use crate::text::{Language, count, text};
use crate::ui::theme::tokens;

/// The height of a bar.
const BAR: f32 = 20.0;
/// What lies between the two bars.
const GAP: f32 = 8.0;
/// A part that exists is never thinner than this.
const THINNEST: f32 = 3.0;

/// Draws the bars.
pub fn join_bars(ui: &mut Ui, language: Language, diagnosis: &Diagnosis) {
    let tokens = tokens(ui);
    let font = egui::TextStyle::Small.resolve(ui.style());
    let names = [
        text(language, "data-bar-data"),
        text(language, "data-bar-outputs"),
    ];
    let room = names
        .iter()
        .map(|name| {
            let galley = ui
                .painter()
                .layout_no_wrap(name.clone(), font.clone(), tokens.text);
            galley.rect.width() + 12.0
        })
        .fold(0.0, f32::max);
    let width = ui.available_width().min(900.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 2.0 * BAR + GAP), Sense::hover());
    let said = text(language, "data-bars-said");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &said));
    let painter = ui.painter();
    let data_lone = diagnosis.data_only + diagnosis.data_missing_key;
    let outputs_lone = diagnosis.outputs_only + diagnosis.outputs_missing_key;
    let ambiguous = diagnosis.data_ambiguous.max(diagnosis.outputs_ambiguous);
    let total = (data_lone + diagnosis.matched + ambiguous + outputs_lone).max(1) as f32;
    let space = rect.width() - room;
    let length = |rows: u64| match rows {
        0 => 0.0,
        rows => (rows as f32 / total * space).max(THINNEST),
    };
    let (left, between, right) = (length(data_lone), length(ambiguous), length(outputs_lone));
    // A thin part is drawn wider than it is, so what matches gives way.
    let middle = if diagnosis.matched > 0 {
        space - left - between - right
    } else {
        0.0
    };
    let start = rect.left() + room;
    let (from, to) = (start + left, start + left + middle);
    let end = to + between;
    let (data, outputs) = (rect.top(), rect.top() + BAR + GAP);
    for (name, top) in names.iter().zip([data, outputs]) {
        let at = egui::pos2(rect.left(), top + BAR / 2.0);
        painter.text(at, egui::Align2::LEFT_CENTER, name, font.clone(), tokens.muted);
    }
    let part =
        |from: f32, to: f32, top: f32| Rect::from_min_max(egui::pos2(from, top), egui::pos2(to, top + BAR));
    let write = |part: Rect, number: u64, ink: Color32| {
        let words = count(language, Amount::exact(number as f64));
        let galley = painter.layout_no_wrap(words, font.clone(), ink);
        if galley.rect.width() + 8.0 < part.width() {
            painter.galley(part.center() - galley.rect.size() / 2.0, galley, ink);
        }
    };
    if diagnosis.matched > 0 {
        // What both files have: one in each, and the tie between them.
        let tie = Rect::from_min_max(egui::pos2(from, data + BAR), egui::pos2(to, outputs));
        painter.rect_filled(tie, 0, tokens.accent_soft);
        for top in [data, outputs] {
            painter.rect_filled(part(from, to, top), 2, tokens.accent);
            write(part(from, to, top), diagnosis.matched, tokens.on_accent);
        }
    }
    let (warning, danger) = (
        (tokens.warning_soft, tokens.warning),
        (tokens.danger_soft, tokens.danger),
    );
    let parts = [
        (part(start, from, data), data_lone, warning),
        (part(to, end, data), diagnosis.data_ambiguous, danger),
        (part(to, end, outputs), diagnosis.outputs_ambiguous, danger),
        (part(end, end + right, outputs), outputs_lone, warning),
    ];
    for (part, number, (fill, ink)) in parts.into_iter().filter(|(_, number, _)| *number > 0) {
        painter.rect_filled(part, 2, fill);
        let edge = egui::Stroke::new(1.0, ink);
        painter.rect_stroke(part, 2, edge, egui::StrokeKind::Inside);
        write(part, number, ink);
    }
}
