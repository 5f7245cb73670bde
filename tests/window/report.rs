//! The report: read before it is written, written, and the same as without a window.

use std::process::Command as Program;

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use vigie::app::{Action, Command, Step};
use vigie::measure::Metric;
use vigie::project::CardLine;
use vigie::report::Options;
use vigie::text::{Language, card_line_name};

use crate::common::{Place, Window};

/// An audit saved with one finding, on its report.
fn reporting(place: &Place, language: Language) -> Window {
    let audit = place.deciles();
    let mut window = place.window(language, Some(&audit));
    window.note(Metric::FalsePositiveRate, "African-American");
    window.apply(Command::Do(Action::Save));
    window.press_step(Step::Report);
    window
}

/// What the program says, and whether it succeeds.
fn run(place: &Place, arguments: &[&str]) -> (bool, String) {
    let mut program = Program::new(env!("CARGO_BIN_EXE_vigie"));
    program.current_dir(place.folder.path()).args(arguments);
    program.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    let output = program.output().expect("the program runs");
    (
        output.status.success(),
        String::from_utf8_lossy(&output.stdout).into_owned(),
    )
}

#[test]
fn the_report_is_read_before_it_is_written_with_its_chart_named() {
    for language in Language::ALL {
        let place = Place::new();
        let window = reporting(&place, language);
        assert!(window.says("report-part-summary") && window.says("report-part-findings"));
        assert!(window.says("report-not-said"));
        let charts = window.harness.get_all_by_role(Role::Image);
        let named = charts.filter(|chart| {
            let name = chart.accesskit_node().label().unwrap_or_default();
            name.contains("African-American")
        });
        assert_eq!(named.count(), 2);
    }
}

#[test]
fn the_window_writes_the_same_report_as_the_command_and_it_verifies() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = reporting(&place, language);
        window.press("command-save-report");
        window.press("report-save-button");
        let written = { window.state().reporting.written.clone() }.expect("written");
        let code = language.code();
        assert!(
            written.ends_with(format!("Admissions-{code}.html")),
            "{written:?}"
        );
        let (done, _) = run(
            &place,
            &["report", "deciles.ron", "--output", "again.html", "--lang", code],
        );
        assert!(done);
        let read = |path: &std::path::Path| std::fs::read_to_string(path).expect("read");
        assert_eq!(read(&written), read(&place.path("again.html")));
        let written = written.to_string_lossy();
        assert!(run(&place, &["verify", &written, "--project", "deciles.ron"]).0);
    }
}

#[test]
fn the_pdf_of_the_window_is_that_of_the_command() {
    let place = Place::new();
    let mut window = reporting(&place, Language::French);
    let name = format!("{} : PDF", window.words("report-form"));
    window.press_named(&name);
    window.press("command-save-report");
    window.press("report-save-button");
    let written = { window.state().reporting.written.clone() }.expect("written");
    assert!(written.ends_with("Admissions-fr.pdf"), "{written:?}");
    let (done, _) = run(
        &place,
        &["report", "deciles.ron", "--output", "again.pdf", "--lang", "fr"],
    );
    assert!(done);
    let read = |path: &std::path::Path| std::fs::read(path).expect("read");
    assert!(read(&written) == read(&place.path("again.pdf")));
}

#[test]
fn the_front_page_is_filled_in_undone_and_in_the_report() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = reporting(&place, language);
        let name = card_line_name(language, CardLine::Funding);
        let field = window
            .harness
            .get_by_role_and_label(Role::MultilineTextInput, &name);
        field.focus();
        field.type_text("Nobody");
        window.harness.run();
        let card = |window: &Window| {
            window
                .state()
                .document
                .as_ref()
                .expect("open")
                .project
                .card
                .funding
                .clone()
        };
        assert_eq!(card(&window), "Nobody");
        let report = window.state().report().expect("made");
        assert!(vigie::report::html(report).contains("<dd>Nobody</dd>"));
        assert!(window.state().is_dirty());
        window.undo();
        assert_eq!(card(&window), "");
    }
}

#[test]
fn sections_and_language_are_chosen_and_small_counts_shown_only_for_a_reason() {
    let place = Place::new();
    let mut window = reporting(&place, Language::French);
    for part in [
        "report-part-findings",
        "report-part-undecided",
        "report-part-choices",
        "report-part-measures",
        "report-part-method",
    ] {
        let name = window.words(part);
        window
            .harness
            .get_by_role_and_label(Role::CheckBox, &name)
            .click();
        window.harness.run();
    }
    // A section that was left out is not read any more; the others are in the language asked for.
    window.apply(Command::AskReport(Box::new(Options {
        language: Language::English,
        ..window.state().report_options()
    })));
    let names = |window: &Window| {
        let report = window.state().report().expect("made").clone();
        let titles = report.sections.iter().map(|section| section.title.clone());
        titles.collect::<Vec<_>>()
    };
    assert_eq!(
        names(&window),
        ["What was audited", "In plain words", "Questions to ask"]
    );
    // Without a reason, nothing is kept ready to be written.
    window.apply(Command::AskReport(Box::new(Options {
        least: 0,
        ..window.state().report_options()
    })));
    assert!(window.state().report().is_none() && window.says("report-needs-reason"));
    let name = window.words("report-least-reason");
    let field = window
        .harness
        .get_by_role_and_label(Role::MultilineTextInput, &name);
    field.focus();
    field.type_text("published already");
    window.harness.run();
    assert_eq!(
        window.state().report().expect("made").options.reason,
        "published already"
    );
}

#[test]
fn a_report_is_not_written_over_another_without_asking() {
    let place = Place::new();
    let mut window = reporting(&place, Language::French);
    let path = window.state().proposed_report();
    std::fs::write(&path, "mine").expect("written");
    window.press("command-save-report");
    window.press("report-save-button");
    assert_eq!(std::fs::read_to_string(&path).expect("read"), "mine");
    window.press("overwrite-replace");
    assert!(
        std::fs::read_to_string(&path)
            .expect("read")
            .starts_with("<!doctype html>")
    );
}
