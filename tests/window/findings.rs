//! Findings: noted from the evidence, edited, deleted, taken back, shown again.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use vigie::app::{Action, Command, Edit, Show, Step};
use vigie::measure::Metric;
use vigie::project::{DecisionRule, Finding, Setup, Severity};
use vigie::tally::Cut;
use vigie::text::{Language, sentence, severity_name, text_with};

use crate::common::{Place, Window};

fn findings(window: &Window) -> &[Finding] {
    &window.state().document.as_ref().expect("open").project.findings
}

/// An audit with one finding, noted through the evidence panel.
fn noted(place: &Place, language: Language) -> Window {
    let audit = place.deciles();
    let mut window = place.window(language, Some(&audit));
    window.note(Metric::FalsePositiveRate, "African-American");
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
        window.undo();
        assert_eq!(findings(&window), before);
    }
}

#[test]
fn a_finding_that_no_longer_looks_like_the_screen_shows_itself_again() {
    let place = Place::new();
    let mut window = noted(&place, Language::English);
    window.apply(Command::Show(Show::Metric(Metric::Accuracy)));
    window.apply(Command::Show(Show::Group(None)));
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

/// An audit with the form of a finding open, about the first group.
fn noting(place: &Place, language: Language) -> Window {
    let audit = place.deciles();
    let mut window = place.window(language, Some(&audit));
    window.press_row("African-American");
    window.press("evidence-note");
    window
}

/// Selects from another decile up.
fn cut_at(window: &mut Window, at: f64) {
    let mut setup: Setup = window.setup().clone();
    if let Some(DecisionRule::Score { cut, .. }) = &mut setup.decision {
        *cut = Cut::Threshold { at, strict: false };
    }
    window.apply(Command::Edit(Edit::Setup {
        setup: Box::new(setup),
        label: "undo-cut",
        continues: false,
    }));
}

/// The sentence of the first group as it reads now.
fn spoken(window: &Window) -> String {
    let project = &window.state().document.as_ref().expect("open").project;
    let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
    sentence(
        window.language,
        &evaluation.groupings[0].measured,
        0,
        project.view.metric,
        project.setup.polarity.expect("polarity"),
        project.setup.unit,
    )
}

#[test]
fn a_sentence_left_as_it_was_follows_the_numbers() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = noting(&place, language);
        let before = spoken(&window);
        cut_at(&mut window, 6.0);
        assert!(!window.says("evidence-note-changed"));
        window.press("evidence-note-save");
        let text = &findings(&window)[0].text;
        assert_ne!(*text, before);
        assert_eq!(*text, spoken(&window));
    }
}

#[test]
fn words_of_the_auditors_own_are_kept_with_a_warning_when_the_numbers_move() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = noting(&place, language);
        // The cursor is in the text already.
        let name = window.words("findings-text");
        let field = window
            .harness
            .get_by_role_and_label(Role::MultilineTextInput, &name);
        assert!(field.accesskit_node().is_focused());
        window
            .harness
            .key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        window.harness.run();
        let field = window
            .harness
            .get_by_role_and_label(Role::MultilineTextInput, &name);
        field.type_text("Our own words");
        window.harness.run();
        assert!(!window.says("evidence-note-changed"));
        cut_at(&mut window, 6.0);
        assert!(window.says("evidence-note-changed"));
        // Another group, or none, takes nothing away from the draft.
        window.press_row("Hispanic");
        assert!(window.says("evidence-note"));
        window.press_row("Hispanic");
        window.press_row("African-American");
        assert!(window.says("evidence-note-changed"));
        cut_at(&mut window, 5.0);
        assert!(!window.says("evidence-note-changed"));
        window.press("evidence-note-save");
        assert_eq!(findings(&window)[0].text, "Our own words");
    }
}

#[test]
fn no_other_button_stands_where_a_finding_was_begun() {
    let place = Place::new();
    let mut window = noting(&place, Language::French);
    assert!(!window.says("evidence-make-reference"));
    window.press("findings-cancel");
    assert!(window.says("evidence-make-reference"));
}

#[test]
fn a_draft_does_not_wait_in_another_audit() {
    let place = Place::new();
    let mut window = noting(&place, Language::English);
    let audit = place.path("deciles.ron");
    window.apply(Command::Do(Action::CloseAudit));
    window.apply(Command::Open(audit));
    window.press_row("African-American");
    assert!(window.says("evidence-make-reference"));
}
