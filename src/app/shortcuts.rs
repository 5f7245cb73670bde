//! The keyboard: which commands were pressed in this frame.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::{Action, Command, Show, State, Step};

/// The usual second way to redo.
const REDO_TOO: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Y);
const ZOOM_NONE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Num0);
const NEXT_STEP: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::PageDown);
const STEP_BEFORE: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::PageUp);

/// Takes the pressed shortcuts out of the input, so that no field sees them too.
pub(super) fn pressed(state: &State, context: &Context) -> Vec<Command> {
    let mut commands = Vec::new();
    let took = |shortcut: &KeyboardShortcut| context.input_mut(|input| input.consume_shortcut(shortcut));
    // The ones with most modifiers first, so that Ctrl+Shift+Z is not taken for Ctrl+Z.
    let mut actions: Vec<Action> = Action::MENU.to_vec();
    actions.sort_by_key(|action| {
        std::cmp::Reverse(action.shortcut().is_some_and(|shortcut| shortcut.modifiers.shift))
    });
    for action in actions {
        let Some(shortcut) = action.shortcut() else {
            continue;
        };
        if is_heard(action, state, context) && took(&shortcut) {
            commands.push(Command::Do(action));
        }
    }
    if took(&ZOOM_NONE) {
        commands.push(Command::Zoom(1.0));
    }
    if is_heard(Action::Redo, state, context) && took(&REDO_TOO) {
        commands.push(Command::Do(Action::Redo));
    }
    if state.document.is_some() && !state.is_asking() {
        for step in Step::ALL {
            if took(&step.shortcut()) {
                commands.push(Command::Show(Show::Step(step)));
            }
        }
        let usable: Vec<Step> = Step::ALL
            .into_iter()
            .filter(|step| state.why_not(*step).is_none())
            .collect();
        let here = usable.iter().position(|step| *step == state.step).unwrap_or(0);
        let there = if took(&NEXT_STEP) {
            usable.get(here + 1)
        } else if took(&STEP_BEFORE) {
            here.checked_sub(1).and_then(|before| usable.get(before))
        } else {
            None
        };
        commands.extend(there.map(|step| Command::Show(Show::Step(*step))));
    }
    commands
}

/// Whether an action's keys mean that action now: a field being typed in undoes its own typing, and a question must
/// be answered first.
fn is_heard(action: Action, state: &State, context: &Context) -> bool {
    match action {
        Action::ZoomIn | Action::ZoomOut | Action::Quit => true,
        _ if state.is_asking() => false,
        Action::Undo | Action::Redo => !context.text_edit_focused(),
        _ => true,
    }
}
