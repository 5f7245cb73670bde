//! A click on a number tells how it came about.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use vigie::app::Step;
use vigie::measure::Metric;
use vigie::measure::trace::Against;
use vigie::project::Number;
use vigie::text::Language;

use crate::common::{Place, Window};

/// Clicks the first number that is spoken so.
fn ask(window: &mut Window, spoken: &str) {
    let link = window.harness.query_all_by_role(Role::Link).find(|node| {
        let name = node.accesskit_node().label();
        name.is_some_and(|name| name.starts_with(spoken))
    });
    match link {
        Some(link) => link.click(),
        None => panic!("no number {spoken} to click"),
    }
    window.harness.run();
}

fn disparities() -> (Place, Window) {
    let place = Place::new();
    let audit = place.audit();
    let mut window = place.window(Language::English, Some(&audit));
    window.press_step(Step::Disparities);
    (place, window)
}

#[test]
fn a_number_of_a_sentence_tells_its_formula_with_its_counts() {
    let (_place, mut window) = disparities();
    ask(&mut window, "−14.2 points");
    let traced = window.state().traced.clone().expect("a number is asked about");
    let difference = Number::Against(Metric::SelectionRate, Against::Difference);
    assert_eq!(
        (traced.group, traced.number),
        (vec![Some("women".to_owned())], difference)
    );
    assert!(window.says("trace-title"));
    assert!(window.shows("= 0.303542 − 0.445188 = −0.141645"));
    assert!(window.shows("= 557 ÷ (557 + 1,278) = 0.303542"));
    window.press("trace-back");
    assert!(!window.says("trace-title"));
    assert!(window.says("evidence-title"));
}

#[test]
fn a_number_over_all_groups_tells_the_groups_it_is_made_of() {
    let (_place, mut window) = disparities();
    ask(&mut window, "14.2 points");
    let traced = window.state().traced.clone().expect("a number is asked about");
    assert_eq!(traced.number, Number::Summary("demographic_parity_difference"));
    assert!(window.shows("highest [Group] of (0.445188; 0.303542)"));
}

#[test]
fn what_is_asked_about_goes_with_what_was_looked_at() {
    let (_place, mut window) = disparities();
    ask(&mut window, "−14.2 points");
    window.press_row("women");
    assert_eq!(window.state().traced, None);
}
