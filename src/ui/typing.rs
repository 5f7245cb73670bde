//! A field whose text is the audit's: what is typed goes there, and what changes otherwise comes back.

/// A text being typed, and the audit's text when the two were last in line.
#[derive(Debug, Default)]
pub struct Typing {
    text: String,
    seen: Option<String>,
}

impl Typing {
    /// The text to show: the audit's when it changed otherwise than by typing.
    pub fn follow(&mut self, current: &str) -> &mut String {
        if self.seen.as_deref() != Some(current) {
            self.seen = Some(current.to_owned());
            current.clone_into(&mut self.text);
        }
        &mut self.text
    }

    /// What was typed, now in line with the audit.
    pub fn take(&mut self) -> String {
        self.seen = Some(self.text.clone());
        self.text.clone()
    }
}
