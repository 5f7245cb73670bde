//! Texts of people and files, made unable to be anything but text where they are written.

use crate::data::is_unfit;

/// For paper, where letters are drawn and nothing is obeyed: what is unseen or turns lines around is written out.
pub(super) fn visible(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            letter if is_unfit(letter) => out.extend(letter.escape_unicode()),
            letter => out.push(letter),
        }
    }
    out
}

/// For Markdown: what would begin a tag, a link, a list, a heading or a table stands with a backslash before it.
pub(super) fn markdown(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut line = String::new();
    let mut letters = words.chars().peekable();
    while let Some(letter) = letters.next() {
        let ends = letters.peek().is_none_or(|next| next.is_whitespace());
        let special = matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '#' | '!' | '$'
        );
        let start = line.trim().is_empty();
        // A list, or the line under a heading.
        let begins = start
            && (matches!(letter, '-' | '+') && ends
                || matches!(letter, '=' | '-') && letters.peek() == Some(&letter));
        let numbers = ends
            && matches!(letter, '.' | ')')
            && !start
            && line.trim().bytes().all(|byte| byte.is_ascii_digit());
        if special || begins || numbers {
            out.push('\\');
        }
        match letter {
            letter if is_unfit(letter) => out.extend(letter.escape_unicode()),
            letter => out.push(letter),
        }
        match letter {
            '\n' => line.clear(),
            letter => line.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::picture::markup;

    #[test]
    fn a_group_named_like_a_script_stays_a_name() {
        let name = "<script>alert('x')</script> & \"y\"";
        assert_eq!(
            markup(name),
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;"
        );
        assert_eq!(markdown("1. [a](b)\n- c|d"), "1\\. \\[a\\](b)\n\\- c\\|d");
        assert_eq!(markdown("57.6%, +2.4 points, −1"), "57.6%, +2.4 points, −1");
        assert_eq!(markup("a\u{202e}b\u{0}"), "a\\u{202e}b\\u{0}");
    }
}
