//! Arguments: the language before and after a command, and what is said of those that cannot be read.

use crate::support::{Place, SIMPLE, two_groups};

#[test]
fn the_language_is_taken_before_and_after_a_command() {
    let place = Place::new();
    place.write("data.csv", two_groups());
    place.create(&SIMPLE).succeeds();
    let before = place.run(&["--lang", "fr", "measure", "audit.ron"]);
    let after = place.run(&["measure", "audit.ron", "--lang", "fr"]);
    assert!(before.succeeds().output().contains("en comparaison"));
    assert_eq!(before.output(), after.output());
    place
        .run(&["x.csv", "measure", "audit.ron"])
        .refuses(&["x.csv", "vigie help"]);
}

#[test]
fn what_cannot_be_read_is_one_sentence_in_both_languages() {
    let place = Place::new();
    place.write("data.csv", two_groups());
    let new = |more: &[&'static str]| {
        let mut all = vec!["new", "data.csv", "--output", "audit.ron", "--unit", "person"];
        all.extend(["--polarity", "burden", "--group", "group"]);
        all.extend(more);
        all
    };
    let cases: Vec<(Vec<&str>, &str)> = vec![
        (vec!["measure"], "PROJECT"),
        (vec!["measure", "a.ron", "--format", "xml"], "json"),
        (vec!["measure", "a.ron", "--format"], "json"),
        (vec!["measure", "a.ron", "b.ron"], "b.ron"),
        (
            vec!["measure", "a.ron", "--format", "csv", "--format", "csv"],
            "--format",
        ),
        (vec!["verify", "a.ron", "--zzz"], "--zzz"),
        (vec!["help", "zzz"], "zzz"),
        (new(&["--title"]), "--title"),
        (
            new(&["--score", "outcome", "--decision", "decision=yes", "--top", "1"]),
            "--score",
        ),
        (new(&["--score", "outcome", "--top", "-1"]), "100"),
        (new(&["--score", "outcome", "--top", "many"]), "--top"),
        (new(&["--score", "outcome", "--top-share", "a"]), "0.1"),
        (
            new(&["--decision", "decision=yes", "--suppressed", "*=1..9"]),
            "--count",
        ),
        (
            new(&["--count", "n", "--suppressed", "*=1..9", "--suppressed", "*=1..4"]),
            "*",
        ),
    ];
    for (arguments, says) in cases {
        let mut said = Vec::new();
        for language in ["en", "fr"] {
            let mut all = vec!["--lang", language];
            all.extend(&arguments);
            let run = place.run(&all);
            run.refuses(&[says]);
            said.push(run.errors());
        }
        assert_ne!(said[0], said[1]);
        for clap in ["tip", "error:", "invalid", "For more"] {
            assert!(!said.concat().contains(clap), "{said:?}");
        }
    }
}

#[test]
fn a_share_may_have_a_decimal_comma() {
    let place = Place::new();
    place.write("data.csv", "group,score\na,1\na,2\nb,3\nb,4\n");
    for given in [["--top-share", "0,5"], ["--top-share", "0.5"], ["--top", "2"]] {
        let mut arguments = vec!["--score", "score", "--group", "group", "--force"];
        arguments.extend(given);
        place.create(&arguments).succeeds();
        let groups = &place.measures()["groupings"][0]["groups"];
        assert_eq!(groups[1]["measures"]["selection_rate"]["value"], 1.0);
    }
}
