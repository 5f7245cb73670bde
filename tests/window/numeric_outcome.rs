//! A numeric outcome in the window: named, told in its unit, predicted, measured alone, noted, taken back.

use vigie::app::{Command, Edit, Show, Step};
use vigie::measure::{Metric, Undefined, Value};
use vigie::project::{Severity, Status};
use vigie::text::Language;

use super::common::{Place, Window};

/// Tall enough that no question needs scrolling.
const TALL: [f32; 2] = [1440.0, 3400.0];

fn opened(place: &Place, language: Language) -> Window {
    let mut text = String::from("sexe,attente,prevu\n");
    for row in 0..80 {
        let sex = if row % 2 == 0 { "F" } else { "H" };
        let (days, predicted) = (row / 4 + if row % 2 == 0 { 30 } else { 0 }, row / 4);
        text.push_str(&format!("{sex},{days},{predicted}\n"));
    }
    let path = place.path("cases.csv");
    std::fs::write(&path, text).expect("written");
    place.window_of(language, Some(&path), TALL)
}

fn rate(window: &Window, metric: Metric) -> Value {
    let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
    evaluation.groupings[0].measured.groups[0].rate(metric).value
}

#[test]
fn a_number_is_measured_alone_told_in_its_unit_and_taken_back() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        window.press("data-continue");
        window.answer("polarity-burden");
        let number = window.words("outcomes-number");
        window.pick(&number, "attente");
        window.tick("sexe");
        // Its own polarity question is asked.
        assert!(
            window
                .everything()
                .contains(&window.words("outcomes-ask-polarity"))
        );
        // The numbers from 0 to 19, and 30 more.
        assert_eq!(rate(&window, Metric::MeanOutcome), Value::Known(39.5));
        assert_eq!(
            rate(&window, Metric::MeanResidual),
            Value::Undefined(Undefined::NoPrediction)
        );
        let unit = window.words("outcomes-unit");
        window.fill_named(&unit, "jours");
        let prediction = window.words("outcomes-prediction");
        window.pick(&prediction, "prevu");
        assert_eq!(rate(&window, Metric::MeanResidual), Value::Known(30.0));
        window.apply(Command::Show(Show::Step(Step::Disparities)));
        let everything = window.everything();
        assert!(everything.contains("jours"), "{everything}");
        let said = match language {
            Language::French => "la moyenne de «\u{a0}attente\u{a0}» est de 9,5\u{a0}jours",
            Language::English => "the mean of “attente” is 9.5\u{a0}jours",
        };
        assert!(everything.contains(said), "{everything}");
        let weighs = match language {
            Language::French => {
                "Un nombre plus élevé est ici une charge\u{a0}: elle pèse moins sur ce groupe."
            }
            Language::English => "A higher number is a burden here: it weighs less on this group.",
        };
        assert!(everything.contains(weighs), "{everything}");
        for _ in 0..4 {
            window.undo();
        }
        assert_eq!(window.setup().outcome_number, None);
    }
}

#[test]
fn a_finding_on_a_mean_holds_when_it_is_computed_again() {
    let place = Place::new();
    let mut window = opened(&place, Language::English);
    window.press("data-continue");
    window.answer("polarity-burden");
    let number = window.words("outcomes-number");
    window.pick(&number, "attente");
    window.tick("sexe");
    window.apply(Command::Edit(Edit::AddFinding {
        generated: String::new(),
        claim: Default::default(),
        group: vec![Some("F".to_owned())],
        text: "Women wait longer.".to_owned(),
        severity: Severity::Medium,
        status: Status::Draft,
    }));
    let finding = &window.state().document.as_ref().expect("open").project.findings[0];
    assert_eq!(finding.evidence.metric, Metric::MeanOutcome);
    assert_eq!(finding.evidence.numbers.value, Value::Known(39.5));
    let check = &window.state().workspace.recomputed[0].check;
    assert!(check.holds());
}
