//! Choices on the record, discussions, and notes on charts, as people fill them in.

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use vigie::app::{Show, Step};
use vigie::measure::{Metric, Reference};
use vigie::project::{Project, Spot, load_project, save_project};
use vigie::text::{Language, about_choice_name, effect_words, group_name, text_with, topic_name};

use crate::common::{Place, Window};

fn open(place: &Place, language: Language) -> Window {
    let audit = place.deciles();
    place.window_of(language, Some(&audit), [1440.0, 2400.0])
}

fn project(window: &Window) -> &Project {
    &window.state().document.as_ref().expect("open").project
}

fn numbered(window: &Window, id: &str) -> String {
    text_with(window.language, id, &[("number", "1".into())])
}

/// Types into the field of this name, of one line or of several.
fn write(window: &mut Window, role: Role, name: &str, words: &str) {
    let field = window.harness.get_by_role_and_label(role, name);
    field.focus();
    field.type_text(words);
    window.harness.run();
}

/// Puts what is in force on the record, from the screen where it is chosen.
fn record(window: &mut Window, about: vigie::project::About) {
    window.press_step(Step::Disparities);
    window.press("choices-record");
    let project = project(window);
    let effect = about.in_force(&project.setup, &project.view).expect("in force");
    let arguments = [
        ("about", about_choice_name(window.language, about).into()),
        ("now", effect_words(window.language, &effect).into()),
    ];
    let entry = text_with(window.language, "choices-record-now", &arguments);
    window.press_named(&entry);
}

#[test]
fn a_choice_is_recorded_where_it_is_made_with_what_else_was_possible() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = open(&place, language);
        record(&mut window, vigie::project::About::Threshold);
        assert_eq!(window.state().step, Step::Findings);
        let choice = &project(&window).choices[0];
        let names: Vec<String> = { choice.options.iter() }
            .filter_map(|option| Some(effect_words(language, option.effect.as_ref()?)))
            .collect();
        // The fifth decile is in force; the fourth and the sixth are beside it.
        let wanted = [
            "decile_score ≥\u{a0}5",
            "decile_score ≥\u{a0}4",
            "decile_score ≥\u{a0}6",
        ];
        assert_eq!(names, wanted);
        assert!(choice.options[0].chosen && !choice.options[1].chosen);
        let why = window.words("choices-why");
        write(&mut window, Role::MultilineTextInput, &why, "The vendor says so");
        window.press("choices-dissent-add");
        for (id, words) in [
            ("choices-dissent-who", "A union"),
            ("choices-dissent-words", "Too low"),
        ] {
            let name = numbered(&window, id);
            write(&mut window, Role::TextInput, &name, words);
        }
        let revisit = window.words("choices-revisit");
        write(&mut window, Role::TextInput, &revisit, "never");
        assert!(window.says("choices-revisit-unread") && !window.can_press("findings-save"));
        let hint = window.words("choices-revisit-hint");
        window.fill("choices-revisit", &hint);
        window.press("findings-save");
        let choice = &project(&window).choices[0];
        assert_eq!(choice.revisit, "2027-01-31");
        assert_eq!(
            (choice.why.as_str(), choice.dissent[0].who.as_str()),
            ("The vendor says so", "A union")
        );
        assert!(window.shows("The vendor says so") && window.shows("Too low"));
        window.undo();
        assert!(project(&window).choices[0].why.is_empty());
        window.undo();
        assert!(project(&window).choices.is_empty());
        // A number once given is not given again.
        assert_eq!(project(&window).next.choice, 2);
    }
}

#[test]
fn an_option_tells_what_it_comes_to_and_showing_it_is_taken_back_whole() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = open(&place, language);
        window.apply(vigie::app::Command::Show(Show::Metric(Metric::FalsePositiveRate)));
        record(&mut window, vigie::project::About::Reference);
        window.press("findings-cancel");
        let gaps = window.state().gaps(1).expect("weighed").to_vec();
        // At the fifth decile 641 of 1,514 are flagged in vain, 23.4 % of white people: tests/numbers/compas.rs.
        let named = gaps[0].as_ref().expect("a gap");
        assert_eq!(named.group, [Some("African-American".to_owned())]);
        assert_eq!(named.numbers.numerator.known(), Some(641.0));
        let overall = { project(&window).choices[0].options.iter() }
            .position(|option| option.effect == Some(vigie::project::Effect::Reference(Reference::Overall)));
        let overall = overall.expect("everybody is an alternative");
        let other = gaps[overall].as_ref().expect("a gap");
        let apart = |gap: &vigie::project::Gap| gap.numbers.difference.known().expect("known");
        assert!(apart(other) < apart(named));
        let keep = numbered(&window, "choices-keep-number");
        window.press_named(&keep);
        assert!(
            project(&window).choices[0]
                .options
                .iter()
                .all(|option| option.kept.is_some())
        );
        let before = (project(&window).setup.clone(), project(&window).view.clone());
        window.apply(vigie::app::Command::Show(Show::Metric(Metric::SelectionRate)));
        let words = effect_words(language, &vigie::project::Effect::Reference(Reference::Overall));
        let show = text_with(language, "choices-show-named", &[("option", words.into())]);
        window.press_named(&show);
        assert_eq!(window.state().step, Step::Disparities);
        assert_eq!(project(&window).setup.groupings[0].reference, Reference::Overall);
        assert_eq!(project(&window).view.metric, Metric::FalsePositiveRate);
        assert!(window.says("choices-shown"));
        window.press("choices-go-back");
        assert_eq!(project(&window).setup, before.0);
        assert_eq!(project(&window).view.metric, Metric::SelectionRate);
        assert!(!window.says("choices-shown"));
    }
}

#[test]
fn a_day_that_has_passed_is_said() {
    for language in Language::ALL {
        let place = Place::new();
        let audit = place.deciles();
        let mut saved = load_project(&audit).expect("read");
        for (number, revisit) in [(1, "2001-01-01"), (2, "2999-01-01")] {
            saved.choices.push(vigie::project::Choice {
                number,
                revisit: revisit.to_owned(),
                ..Default::default()
            });
        }
        saved.next.choice = 3;
        save_project(&saved, &audit, true).expect("saved");
        let mut window = place.window(language, Some(&audit));
        window.press_step(Step::Findings);
        window.press_named(&text_with(
            language,
            "choices-shelf-choices",
            &[("count", "2".into())],
        ));
        let said = |id: &str, day: &str| window.shows(&text_with(language, id, &[("day", day.into())]));
        let days = match language {
            Language::French => ["01/01/2001", "01/01/2999"],
            Language::English => ["2001-01-01", "2999-01-01"],
        };
        assert!(said("choices-revisit-passed", days[0]) && said("choices-revisit-on", days[1]));
        // Looking at it writes nothing.
        assert!(!window.state().is_dirty());
    }
}

/// The name of the button that unfolds a discussion where nobody has written.
fn discuss(language: Language, topic: &str) -> String {
    let arguments = [
        ("words", vigie::text::text(language, "talk-discuss").into()),
        ("topic", topic.into()),
    ];
    text_with(language, "talk-discuss-named", &arguments)
}

fn send(window: &mut Window, words: &str) {
    let field = window.words("talk-words");
    write(window, Role::MultilineTextInput, &field, words);
    window.press("talk-say");
}

#[test]
fn people_discuss_a_finding_and_settle_it() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = open(&place, language);
        window.note(Metric::FalsePositiveRate, "African-American");
        window.press_step(Step::Findings);
        let topic = topic_name(language, &vigie::project::Topic::Finding(1));
        window.press_named(&discuss(language, &topic));
        let field = window.words("talk-words");
        write(&mut window, Role::MultilineTextInput, &field, "Is it so?");
        // Words without a name go nowhere.
        assert!(!window.can_press("talk-say") && window.says("talk-needs-name"));
        window.fill("talk-who", "Ada");
        window.press("talk-say");
        send(&mut window, "It is.");
        let thread = &project(&window).threads[0];
        let texts: Vec<&str> = thread
            .messages
            .iter()
            .map(|message| message.text.as_str())
            .collect();
        assert_eq!(texts, ["Is it so?", "It is."]);
        assert!(window.shows(&text_with(
            language,
            "talk-discuss-count",
            &[("count", "2".into())]
        )));
        // Only the last message, by who wrote it.
        let edit = |words: &str| text_with(language, "talk-edit-named", &[("words", words.into())]);
        let can_edit = |window: &Window, words: &str| {
            window
                .harness
                .query_by_role_and_label(Role::Button, &edit(words))
                .is_some()
        };
        assert!(!can_edit(&window, "Is it so?") && can_edit(&window, "It is."));
        window.fill("talk-who", "Bob");
        assert!(!can_edit(&window, "It is."));
        window.fill("talk-who", "Ada");
        window.press_named(&edit("It is."));
        let mut fields = window
            .harness
            .query_all_by_role_and_label(Role::MultilineTextInput, &field);
        let first = fields.next().expect("the message being changed");
        first.focus();
        first.type_text(" Really.");
        drop(fields);
        window.harness.run();
        window.press("findings-save");
        let message = &project(&window).threads[0].messages[1];
        assert!(message.text.contains("Really.") && !message.edited.is_empty());
        window.press("talk-resolve");
        assert!(!project(&window).threads[0].is_open());
        // The finding's own status is nobody's but its auditor's.
        assert_eq!(project(&window).findings[0].status, Default::default());
        window.press("talk-reopen");
        window.press("talk-resolve");
        send(&mut window, "One more thing.");
        assert!(project(&window).threads[0].is_open());
        window.press_named(&text_with(
            language,
            "talk-delete-named",
            &[("words", "One more thing.".into())],
        ));
        assert!(!project(&window).threads[0].is_open() || project(&window).threads[0].messages.len() == 2);
        window.undo();
        assert_eq!(project(&window).threads[0].messages.len(), 3);
        assert_eq!(project(&window).authors[0].name, "Ada");
        // Deleting the finding takes its discussion along, and undo brings both back.
        let delete = text_with(language, "findings-delete-number", &[("number", 1.0.into())]);
        window.press_named(&delete);
        assert!(project(&window).threads.is_empty());
        window.undo();
        assert_eq!(project(&window).threads[0].messages.len(), 3);
    }
}

#[test]
fn a_view_has_a_discussion_of_its_own() {
    let place = Place::new();
    let mut window = open(&place, Language::French);
    window.press_step(Step::Disparities);
    let shown = project(&window);
    let view = vigie::project::ViewKey::of(&shown.setup, &shown.view).expect("a view");
    let topic = topic_name(Language::French, &vigie::project::Topic::View(view));
    window.press_named(&discuss(Language::French, &topic));
    window.fill("talk-who", "Ada");
    send(&mut window, "Pourquoi ces groupes ?");
    assert!(window.shows("Pourquoi ces groupes ?"));
    window.apply(vigie::app::Command::Show(Show::Metric(Metric::Precision)));
    assert!(!window.shows("Pourquoi ces groupes ?"));
}

#[test]
fn a_note_is_put_on_the_chart_changed_and_taken_away() {
    for language in Language::ALL {
        let place = Place::new();
        let mut window = open(&place, language);
        window.note(Metric::FalsePositiveRate, "African-American");
        window.press("annotations-put");
        let words = window.words("annotations-words");
        write(&mut window, Role::MultilineTextInput, &words, "Twice as often");
        window.choose(
            "annotations-finding",
            &text_with(language, "merge-finding", &[("number", "1".into())]),
        );
        window.press("findings-save");
        let group = vec![Some("African-American".to_owned())];
        let note = &project(&window).annotations[0];
        assert_eq!((&note.at, note.finding), (&Spot::Group(group.clone()), Some(1)));
        // Listed under the chart, flagged on its row, and said to who does not see it.
        assert!(window.shows("Twice as often"));
        let flag = numbered(&window, "annotations-flag");
        let row = window.harness.query_all_by_role(Role::Button).find(|row| {
            let name = row.accesskit_node().label().unwrap_or_default();
            name.starts_with(&group_name(language, &group)) && name.contains(&flag)
        });
        assert!(row.is_some());
        // On another view it is not.
        window.apply(vigie::app::Command::Show(Show::Metric(Metric::SelectionRate)));
        assert!(!window.shows("Twice as often"));
        window.apply(vigie::app::Command::Show(Show::Metric(Metric::FalsePositiveRate)));
        let edit = numbered(&window, "annotations-edit-number");
        window.press_named(&edit);
        write(&mut window, Role::MultilineTextInput, &words, " and more");
        window.press("findings-save");
        assert!(project(&window).annotations[0].note.contains("and more"));
        let delete = numbered(&window, "annotations-delete-number");
        window.press_named(&delete);
        assert!(project(&window).annotations.is_empty());
        window.undo();
        window.press_step(Step::Report);
        let report = vigie::report::html(window.state().report().expect("made"));
        assert!(report.contains("Twice as often"));
    }
}

#[test]
fn a_note_can_be_about_a_count_a_bin_or_the_threshold() {
    let place = Place::new();
    let mut window = open(&place, Language::English);
    for (place, at) in [
        "African-American, False positives",
        "African-American, score 1",
        "The threshold",
    ]
    .into_iter()
    .enumerate()
    {
        window.press_step(Step::Disparities);
        if place == 0 {
            window.press_row("African-American");
        }
        window.press("annotations-put");
        window.choose("annotations-where", at);
        let words = window.words("annotations-words");
        write(&mut window, Role::MultilineTextInput, &words, "Here");
        window.press("findings-save");
        assert!(window.shows(at), "{at}");
        assert_eq!(project(&window).annotations.len(), place + 1);
    }
}
