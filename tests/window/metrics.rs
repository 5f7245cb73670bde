//! Metrics that are no share of people: chosen, drawn again, noted.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use vigie::app::{Command, Edit, Show};
use vigie::measure::{Metric, Undefined};
use vigie::text::{Language, family_name, formula, metric_name, range_words, reason, sentence};

use crate::common::{Place, Window};

fn measured(window: &Window) -> &vigie::measure::Measured {
    let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
    &evaluation.groupings[0].measured
}

#[test]
fn a_metric_without_a_formula_for_its_interval_gets_one_by_drawing_again() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.deciles();
        let mut window = place.window(language, Some(&audit));
        // Further down the list than the window shows at once.
        window.apply(Command::Show(Show::Metric(Metric::F1)));
        assert!(window.shows(&metric_name(language, Metric::F1)));
        window.press_row("African-American");
        let document = window.state().document.as_ref().expect("open");
        let (polarity, unit) = (
            document.project.setup.polarity.expect("said"),
            document.project.setup.unit,
        );
        let group = &measured(&window).groups[0];
        let interval = group.rate(Metric::F1).interval.expect("drawn");
        let spoken = sentence(language, measured(&window), 0, Metric::F1, polarity, unit);
        assert!(
            spoken.contains(&range_words(language, Metric::F1, interval)),
            "{spoken}"
        );
        assert!(window.shows(&spoken));
        assert!(window.shows(&formula(language, group, Metric::F1).numbers));
        assert!(window.says("evidence-counts-involved"));
    }
}

#[test]
fn a_finding_on_such_a_metric_keeps_its_interval_and_holds() {
    let place = Place::new();
    let audit = place.deciles();
    let mut window = place.window(Language::English, Some(&audit));
    window.apply(Command::Show(Show::Metric(Metric::BalancedAccuracy)));
    let group = measured(&window).groups[0].key.clone();
    let add = Edit::AddFinding {
        generated: String::new(),
        claim: Default::default(),
        group,
        text: "It errs otherwise.".to_owned(),
        severity: Default::default(),
        status: Default::default(),
    };
    window.apply(Command::Edit(add));
    let finding = &window.state().document.as_ref().expect("open").project.findings[0];
    assert!(finding.evidence.numbers.interval.is_some());
    assert!(finding.evidence.numbers.p_value.is_some());
    assert_eq!(finding.evidence.methods.resampling.draws, 2_000);
    assert_eq!(window.state().findings_held(), (1, 0));
}

#[test]
fn the_list_of_metrics_says_of_whom_each_speaks() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.deciles();
        let mut window = place.window(language, Some(&audit));
        let list = window.words("disparities-metric");
        window
            .harness
            .get_by_role_and_label(Role::ComboBox, &list)
            .click();
        window.harness.run();
        // Deciles say all there is but a number: its metrics stand under the reason.
        for metric in Metric::ALL {
            assert!(match metric.needs_number() {
                true => window.shows(&reason(language, Undefined::NoNumber)),
                false => window.shows(&family_name(language, metric.family())),
            });
        }
    }
}
