//! Which columns of the data an audit names: those it cannot do without.

use serde::Serialize;
use serde_json::Value;

use super::Project;
use crate::data::Kept;

impl Project {
    /// The columns of the data that something in the audit names, whatever it is. What is said of the sources
    /// themselves, and of who is set apart, needs no cell.
    pub fn kept(&self) -> Kept {
        let Project { data, outputs, .. } = self;
        let joinings: Vec<_> = outputs.iter().map(|outputs| &outputs.joining).collect();
        let mut texts = texts_in(&(&self.setup, &self.view, &self.findings, joinings));
        texts.extend(data.kept.iter().cloned());
        Kept::named_in(texts)
    }

    /// The columns that were set aside and that the audit names.
    pub fn named_aside(&self) -> Vec<&str> {
        let aside: Vec<&str> = self.data.aside().collect();
        if aside.is_empty() {
            return aside;
        }
        let kept = self.kept();
        aside.into_iter().filter(|name| kept.keeps(name)).collect()
    }
}

/// All texts in something that can be saved, wherever they stand in it.
pub fn texts_in(what: &impl Serialize) -> Vec<String> {
    let mut texts = Vec::new();
    // What cannot be written here cannot be saved either.
    collect(&serde_json::to_value(what).unwrap_or_default(), &mut texts);
    texts
}

fn collect(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        Value::Object(values) => {
            for (name, value) in values {
                texts.push(name.clone());
                collect(value, texts);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
