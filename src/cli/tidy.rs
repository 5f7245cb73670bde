//! `measure --format csv --table everything`: one line per number, with where it stands. The lines are read off the
//! object that `--format json` prints, so that neither holds what the other lacks.

use serde_json::Value as Json;

use super::csv::from_data;
use super::json;
use super::measure::Audit;

/// The columns, stable: new ones are added at the end. `name` is where the number stands in the object, names joined by
/// dots, places in lists counted from 1. What the object has no value for has no line.
const HEADER: [&str; 5] = ["grouping", "stratum", "group", "name", "value"];

pub(super) fn csv(audit: &Audit) -> String {
    let mut lines = Lines(::csv::Writer::from_writer(Vec::new()));
    lines.write(HEADER);
    lines.read(&json::object(audit), &Place::default());
    String::from_utf8(lines.0.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// Whom the numbers of a part of the object are about, and where that part stands.
#[derive(Clone, Default, PartialEq)]
struct Place {
    grouping: String,
    stratum: String,
    group: String,
    name: String,
}

impl Place {
    fn inside(&self, name: &str) -> Place {
        let name = match self.name.is_empty() {
            true => name.to_owned(),
            false => format!("{}.{name}", self.name),
        };
        Place { name, ..self.clone() }
    }

    /// Whom one of a list is about, as far as it says.
    fn about(&self, item: &Json) -> Place {
        let mut place = self.clone();
        if let Some(columns) = item.get("grouping").and_then(Json::as_array) {
            let columns: Vec<&str> = columns.iter().filter_map(Json::as_str).collect();
            place.grouping = columns.join(" × ");
            place.name.clear();
        }
        if let Some(level) = item.get("stratum") {
            let level = level.as_str().unwrap_or_default();
            level.clone_into(&mut place.stratum);
        }
        // A group is told by its values; what has numbers is a part of a comparison.
        let key = item.get("group").and_then(Json::as_object);
        if let Some(key) = key.filter(|key| key.values().all(|value| value.is_string() || value.is_null())) {
            let value = |value: &Json| value.as_str().unwrap_or_default().to_owned();
            let values: Vec<String> = key.values().map(value).collect();
            place.group = values.join(" × ");
        }
        place
    }
}

struct Lines(::csv::Writer<Vec<u8>>);

impl Lines {
    fn write(&mut self, line: [&str; 5]) {
        // Writing to memory cannot fail.
        let _ = self.0.write_record(line);
    }

    fn read(&mut self, json: &Json, place: &Place) {
        match json {
            Json::Null => {}
            Json::Object(object) => {
                for (name, part) in object {
                    self.read(part, &place.inside(name));
                }
            }
            Json::Array(items) => match items.as_slice() {
                // An interval, or bounds.
                [low @ Json::Number(_), high @ Json::Number(_)] => {
                    self.read(low, &place.inside("low"));
                    self.read(high, &place.inside("high"));
                }
                items => {
                    let places: Vec<Place> = items.iter().map(|item| place.about(item)).collect();
                    for (index, (item, about)) in items.iter().zip(&places).enumerate() {
                        // Where the same is said of several, or of nobody, the number tells them apart.
                        let alone = places.iter().filter(|other| *other == about).count() == 1;
                        match alone && about != place {
                            true => self.read(item, about),
                            false => self.read(item, &about.inside(&(index + 1).to_string())),
                        }
                    }
                }
            },
            Json::Bool(value) => self.value(place, if *value { "true" } else { "false" }),
            Json::Number(number) => self.value(place, &number.to_string()),
            Json::String(text) => self.value(place, &from_data(text)),
        }
    }

    fn value(&mut self, place: &Place, value: &str) {
        let whom = [&place.grouping, &place.stratum, &place.group].map(|text| from_data(text));
        let [grouping, stratum, group] = &whom;
        self.write([grouping, stratum, group, &from_data(&place.name), value]);
    }
}
