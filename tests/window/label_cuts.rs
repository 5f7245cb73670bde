//! Ordered labels in the window: put in order, cut everywhere, cut anew by a click, taken back.

use vigie::app::{Command, Show, Step};
use vigie::measure::Metric;
use vigie::project::Labelled;
use vigie::text::{Language, text_with};

use super::common::{Place, Window};

/// Tall enough that nothing needs scrolling.
const TALL: [f32; 2] = [1440.0, 4200.0];

fn opened(place: &Place, language: Language) -> Window {
    let mut text = String::from("sexe,avis\n");
    for (sex, label, rows) in [
        ("F", "faible", 40),
        ("F", "moyen", 90),
        ("F", "fort", 30),
        ("F", "inconnu", 4),
        ("H", "faible", 70),
        ("H", "moyen", 30),
        ("H", "fort", 60),
    ] {
        text.push_str(&format!("{sex},{label}\n").repeat(rows));
    }
    let path = place.path("cases.csv");
    std::fs::write(&path, text).expect("written");
    let mut window = place.window_of(language, Some(&path), TALL);
    window.set_up("polarity-burden", ("avis", "fort"), "sexe");
    window
}

fn said(window: &Window, id: &str, label: &str) -> String {
    text_with(window.language, id, &[("label", label.into())])
}

#[test]
fn labels_are_put_in_order_cut_everywhere_and_a_cut_is_taken_by_a_click() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        let ordered = window.words("labels-ordered");
        window.tick(&ordered);
        // The natural order is a proposal: faible, fort, inconnu, moyen.
        let out = said(&window, "labels-take-out-of", "inconnu");
        window.press_named(&out);
        let up = text_with(language, "order-up-group", &[("group", "moyen".into())]);
        window.press_named(&up);
        let order = &window.setup().label_orders[0];
        assert_eq!(order.labels, ["faible", "moyen", "fort"]);
        let cuts = window
            .state()
            .label_cuts()
            .expect("measured")
            .as_ref()
            .expect("no error");
        assert_eq!(cuts[0].of, Labelled::Decision);
        assert_eq!(cuts[0].apart[0].0, "inconnu");
        assert_eq!(cuts[0].from.len(), 2);
        window.apply(Command::Show(Show::Step(Step::Disparities)));
        let everything = window.everything();
        let sign = match language {
            Language::French => "l’écart change de signe avec la coupure",
            Language::English => "the difference changes sign with the cut",
        };
        assert!(everything.contains(sign), "{everything}");
        let cut = said(&window, "labels-cut", "moyen");
        let take = text_with(language, "labels-take-cut", &[("cut", cut.into())]);
        window.press_named(&take);
        let values = &window
            .setup()
            .labelled(Labelled::Decision)
            .expect("a decision")
            .values;
        assert_eq!(*values, ["moyen", "fort"]);
        let cuts = window
            .state()
            .label_cuts()
            .expect("measured")
            .as_ref()
            .expect("no error");
        assert!(cuts[0].from[0].is_current);
        window.undo();
        let values = &window
            .setup()
            .labelled(Labelled::Decision)
            .expect("a decision")
            .values;
        assert_eq!(*values, ["fort"]);
    }
}

#[test]
fn a_metric_that_no_cut_moves_gives_way_to_the_share_of_the_label() {
    let place = Place::new();
    let mut window = opened(&place, Language::English);
    let ordered = window.words("labels-ordered");
    window.tick(&ordered);
    window.apply(Command::Show(Show::Step(Step::Disparities)));
    window.apply(Command::Show(Show::Metric(Metric::BaseRate)));
    let said = "The base rate does not depend on “avis”: the selection rate is shown instead.";
    assert!(window.everything().contains(said));
}
