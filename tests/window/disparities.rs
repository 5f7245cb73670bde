//! Rates by group: what is chosen, selected, compared, cut.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use vigie::app::Command;
use vigie::measure::{Metric, Reference, ResolvedReference};
use vigie::project::DecisionRule;
use vigie::tally::Cut;
use vigie::text::{Language, formula, group_name, metric_name, percent, reason, sentence, text_with};

use crate::common::{Place, Window};

fn measured(window: &Window) -> &vigie::measure::Measured {
    let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
    let project = &window.state().document.as_ref().expect("open").project;
    &evaluation.groupings[project.view.grouping].measured
}

fn setup(window: &Window) -> &vigie::project::Setup {
    &window.state().document.as_ref().expect("open").project.setup
}

#[test]
fn a_metric_chosen_is_drawn_and_named_over_its_denominator() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.deciles();
        let mut window = place.window(language, Some(&audit));
        window.choose(
            "disparities-metric",
            &metric_name(language, Metric::FalsePositiveRate),
        );
        let view = &window.state().document.as_ref().expect("open").project.view;
        assert_eq!(view.metric, Metric::FalsePositiveRate);
        let rate = measured(&window).groups[0].rate(Metric::FalsePositiveRate).value;
        assert!(window.shows(&percent(language, rate.known().expect("known"))));
        assert!(window.shows("n = 1"), "the number of people stands on the row");
    }
}

#[test]
fn a_click_on_a_group_fills_the_evidence_and_a_second_one_empties_it() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.deciles();
        let mut window = place.window(language, Some(&audit));
        window.choose(
            "disparities-metric",
            &metric_name(language, Metric::FalsePositiveRate),
        );
        assert!(window.says("evidence-click-a-group"));
        window.press_row("African-American");
        assert!(!window.says("evidence-click-a-group"));
        let setup = setup(&window);
        let (polarity, unit) = (setup.polarity.expect("polarity"), setup.unit);
        let measured = measured(&window);
        let group = &measured.groups[0];
        let spoken = sentence(language, measured, 0, Metric::FalsePositiveRate, polarity, unit);
        assert!(window.shows(&spoken));
        assert!(window.shows(&formula(language, group, Metric::FalsePositiveRate).numbers));
        window.press_row("African-American");
        assert!(window.says("evidence-click-a-group"));
    }
}

#[test]
fn the_table_selects_the_same_groups_as_the_chart() {
    let place = Place::new();
    let audit = place.deciles();
    // Rows of a table that are scrolled away are not there: the window is high enough for all.
    let mut window = place.window_of(Language::English, Some(&audit), [1440.0, 1600.0]);
    window.press_named("Hispanic");
    assert_eq!(window.state().selected, Some(vec![Some("Hispanic".to_owned())]));
}

#[test]
fn the_reference_is_changed_by_a_click_and_undone() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.deciles();
        let mut window = place.window(language, Some(&audit));
        let name = text_with(
            language,
            "disparities-make-reference",
            &[("group", "Hispanic".into())],
        );
        window
            .harness
            .get_by_role_and_label(Role::RadioButton, &name)
            .click();
        window.harness.run();
        assert_eq!(
            setup(&window).groupings[0].reference,
            Reference::Group(vec!["Hispanic".to_owned()])
        );
        assert_eq!(measured(&window).reference, ResolvedReference::Group(2));
        window.undo();
        assert_eq!(measured(&window).reference, ResolvedReference::Group(1));
    }
}

#[test]
fn the_reference_can_be_everybody() {
    let place = Place::new();
    let audit = place.deciles();
    let mut window = place.window(Language::French, Some(&audit));
    let everybody = window.words("reference-overall");
    window.choose("disparities-reference", &everybody);
    assert_eq!(measured(&window).reference, ResolvedReference::Overall);
}

#[test]
fn a_second_attribute_is_crossed_in_and_taken_back() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.people();
        let mut window = place.window(language, Some(&audit));
        let cross = text_with(language, "disparities-cross-with", &[("column", "sex".into())]);
        window.choose("disparities-grouping", &cross);
        assert_eq!(setup(&window).groupings[1].attributes, ["race", "sex"]);
        assert_eq!(measured(&window).groups[0].key.len(), 2);
        let name = group_name(language, &measured(&window).groups[0].key);
        assert!(window.shows(&name));
        window.undo();
        assert_eq!(setup(&window).groupings.len(), 1);
        assert_eq!(measured(&window).groups[0].key.len(), 1);
    }
}

#[test]
fn moving_the_threshold_moves_the_numbers_live() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.deciles();
        let mut window = place.window(language, Some(&audit));
        let before = measured(&window).groups[0].rate(Metric::SelectionRate).value;
        let name = window.words("disparities-threshold");
        let slider = window.harness.get_by_role_and_label(Role::Slider, &name);
        slider.focus();
        window.harness.run();
        window.harness.key_press(egui::Key::ArrowRight);
        window.harness.run();
        let at = match &setup(&window).decision {
            Some(DecisionRule::Score {
                cut: Cut::Threshold { at, .. },
                ..
            }) => *at,
            other => panic!("{other:?}"),
        };
        assert_eq!(at, 6.0);
        let after = measured(&window).groups[0].rate(Metric::SelectionRate).value;
        assert!(after.known() < before.known());
        assert!(window.shows(&percent(language, after.known().expect("known"))));
    }
}

#[test]
fn the_numbers_follow_a_drag_which_is_undone_in_one_step() {
    let place = Place::new();
    let audit = place.deciles();
    let mut window = place.window(Language::English, Some(&audit));
    let rate = |window: &Window| {
        measured(window).groups[0]
            .rate(Metric::SelectionRate)
            .value
            .known()
    };
    let before = rate(&window);
    let name = window.words("disparities-threshold");
    let track = window.harness.get_by_role_and_label(Role::Slider, &name).rect();
    let at = |share: f32| egui::pos2(track.left() + share * track.width(), track.center().y);
    let button = |pos, pressed| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    window.harness.event(egui::Event::PointerMoved(at(0.45)));
    window.harness.event(button(at(0.45), true));
    window.harness.step();
    let mut rates = vec![before];
    for share in [0.6, 0.75, 0.9] {
        window.harness.event(egui::Event::PointerMoved(at(share)));
        window.harness.step();
        window.harness.step();
        rates.push(rate(&window));
    }
    window.harness.event(button(at(0.9), false));
    window.harness.run();
    assert!(rates.is_sorted_by(|one, next| one > next), "{rates:?}");
    window.undo();
    assert_eq!(rate(&window), before);
}

#[test]
fn places_that_end_among_equal_scores_are_said_to_be_unknown() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.deciles();
        let mut window = place.window(language, Some(&audit));
        // From 2,744 selected people on, places end inside a score.
        window.press("disparities-cut-top");
        let mut changed = setup(&window).clone();
        if let Some(DecisionRule::Score { cut, .. }) = &mut changed.decision {
            *cut = Cut::Top { count: 1000 };
        }
        window.apply(Command::Edit(vigie::app::Edit::Setup {
            setup: Box::new(changed),
            label: "undo-cut",
            continues: true,
        }));
        let evaluation = window.state().workspace.evaluation.as_ref().expect("measured");
        let tie = evaluation.cut.as_ref().and_then(|cut| cut.tie).expect("a tie");
        let words = vigie::text::count(language, vigie::tally::Amount::exact(tie.places));
        assert!(window.shows(&words));
        assert!(window.says("disparities-bounds"));
    }
}

#[test]
fn a_metric_without_outcome_says_why_it_has_no_value() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.audit();
        let mut window = place.window(language, Some(&audit));
        window.apply(Command::Show(vigie::app::Show::Metric(Metric::Accuracy)));
        assert!(window.shows(&reason(language, vigie::measure::Undefined::NoOutcome)));
        assert!(!window.shows("NaN"));
    }
}

#[test]
fn groups_are_compared_inside_a_stratum() {
    let place = Place::new();
    let audit = place.audit();
    let mut window = place.window(Language::English, Some(&audit));
    let name = text_with(
        Language::English,
        "disparities-within",
        &[("column", "department".into())],
    );
    window
        .harness
        .get_by_role_and_label(Role::ComboBox, &name)
        .click();
    window.harness.run();
    window.press_named("A");
    let view = &window.state().document.as_ref().expect("open").project.view;
    assert_eq!(view.stratum, Some(Some("A".to_owned())));
    assert!(window.shows("n = 108"), "the women who applied to department A");
}

#[test]
fn the_copied_table_has_a_line_per_group_and_no_row_of_the_data() {
    let place = Place::new();
    let audit = place.deciles();
    let mut window = place.window_of(Language::French, Some(&audit), [1440.0, 1600.0]);
    let name = window.words("disparities-copy");
    window.harness.get_by_role_and_label(Role::Button, &name).click();
    let copied = (0..4).find_map(|_| {
        window.harness.step();
        let commands = &window.harness.output().platform_output.commands;
        commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    });
    let copied = copied.expect("text on the clipboard");
    assert_eq!(copied.lines().count(), 4);
    let first: Vec<&str> = copied.lines().nth(1).expect("a group").split('\t').collect();
    assert_eq!(first[..2], ["African-American", "3175"]);
    assert!(first[4].starts_with("0,"), "the decimal mark of the language");
}

#[test]
fn a_low_and_narrow_window_still_shows_everything_by_name() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.deciles();
        let window = place.window_of(language, Some(&audit), [1024.0, 640.0]);
        for id in [
            "disparities-metric",
            "disparities-grouping",
            "disparities-reference",
        ] {
            let name = window.words(id);
            window.harness.get_by_role_and_label(Role::ComboBox, &name);
        }
    }
}

/// Where the bars of the figure named by the strip of scores stand.
fn bars(window: &Window) -> Vec<egui::Rect> {
    let name = window.words("disparities-score-strip");
    let figure = window.harness.get_by_role_and_label(Role::Figure, &name).rect();
    let shapes = window.harness.output().shapes.iter();
    let rects = shapes.filter_map(|clipped| match &clipped.shape {
        egui::Shape::Rect(rect) if figure.contains_rect(rect.rect) => Some(rect.rect),
        _ => None,
    });
    rects.collect()
}

#[test]
fn the_scores_of_another_audit_are_drawn_at_their_own_places() {
    let place = Place::new();
    let (shares, deciles) = (place.shares(), place.deciles());
    let fresh = bars(&place.window(Language::English, Some(&deciles)));
    assert!(fresh.len() >= 10, "a bar for each decile");
    let mut window = place.window(Language::English, Some(&shares));
    let document = window.state().document.as_ref().expect("open");
    assert!(
        !document.is_dirty(),
        "a threshold that nobody touched stays where it is"
    );
    window.open(&deciles);
    assert_eq!(bars(&window), fresh);
}

#[test]
fn another_audit_is_shown_from_its_top() {
    let place = Place::new();
    let (shares, deciles) = (place.shares(), place.deciles());
    let mut window = place.window_of(Language::English, Some(&shares), [1024.0, 640.0]);
    let top = |window: &Window| {
        let name = window.words("disparities-metric");
        window
            .harness
            .get_by_role_and_label(Role::ComboBox, &name)
            .rect()
            .top()
    };
    let fresh = top(&window);
    let name = window.words("disparities-copy");
    window
        .harness
        .get_by_role_and_label(Role::Button, &name)
        .scroll_to_me();
    window.harness.run();
    assert!(top(&window) < fresh, "scrolled away");
    window.open(&deciles);
    assert_eq!(top(&window), fresh);
}

#[test]
fn people_whose_group_is_not_known_are_not_counted_as_a_group() {
    for language in Language::ALL {
        let place = Place::new();
        let shares = place.shares();
        let window = place.window(language, Some(&shares));
        assert_eq!(measured(&window).groups.len(), 3);
        let words = |number: u64| {
            let arguments = [("count", number.into()), ("number", number.to_string().into())];
            text_with(language, "status-groups", &arguments)
        };
        assert!(window.shows(&words(2)));
        assert!(!window.shows(&words(3)));
    }
}
