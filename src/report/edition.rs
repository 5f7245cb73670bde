//! For whom a report is laid out.

/// How a report is laid out, and how much of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Edition {
    /// The sections asked for, to be read at a desk and checked.
    #[default]
    Full,
    /// Two pages in plain words for everybody.
    Public,
    /// A chart a page, as wide as a screen, to be shown at a meeting.
    Slides,
}

impl Edition {
    /// All of them, the usual one first.
    pub const ALL: [Edition; 3] = [Edition::Full, Edition::Public, Edition::Slides];

    /// The stable name, on the command line and in reports.
    pub fn name(self) -> &'static str {
        match self {
            Edition::Full => "full",
            Edition::Public => "public",
            Edition::Slides => "slides",
        }
    }

    /// The edition of a stable name.
    pub fn from_name(name: &str) -> Option<Edition> {
        Edition::ALL.into_iter().find(|edition| edition.name() == name)
    }

    /// The text of its name on the screen.
    pub fn text_id(self) -> &'static str {
        match self {
            Edition::Full => "report-edition-full",
            Edition::Public => "report-edition-public",
            Edition::Slides => "report-edition-slides",
        }
    }
}
