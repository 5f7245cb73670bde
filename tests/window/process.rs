//! Stage, version and day in the window: chosen, one kept alone, all looked inside.

use vigie::project::Setup;
use vigie::text::{Language, text_with};

use super::common::{Place, Window};

/// Tall enough that no question needs scrolling.
const TALL: [f32; 2] = [1440.0, 3200.0];

fn cases() -> String {
    let mut text = String::from("sexe,choisi,modele,jour\n");
    for (model, yes) in [("2023", 10), ("2024", 20)] {
        for sex in ["F", "H"] {
            for row in 0..40 {
                let chosen = if row < yes { "Oui" } else { "Non" };
                text.push_str(&format!(
                    "{sex},{chosen},{model},{:02}/{:02}/{model}\n",
                    1 + row % 28,
                    1 + row % 12
                ));
            }
        }
    }
    text
}

fn set_up(place: &Place, language: Language) -> Window {
    let path = place.path("cases.csv");
    std::fs::write(&path, cases()).expect("written");
    let mut window = place.window_of(language, Some(&path), TALL);
    window.set_up("polarity-favour", ("choisi", "Oui"), "sexe");
    window
}

fn setup(window: &Window) -> &Setup {
    &window.state().document.as_ref().expect("an audit").project.setup
}

#[test]
fn one_version_is_kept_by_a_filter_that_is_seen_or_all_are_looked_inside() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = set_up(&place, language);
        let column = window.words("process-version");
        window.pick(&column, "modele");
        assert_eq!(setup(&window).process.model_version.as_deref(), Some("modele"));
        assert!(window.says("process-mixed-versions"));
        window.press_named(&text_with(
            language,
            "process-one-of",
            &[("value", "2024".into())],
        ));
        assert_eq!(setup(&window).filters[0].expression, "modele = 2024");
        assert!(!window.says("process-mixed-versions"));
        let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
        assert_eq!(evaluation.rows_kept, 80);
    }
}

#[test]
fn a_period_is_kept_and_years_are_looked_inside() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = set_up(&place, language);
        let column = window.words("process-date");
        window.pick(&column, "jour");
        window.fill("process-from", "2024-06-30");
        window.fill("process-to", "2024-01-01");
        window.press("process-keep-days");
        assert!(window.says("process-bad-day"));
        window.fill("process-from", "2024-01-01");
        window.fill("process-to", "2024-06-30");
        window.press("process-keep-days");
        assert_eq!(
            setup(&window).filters[0].expression,
            "jour >= 2024-01-01 and jour <= 2024-06-30"
        );
        window.press("process-by-year");
        let year = text_with(language, "process-year-of", &[("column", "jour".into())]);
        assert_eq!(setup(&window).stratum.as_deref(), Some(year.as_str()));
        let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
        assert_eq!(evaluation.groupings[0].strata.len(), 1);
    }
}

#[test]
fn shares_from_stage_to_stage_stand_under_the_chart_with_their_formula() {
    for language in Language::ALL {
        let place = Place::new();
        let mut text = String::from("sexe,choisi,etape\n");
        for (sex, step, times) in [
            ("F", "dossier", 100),
            ("H", "dossier", 300),
            ("F", "essai", 40),
            ("H", "essai", 160),
        ] {
            text.push_str(&format!("{sex},Oui,{step}\n").repeat(times));
        }
        let path = place.path("cases.csv");
        std::fs::write(&path, text).expect("written");
        let mut window = place.window_of(language, Some(&path), TALL);
        window.set_up("polarity-favour", ("choisi", "Oui"), "sexe");
        let column = window.words("process-stage");
        window.pick(&column, "etape");
        window.press("setup-see");
        window.press("view-process");
        assert!(window.says("stages-title") && window.says("stages-formula"));
        let step = match language {
            Language::French => "× 0,80 (",
            Language::English => "× 0.80 (",
        };
        assert!(window.shows(step), "{language:?}");
    }
}
