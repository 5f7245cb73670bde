//! The walls of the house: who may know what. Read from the sources, so that no wall falls unnoticed.

use std::path::{Path, PathBuf};

/// Every Rust file under `src`, as (path inside `src`, text without comments).
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    files
        .into_iter()
        .map(|file| {
            let text = std::fs::read_to_string(&file).expect("a source file reads");
            let inside = file
                .strip_prefix(&root)
                .expect("under src")
                .to_string_lossy()
                .replace('\\', "/");
            (inside, without_comments(&text))
        })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

fn without_comments(text: &str) -> String {
    text.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
}

fn room(file: &str) -> &str {
    file.split('/').next().unwrap_or(file)
}

/// Files, outside those that `may`, whose code contains one of `words`.
fn offenders(words: &[&str], may: impl Fn(&str) -> bool) -> Vec<String> {
    sources()
        .into_iter()
        .filter(|(file, _)| !may(file))
        .flat_map(|(file, text)| {
            let found: Vec<String> = words
                .iter()
                .filter(|word| text.contains(**word))
                .map(|word| format!("{file} names {word}"))
                .collect();
            found
        })
        .collect()
}

#[test]
fn only_the_window_knows_egui() {
    let words = ["egui", "eframe", "rfd::"];
    assert_eq!(
        offenders(&words, |file| ["ui", "app"].contains(&room(file))),
        Vec::<String>::new()
    );
}

#[test]
fn only_the_columnar_readers_know_polars() {
    assert_eq!(
        offenders(&["polars"], |file| file.starts_with("data/columnar")),
        Vec::<String>::new()
    );
}

#[test]
fn numbers_know_no_file_no_screen_and_no_language() {
    let numbers = ["measure", "tally", "chart"];
    let words = [
        "std::fs",
        "std::io",
        "std::net",
        "println!",
        "crate::text",
        "serde_json",
        "ron::",
        "csv::",
    ];
    assert_eq!(
        offenders(&words, |file| !numbers.contains(&room(file))),
        Vec::<String>::new()
    );
}

#[test]
fn nothing_opens_a_connection() {
    assert_eq!(
        offenders(
            &["std::net", "TcpStream", "UdpSocket", "http://", "https://"],
            |_| false
        ),
        Vec::<String>::new()
    );
}

#[test]
fn data_flow_one_way() {
    // Each room may import only rooms to its left, besides itself.
    let order = [
        "data", "tally", "measure", "chart", "project", "text", "report", "cli", "app", "ui",
    ];
    let allowed_up = [
        // Coding a column gives what the tally counts; the two rooms share those types.
        ("data", "tally"),
        ("tally", "data"),
        // The application draws itself: its window calls the screens, which read its state.
        ("app", "ui"),
    ];
    let mut broken = Vec::new();
    for (file, text) in sources() {
        let Some(place) = order.iter().position(|name| *name == room(&file)) else {
            continue;
        };
        for (index, above) in order.iter().enumerate().skip(place + 1) {
            let _ = index;
            if text.contains(&format!("crate::{above}")) && !allowed_up.contains(&(room(&file), above)) {
                broken.push(format!("{file} imports {above}"));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

#[test]
fn only_the_theme_names_colours() {
    let words = [
        "Color32::from_rgb",
        "Color32::from_gray",
        "Color32::from_hex",
        "hex_color!",
        "Color32::RED",
    ];
    assert_eq!(
        offenders(&words, |file| file == "ui/theme.rs"),
        Vec::<String>::new()
    );
}

#[test]
fn no_file_is_longer_than_five_hundred_lines() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let long: Vec<String> = sources()
        .into_iter()
        .filter_map(|(file, _)| {
            let lines = std::fs::read_to_string(root.join(&file))
                .expect("reads")
                .lines()
                .count();
            (lines > 500).then(|| format!("{file}: {lines} lines"))
        })
        .collect();
    assert_eq!(long, Vec::<String>::new());
}

#[test]
fn the_top_level_holds_only_what_it_should() {
    let expected = [
        "Cargo.lock",
        "Cargo.toml",
        "README.md",
        "assets",
        "sample_projects",
        "src",
        "tests",
    ];
    let strangers: Vec<String> = std::fs::read_dir(env!("CARGO_MANIFEST_DIR"))
        .expect("the root")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .filter(|name| !name.starts_with('.') && !name.starts_with("LICENSE") && name != "target")
        .filter(|name| !expected.contains(&name.as_str()))
        .collect();
    assert_eq!(strangers, Vec::<String>::new());
}
