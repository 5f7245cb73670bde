//! The cut moved over the scores, on the chart.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use vigie::measure::{Metric, Value};
use vigie::project::DecisionRule;
use vigie::tally::Cut;
use vigie::text::{Language, cut_words, reason, text_with};

use crate::common::{Place, Window};

fn cut(window: &Window) -> Cut {
    match &window.setup().decision {
        Some(DecisionRule::Score { cut, .. }) => *cut,
        _ => panic!("a score that is cut"),
    }
}

fn selection_rate(window: &Window) -> Option<f64> {
    let evaluation = window.state().workspace.evaluation.as_ref()?;
    evaluation.groupings[0]
        .measured
        .overall
        .rate(Metric::SelectionRate)
        .value
        .known()
}

/// Drags the line of the chart from one share of its width to others.
fn drag(window: &mut Window, name: &str, shares: &[f32]) {
    let area = window.harness.get_by_role_and_label(Role::Slider, name).rect();
    let at = |share: f32| egui::pos2(area.left() + share * area.width(), area.center().y);
    let button = |pos, pressed| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    window.harness.event(egui::Event::PointerMoved(at(shares[0])));
    window.harness.event(button(at(shares[0]), true));
    window.harness.step();
    for share in shares {
        window.harness.event(egui::Event::PointerMoved(at(*share)));
        window.harness.step();
    }
    window.harness.event(button(at(shares[shares.len() - 1]), false));
    window.harness.run();
}

#[test]
fn the_line_dragged_on_the_chart_moves_the_cut_marks_the_first_rule_and_is_undone_in_one_step() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = place.window_of(language, Some(&place.deciles()), [1440.0, 1800.0]);
        window.press("view-threshold");
        let (first, rate) = (
            window.setup().decision.clone().expect("a rule"),
            selection_rate(&window),
        );
        let across = text_with(
            language,
            "threshold-across-score",
            &[("column", "decile_score".into())],
        );
        // From 1 to one step beyond 10: the line for "at least 8" lies at seven tenths.
        drag(&mut window, &across, &[0.4, 0.55, 0.7]);
        assert_eq!(
            cut(&window),
            Cut::Threshold {
                at: 8.0,
                strict: false
            }
        );
        assert!(selection_rate(&window) < rate);
        let compared = [("rule", cut_words(language, &first).into())];
        assert!(window.shows(&text_with(language, "threshold-compared", &compared)));
        window.undo();
        assert_eq!(window.setup().decision.as_ref(), Some(&first));
        drag(&mut window, &across, &[0.4, 0.9]);
        window.press("threshold-back");
        assert_eq!(window.setup().decision.as_ref(), Some(&first));
    }
}

#[test]
fn dragged_along_the_places_the_cut_becomes_a_number_of_people_and_says_whom_a_tie_leaves_open() {
    let language = Language::French;
    let place = Place::new();
    let mut window = place.window_of(language, Some(&place.deciles()), [1440.0, 1800.0]);
    window.press("view-threshold");
    window.press("threshold-along-places");
    let across = window.words("threshold-across-places");
    drag(&mut window, &across, &[0.4, 0.3, 0.1]);
    let Cut::Top { count } = cut(&window) else {
        panic!("places");
    };
    let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
    let people = evaluation.groupings[0].measured.overall.counts.n().high;
    assert!(
        (count as f64 - 0.1 * people).abs() < 0.01 * people,
        "{count} of {people}"
    );
    let tied = evaluation.cut.as_ref().and_then(|cut| cut.tie);
    assert_eq!(
        tied.is_some(),
        window.everything().contains(&words_of_tie(language, tied))
    );
}

fn words_of_tie(language: Language, tie: Option<vigie::tally::Tie>) -> String {
    let Some(tie) = tie else {
        return "no tie".to_owned();
    };
    let amount = |people: f64| vigie::text::count(language, vigie::tally::Amount::exact(people));
    let arguments = [
        ("people", amount(tie.people).into()),
        ("score", vigie::text::decimal(language, tie.score).into()),
        ("places", amount(tie.places).into()),
        ("many", tie.places.into()),
    ];
    text_with(language, "disparities-tie", &arguments)
}

#[test]
fn a_decision_that_is_given_has_no_cut_to_move_and_says_so() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = place.window(language, Some(&place.audit()));
        let why = window.words("threshold-none");
        let refused = [
            ("view", window.words("view-threshold").into()),
            ("why", why.as_str().into()),
        ];
        window.press_named(&text_with(language, "view-refused", &refused));
        assert!(window.shows(&why) && !window.says("threshold-hides"));
    }
}

#[test]
fn the_table_says_every_error_rate_of_every_group_at_the_cut() {
    let language = Language::English;
    let place = Place::new();
    let mut window = place.window_of(language, Some(&place.deciles()), [1440.0, 2400.0]);
    window.press("view-threshold");
    let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
    let mut told = 0;
    for group in &evaluation.groupings[0].measured.groups {
        for metric in [
            Metric::SelectionRate,
            Metric::TruePositiveRate,
            Metric::FalsePositiveRate,
            Metric::FalseNegativeRate,
            Metric::Precision,
        ] {
            let words = match group.rate(metric).value {
                Value::Known(share) => vigie::text::percent(language, share),
                Value::Undefined(why) => reason(language, why),
                Value::Bounds(..) => panic!("counts are known"),
            };
            assert!(window.everything().contains(&words), "{words}");
            told += 1;
        }
    }
    assert_eq!(told, 15);
}
