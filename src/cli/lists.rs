//! Lists inside an argument: `column=a,b`, `race*sex`, with double quotes around what holds a separator.

/// Cuts a text at a separator that stands outside quotes. Quotes count at the start of a part only; inside them a
/// quotation mark is written twice. `None` when a quote is not closed, or is followed by something else.
pub(super) fn split(text: &str, separator: char) -> Option<Vec<String>> {
    split_at(text, separator.encode_utf8(&mut [0; 4]))
}

/// The same, at a separator of several characters.
pub(super) fn split_at(text: &str, separator: &str) -> Option<Vec<String>> {
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        let (part, after) = part(rest, separator)?;
        parts.push(part);
        match after {
            Some(after) => rest = after,
            None => return Some(parts),
        }
    }
}

/// Cuts a text at the first separator outside quotes, leaving the second half as it is.
pub(super) fn split_once(text: &str, separator: char) -> Option<(String, &str)> {
    let (first, rest) = part(text, separator.encode_utf8(&mut [0; 4]))?;
    Some((first, rest?))
}

/// The first part, unquoted, and what follows the separator if there is one.
fn part<'t>(text: &'t str, separator: &str) -> Option<(String, Option<&'t str>)> {
    let trimmed = text.trim_start();
    let Some(mut quoted) = trimmed.strip_prefix('"') else {
        return Some(match text.split_once(separator) {
            Some((part, rest)) => (part.trim().to_owned(), Some(rest)),
            None => (text.trim().to_owned(), None),
        });
    };
    let mut content = String::new();
    loop {
        let (before, after) = quoted.split_once('"')?;
        content.push_str(before);
        match after.strip_prefix('"') {
            Some(after) => {
                content.push('"');
                quoted = after;
            }
            None => {
                let after = after.trim_start();
                return match after.strip_prefix(separator) {
                    Some(rest) => Some((content, Some(rest))),
                    None => after.is_empty().then_some((content, None)),
                };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{split, split_once};

    fn parts(text: &str) -> Option<Vec<String>> {
        split(text, ',')
    }

    #[test]
    fn commas_separate_and_quotes_protect() {
        assert_eq!(parts("a, b").unwrap(), ["a", "b"]);
        assert_eq!(parts("\"a, b\",c").unwrap(), ["a, b", "c"]);
        assert_eq!(parts("\"say \"\"yes\"\"\"").unwrap(), ["say \"yes\""]);
        assert_eq!(parts("5\" pipe,x").unwrap(), ["5\" pipe", "x"]);
        assert_eq!(parts("\"open"), None);
        assert_eq!(parts("\"a\"b"), None);
        assert_eq!(parts("").unwrap(), [""]);
    }

    #[test]
    fn only_the_first_equals_sign_separates_a_column() {
        assert_eq!(
            split_once("income=<=50K", '='),
            Some(("income".to_owned(), "<=50K"))
        );
        assert_eq!(split_once("\"a=b\"=c", '='), Some(("a=b".to_owned(), "c")));
        assert_eq!(split_once("column", '='), None);
    }
}
