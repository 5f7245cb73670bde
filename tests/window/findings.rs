//! Findings: noted from the evidence, edited, deleted, taken back, shown again.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use vigie::app::{Action, Command, Show, Step};
use vigie::measure::Metric;
use vigie::project::{Finding, Severity};
use vigie::text::{Language, severity_name, text_with};

use crate::common::{Place, Window};

fn findings(window: &Window) -> &[Finding] {
    &window.state().document.as_ref().expect("open").project.findings
}

fn apply(window: &mut Window, command: Command) {
    let context = window.harness.ctx.clone();
    window.harness.state_mut().state.apply(command, &context);
    window.harness.run();
}

/// An audit with one finding, noted through the evidence panel.
fn noted(place: &Place, language: Language) -> Window {
    let audit = place.deciles();
    let mut window = place.window(language, Some(&audit));
    apply(
        &mut window,
        Command::Show(Show::Metric(Metric::FalsePositiveRate)),
    );
    window.press_row("African-American");
    window.press("evidence-note");
    window.press("evidence-note-save");
    window
}

fn button(language: Language, id: &str) -> String {
    text_with(language, id, &[("number", 1.0.into())])
}

#[test]
fn a_finding_is_noted_with_the_sentence_and_its_numbers() {
    for language in Language::ALL {
        let place = Place::new();
        let window = noted(&place, language);
        let finding = &findings(&window)[0];
        assert!(finding.text.contains("African-American"));
        assert_eq!(finding.evidence.metric, Metric::FalsePositiveRate);
        assert_eq!(finding.evidence.numbers.numerator.known(), Some(641.0));
        assert_eq!(finding.evidence.numbers.denominator.known(), Some(1514.0));
    }
}

#[test]
fn the_card_says_that_the_numbers_hold() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = noted(&place, language);
        window.press_step(Step::Findings);
        assert!(window.says("findings-holds"));
        assert!(window.shows("African-American"));
    }
}

#[test]
fn a_finding_is_edited_where_it_stands() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = noted(&place, language);
        window.press_step(Step::Findings);
        window.press_named(&button(language, "findings-edit-number"));
        let name = window.words("findings-text");
        let field = window
            .harness
            .get_by_role_and_label(Role::MultilineTextInput, &name);
        field.click();
        window.harness.run();
        window
            .harness
            .key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        window.harness.run();
        window
            .harness
            .get_by_role_and_label(Role::MultilineTextInput, &name)
            .type_text("Our own words");
        window.harness.run();
        window.choose("findings-severity", &severity_name(language, Severity::Critical));
        window.press("findings-save");
        assert_eq!(findings(&window)[0].text, "Our own words");
        assert_eq!(findings(&window)[0].severity, Severity::Critical);
    }
}

#[test]
fn an_edit_given_up_changes_nothing() {
    let place = Place::new();
    let mut window = noted(&place, Language::French);
    let before = findings(&window).to_vec();
    window.press_step(Step::Findings);
    window.press_named(&button(Language::French, "findings-edit-number"));
    window.press("findings-cancel");
    assert_eq!(findings(&window), before);
}

#[test]
fn a_deleted_finding_comes_back_by_undo() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = noted(&place, language);
        let before = findings(&window).to_vec();
        window.press_step(Step::Findings);
        window.press_named(&button(language, "findings-delete-number"));
        assert!(findings(&window).is_empty());
        assert!(window.says("findings-none"));
        apply(&mut window, Command::Do(Action::Undo));
        assert_eq!(findings(&window), before);
    }
}

#[test]
fn a_finding_that_no_longer_looks_like_the_screen_shows_itself_again() {
    let place = Place::new();
    let mut window = noted(&place, Language::English);
    apply(&mut window, Command::Show(Show::Metric(Metric::Accuracy)));
    apply(&mut window, Command::Show(Show::Group(None)));
    window.press_step(Step::Findings);
    window.press_named(&button(Language::English, "findings-show-number"));
    assert_eq!(window.state().step, Step::Disparities);
    let view = &window.state().document.as_ref().expect("open").project.view;
    assert_eq!(view.metric, Metric::FalsePositiveRate);
    assert_eq!(
        window.state().selected,
        Some(vec![Some("African-American".to_owned())])
    );
}

#[test]
fn without_findings_the_screen_says_how_to_note_one() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.deciles();
        let mut window = place.window(language, Some(&audit));
        window.press_step(Step::Findings);
        assert!(window.says("findings-none"));
        assert!(window.says("findings-how-1"));
    }
}
