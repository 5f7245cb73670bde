//! Lines as they stand in their file, without the cells of columns that name people.

use super::TextOptions;
use super::split::Splitter;

/// What is shown in place of a cell of a column that is set apart.
pub const MASK: &str = "•••";

/// The first lines of a text of `width` columns, without the cells at these places. Names of columns name nobody, nor
/// do the titles above them; below, a line that cannot be cut is masked whole.
pub fn masked_lines(lines: &[String], options: &TextOptions, width: usize, hidden: &[usize]) -> Vec<String> {
    let header = options.layout.before + 1..options.layout.before + 1 + options.layout.header_rows;
    let shown = lines.iter().zip(1_u64..).map(|(line, number)| {
        if header.contains(&number) {
            return line.clone();
        }
        masked_line(line, options.delimiter, width, hidden).unwrap_or_else(|| match number < header.start {
            true => line.clone(),
            false => MASK.to_owned(),
        })
    });
    shown.collect()
}

/// The line with the cells at these places masked; `None` when it cannot be cut into as many cells as the table has
/// columns, for then a name could stand anywhere in it.
fn masked_line(line: &str, delimiter: char, width: usize, hidden: &[usize]) -> Option<String> {
    if hidden.is_empty() {
        return Some(line.to_owned());
    }
    let mut fields = Vec::new();
    match Splitter::new(line, delimiter).read(&mut fields) {
        Ok(Some(_)) if fields.len() == width => {}
        _ => return None,
    }
    let cells = fields.iter().enumerate();
    let shown: Vec<&str> = cells
        .map(|(place, cell)| {
            if hidden.contains(&place) {
                MASK
            } else {
                cell.as_ref()
            }
        })
        .collect();
    Some(shown.join(&delimiter.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_cells_to_hide_are_hidden_and_a_line_that_cannot_be_cut_is_not_shown() {
        let masked = |line, width, hidden| masked_line(line, ';', width, hidden);
        assert_eq!(masked("Anna;\"x;y\";3", 3, &[0]).as_deref(), Some("•••;x;y;3"));
        assert_eq!(masked("Anna;3", 2, &[]).as_deref(), Some("Anna;3"));
        for line in ["Anna", "\"Anna;3", "a;b;c"] {
            assert_eq!(masked(line, 2, &[0]), None, "{line}");
        }
    }
}
