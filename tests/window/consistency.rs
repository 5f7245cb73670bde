//! People asked to be alike, in the window.

use vigie::app::Step;
use vigie::text::{Language, consistency_notes, consistency_sentences};

use super::common::{Place, Window};

/// Tall enough that nothing needs scrolling.
const TALL: [f32; 2] = [1440.0, 3600.0];

fn set_up(place: &Place, language: Language) -> Window {
    let mut text = String::from("sexe,age,ville,choisi\n");
    for person in 0..60 {
        let (sex, town) = (["F", "H"][person % 2], ["Lyon", "Nice", ""][person % 5 % 3]);
        let chosen = if (person * 7) % 11 < 5 { "Oui" } else { "Non" };
        text.push_str(&format!("{sex},{},{town},{chosen}\n", 20 + (person * 13) % 40));
    }
    let path = place.path("people.csv");
    std::fs::write(&path, text).expect("written");
    let mut window = place.window_of(language, Some(&path), TALL);
    window.set_up("polarity-favour", ("choisi", "Oui"), "sexe");
    window
}

fn add(window: &mut Window, column: &str) {
    let list = window.words("similar-add");
    window.pick(&list, column);
}

#[test]
fn columns_to_be_alike_on_make_a_number_that_is_read_and_taken_back() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = set_up(&place, language);
        add(&mut window, "age");
        add(&mut window, "ville");
        let list = window.words("similar-neighbours");
        window.pick(&list, "3");
        let similar = window.setup().similar.clone();
        assert_eq!((similar.columns.len(), similar.neighbours), (2, 3));
        window.press("setup-see");
        let consistent = window.state().consistent().expect("found").clone();
        assert!(consistent.missing > 0.0);
        let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
        let measured = &evaluation.groupings[0].measured;
        for said in consistency_sentences(language, measured, &similar, &consistent) {
            assert!(window.shows(&said), "{said}");
        }
        for note in consistency_notes(language, &consistent) {
            assert!(window.shows(&note), "{note}");
        }
        assert!(window.says("consistency-hides"));
        window.press_step(Step::Setup);
        for column in ["age", "ville"] {
            let tick = window.of_column("similar-tick", column);
            window.tick(&tick);
        }
        assert!(window.setup().similar.columns.is_empty());
        window.undo();
        assert_eq!(window.setup().similar.columns, ["ville"]);
    }
}
