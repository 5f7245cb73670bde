//! Files that are not what they should be: each is answered in words, and the open audit stays as it was.

use std::path::Path;

use egui::Key;
use vigie::app::{Command, Notice};
use vigie::text::{Language, data_error, file_error};

use crate::common::Place;

/// Files as hostile as they come, by name.
fn bad_files() -> Vec<(&'static str, Vec<u8>)> {
    let deep = format!("(notes: {}", "[".repeat(100_000));
    vec![
        ("empty.csv", Vec::new()),
        ("header.csv", b"group,decision\n".to_vec()),
        ("ragged.csv", b"group,decision\na,yes\nb\n".to_vec()),
        ("quote.csv", b"group,decision\na,\"yes\nb,no\n".to_vec()),
        (
            "mixed.csv",
            b"group,decision\n\xc3\xa9t\xc3\xa9,yes\n\xe9t\xe9,no\n".to_vec(),
        ),
        (
            "garbage.csv",
            (0u32..4096)
                .map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8)
                .collect(),
        ),
        ("twice.csv", b"group,group\na,b\n".to_vec()),
        ("broken.parquet", b"PAR1 and nothing that follows PAR1".to_vec()),
        (
            "cut.ron",
            b"(format: \"vigie-project\", version: 1, title: \"".to_vec(),
        ),
        (
            "newer.ron",
            b"(format: \"vigie-project\", version: 999, novelty: true)".to_vec(),
        ),
        ("stranger.ron", b"(recipe: \"bread\")".to_vec()),
        ("deep.ron", deep.into_bytes()),
    ]
}

#[test]
fn a_bad_file_is_answered_in_words_and_the_open_audit_stays() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.audit();
        let mut window = place.window(language, Some(&audit));
        let title = window.title().map(str::to_owned);
        assert!(title.is_some());
        for (name, bytes) in bad_files() {
            let path = place.path(name);
            std::fs::write(&path, bytes).expect("written");
            let context = window.harness.ctx.clone();
            window
                .harness
                .state_mut()
                .state
                .apply(Command::Open(path), &context);
            window.harness.run();
            let said = match &window.state().notice {
                Some(Notice::Data(error)) => data_error(language, error),
                Some(Notice::File(error)) => file_error(language, error),
                other => panic!("{name}: {other:?}"),
            };
            assert!(said.contains(name), "{name}: {said}");
            assert!(window.shows(&said), "{name} is answered on the screen");
            window.harness.key_press(Key::Escape);
            window.harness.run();
            assert_eq!(window.state().notice, None);
            assert_eq!(
                window.title().map(str::to_owned),
                title,
                "{name} took the audit's place"
            );
            assert!(window.state().workspace.evaluation.is_some());
        }
        assert!(Path::new(&audit).exists());
    }
}
