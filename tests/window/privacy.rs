//! Columns that seem to name people on the data screen: set apart, shown on purpose, set apart again; a vendor's
//! mistyped keys.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use vigie::app::{Command, Edit};
use vigie::data::Unmatched;
use vigie::measure::Polarity;
use vigie::project::{DecisionRule, PositiveValues, Setup};
use vigie::text::{Language, text_with};

use crate::common::{Place, Window, setup_of, write_project};

const TALL: [f32; 2] = [1440.0, 2800.0];

fn people(place: &Place) -> std::path::PathBuf {
    let path = place.path("people.csv");
    let mut rows = String::from("dossier,nom,courriel,sexe,verdict\n");
    for row in 1..=10 {
        rows += &format!(
            "D-{row:04},Durand{row},d{row}@caisse.fr,{},{}\n",
            ["F", "M"][row % 2],
            ["oui", "non"][row % 3 % 2]
        );
    }
    std::fs::write(&path, rows).expect("written");
    path
}

#[test]
fn a_column_is_shown_by_a_deliberate_act_with_a_reason_that_can_be_undone() {
    for language in Language::ALL {
        let place = Place::new();
        let path = people(&place);
        let mut window = place.window_of(language, Some(&path), TALL);
        assert!(window.says("privacy-title"));
        for secret in ["Durand", "@caisse", "D-00"] {
            assert!(!window.everything().contains(secret), "{secret}");
        }
        let show = window.of_column("privacy-show-named", "nom");
        window.press_named(&show);
        assert!(!window.everything().contains("Durand"));
        window.fill("privacy-reason", "Noms inventés");
        let confirm = window.of_column("privacy-confirm", "nom");
        window.press_named(&confirm);
        assert!(window.everything().contains("Durand"));
        assert!(window.everything().contains("Noms inventés"));
        window.undo();
        assert!(!window.everything().contains("Durand"));
        assert!(!window.everything().contains("Noms inventés"));
    }
}

#[test]
fn any_column_is_hidden_by_hand_unless_the_audit_uses_it() {
    for language in Language::ALL {
        let place = Place::new();
        let path = people(&place);
        let mut window = place.window_of(language, Some(&path), TALL);
        assert!(window.everything().contains("oui, "));
        let hide = window.of_column("privacy-hide-named", "verdict");
        window.press_named(&hide);
        assert!(!window.everything().contains("oui, "));
        assert!(window.says("privacy-by-hand"));
        let show = window.of_column("privacy-show-named", "verdict");
        window.press_named(&show);
        let confirm = window.of_column("privacy-confirm", "verdict");
        window.press_named(&confirm);
        assert!(window.everything().contains("oui, "));
        // Shown though nothing suspects it, it is in no list of exceptions.
        assert!(!window.says("privacy-shown"));
        window.press("data-continue");
        window.tick("sexe");
        let context = window.harness.ctx.clone();
        let state = &mut window.harness.state_mut().state;
        let edit = Edit::SetApart("sexe".to_owned());
        state.apply(Command::Edit(edit), &context);
        let project = &window.state().document.as_ref().expect("open").project;
        assert!(!project.quarantine.added.contains(&"sexe".to_owned()));
    }
}

#[test]
fn an_audit_that_uses_a_column_of_names_opens_with_it_shown_and_unchanged() {
    let place = Place::new();
    let setup = Setup {
        polarity: Some(Polarity::Burden),
        decision: Some(DecisionRule::Values(PositiveValues {
            column: "verdict".to_owned(),
            values: vec!["oui".to_owned()],
        })),
        ..setup_of("nom", "Durand1")
    };
    let audit = place.path("older.ron");
    write_project(&people(&place), setup, &audit);
    let mut window = place.window_of(Language::English, Some(&audit), TALL);
    assert!(window.everything().contains("Durand3"));
    assert!(!window.everything().contains("@caisse"));
    assert!(!window.state().is_dirty());
    window.harness.state_mut().state.step = vigie::app::Step::Data;
    window.harness.run();
    assert!(window.says("privacy-shown") && window.says("privacy-unsaid"));
    let hide = window.of_column("privacy-hide-again", "nom");
    let hide = window.harness.get_by_role_and_label(Role::Button, &hide);
    assert!(hide.accesskit_node().is_disabled(), "the audit rests on it");
}

#[test]
fn what_was_decided_of_the_columns_holds_when_the_file_is_read_another_way() {
    let place = Place::new();
    let path = people(&place);
    let mut window = place.window_of(Language::English, Some(&path), TALL);
    let hide = window.of_column("privacy-hide-named", "verdict");
    window.press_named(&hide);
    let context = window.harness.ctx.clone();
    let state = &mut window.harness.state_mut().state;
    let mut format = state.document.as_ref().expect("open").project.data.format.clone();
    if let vigie::data::Format::Text(options) = &mut format {
        options.missing.push("F".to_owned());
    }
    state.apply(Command::ReadAs(format), &context);
    window.harness.run();
    let received = window.state().workspace.received.clone().expect("read");
    let hidden: Vec<&str> = { received.hidden.iter() }
        .map(|hidden| hidden.column.name.as_str())
        .collect();
    assert_eq!(hidden, ["dossier", "nom", "courriel", "verdict"]);
}

#[test]
fn a_vendors_file_with_half_of_its_keys_mistyped_is_audited_without_leaving_the_window() {
    for language in Language::ALL {
        let place = Place::new();
        let path = people(&place);
        let mut window = place.window_of(language, Some(&path), TALL);
        let vendor = place.path("vendor.csv");
        let scores = "ref,score\nD-0001,0.9\nD-0002,0.8\nD-0003,0.7\nD-0004,0.2\nD-0005,0.1\n\
            d-0006,0.9\nd-0007,0.8\nD0008,0.7\nD-00O9,0.2\nX,0.1\n";
        std::fs::write(&vendor, scores).expect("written");
        window.fill("data-outputs-path", &vendor.to_string_lossy());
        window.press("data-outputs-open");
        let (data, outputs) = (window.words("data-key-data"), window.words("data-key-outputs"));
        window.pick(&data, "dossier");
        window.pick(&outputs, "ref");
        let matched = |window: &Window| match &window.state().pending.as_ref().expect("open").diagnosis {
            Some(Ok((diagnosis, _))) => diagnosis.matched,
            _ => panic!("diagnosed"),
        };
        assert_eq!(matched(&window), 5);
        let case = window.words("join-matching-case");
        window.tick(&case);
        assert_eq!(matched(&window), 7);
        let dashes = window.words("join-matching-dashes");
        window.tick(&dashes);
        assert_eq!(matched(&window), 8);
        // The keys left can be looked at, in their form alone.
        let examples = window.words("data-show-examples");
        window.tick(&examples);
        assert!(window.everything().contains("X-99X9"));
        let rows = |after: &str| {
            let arguments = [
                ("before", "10".into()),
                ("after", after.to_owned().into()),
                ("without", "2".into()),
            ];
            let id = match after {
                "8" => "join-unmatched-leave-out",
                _ => "join-unmatched-keep",
            };
            text_with(language, id, &arguments)
        };
        window.harness.get_by_label(&rows("8")).click();
        window.harness.run();
        window.press("command-join");
        let state = window.state();
        let joining = &state.document.as_ref().expect("open").project.outputs[0].joining;
        assert_eq!(
            (joining.unmatched, joining.matching.len()),
            (Unmatched::LeaveOut, 2)
        );
        let table = |window: &Window| window.state().workspace.table.as_ref().map(|table| table.rows);
        assert_eq!(table(&window), Some(8));
        assert!(window.shows("10 → 8"), "the step is visible");
        for secret in ["D-00", "d-00", "Durand"] {
            assert!(!window.everything().contains(secret), "{secret}");
        }
        // Changed afterwards, from the file as it is.
        let change = text_with(language, "join-change-named", &[("name", "vendor".into())]);
        window.press_named(&change);
        assert_eq!(matched(&window), 8);
        window.harness.get_by_label(&rows("10")).click();
        window.harness.run();
        window.press("command-join");
        assert_eq!(table(&window), Some(10));
        audit(&mut window);
        let written = written(&mut window, &place);
        assert!(written.contains("vendor") && written.contains("findings"));
        for secret in ["D-00", "d-00", "Durand", "@caisse"] {
            assert!(!written.contains(secret), "{secret}");
        }
    }
}

/// Everything that noting a finding, saving the audit and keeping a recovery copy of it write.
fn written(window: &mut Window, place: &Place) -> String {
    let context = window.harness.ctx.clone();
    let state = &mut window.harness.state_mut().state;
    state.apply(
        Command::Edit(Edit::AddFinding {
            generated: String::new(),
            claim: Default::default(),
            group: vec![Some("F".to_owned())],
            text: "Noted".to_owned(),
            severity: Default::default(),
            status: Default::default(),
        }),
        &context,
    );
    let audit = place.path("audit.ron");
    state.apply(
        Command::SaveTo {
            path: audit.clone(),
            overwrite: false,
        },
        &context,
    );
    window.harness.run();
    let project = &window.state().document.as_ref().expect("open").project;
    assert_eq!(project.findings.len(), 1);
    let copies = place.path("copies");
    vigie::project::write_recovery(&copies, project, Some(&audit), place.folder.path()).expect("copied");
    let mut written = std::fs::read_to_string(audit).expect("saved");
    for folder in [copies, place.storage()] {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            written += &std::fs::read_to_string(entry.path()).expect("text");
        }
    }
    vigie::project::discard_recovery(&place.path("copies"), None);
    written
}

/// From the joined data to the rates, by the set-up's own questions.
fn audit(window: &mut Window) {
    window.press("data-continue");
    window.answer("polarity-burden");
    let score = window.of_column("setup-use-as-score", "score");
    window.press_named(&score);
    let threshold = window.words("setup-cut-threshold");
    window.fill_named(&threshold, "0.5");
    window.tick("sexe");
    let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
    assert_eq!((evaluation.rows_received, evaluation.rows_kept), (10, 10));
    window.press("setup-see");
    assert_eq!(window.state().step, vigie::app::Step::Disparities);
    for secret in ["D-00", "d-00", "Durand"] {
        assert!(!window.everything().contains(secret), "{secret}");
    }
}
