//! Columns held equal, in the window.

use egui_kittest::kittest::Queryable;
use vigie::app::Step;
use vigie::text::{Language, adjusted_sentences, adjustment_notes, text_with};

use super::common::{Place, Window};

/// Tall enough that nothing needs scrolling.
const TALL: [f32; 2] = [1440.0, 3000.0];

fn controls(window: &Window) -> &[String] {
    &window
        .state()
        .document
        .as_ref()
        .expect("an audit")
        .project
        .setup
        .controls
}

#[test]
fn a_column_held_equal_in_the_set_up_is_read_on_the_screen_of_disparities_and_undone() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.audit();
        let mut window = place.window_of(language, Some(&audit), TALL);
        window.press_step(Step::Setup);
        let list = window.words("adjusted-add");
        window.pick(&list, "department");
        assert_eq!(controls(&window), ["department"]);
        window.press_step(Step::Disparities);
        let adjustment = window.state().adjustment().expect("a model");
        let adjusted = adjustment.result.as_ref().expect("it can be fitted");
        let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
        let measured = &evaluation.groupings[0].measured;
        let said = adjusted_sentences(language, measured, controls(&window), adjusted, 1).join(" ");
        assert!(window.shows(&said), "{said}");
        for note in adjustment_notes(language, adjustment) {
            assert!(window.shows(&note), "{note}");
        }
        assert!(window.says("adjusted-hides"));
        let title = window.words("adjusted-methods-title");
        window.harness.get_by_label(&title).click();
        window.harness.run();
        assert!(window.says("adjusted-method"));
        window
            .harness
            .key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
        window.harness.run();
        assert!(controls(&window).is_empty());
        assert!(!window.says("adjusted-hides"));
    }
}

#[test]
fn a_column_held_equal_is_taken_out_by_its_tick() {
    let place = Place::new();
    let audit = place.audit();
    let mut window = place.window_of(Language::English, Some(&audit), TALL);
    window.press_step(Step::Setup);
    let list = window.words("adjusted-add");
    window.pick(&list, "department");
    let name = text_with(
        Language::English,
        "adjusted-tick",
        &[("column", "department".into())],
    );
    window.tick(&name);
    assert!(controls(&window).is_empty());
}
