//! Writing to the terminal or to another program, which may have stopped reading.

use std::io::{ErrorKind, Write};

/// Writes to standard output. Whoever closed it has read enough: that is no failure.
pub(super) fn print(text: &str) -> std::io::Result<()> {
    let mut output = std::io::stdout().lock();
    let written = output.write_all(text.as_bytes()).and_then(|()| output.flush());
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// Says one line on standard error. Nothing can be done when that fails.
pub(super) fn complain(sentence: &str) {
    let words: Vec<&str> = sentence.split(['\n', '\r']).map(str::trim).collect();
    let line = format!("vigie: {}\n", words.join(" ").trim());
    let _ = std::io::stderr().lock().write_all(line.as_bytes());
}
