//! The views: chosen, pressed, sorted, held against lines, written down.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use vigie::project::ViewKind;
use vigie::text::{Language, text_with};

use crate::common::{Place, Window};

/// Tall enough that nothing needs scrolling.
const TALL: [f32; 2] = [1440.0, 2600.0];

fn view(window: &Window) -> &vigie::project::View {
    &window.state().document.as_ref().expect("open").project.view
}

#[test]
fn a_view_is_chosen_kept_in_the_audit_and_says_what_it_does_not_show() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.deciles();
        let mut window = place.window_of(language, Some(&audit), TALL);
        assert_eq!(view(&window).kind, ViewKind::Rates);
        window.press("view-ratios");
        assert!(window.says("ratios-hides") && window.says("ratios-burden"));
        window.apply(vigie::app::Command::Do(vigie::app::Action::Save));
        let saved = vigie::project::load_project(&audit).expect("saved");
        assert_eq!(saved.view.kind, ViewKind::ImpactRatios);
        window.press("view-calibration");
        assert!(window.says("calibration-not-shown"));
    }
}

#[test]
fn a_line_is_named_drawn_and_taken_out() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.deciles();
        let mut window = place.window_of(language, Some(&audit), TALL);
        window.press("view-ratios");
        window.fill("ratios-line-name", "4/5");
        window.press("ratios-line-add");
        assert_eq!(view(&window).ratio_lines[0].name, "4/5");
        assert_eq!(view(&window).ratio_lines[0].at, 0.8);
        let line = match language {
            Language::French => "4/5 0,8",
            Language::English => "4/5 0.8",
        };
        window.press_named(&text_with(
            language,
            "ratios-line-remove",
            &[("line", line.into())],
        ));
        assert!(view(&window).ratio_lines.is_empty());
    }
}

#[test]
fn a_mark_pressed_in_one_view_is_selected_in_every_other() {
    let place = Place::new();
    let audit = place.deciles();
    let mut window = place.window_of(Language::English, Some(&audit), TALL);
    window.press("view-calibration");
    window.press_row("Hispanic");
    let hispanic = Some(vec![Some("Hispanic".to_owned())]);
    assert_eq!(window.state().selected, hispanic);
    for id in ["view-ratios", "view-rates"] {
        window.press(id);
        assert_eq!(window.state().selected, hispanic);
    }
}

#[test]
fn the_table_is_sorted_by_any_column_both_ways_and_put_back() {
    let place = Place::new();
    let audit = place.deciles();
    let mut window = place.window_of(Language::English, Some(&audit), [1440.0, 2400.0]);
    let groups = ["African-American", "Caucasian", "Hispanic"];
    let order = |window: &Window| {
        let rows = window.harness.query_all_by_role(Role::Button);
        let named = rows.filter_map(|node| {
            let name = node.accesskit_node().label()?;
            let name = groups.into_iter().find(|group| *group == name)?;
            Some((node.rect().top(), name))
        });
        let mut named: Vec<(f32, &str)> = named.collect();
        named.sort_by(|one, other| one.0.total_cmp(&other.0));
        named.into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    };
    let column = window.words("disparities-column-n");
    let sort = text_with(Language::English, "view-table-sort", &[("column", column.into())]);
    assert_eq!(order(&window), groups);
    window.press_named(&sort);
    assert_eq!(order(&window), ["Hispanic", "Caucasian", "African-American"]);
    window.press_named(&sort);
    assert_eq!(order(&window), groups);
}

#[test]
fn the_view_is_written_as_the_command_line_writes_it() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.deciles();
        let mut window = place.window_of(language, Some(&audit), TALL);
        for form in ["PNG", "SVG", "CSV"] {
            window.press_named(&text_with(language, "view-export-as", &[("form", form.into())]));
            window.press("view-save-button");
            let written = { window.state().exporting.written.clone() }.expect("written");
            assert!(written.ends_with(format!("Admissions-rates.{}", form.to_lowercase())));
            assert!(std::fs::metadata(&written).expect("there").len() > 100);
        }
        let svg = std::fs::read_to_string(place.path("Admissions-rates.svg")).expect("text");
        assert!(svg.contains("African-American") && svg.contains("SHA-256"));
        // Not over another one without asking.
        window.press_named(&text_with(language, "view-export-as", &[("form", "SVG".into())]));
        window.press("view-save-button");
        assert!(window.says("overwrite-title"));
        window.press("overwrite-replace");
        assert!(!window.says("overwrite-title"));
    }
}

#[test]
fn a_pinned_view_is_kept_seen_beside_others_opened_as_it_was_renamed_and_undone() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.deciles();
        let mut window = place.window_of(language, Some(&audit), [1440.0, 4200.0]);
        window.press("view-calibration");
        window.fill("pins-name", "A");
        window.press("pins-pin");
        window.press("view-ratios");
        window.fill("pins-name", "B");
        window.press("pins-pin");
        let pins = |window: &Window| {
            window
                .state()
                .document
                .as_ref()
                .expect("open")
                .project
                .pins
                .clone()
        };
        assert_eq!(pins(&window).len(), 2);
        let drawn = |window: &Window, name: &str| {
            let begins = format!("{name}. ");
            let images = window.harness.query_all_by_role(Role::Image);
            let mut names = images.filter_map(|node| node.accesskit_node().label());
            names.any(|name| name.starts_with(&begins))
        };
        assert!(drawn(&window, "A") && drawn(&window, "B"));
        // The audit moves on; the pinned view opens with the set-up that it was made with.
        let before = window
            .state()
            .document
            .as_ref()
            .expect("open")
            .project
            .setup
            .clone();
        let mut setup = before.clone();
        setup.groupings[0].reference = vigie::measure::Reference::Overall;
        window.apply(vigie::app::Command::Edit(vigie::app::Edit::Setup {
            setup: Box::new(setup),
            label: "undo-reference",
            continues: false,
        }));
        window.press_named(&text_with(language, "pins-open-named", &[("name", "A".into())]));
        assert_eq!(view(&window).kind, ViewKind::Calibration);
        assert_eq!(
            window.state().document.as_ref().expect("open").project.setup,
            before
        );
        window.apply(vigie::app::Command::Do(vigie::app::Action::Save));
        assert_eq!(
            vigie::project::load_project(&audit).expect("saved").pins,
            pins(&window)
        );
        window.press_named(&text_with(language, "pins-unpin-named", &[("name", "B".into())]));
        assert!(pins(&window).len() == 1 && !drawn(&window, "B"));
        window.undo();
        assert!(pins(&window).len() == 2 && drawn(&window, "B"));
    }
}
