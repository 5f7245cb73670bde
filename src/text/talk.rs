//! Discussions and notes on charts in words.

use super::{Language, bin_name, cell_name, group_name, grouping_name, metric_name, text, text_with};
use crate::project::{Annotation, Cell, Message, Role, Spot, Topic, ViewKey, ViewKind};
use crate::tally::State;

/// As who somebody speaks.
pub fn role_name(language: Language, role: Role) -> String {
    let id = match role {
        Role::Citizen => "talk-role-citizen",
        Role::Agent => "talk-role-agent",
        Role::Auditor => "talk-role-auditor",
        Role::Vendor => "talk-role-vendor",
        Role::Elected => "talk-role-elected",
    };
    text(language, id)
}

/// What a discussion is about.
pub fn topic_name(language: Language, on: &Topic) -> String {
    let numbered = |id: &str, number: u32| text_with(language, id, &[("number", number.to_string().into())]);
    match on {
        Topic::Finding(number) => numbered("merge-finding", *number),
        Topic::Choice(number) => numbered("merge-choice", *number),
        Topic::View(view) => view_name(language, view),
    }
}

/// A view by its metric, its grouping and the stratum looked inside.
pub fn view_name(language: Language, view: &ViewKey) -> String {
    let arguments = [
        ("metric", metric_name(language, view.metric).into()),
        ("grouping", grouping_name(&view.grouping).into()),
    ];
    let mut name = text_with(language, "disparities-title", &arguments);
    if view.kind != ViewKind::default() {
        let kind = text(language, &format!("view-{}", view.kind.name()));
        name = format!("{kind} · {name}");
    }
    match &view.stratum {
        None => name,
        Some((column, level)) => {
            let level = level.clone().unwrap_or_else(|| text(language, "group-missing"));
            let arguments = [("column", column.as_str().into()), ("level", level.into())];
            format!("{name}, {}", text_with(language, "findings-within", &arguments))
        }
    }
}

/// A message on one line: who, as who, and what.
pub fn message_line(language: Language, message: &Message) -> String {
    let arguments = [
        ("author", message.author.as_str().into()),
        ("role", role_name(language, message.role).into()),
        ("words", message.text.as_str().into()),
    ];
    let line = text_with(language, "talk-line", &arguments);
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The place of a note on its chart.
pub fn spot_name(language: Language, at: &Spot) -> String {
    match at {
        Spot::Group(group) => group_name(language, group),
        Spot::Bin { group, from, to } => {
            let arguments = [
                ("group", group_name(language, group).into()),
                ("score", bin_name(language, (*from, *to)).into()),
            ];
            text_with(language, "annotations-bin", &arguments)
        }
        Spot::Cell { group, cell } => {
            let (outcome, decision) = match cell {
                Cell::TrueNegatives => (State::No, State::No),
                Cell::FalsePositives => (State::No, State::Yes),
                Cell::FalseNegatives => (State::Yes, State::No),
                Cell::TruePositives => (State::Yes, State::Yes),
            };
            let arguments = [
                ("group", group_name(language, group).into()),
                ("cell", cell_name(language, outcome, decision).into()),
            ];
            text_with(language, "annotations-cell", &arguments)
        }
        Spot::Stratum(level) => level.clone().unwrap_or_else(|| text(language, "group-missing")),
        Spot::Threshold => text(language, "annotations-threshold"),
    }
}

/// A note with its number and its place: "1 · Women: …".
pub fn annotation_line(language: Language, annotation: &Annotation) -> String {
    let arguments = [
        ("number", annotation.number.to_string().into()),
        ("place", spot_name(language, &annotation.at).into()),
        ("note", annotation.note.as_str().into()),
    ];
    text_with(language, "annotations-line", &arguments)
}
