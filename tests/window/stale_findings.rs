//! Findings that rest on several views, and findings of data or set-ups that moved on since.

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use vigie::app::{Command, Edit, Step};
use vigie::measure::Metric;
use vigie::project::{DecisionRule, Finding, Noted, Setup, Which, load_project};
use vigie::tally::Cut;
use vigie::text::{Language, text_with};

use crate::common::{Place, Window};

/// Tall enough that nothing needs scrolling.
const TALL: [f32; 2] = [1440.0, 3000.0];

fn finding(window: &Window) -> &Finding {
    let document = window.state().document.as_ref().expect("open");
    &document.project.findings[0]
}

fn metrics(window: &Window) -> Vec<Metric> {
    finding(window).views().map(|view| view.metric).collect()
}

/// An audit with one finding, about the false positive rate.
fn noted(place: &Place, language: Language) -> Window {
    let audit = place.deciles();
    let mut window = place.window_of(language, Some(&audit), TALL);
    window.note(Metric::FalsePositiveRate, "African-American");
    window
}

/// Adds what is shown of a metric to the finding, through the evidence panel.
fn add(window: &mut Window, metric: Metric) {
    use vigie::app::Show;
    window.apply(Command::Show(Show::Step(Step::Disparities)));
    window.apply(Command::Show(Show::Metric(metric)));
    let words: String = finding(window).text.chars().take(60).collect();
    let arguments = [("number", "1".into()), ("words", words.into())];
    let entry = text_with(window.language, "findings-add-entry", &arguments);
    window.choose("findings-add", &entry);
}

fn of_view(window: &Window, id: &str, view: f64) -> String {
    text_with(
        window.language,
        id,
        &[("number", 1.0.into()), ("view", view.into())],
    )
}

#[test]
fn what_is_on_the_screen_is_added_to_a_finding_shown_on_its_card_and_taken_away() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = noted(&place, language);
        let resting = text_with(
            language,
            "findings-resting",
            &[("count", 1.0.into()), ("numbers", "1".into())],
        );
        assert!(window.shows(&resting));
        // It rests on this already: there is nothing to add it to.
        let list = window.words("findings-add");
        assert!(
            window
                .harness
                .query_by_role_and_label(Role::ComboBox, &list)
                .is_none()
        );
        add(&mut window, Metric::Precision);
        assert_eq!(metrics(&window), [Metric::FalsePositiveRate, Metric::Precision]);
        assert!(window.shows(&resting));
        window.press_step(Step::Findings);
        assert!(window.shows(&of_view(&window, "findings-view", 2.0)));
        let name = of_view(&window, "findings-view-show", 2.0);
        window.press_named(&name);
        assert_eq!(window.state().step, Step::Disparities);
        let view = &window.state().document.as_ref().expect("open").project.view;
        assert_eq!(view.metric, Metric::Precision);
        window.press_step(Step::Findings);
        let name = of_view(&window, "findings-view-remove-named", 1.0);
        window.press_named(&name);
        assert_eq!(metrics(&window), [Metric::Precision]);
        window.undo();
        assert_eq!(metrics(&window), [Metric::FalsePositiveRate, Metric::Precision]);
        window.undo();
        assert_eq!(metrics(&window), [Metric::FalsePositiveRate]);
    }
}

#[test]
fn every_view_is_computed_again_when_it_is_added() {
    let place = Place::new();
    let mut window = noted(&place, Language::English);
    add(&mut window, Metric::Accuracy);
    assert_eq!(window.state().workspace.holdings(1).len(), 2);
    assert_eq!(window.state().findings_held(), (1, 0));
}

/// Selects from another decile up.
fn cut_at(window: &mut Window, at: f64) {
    let mut setup: Setup = window.setup().clone();
    if let Some(DecisionRule::Score { cut, .. }) = &mut setup.decision {
        *cut = Cut::Threshold { at, strict: false };
    }
    window.apply(Command::Edit(Edit::Setup {
        setup: Box::new(setup),
        label: "undo-cut",
        continues: false,
    }));
}

#[test]
fn a_set_up_that_moved_on_is_said_and_the_numbers_are_noted_anew_only_when_asked() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = noted(&place, language);
        let before = finding(&window).clone();
        window.press_step(Step::Findings);
        let anew = of_view(&window, "findings-anew-named", 1.0);
        assert!(
            window
                .harness
                .query_by_role_and_label(Role::Button, &anew)
                .is_none()
        );
        cut_at(&mut window, 7.0);
        assert!(window.says("moved-own") && window.says("moved-decision"));
        // Its own set-up still gives its numbers.
        assert!(window.says("findings-holds"));
        assert_eq!(*finding(&window), before);
        window.press_named(&anew);
        let after = finding(&window).clone();
        assert!(!window.says("moved-own") && window.says("findings-holds"));
        assert_ne!(
            after.evidence.numbers.numerator,
            before.evidence.numbers.numerator
        );
        assert_eq!(after.text, before.text);
        let kept = after.history.last().and_then(|change| change.view.as_ref());
        assert_eq!(kept.map(|view| &**view), Some(&before.evidence));
        let arguments = [("number", 1.0.into()), ("count", 1.0.into())];
        let title = text_with(language, "findings-history", &arguments);
        window.harness.get_by_label(&title).click();
        window.harness.run();
        let view = &before.evidence;
        let rate = vigie::text::frozen_rate(language, view.metric, &view.numbers);
        assert!(window.shows(&rate), "the numbers of before are read");
        window.undo();
        assert_eq!(*finding(&window), before);
    }
}

#[test]
fn a_view_of_groups_no_longer_compared_cannot_be_noted_anew_and_it_is_said_why() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = noted(&place, language);
        let before = finding(&window).clone();
        let mut setup: Setup = window.setup().clone();
        setup.groupings[0].attributes = vec!["two_year_recid".to_owned()];
        setup.attributes[0].column = "two_year_recid".to_owned();
        setup.groupings[0].reference = vigie::measure::Reference::Overall;
        setup.outcome = None;
        window.apply(Command::Edit(Edit::Setup {
            setup: Box::new(setup),
            label: "undo-groupings",
            continues: false,
        }));
        window.apply(Command::NoteAnew { number: 1, place: 0 });
        assert!(window.says("moved-not-compared"));
        assert_eq!(*finding(&window), before);
    }
}

#[test]
fn on_changed_data_the_card_says_what_moved_and_by_how_much() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = noted(&place, language);
        let audit = place.path("deciles.ron");
        window.apply(Command::SaveTo {
            path: audit.clone(),
            overwrite: true,
        });
        let data = place.path("deciles.csv");
        let text = std::fs::read_to_string(&data).expect("read");
        let line = text
            .lines()
            .find(|line| line.contains("African-American"))
            .expect("a line");
        let (before, people) = line.rsplit_once(',').expect("a count");
        let more: f64 = people.parse::<f64>().expect("a number") + 1.0;
        std::fs::write(&data, text.replacen(line, &format!("{before},{more}"), 1)).expect("written");
        // Its lock would keep another window out.
        drop(window);
        let mut again = place.window_of(language, Some(&audit), TALL);
        again.press_step(Step::Findings);
        assert!(again.says("moved-data"));
        assert!(!again.says("findings-holds"));
        assert_eq!(again.state().findings_held(), (0, 1));
        let anew = of_view(&again, "findings-anew-named", 1.0);
        again.press_named(&anew);
        assert_eq!(again.state().findings_held(), (1, 0));
        assert!(again.says("findings-holds") && !again.says("moved-data"));
    }
}

#[test]
fn the_pooled_and_the_modelled_numbers_on_the_screen_are_noted_and_read_on_the_card() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.audit();
        let mut window = place.window_of(language, Some(&audit), TALL);
        let mut setup: Setup = window.setup().clone();
        setup.controls = vec!["department".to_owned()];
        window.apply(Command::Edit(Edit::Setup {
            setup: Box::new(setup),
            label: "undo-controls",
            continues: false,
        }));
        window.note(Metric::SelectionRate, "women");
        let has = |window: &Window, which: &Which| {
            let is = |noted: &Noted| noted.which == *which && noted.interval.is_some();
            finding(window).evidence.numbers.beside.iter().any(is)
        };
        assert!(has(&window, &Which::PooledDifference) && has(&window, &Which::AdjustedDifference));
        window.press_step(Step::Findings);
        assert!(window.says("findings-holds"));
        let view = &finding(&window).evidence;
        let own = vigie::text::frozen_lines(
            language,
            view.metric,
            &view.numbers,
            vigie::text::Readers::Auditors,
        );
        let beside = vigie::text::noted_lines(language, view, vigie::text::Readers::Auditors);
        let title = of_view(&window, "findings-numbers", 1.0);
        window.harness.get_by_label(&title).click();
        window.harness.run();
        for (name, words) in own.into_iter().chain(beside) {
            let line = text_with(
                language,
                "findings-numbers-line",
                &[("name", name.into()), ("words", words.into())],
            );
            assert!(window.shows(&line), "{line}");
        }
        let saved = place.path("again.ron");
        window.apply(Command::SaveTo {
            path: saved.clone(),
            overwrite: false,
        });
        let read = load_project(&saved).expect("read");
        assert_eq!(read.findings[0], *finding(&window));
    }
}
