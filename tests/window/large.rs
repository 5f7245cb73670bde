//! Large files in the window: what is set aside, and the ways to have it.

use vigie::app::{Action, Command};
use vigie::text::{Language, text_with};

use super::common::Place;

fn written(place: &Place) -> std::path::PathBuf {
    let path = place.path("people.csv");
    let mut data = String::from("lot,sex,padding\n");
    for person in 0..200_040 {
        data += &format!("L{:07},{},{:0120}\n", person / 2, ["women", "men"][person % 2], 0);
    }
    std::fs::write(&path, data).expect("written");
    path
}

#[test]
fn a_column_set_aside_is_told_and_read_when_asked_for_or_named_by_a_filter() {
    let place = Place::new();
    let data = written(&place);
    let mut window = place.window_of(Language::English, Some(&data), [1440.0, 2400.0]);
    let has = |window: &super::common::Window| {
        let table = window.state().workspace.received.as_ref().expect("a table");
        table.column("lot").is_ok()
    };
    assert!(!has(&window));
    assert!(!window.shows("L0000001"));
    let read = text_with(
        Language::English,
        "aside-read-column",
        &[("column", "lot".into())],
    );
    window.press_named(&read);
    assert!(has(&window));
    assert!(!window.shows(&read));
    let context = window.harness.ctx.clone();
    let state = &mut window.harness.state_mut().state;
    state.apply(Command::Do(Action::Undo), &context);
    window.harness.run();
    assert!(!has(&window));
    window.press("step-setup");
    window.fill("setup-filter-field", "lot in ('L0000001', 'L0000002')");
    window.press("setup-filter-add");
    assert!(has(&window));
}
