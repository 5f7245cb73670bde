//! Large files on the command line: columns set aside are read again where the audit names them.

use super::support::Place;

/// Two hundred thousand people, two for each lot, and a score for some lots.
fn written() -> Place {
    let place = Place::new();
    let mut data = String::from("lot,sex,truth,decision,padding\n");
    for person in 0..200_040 {
        data += &format!(
            "L{:07},{},{},{},{:0120}\n",
            person / 2,
            ["women", "men"][person % 2],
            person % 3 % 2,
            person % 5 % 2,
            0
        );
    }
    let mut scores = String::from("ref,score\n");
    for lot in 0..50 {
        scores += &format!("L{lot:07},0.{}\n", lot % 10);
    }
    place.write("data.csv", data).write("scores.csv", scores);
    place
}

const REST: [&str; 4] = ["--outcome", "truth=1", "--group", "sex"];
const DECIDED: [&str; 2] = ["--decision", "decision=1"];

#[test]
fn a_column_set_aside_is_read_again_for_a_filter_and_for_a_join() {
    let place = written();
    let filter = ["--filter", "lot in ('L0000001', 'L0000002')"];
    place.create(&[&REST[..], &DECIDED, &filter].concat()).succeeds();
    let measures = place.measures();
    assert_eq!(measures["rows"]["received"], 200_040);
    assert_eq!(measures["rows"]["kept"], 4);

    let join = ["--outputs", "scores.csv", "--key", "lot=ref", "--force"];
    let score = ["--score", "score", "--threshold", "0.5"];
    place.create(&[&REST[..], &join, &score].concat()).succeeds();
    let join = &place.measures()["project"]["joins"][0];
    assert_eq!(
        (&join["matched"], &join["data_only"]),
        (&100.into(), &199_940.into())
    );
}

#[test]
fn what_is_set_aside_is_said_in_the_measures() {
    let place = written();
    place.create(&[&REST[..], &DECIDED].concat()).succeeds();
    let measures = place.measures();
    assert_eq!(measures["sources"][0]["left_out"], serde_json::json!(["lot"]));
    assert!(!place.read("audit.ron").contains("L0000001"));
}
