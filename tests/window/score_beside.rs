//! A score beside a decision that is given, in the window.

use vigie::measure::{Metric, Value};
use vigie::text::Language;

use super::common::Place;

/// Tall enough that no question needs scrolling.
const TALL: [f32; 2] = [1440.0, 3200.0];

#[test]
fn a_score_is_named_beside_the_decision_measured_and_undone() {
    for language in Language::ALL {
        let place = Place::new();
        let mut text = String::from("sexe,choisi,note\n");
        for row in 0..80 {
            let (sex, points) = (if row % 2 == 0 { "F" } else { "H" }, 100 + row);
            let chosen = if row % 3 == 0 { "Oui" } else { "Non" };
            text.push_str(&format!("{sex},{chosen},{points}\n"));
        }
        let path = place.path("cases.csv");
        std::fs::write(&path, text).expect("written");
        let mut window = place.window_of(language, Some(&path), TALL);
        window.set_up("polarity-favour", ("choisi", "Oui"), "sexe");
        let column = window.words("scores-beside");
        window.pick(&column, "note");
        let mean = |window: &super::common::Window| {
            let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
            evaluation.groupings[0].measured.groups[0]
                .rate(Metric::MeanScore)
                .value
        };
        // The even numbers from 100 to 178.
        assert_eq!(mean(&window), Value::Known(139.0));
        window
            .harness
            .key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
        window.harness.run();
        assert!(matches!(mean(&window), Value::Undefined(_)));
    }
}
