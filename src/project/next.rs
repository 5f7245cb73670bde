//! The numbers that come next: a number once given is never given again.

use serde::{Deserialize, Serialize};

/// The number that the next of each gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Next {
    pub choice: u32,
    /// Of a discussion, whichever.
    pub message: u32,
    /// A note on a chart.
    pub annotation: u32,
}

impl Default for Next {
    fn default() -> Next {
        Next {
            choice: 1,
            message: 1,
            annotation: 1,
        }
    }
}

impl Next {
    /// Whether no number was given yet.
    pub fn is_first(&self) -> bool {
        *self == Next::default()
    }

    /// The numbers that neither has given.
    pub fn beyond(self, other: Next) -> Next {
        Next {
            choice: self.choice.max(other.choice),
            message: self.message.max(other.message),
            annotation: self.annotation.max(other.annotation),
        }
    }
}
