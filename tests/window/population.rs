//! Figures of the population typed in the window: where they come from, and what the rows say against them.

use vigie::text::{Language, text_with};

use super::common::Place;

/// Tall enough that no question needs scrolling.
const TALL: [f32; 2] = [1440.0, 3600.0];

#[test]
fn figures_are_typed_by_group_with_their_source_and_contradictions_are_said() {
    for language in Language::ALL {
        let place = Place::new();
        let mut text = String::from("sexe,choisi,verdict,tirage\n");
        for row in 0..200 {
            let sex = if row % 2 == 0 { "F" } else { "H" };
            let (chosen, way) = if row < 100 {
                ("Oui", "algorithme")
            } else {
                ("Non", "hasard")
            };
            let verdict = if row % 3 == 0 { "fraude" } else { "rien" };
            text.push_str(&format!("{sex},{chosen},{verdict},{way}\n"));
        }
        let path = place.path("cases.csv");
        std::fs::write(&path, text).expect("written");
        let mut window = place.window_of(language, Some(&path), TALL);
        window.set_up("polarity-burden", ("choisi", "Oui"), "sexe");
        let column = window.words("setup-outcome-column");
        window.pick(&column, "verdict");
        window.tick("fraude");
        let proposal = window.of_column("arms-use", "tirage");
        window.press_named(&proposal);
        let women = text_with(language, "arms-people-of", &[("group", "F".into())]);
        window.fill_named(&women, "5000");
        window.fill("population-source", "INSEE 2021");
        let population = window.setup().population.clone().expect("given");
        assert_eq!(
            (population.groups[0].people, population.source.as_str()),
            (5000.0, "INSEE 2021")
        );
        let trouble = |people: &str| {
            let arguments = [
                ("group", "F".into()),
                ("people", people.into()),
                ("rows", "100".into()),
            ];
            text_with(language, "population-smaller-group", &arguments)
        };
        window.fill_named(&women, "50");
        assert!(window.shows(&trouble("50")));
        window.fill_named(&women, "500");
        assert!(!window.shows(&trouble("50")));
    }
}
