//! The set-up, from a file to measures, as a person fills it in.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use vigie::app::Step;
use vigie::measure::{Polarity, Reference};
use vigie::project::DecisionRule;
use vigie::tally::Cut;
use vigie::text::{Language, data_error, setup_problem};

use super::common::{Place, Window};

/// Tall enough that no question needs scrolling.
const TALL: [f32; 2] = [1440.0, 2200.0];

/// Forty people: a sex, an age, a score, what was decided, what happened, and a number that names each.
fn people() -> String {
    let mut lines = String::from("person_id,sex,age,city,score,granted,repaid\n");
    for person in 0..40_u32 {
        let sex = if person % 2 == 0 { "women" } else { "men" };
        let city = ["Lyon", "Metz", "Nice"][person as usize % 3];
        let granted = if person % 3 == 0 || person % 4 == 1 {
            "yes"
        } else {
            "no"
        };
        let repaid = if person % 5 == 0 { "no" } else { "yes" };
        lines += &format!(
            "SECRET{person:05},{sex},{},{city},0.{:02},{granted},{repaid}\n",
            20 + person,
            person * 2 + 10,
        );
    }
    lines
}

fn opened(place: &Place, language: Language) -> Window {
    let path = place.path("people.csv");
    std::fs::write(&path, people()).expect("written");
    let mut window = place.window_of(language, Some(&path), TALL);
    window.press("data-continue");
    assert_eq!(window.state().step, Step::Setup);
    window
}

#[test]
fn a_file_becomes_measures_through_the_seven_questions_in_both_languages() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        assert!(!window.can_press("setup-see"));
        window.answer("polarity-favour");
        window.answer("setup-decision-values");
        let column = window.words("setup-decision-column");
        window.pick(&column, "granted");
        assert_eq!(window.setup().decision, None, "no value is ticked yet");
        window.tick("yes");
        window.tick("sex");
        assert!(window.can_press("setup-see"), "{language:?}");
        let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
        assert_eq!(evaluation.groupings.len(), 1);
        assert_eq!(evaluation.rows_kept, 40);
        window.press("setup-see");
        assert_eq!(window.state().step, Step::Disparities);
    }
}

#[test]
fn nothing_is_measured_before_the_polarity_is_said() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        for id in ["polarity-favour", "polarity-burden"] {
            let name = window.words(id);
            let card = window.harness.get_by_role_and_label(Role::RadioButton, &name);
            assert_eq!(
                egui_kittest::kittest::NodeT::accesskit_node(&card).toggled(),
                Some(egui::accesskit::Toggled::False)
            );
        }
        window.answer("setup-decision-values");
        let column = window.words("setup-decision-column");
        window.pick(&column, "granted");
        window.tick("yes");
        window.tick("sex");
        assert!(window.state().workspace.evaluation.is_none());
        assert!(!window.can_press("setup-see"));
        let lacking = setup_problem(language, &vigie::project::SetupProblem::NoPolarity);
        assert!(window.shows(&lacking));
        window.answer("polarity-burden");
        assert_eq!(window.setup().polarity, Some(Polarity::Burden));
        assert!(!window.shows(&lacking));
        assert!(window.can_press("setup-see"));
    }
}

#[test]
fn a_suggestion_changes_nothing_until_it_is_pressed() {
    let place = Place::new();
    let mut window = opened(&place, Language::English);
    assert_eq!(*window.setup(), Default::default());
    let proposal = window.of_column("setup-use-as-score", "score");
    window.press_named(&proposal);
    assert_eq!(
        *window.setup(),
        Default::default(),
        "a score without a cut is no answer"
    );
    let field = window.words("setup-cut-threshold");
    window.fill_named(&field, "0.5");
    let wanted = DecisionRule::Score {
        column: "score".to_owned(),
        cut: Cut::Threshold {
            at: 0.5,
            strict: false,
        },
        first: Default::default(),
    };
    assert_eq!(window.setup().decision, Some(wanted));
}

#[test]
fn a_threshold_is_typed_with_the_comma_and_a_share_as_a_percentage() {
    let place = Place::new();
    let mut window = opened(&place, Language::French);
    window.answer("setup-decision-score");
    let column = window.words("setup-score-column");
    window.pick(&column, "score");
    let field = window.words("setup-cut-threshold");
    window.fill_named(&field, "0,35");
    let cut = |window: &Window| match &window.setup().decision {
        Some(DecisionRule::Score { cut, .. }) => Some(*cut),
        _ => None,
    };
    assert_eq!(
        cut(&window),
        Some(Cut::Threshold {
            at: 0.35,
            strict: false
        })
    );
    let (list, share) = (
        window.words("setup-cut-label"),
        window.words("setup-cut-top-share"),
    );
    window.pick(&list, &share);
    assert_eq!(cut(&window), None, "a threshold is not a share");
    let field = window.words("setup-cut-share");
    window.fill_named(&field, "7");
    assert_eq!(cut(&window), Some(Cut::TopShare { share: 0.07 }));
}

#[test]
fn typing_a_threshold_is_one_step_to_undo() {
    let place = Place::new();
    let mut window = opened(&place, Language::English);
    let proposal = window.of_column("setup-use-as-score", "score");
    window.press_named(&proposal);
    let field = window.words("setup-cut-threshold");
    window
        .harness
        .get_by_role_and_label(Role::TextInput, &field)
        .click();
    window.harness.run();
    for typed in ["0", ".", "2", "5"] {
        let node = window.harness.get_by_role_and_label(Role::TextInput, &field);
        node.type_text(typed);
        window.harness.run();
    }
    assert!(window.setup().decision.is_some());
    // Inside the field, Ctrl+Z belongs to the field.
    window.harness.key_press(egui::Key::Escape);
    window.harness.run();
    window
        .harness
        .key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    window.harness.run();
    assert_eq!(window.setup().decision, None);
}

#[test]
fn groups_cross_and_each_has_its_reference() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        window.tick("sex");
        window.tick("city");
        let names = ["sex", "city"].map(|column| window.of_column("setup-cross-attribute", column));
        for name in &names {
            window.tick(name);
        }
        window.press("setup-cross-add");
        let groupings: Vec<String> = window
            .setup()
            .groupings
            .iter()
            .map(|grouping| grouping.attributes.join(" × "))
            .collect();
        assert_eq!(groupings, ["sex", "city", "sex × city"]);
        let list = vigie::text::text_with(
            language,
            "setup-reference-of",
            &[("grouping", "sex × city".into())],
        );
        window.pick(&list, "women × Metz");
        assert_eq!(
            window.setup().groupings[2].reference,
            Reference::Group(vec!["women".to_owned(), "Metz".to_owned()])
        );
        let remove =
            vigie::text::text_with(language, "setup-grouping-remove", &[("grouping", "city".into())]);
        window.press_named(&remove);
        assert_eq!(window.setup().groupings.len(), 2);
        assert_eq!(window.setup().attributes.len(), 2, "the crossing still uses it");
        window.tick("city");
        assert_eq!(window.setup().groupings.len(), 1);
    }
}

#[test]
fn ages_are_cut_into_bands_by_typing_or_by_a_proposal() {
    let place = Place::new();
    let mut window = opened(&place, Language::English);
    window.tick("age");
    assert!(window.setup().attributes[0].bins.is_empty());
    window.press("setup-bands-equal");
    assert_eq!(window.setup().attributes[0].bins, [30.0, 40.0, 50.0]);
    let field = window.of_column("setup-bands-edges", "age");
    window.fill_named(&field, "25, 40, 55");
    assert_eq!(window.setup().attributes[0].bins, [25.0, 40.0, 55.0]);
    window.fill_named(&field, "40, 25");
    assert!(window.says("setup-bands-not-ascending"));
    assert_eq!(window.setup().attributes[0].bins, [25.0, 40.0, 55.0]);
}

#[test]
fn a_wrong_filter_is_pointed_at_and_changes_nothing() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        let expression = "age >= 25 and sexx = \"men\"";
        window.fill("setup-filter-field", expression);
        window.press("setup-filter-add");
        assert!(window.setup().filters.is_empty());
        let pointed = format!("{expression}\n{}^", " ".repeat(14));
        assert!(window.shows(&pointed), "{}", window.everything());
        let error = vigie::data::Error::Filter(vigie::data::FilterError {
            expression: expression.to_owned(),
            position: 14,
            problem: vigie::data::FilterProblem::UnknownColumn {
                name: "sexx".to_owned(),
                near: Some("sex".to_owned()),
            },
        });
        assert!(window.shows(&data_error(language, &error)));
        window.fill("setup-filter-field", "age >= 25");
        window.press("setup-filter-add");
        assert_eq!(window.setup().filters.len(), 1);
    }
}

#[test]
fn a_filter_says_how_many_rows_it_leaves_and_can_be_switched_off_and_removed() {
    let place = Place::new();
    let mut window = opened(&place, Language::English);
    window.answer("polarity-favour");
    window.answer("setup-decision-values");
    let column = window.words("setup-decision-column");
    window.pick(&column, "granted");
    window.tick("yes");
    window.tick("sex");
    window.fill("setup-filter-field", "age >= 30");
    window.press("setup-filter-add");
    assert!(window.shows("40 → 30"), "{}", window.everything());
    window.tick("age >= 30");
    assert!(!window.setup().filters[0].on);
    assert!(window.says("setup-filter-off"));
    let remove = vigie::text::text_with(
        Language::English,
        "setup-filter-remove",
        &[("filter", "age >= 30".into())],
    );
    window.press_named(&remove);
    assert!(window.setup().filters.is_empty());
}

#[test]
fn hidden_counts_get_bounds() {
    let place = Place::new();
    let path = place.path("counts.csv");
    let rows =
        "sex,admitted,count\nmen,yes,120\nmen,no,80\nwomen,yes,<10\nwomen,no,90\nother,yes,15\nother,no,22\n";
    std::fs::write(&path, rows).expect("written");
    let mut window = place.window_of(Language::English, Some(&path), TALL);
    window.press("data-continue");
    let list = window.words("setup-count-label");
    window.pick(&list, "count");
    assert_eq!(window.setup().count.as_deref(), Some("count"));
    let usual = vigie::text::text_with(
        Language::English,
        "setup-hidden-usual",
        &[
            ("token", "“<10”".into()),
            ("low", "1".into()),
            ("high", "9".into()),
        ],
    );
    window.press_named(&usual);
    let hidden = &window.setup().suppressed;
    assert_eq!(hidden.len(), 1);
    assert_eq!((hidden[0].low, hidden[0].high), (1.0, 9.0));
}

#[test]
fn columns_set_apart_are_no_groups() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        window.tick("sex");
        assert!(!window.everything().contains("SECRET"));
        assert!(
            window
                .harness
                .query_by_role_and_label(Role::CheckBox, "person_id")
                .is_none()
        );
        let apart = vigie::text::listed(language, &["person_id".to_owned()]);
        let apart = [("columns", apart.into())];
        assert!(window.shows(&vigie::text::text_with(language, "privacy-no-groups", &apart)));
    }
}

#[test]
fn an_answer_begun_says_what_it_lacks_and_holds_the_way_on() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = opened(&place, language);
        let nothing = setup_problem(language, &vigie::project::SetupProblem::NothingToMeasure);
        assert!(window.shows(&nothing));
        window.answer("polarity-favour");
        window.tick("sex");
        window.answer("setup-decision-score");
        let column = window.words("setup-score-column");
        window.pick(&column, "score");
        assert!(window.says("setup-lacks-threshold") && !window.shows(&nothing));
        window.answer("setup-decision-values");
        let column = window.words("setup-decision-column");
        window.pick(&column, "granted");
        assert!(window.says("setup-lacks-selected") && !window.shows(&nothing));
        window.tick("yes");
        assert!(!window.says("setup-lacks-selected"));
        assert!(window.can_press("setup-see"));
        let (list, none) = (
            window.words("setup-outcome-column"),
            window.words("setup-outcome-none"),
        );
        window.pick(&list, "repaid");
        assert!(window.says("setup-lacks-yes") && !window.says("setup-ready"));
        assert!(!window.can_press("setup-see"));
        window.pick(&list, &none);
        assert!(window.says("setup-ready"));
        assert!(window.can_press("setup-see"));
    }
}
