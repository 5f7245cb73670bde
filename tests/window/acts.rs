//! What a person does in a form: tick, choose in a list, type.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use vigie::app::{Action, Command, Show};
use vigie::measure::Metric;
use vigie::project::Setup;
use vigie::text::text_with;

use super::common::Window;

impl Window {
    /// Does a command as a menu or a shortcut would.
    pub fn apply(&mut self, command: Command) {
        let context = self.harness.ctx.clone();
        self.harness.state_mut().state.apply(command, &context);
        self.harness.run();
    }

    /// Notes a finding of a group, with the sentence that stands there.
    pub fn note(&mut self, metric: Metric, group: &str) {
        self.apply(Command::Show(Show::Metric(metric)));
        self.press_row(group);
        self.press("evidence-note");
        self.press("evidence-note-save");
    }

    /// Takes back the last change.
    pub fn undo(&mut self) {
        self.apply(Command::Do(Action::Undo));
    }

    /// Answers what an audit of a given decision needs: the polarity by its text id, the decision's column and the value
    /// that means selected, the column of groups.
    pub fn set_up(&mut self, polarity: &str, (column, value): (&str, &str), group: &str) {
        self.press("data-continue");
        self.answer(polarity);
        self.answer("setup-decision-values");
        let label = self.words("setup-decision-column");
        self.pick(&label, column);
        self.tick(value);
        self.tick(group);
    }

    /// The words of a text id that speaks of a column.
    pub fn of_column(&self, id: &str, column: &str) -> String {
        text_with(self.language, id, &[("column", column.into())])
    }

    /// Ticks or unticks the box of this name.
    pub fn tick(&mut self, name: &str) {
        self.harness.get_by_role_and_label(Role::CheckBox, name).click();
        self.harness.run();
    }

    /// Takes the choice named by a text id.
    pub fn answer(&mut self, id: &str) {
        let name = self.words(id);
        self.harness
            .get_by_role_and_label(Role::RadioButton, &name)
            .click();
        self.harness.run();
    }

    /// Picks an entry of the list of this name.
    pub fn pick(&mut self, list: &str, entry: &str) {
        self.harness.get_by_role_and_label(Role::ComboBox, list).click();
        self.harness.run();
        self.press_named(entry);
    }

    /// Types into the field of this name, in place of what it held.
    pub fn fill_named(&mut self, name: &str, typed: &str) {
        self.harness.get_by_role_and_label(Role::TextInput, name).click();
        self.harness.run();
        self.harness
            .key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        self.harness.run();
        self.harness
            .get_by_role_and_label(Role::TextInput, name)
            .type_text(typed);
        self.harness.run();
    }

    /// Every name and every value that a screen reader could read now.
    pub fn everything(&self) -> String {
        let mut texts = String::new();
        for node in self.harness.root().children_recursive() {
            let node = node.accesskit_node();
            for text in [node.label(), node.value()].into_iter().flatten() {
                texts.push_str(&text);
                texts.push('\n');
            }
        }
        texts
    }

    /// Whether the button named by a text id can be pressed.
    pub fn can_press(&self, id: &str) -> bool {
        let name = self.words(id);
        let button = self.harness.get_by_role_and_label(Role::Button, &name);
        !button.accesskit_node().is_disabled()
    }

    /// The set-up of the open audit.
    pub fn setup(&self) -> &Setup {
        let document = self.state().document.as_ref();
        &document.expect("an audit is open").project.setup
    }
}
