//! Large texts: what is set aside, and read when it is named.

use vigie::data::{Asked, Holds, Kept, MANY_TEXTS, MASK, Opened, Progress, open_as, reopen};

use super::{Written, cells, column_names, write};

/// More people than texts are kept, each with a number, in a file large enough to be read in windows.
fn people() -> Written {
    let mut text = String::from("place;dossier;sex;seen\n");
    for person in 0..MANY_TEXTS + 10 {
        let sex = ["F", "M"][person % 2];
        text += &format!(
            "{person};{person:0240};{sex};{:02}/02/2020 10:{:02}:00\n",
            person % 28 + 1,
            person % 60
        );
    }
    assert!(text.len() > 25_000_000);
    write("people.csv", text)
}

fn read(file: &Written, kept: Kept) -> Opened {
    let asked = Asked {
        kept,
        ..Asked::default()
    };
    open_as(&file.path, &asked, &Progress::default()).unwrap()
}

#[test]
fn a_column_that_tells_people_apart_is_set_aside_and_read_when_it_is_named() {
    let file = people();
    let opened = read(&file, Kept::default());
    assert_eq!(column_names(&opened), ["place", "sex", "seen"]);
    let out = &opened.source.left_out;
    assert_eq!(out.len(), 1);
    assert_eq!(
        (out[0].column.as_str(), out[0].holds, out[0].place),
        ("dossier", Holds::ManyTexts, Some(1))
    );
    // Not a cell of it is shown, and the others are read as ever.
    assert_eq!(opened.head[1], format!("0;{MASK};F;01/02/2020 10:00:00"));
    let all = read(&file, Kept::named_in(vec!["dossier != 'x'".to_string()]));
    assert_eq!(column_names(&all), ["place", "dossier", "sex", "seen"]);
    assert!(all.source.left_out.is_empty());
    for name in column_names(&opened) {
        assert_eq!(
            opened.table.column(name).unwrap(),
            all.table.column(name).unwrap()
        );
    }
    let dossiers = cells(&all.table, "dossier");
    assert_eq!(dossiers[7], format!("{:0240}", 7));
    assert_eq!(dossiers.len(), MANY_TEXTS + 10);
}

#[test]
fn a_column_kept_by_the_source_is_read_again_with_it() {
    let file = people();
    let mut source = read(&file, Kept::default()).source;
    source.kept.push("dossier".to_string());
    let again = reopen(&file.path, &source, &Progress::default()).unwrap();
    assert_eq!(column_names(&again), ["place", "dossier", "sex", "seen"]);
    assert_eq!(again.source.kept, ["dossier"]);
    assert_eq!(again.source.sha256, source.sha256);
}
