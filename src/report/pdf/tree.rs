//! What a page says in the order in which it is read: headings, paragraphs, tables, whatever their place on paper.

use std::num::NonZeroU16;

use krilla::geom::Rect;
use krilla::tagging::{
    BBox, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};

/// What a piece of the document is for those who do not see it.
pub(super) enum Role {
    Section,
    /// A heading of a level, and its words.
    Heading(u16, String),
    Paragraph,
    Contents,
    Entry,
    Link,
    List,
    /// Names with what they stand for.
    Terms,
    Item,
    Label,
    Body,
    Table,
    Caption,
    Head,
    Rows,
    Row,
    HeadOfColumn,
    HeadOfRow,
    Cell,
    /// A picture: what it shows, its page, and its left, upper, right and lower edges.
    Figure {
        says: String,
        page: usize,
        corners: [f32; 4],
    },
    Code,
}

/// A place in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place(usize);

/// The tree, while pages are laid out and painted.
#[derive(Default)]
pub(super) struct Tree {
    /// Those without a place above them.
    roots: Vec<Place>,
    pieces: Vec<Piece>,
}

struct Piece {
    role: Role,
    below: Vec<Place>,
    /// What is painted of it.
    painted: Vec<Identifier>,
}

impl Tree {
    /// A new piece, the last below another or at the root.
    pub fn add(&mut self, above: Option<Place>, role: Role) -> Place {
        let place = Place(self.pieces.len());
        self.pieces.push(Piece {
            role,
            below: Vec::new(),
            painted: Vec::new(),
        });
        match above {
            Some(above) => self.pieces[above.0].below.push(place),
            None => self.roots.push(place),
        }
        place
    }

    /// Something was painted of a piece.
    pub fn painted(&mut self, place: Place, identifier: Identifier) {
        self.pieces[place.0].painted.push(identifier);
    }

    /// The tree as the file holds it.
    pub fn finish(mut self, language: &str) -> TagTree {
        let roots = std::mem::take(&mut self.roots);
        let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
        for root in roots {
            tree.push(self.group(root));
        }
        tree
    }

    fn group(&mut self, place: Place) -> TagGroup {
        let piece = &mut self.pieces[place.0];
        let mut group = TagGroup::new(kind(&piece.role));
        let below = std::mem::take(&mut piece.below);
        for identifier in std::mem::take(&mut piece.painted) {
            group.push(Node::Leaf(identifier));
        }
        for place in below {
            let below = self.group(place);
            group.push(below);
        }
        group
    }
}

fn kind(role: &Role) -> TagKind {
    match role {
        Role::Section => Tag::Section.into(),
        Role::Heading(level, words) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(words.clone())).into()
        }
        Role::Paragraph => Tag::P.into(),
        Role::Contents => Tag::TOC.into(),
        Role::Entry => Tag::TOCI.into(),
        Role::Link => Tag::Link.into(),
        Role::List => Tag::L(ListNumbering::Disc).into(),
        Role::Terms => Tag::L(ListNumbering::None).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Table => Tag::Table.into(),
        Role::Caption => Tag::Caption.into(),
        Role::Head => Tag::THead.into(),
        Role::Rows => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::HeadOfColumn => Tag::TH(TableHeaderScope::Column).into(),
        Role::HeadOfRow => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::Figure { says, page, corners } => {
            let [left, top, right, bottom] = *corners;
            let edges = Rect::from_ltrb(left, top, right, bottom).map(|edges| BBox::new(*page, edges));
            Tag::Figure(Some(says.clone())).with_bbox(edges).into()
        }
        Role::Code => Tag::Code.into(),
    }
}
