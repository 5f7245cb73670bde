//! What two people changed differently, settled in the window.

use vigie::project::{Conflict, load_project, save_project};
use vigie::text::Language;

use crate::common::Place;

#[test]
fn a_person_settles_which_title_stands_and_can_take_it_back() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.audit();
        let mut project = load_project(&audit).expect("read");
        project.conflicts = vec![
            Conflict::Title("Theirs".to_owned()),
            Conflict::Notes("Their notes".to_owned()),
        ];
        save_project(&project, &audit, true).expect("saved");
        let mut window = place.window(language, Some(&audit));
        assert!(window.shows("Theirs") && window.shows("Their notes"));
        let take = format!("{} : {}", window.words("merge-title"), window.words("merge-take"));
        window.press_named(&take);
        assert_eq!(window.title(), Some("Theirs"));
        let keep = format!("{} : {}", window.words("merge-notes"), window.words("merge-keep"));
        window.press_named(&keep);
        let open =
            |window: &crate::common::Window| window.state().document.as_ref().expect("open").project.clone();
        assert!(open(&window).conflicts.is_empty() && open(&window).notes.is_empty());
        window.undo();
        window.undo();
        assert_eq!(window.title(), Some("Admissions"));
        assert_eq!(open(&window).conflicts.len(), 2);
    }
}
