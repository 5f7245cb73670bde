//! Where the parts of a text of RON stand in it, so that something can be put between them.

/// A value and where it stands.
#[derive(Debug)]
pub(super) struct Node<'t> {
    /// The whole of it.
    pub text: &'t str,
    /// Its variant or structure, when it is named.
    pub name: Option<&'t str>,
    pub inside: Inside<'t>,
    /// Where what it holds ends: at its closing bracket.
    pub end: usize,
    /// Where what it holds begins: after its opening bracket.
    pub start: usize,
}

#[derive(Debug)]
pub(super) enum Inside<'t> {
    /// A number, a text, a word.
    Nothing,
    Fields(Vec<Field<'t>>),
    Items(Vec<Node<'t>>),
}

#[derive(Debug)]
pub(super) struct Field<'t> {
    pub name: &'t str,
    pub value: Node<'t>,
    /// After its value and the comma that follows, if one does.
    pub end: usize,
    pub has_comma: bool,
}

impl<'t> Node<'t> {
    /// Its field of a name, through what only wraps it.
    pub fn field(&self, name: &str) -> Option<&Node<'t>> {
        let field = self.fields()?.iter().find(|field| field.name == name)?;
        Some(&field.value)
    }

    /// Its fields, through what only wraps it: `Some(…)`, a variant of one structure.
    pub fn fields(&self) -> Option<&[Field<'t>]> {
        match &self.structure()?.inside {
            Inside::Fields(fields) => Some(fields),
            _ => None,
        }
    }

    /// The structure that it is, or that it only wraps.
    pub fn structure(&self) -> Option<&Node<'t>> {
        self.through(|node| matches!(node.inside, Inside::Fields(_)))
    }

    /// The first that will do of itself, what it wraps, and so on.
    pub fn through(&self, will_do: impl Fn(&Node<'t>) -> bool) -> Option<&Node<'t>> {
        let mut node = self;
        while !will_do(node) {
            match &node.inside {
                Inside::Items(items) if items.len() == 1 => node = &items[0],
                _ => return None,
            }
        }
        Some(node)
    }

    /// What tells it from the others of its list: its first field, or the whole of it.
    pub fn identity(&self) -> &'t str {
        match self.fields().and_then(<[_]>::first) {
            Some(field) => field.value.text,
            None => self.text,
        }
    }
}

/// The value that a sound text holds; `None` when it is none.
pub(super) fn parse(text: &str) -> Option<Node<'_>> {
    Reader { text, at: 0 }.value()
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// Leaves out spaces and comments.
    fn skip(&mut self) {
        loop {
            let rest = self.rest().trim_start();
            self.at = self.text.len() - rest.len();
            let skipped = match rest.get(..2) {
                Some("//") => rest.find('\n').unwrap_or(rest.len()),
                Some("/*") => block_comment(rest),
                _ => return,
            };
            self.at += skipped;
        }
    }

    fn take(&mut self, sign: char) -> bool {
        let found = self.rest().starts_with(sign);
        if found {
            self.at += sign.len_utf8();
        }
        found
    }

    /// A name, with what marks a raw one.
    fn name(&mut self) -> Option<&'t str> {
        let rest = self.rest();
        let plain = rest.strip_prefix("r#").unwrap_or(rest);
        let end = plain
            .find(|c: char| {
                !(c.is_alphanumeric() || c == '_' || (plain.len() < rest.len() && ".+-".contains(c)))
            })
            .unwrap_or(plain.len());
        let starts = plain.starts_with(|c: char| c.is_alphabetic() || c == '_' || plain.len() < rest.len());
        if end == 0 || !starts {
            return None;
        }
        self.at += rest.len() - plain.len() + end;
        Some(&plain[..end])
    }

    fn value(&mut self) -> Option<Node<'t>> {
        self.skip();
        let begin = self.at;
        if let Some(end) = quoted(self.rest()) {
            self.at += end;
            return Some(self.leaf(begin));
        }
        let name = self.name();
        let named = self.at;
        self.skip();
        let (closing, pairs) = match self.rest().chars().next()? {
            '(' => (')', self.is_structure()),
            '[' if name.is_none() => (']', false),
            '{' if name.is_none() => ('}', true),
            _ => {
                self.at = named;
                let rest = self.rest();
                let ends = |c: char| c.is_whitespace() || ",:()[]{}/".contains(c);
                self.at += rest.find(ends).unwrap_or(rest.len());
                return (self.at > begin).then(|| self.leaf(begin));
            }
        };
        self.at += 1;
        let start = self.at;
        let inside = match pairs {
            true => Inside::Fields(self.fields(closing)?),
            false => Inside::Items(self.items(closing)?),
        };
        Some(Node {
            text: &self.text[begin..self.at],
            name,
            inside,
            start,
            end: self.at - closing.len_utf8(),
        })
    }

    fn leaf(&self, begin: usize) -> Node<'t> {
        let text = &self.text[begin..self.at];
        Node {
            text,
            name: Some(text),
            inside: Inside::Nothing,
            start: self.at,
            end: self.at,
        }
    }

    /// Whether the parenthesis that opens here is that of fields, or of nothing.
    fn is_structure(&self) -> bool {
        let mut ahead = Reader {
            text: self.text,
            at: self.at + 1,
        };
        ahead.skip();
        if ahead.take(')') {
            return true;
        }
        let named = ahead.name().is_some();
        ahead.skip();
        named && ahead.take(':')
    }

    fn fields(&mut self, closing: char) -> Option<Vec<Field<'t>>> {
        let mut fields = Vec::new();
        loop {
            self.skip();
            if self.take(closing) {
                return Some(fields);
            }
            let name = match closing {
                ')' => self.name()?,
                _ => self.value()?.text,
            };
            self.skip();
            if !self.take(':') {
                return None;
            }
            let value = self.value()?;
            let end = self.at;
            self.skip();
            let has_comma = self.take(',');
            fields.push(Field {
                name,
                value,
                end: if has_comma { self.at } else { end },
                has_comma,
            });
        }
    }

    fn items(&mut self, closing: char) -> Option<Vec<Node<'t>>> {
        let mut items = Vec::new();
        loop {
            self.skip();
            if self.take(closing) {
                return Some(items);
            }
            items.push(self.value()?);
            self.skip();
            self.take(',');
        }
    }
}

/// How long a comment is that may hold others.
fn block_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(found) = text[at..].find(['/', '*']) {
        at += found;
        match text.get(at..at + 2) {
            Some("/*") => (depth, at) = (depth + 1, at + 2),
            Some("*/") => (depth, at) = (depth.saturating_sub(1), at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

/// How long the text or the sign in quotes is that begins here; `None` when none does.
fn quoted(text: &str) -> Option<usize> {
    let bare = text.strip_prefix('b').unwrap_or(text);
    let before = text.len() - bare.len();
    if let Some(raw) = bare.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let inside = raw[hashes..].strip_prefix('"')?;
        let closing = format!("\"{}", "#".repeat(hashes));
        let end = inside.find(&closing)?;
        return Some(text.len() - inside.len() + end + closing.len());
    }
    let quote = bare.chars().next().filter(|c| "\"'".contains(*c))?;
    let mut escaped = false;
    for (at, sign) in bare.char_indices().skip(1) {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            // A quote of one sign may be that sign itself.
            _ if sign == quote && !(quote == '\'' && at == 1) => return Some(before + at + 1),
            _ => {}
        }
    }
    None
}
