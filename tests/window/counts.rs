//! A printed table of counts, opened and audited without leaving the window.

use vigie::app::Step;
use vigie::data::{Rounded, Suppressed, TotalValue, Toward, Zero};
use vigie::measure::{Metric, Value};
use vigie::text::{Language, mark_name, text_with};

use super::common::{Place, Window};

const TALL: [f32; 2] = [1440.0, 2600.0];

fn opened(place: &Place, language: Language, data: &str) -> Window {
    let path = place.path("counts.csv");
    std::fs::write(&path, data).expect("written");
    let mut window = place.window_of(language, Some(&path), TALL);
    window.press("data-continue");
    window.answer("polarity-favour");
    let use_as_count = window.of_column("setup-use-as-count", "effectif");
    window.press_named(&use_as_count);
    window
}

fn finish(window: &mut Window) {
    window.answer("setup-decision-values");
    let column = window.words("setup-decision-column");
    window.pick(&column, "decision");
    window.tick("oui");
    window.tick("sexe");
}

fn usual(window: &Window, mark: &str, low: &str, high: &str) -> String {
    let token = mark_name(window.language, mark);
    let arguments = [
        ("token", token.into()),
        ("low", low.into()),
        ("high", high.into()),
    ];
    text_with(window.language, "setup-hidden-usual", &arguments)
}

#[test]
fn a_table_of_counts_with_hidden_cells_is_audited_in_the_window() {
    for language in Language::ALL {
        let place = Place::new();
        let data = "sexe;decision;effectif\n\
            femmes;oui;<10\nfemmes;non;91\nfemmes;Ensemble;96\n\
            hommes;oui;40\nhommes;non;60\nhommes;Ensemble;100\n";
        let mut window = opened(&place, language, data);
        assert!(window.setup().suppressed.is_empty(), "nothing is assumed");
        let proposal = usual(&window, "<10", "1", "9");
        window.press_named(&proposal);
        assert_eq!(
            window.setup().suppressed,
            [Suppressed {
                token: "<10".to_owned(),
                low: 1.0,
                high: 9.0
            }]
        );
        finish(&mut window);
        let arguments = [("column", "decision".into()), ("value", "Ensemble".into())];
        let refused = text_with(language, "error-total-among-people", &arguments);
        assert!(window.shows(&refused), "{language:?}");
        assert!(!window.can_press("setup-see"));
        window.answer("counts-total-is");
        assert_eq!(
            window.setup().totals,
            [TotalValue {
                column: "decision".to_owned(),
                value: "Ensemble".to_owned(),
                people: false
            }]
        );
        assert!(!window.shows(&refused));
        window.press("setup-see");
        assert_eq!(window.state().step, Step::Disparities);
        let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
        let women = evaluation.groupings[0].measured.groups[0].rate(Metric::SelectionRate);
        assert_eq!(women.value, Value::Known(5.0 / 96.0));
        window.press_step(Step::Data);
        let mark = mark_name(language, "<10");
        let hidden = [("token", mark.into()), ("low", "1".into()), ("high", "9".into())];
        assert!(window.shows(&text_with(language, "done-hidden", &hidden)));
        assert!(window.shows(&text_with(language, "done-total", &arguments)));
    }
}

#[test]
fn rounding_is_proposed_and_what_a_zero_means_is_asked() {
    let place = Place::new();
    let data = "sexe;decision;effectif\n\
        femmes;oui;0\nfemmes;non;90\nfemmes;peut-être;20\nhommes;oui;40\nhommes;non;60\nhommes;peut-être;30\n\
        autres;oui;10\nautres;non;20\nautres;peut-être;0\n";
    let mut window = opened(&place, Language::French, data);
    finish(&mut window);
    assert!(
        !window.says("counts-zeros-hidden"),
        "no count is known to be rounded yet"
    );
    let proposal = text_with(Language::French, "counts-rounded-seen", &[("to", "10".into())]);
    window.press_named(&proposal);
    let toward = Toward::Nearest;
    assert_eq!(window.setup().rounded, Some(Rounded { to: 10, toward }));
    assert_eq!(window.setup().zero, None);
    assert!(window.says("counts-zeros-until-hidden"));
    window.answer("counts-zeros-true");
    assert_eq!(window.setup().zero, Some(Zero::True));
    assert!(window.can_press("setup-see"));
}

#[test]
fn people_without_a_weight_can_be_left_out_by_a_filter_that_is_seen() {
    let place = Place::new();
    let path = place.path("survey.csv");
    let mut data = String::from("sexe,decision,mon poids\n");
    for person in 0..40 {
        let weight = if person == 7 {
            String::new()
        } else {
            format!("{}.25", person % 5)
        };
        data += &format!(
            "{},{},{weight}\n",
            ["femmes", "hommes"][person % 2],
            ["oui", "non"][person % 3 % 2]
        );
    }
    std::fs::write(&path, data).expect("written");
    let mut window = place.window_of(Language::English, Some(&path), TALL);
    window.press("data-continue");
    window.answer("polarity-favour");
    finish(&mut window);
    let use_as_weight = window.of_column("counts-use-as-weight", "mon poids");
    window.press_named(&use_as_weight);
    assert!(window.says("counts-weight-bad"));
    assert!(!window.can_press("setup-see"));
    window.press("counts-weight-leave-out");
    assert_eq!(window.setup().filters[0].expression, "\"mon poids\" > 0");
    window.press("setup-see");
    let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
    assert_eq!(evaluation.rows_kept, 39);
    let overall = &evaluation.groupings[0].measured.overall;
    assert_eq!(overall.counts.n().known(), Some(39.0));
    assert!(overall.counts.sample.is_some());
}

#[test]
fn a_sign_of_not_known_among_the_counts_is_listed_by_its_name() {
    for language in Language::ALL {
        let place = Place::new();
        let data = "sexe;decision;effectif\nfemmes;oui;n.d.\nfemmes;non;91\nhommes;oui;40\nhommes;non;60\n";
        let mut window = opened(&place, language, data);
        let low = text_with(
            language,
            "setup-hidden-from",
            &[
                ("token", mark_name(language, "n.d.").into()),
                ("number", 1.into()),
                ("rows", "1".into()),
            ],
        );
        let high = text_with(
            language,
            "setup-hidden-to",
            &[
                ("token", mark_name(language, "n.d.").into()),
                ("number", 1.into()),
                ("rows", "1".into()),
            ],
        );
        window.fill_named(&low, "0");
        window.fill_named(&high, "50");
        let hidden = Suppressed {
            token: "n.d.".to_owned(),
            low: 0.0,
            high: 50.0,
        };
        assert_eq!(window.setup().suppressed, [hidden]);
        finish(&mut window);
        window.press_step(Step::Disparities);
        assert!(window.state().workspace.evaluation.is_some());
    }
}
