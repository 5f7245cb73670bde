//! A score against the decision it stands beside, in the window: asked about, turned round, undone, confirmed.

use vigie::app::Step;
use vigie::project::DecisionRule;
use vigie::tally::First;
use vigie::text::{Language, text_with};

use super::common::{Place, Window};

/// Tall enough that no question needs scrolling.
const TALL: [f32; 2] = [1440.0, 3200.0];

/// An audit in which those of the low scores are chosen.
fn audited(place: &Place, language: Language) -> Window {
    let mut text = String::from("sexe,choisi,note\n");
    for row in 0..80 {
        let sex = if row % 2 == 0 { "F" } else { "H" };
        let chosen = if (row < 40) ^ (row % 10 == 0) {
            "Oui"
        } else {
            "Non"
        };
        text.push_str(&format!("{sex},{chosen},{}\n", 100 + row));
    }
    let path = place.path("cases.csv");
    std::fs::write(&path, text).expect("written");
    let mut window = place.window_of(language, Some(&path), TALL);
    window.set_up("polarity-favour", ("choisi", "Oui"), "sexe");
    assert!(!window.says("direction-asks"));
    let column = window.words("scores-beside");
    window.pick(&column, "note");
    window
}

#[test]
fn the_score_or_the_decision_is_turned_round_by_a_button_and_back_by_undo() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = audited(&place, language);
        assert!(window.says("direction-asks") && window.says("direction-why-score"));
        window.press("direction-flip-lowest");
        assert_eq!(window.setup().score_first, First::Lowest);
        assert!(!window.says("direction-asks"));
        window.undo();
        assert!(window.says("direction-asks"));
        window.answer("direction-lowest-first");
        assert_eq!(window.setup().score_first, First::Lowest);
        assert!(!window.says("direction-asks"));
        window.undo();
        let values = text_with(language, "direction-flip-decision", &[("values", "Non".into())]);
        window.press_step(Step::Disparities);
        window.press_named(&values);
        let Some(DecisionRule::Values(decision)) = &window.setup().decision else {
            panic!("given");
        };
        assert_eq!(decision.values, ["Non"]);
        assert!(!window.says("direction-asks"));
    }
}

#[test]
fn what_is_meant_asks_nothing_until_another_score_is_named() {
    let place = Place::new();
    let mut window = audited(&place, Language::French);
    window.press("direction-as-meant");
    assert!(!window.says("direction-asks"));
    assert!(window.setup().score_meant.is_some() && window.setup().direction_meant.is_none());
    window.undo();
    assert!(window.says("direction-asks"));
}
