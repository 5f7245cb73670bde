//! Files of outputs whose sheet or header is said.

use super::support::Place;

#[test]
fn the_sheet_and_the_header_of_outputs_are_said_and_kept() {
    let place = Place::new();
    place.write("data.csv", "code,sex\na,F\nb,M\na,F\n");
    let sheets = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/sheets/three_sheets.xlsx");
    std::fs::copy(sheets, place.path("vendor.xlsx")).unwrap();
    place.write("scores.csv", "made by us,2024\n1,2\ncode,score\na,3\nb,4\n");
    let outputs = [
        "--outputs",
        "vendor.xlsx",
        "--key",
        "code",
        "--outputs",
        "scores.csv",
        "--key",
        "code",
    ];
    let audit = ["--decision", "meaning=first", "--group", "sex"];
    let mut arguments = [&outputs[..], &audit[..]].concat();
    place.create(&arguments).refuses(&["vendor.xlsx", "code"]);
    arguments.extend(["--outputs-sheet", "Codes"]);
    place.create(&arguments).refuses(&["scores.csv", "code"]);
    arguments.extend(["--outputs-header-line", "1", "--outputs-header-line", "3"]);
    place.create(&arguments).succeeds();
    let joins = place.measures()["project"]["joins"].clone();
    assert_eq!(
        (&joins[0]["matched"], &joins[1]["matched"]),
        (&2.into(), &3.into())
    );
    arguments.extend(["--outputs-header-line", "4", "--force"]);
    place.create(&arguments).refuses(&["--outputs-header-line"]);
}
