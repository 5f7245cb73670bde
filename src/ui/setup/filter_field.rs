//! The field in which a filter is written, with what can follow proposed under it.

use egui::text::{CCursor, CCursorRange};
use egui::{Frame, Id, Key, Margin, Modifiers, Response, RichText, Stroke, TextEdit, Ui};

use super::form::Form;
use crate::data::{Completion, FilterProposal, FilterProposalKind, Spelling, complete};
use crate::text::Language;
use crate::ui::theme::tokens;
use crate::ui::widgets::named;

/// What is being written, and what is proposed to follow.
#[derive(Debug, Default)]
pub struct FilterField {
    pub text: String,
    completion: Completion,
    /// Where the cursor stood when the proposals were made, in characters; `None` when there is nothing to propose.
    cursor: Option<usize>,
    /// The proposal that the arrows have reached.
    reached: Option<usize>,
}

/// What happened to the field.
pub struct Typed {
    pub changed: bool,
    /// Enter was pressed, and not to take a proposal.
    pub entered: bool,
}

impl FilterField {
    /// Draws the field. Keys that choose among the proposals do not reach it.
    pub fn show(&mut self, ui: &mut Ui, form: &Form<'_>, label: &str, hint: String, width: f32) -> Typed {
        let id = Id::unique("filter-field");
        let focused = ui.memory(|memory| memory.has_focus(id));
        let mut taken = match focused && !self.completion.proposals.is_empty() {
            true => self.chosen_by_key(ui),
            false => None,
        };
        let field = TextEdit::singleline(&mut self.text)
            .id(id)
            .font(egui::TextStyle::Monospace)
            .hint_text(hint)
            // Tab takes a proposal while there are some.
            .lock_focus(!self.completion.proposals.is_empty())
            .desired_width(width);
        let response = named(ui.add(field), label);
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if response.has_focus() {
            self.follow(ui, form, &response);
        }
        let changed = response.changed() || taken.is_some();
        if let Some(proposal) = taken.take() {
            self.take(ui, &response, &proposal);
        }
        if entered {
            self.close();
        } else if response.lost_focus() && !self.completion.proposals.is_empty() {
            // A click may be on a proposal: they stay until it is known.
            let (escaped, clicking) =
                ui.input(|input| (input.key_pressed(Key::Escape), input.pointer.any_down()));
            if escaped {
                // Escape closes the proposals first, and leaves the field only the next time.
                response.request_focus();
            }
            if !clicking {
                self.completion.proposals.clear();
            }
        }
        Typed { changed, entered }
    }

    /// Draws the proposals, under the field; one is taken by a click.
    pub fn proposals_ui(&mut self, ui: &mut Ui, form: &Form<'_>) -> bool {
        if self.completion.proposals.is_empty() {
            return false;
        }
        let colours = tokens(ui);
        let mut clicked = None;
        let list = Frame::new()
            .fill(colours.background)
            .stroke(Stroke::new(1.0, colours.border))
            .corner_radius(6)
            .inner_margin(Margin::same(4))
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                for (index, proposal) in self.completion.proposals.iter().enumerate() {
                    let response = proposal_ui(ui, form, proposal, self.reached == Some(index));
                    if response.clicked() {
                        clicked = Some(proposal.clone());
                    }
                }
                ui.label(
                    RichText::new(form.words("filter-keys"))
                        .small()
                        .color(colours.muted),
                );
            });
        let id = Id::unique("filter-field");
        let Some(proposal) = clicked else {
            let left = list.response.clicked_elsewhere() && !ui.memory(|memory| memory.has_focus(id));
            if left {
                self.completion.proposals.clear();
            }
            return false;
        };
        self.write(ui, id, &proposal);
        ui.memory_mut(|memory| memory.request_focus(id));
        true
    }

    /// Forgets what was proposed.
    pub fn close(&mut self) {
        self.completion = Completion::default();
        self.cursor = None;
        self.reached = None;
    }

    /// The proposal that a key takes, if one does.
    fn chosen_by_key(&mut self, ui: &Ui) -> Option<FilterProposal> {
        let last = self.completion.proposals.len().checked_sub(1)?;
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowDown) {
            self.reached = Some(self.reached.map_or(0, |reached| (reached + 1).min(last)));
        }
        if pressed(Key::ArrowUp) {
            self.reached = self.reached.and_then(|reached| reached.checked_sub(1));
        }
        let index = match self.reached {
            Some(reached) if pressed(Key::Enter) || pressed(Key::Tab) => reached,
            None if pressed(Key::Tab) => 0,
            Some(_) | None => return None,
        };
        self.completion.proposals.get(index).cloned()
    }

    /// Makes the proposals anew when the text or the cursor has moved.
    fn follow(&mut self, ui: &Ui, form: &Form<'_>, response: &Response) {
        let state = egui::text_edit::TextEditState::load(ui.ctx(), response.id);
        let range = state.and_then(|state| state.cursor.char_range());
        let cursor = range.map_or(self.text.chars().count(), |range| range.primary.index.into());
        if self.cursor == Some(cursor) && !response.changed() {
            return;
        }
        self.propose(form, cursor);
    }

    fn propose(&mut self, form: &Form<'_>, cursor: usize) {
        let spelling = match form.language {
            Language::French => Spelling::French,
            Language::English => Spelling::English,
        };
        let before: String = self.text.chars().take(cursor).collect();
        self.completion = complete(&before, form.table, spelling);
        self.cursor = Some(cursor);
        self.reached = None;
    }

    fn take(&mut self, ui: &Ui, response: &Response, proposal: &FilterProposal) {
        self.write(ui, response.id, proposal);
        response.request_focus();
    }

    /// Writes a proposal in the place of the word begun, and puts the cursor after it.
    fn write(&mut self, ui: &Ui, id: Id, proposal: &FilterProposal) {
        let cursor = self.cursor.unwrap_or(self.text.chars().count());
        let letters: Vec<char> = self.text.chars().collect();
        let before = letters.iter().take(self.completion.from);
        let after = letters.iter().skip(cursor);
        self.text = before
            .copied()
            .chain(proposal.written.chars())
            .chain(after.copied())
            .collect();
        let end = self.completion.from + proposal.written.chars().count();
        let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
        state
            .cursor
            .set_char_range(Some(CCursorRange::one(CCursor::new(end))));
        state.store(ui.ctx(), id);
        // FilterProposals for what follows are made when the field is drawn with its new text.
        self.close();
    }
}

/// One proposal: what would be written, and what it is.
fn proposal_ui(ui: &mut Ui, form: &Form<'_>, proposal: &FilterProposal, reached: bool) -> Response {
    let kind = match proposal.kind {
        FilterProposalKind::Column => "filter-proposes-column",
        FilterProposalKind::ColumnAside => "aside-proposes-column",
        FilterProposalKind::Value => "filter-proposes-value",
        FilterProposalKind::Word => "filter-proposes-word",
    };
    let name = match proposal.kind {
        FilterProposalKind::ColumnAside => form.marked(&proposal.name),
        _ => proposal.name.clone(),
    };
    let words = RichText::new(name).monospace();
    let button = egui::Button::selectable(reached, words).truncate();
    let arguments = [("proposal", proposal.name.as_str().into())];
    named(ui.add(button), &form.words_with(kind, &arguments))
}
