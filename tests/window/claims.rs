//! What a finding says beside its text: filled in, asked for, kept, and in the report.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use vigie::app::{Command, Edit, Step};
use vigie::measure::Metric;
use vigie::project::{Claim, Confidence, Finding, Severity, Status};
use vigie::text::{Language, confidence_name, status_name, text_with};

use crate::common::{Place, Window};

/// An audit with one finding, being changed.
fn changing(place: &Place, language: Language) -> Window {
    let audit = place.deciles();
    let mut window = place.window_of(language, Some(&audit), [1440.0, 2400.0]);
    window.note(Metric::FalsePositiveRate, "African-American");
    window.press_step(Step::Findings);
    let edit = text_with(language, "findings-edit-number", &[("number", 1.0.into())]);
    window.press_named(&edit);
    window
}

fn finding(window: &Window) -> &Finding {
    &window.state().document.as_ref().expect("open").project.findings[0]
}

fn type_into(window: &mut Window, id: &str, words: &str) {
    let name = window.words(id);
    let field = window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, &name);
    field.focus();
    field.type_text(words);
    window.harness.run();
}

fn save_is_enabled(window: &Window) -> bool {
    let save = window.words("findings-save");
    let save = window.harness.get_by_role_and_label(Role::Button, &save);
    !save.accesskit_node().is_disabled()
}

#[test]
fn confirmed_asks_for_the_reply_or_a_reason_to_do_without() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = changing(&place, language);
        window.choose("findings-status", &status_name(language, Status::Confirmed));
        assert!(window.says("claim-confirm"));
        assert!(!save_is_enabled(&window));
        type_into(
            &mut window,
            "claim-confirmed-without",
            "No answer in three months",
        );
        assert!(!window.says("claim-confirm") && save_is_enabled(&window));
        window.press("findings-save");
        assert_eq!(finding(&window).status, Status::Confirmed);
        assert!(window.shows("No answer in three months"));
        // What it was before is kept.
        let history = &finding(&window).history;
        assert_eq!(history.len(), 1);
        assert_eq!(history[0].status, Status::Draft);
        window.undo();
        assert_eq!(finding(&window).status, Status::Draft);
        assert!(finding(&window).history.is_empty());
    }
}

#[test]
fn words_that_weigh_ask_for_a_legal_reference_and_limits() {
    let place = Place::new();
    let mut window = changing(&place, Language::French);
    assert!(!window.says("claim-weighty"));
    type_into(&mut window, "findings-text", " C’est une discrimination.");
    assert!(window.says("claim-weighty"));
    // The person may keep their words all the same.
    assert!(save_is_enabled(&window));
}

#[test]
fn what_is_said_beside_the_text_is_kept_in_the_file_and_in_the_report() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = changing(&place, language);
        let more = window.words("claim-more");
        window.harness.get_by_label(&more).click();
        window.harness.run();
        window.choose("claim-confidence", &confidence_name(language, Confidence::Solid));
        type_into(&mut window, "claim-affected", "People on parole");
        window.press("claim-wanted-add");
        let name = window.words("claim-wanted-text");
        let field = window.harness.get_by_role_and_label(Role::TextInput, &name);
        field.focus();
        field.type_text("Publish the threshold");
        window.harness.run();
        window.press("findings-save");
        let claim = &finding(&window).claim;
        assert_eq!(claim.confidence, Confidence::Solid);
        assert_eq!(claim.recommendations[0].text, "Publish the threshold");
        assert!(window.shows("People on parole") && window.shows("Publish the threshold"));
        // The sentence that the program wrote stays beside the auditor's.
        assert_eq!(finding(&window).generated, finding(&window).text);
        let saved = vigie::project::to_text(&window.state().document.as_ref().expect("open").project);
        assert!(saved.expect("written").contains("People on parole"));
        window.press_step(Step::Report);
        let report = vigie::report::html(window.state().report().expect("made"));
        assert!(report.contains("<dd>People on parole</dd>") && report.contains("Publish the threshold"));
    }
}

#[test]
fn saying_the_same_again_changes_nothing() {
    let place = Place::new();
    let mut window = changing(&place, Language::English);
    let before = finding(&window).clone();
    window.apply(Command::Edit(Edit::EditFinding {
        number: 1,
        text: before.text.clone(),
        severity: Severity::default(),
        status: Status::default(),
        claim: Box::new(Claim::default()),
    }));
    assert_eq!(*finding(&window), before);
}
