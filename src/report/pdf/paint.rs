//! Pages painted into a file that can be read aloud as well as seen: PDF/UA-1, which is checked as it is written.

use krilla::annotation::{Annotation, LinkAnnotation, Target as Leads};
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::{Destination, XyzDestination};
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Paint};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::TextDirection;
use krilla::{Document as File, SerializeSettings};

use super::drawing::draw;
use super::flow::Flow;
use super::letters::Letters;
use super::sheet::{Item, Mark, Sheet, Target, Under};
use super::tree::Tree;
use crate::report::colour::Ink;

/// What the file says of itself.
pub(super) struct About<'a> {
    pub title: &'a str,
    pub subject: &'a str,
    pub language: &'a str,
    /// How the report was asked for, and what that is in words.
    pub stamp: (String, String),
}

/// The file; what is wrong with it, in the words of the library, where it could not be read by everybody.
pub(super) fn paint_all(flow: Flow<'_>, about: &About<'_>) -> Result<Vec<u8>, String> {
    let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    let settings = SerializeSettings {
        configuration: configuration.finish().map_err(|error| format!("{error:?}"))?,
        ..SerializeSettings::default()
    };
    let mut file = File::new_with(settings);
    let sections = sections(&flow.marks);
    let Flow {
        letters,
        paper,
        sheets,
        mut tree,
        marks,
        ..
    } = flow;
    for sheet in &sheets {
        let size = PageSettings::from_wh(paper.width * paper.scale, paper.height * paper.scale)
            .ok_or("a page without a size")?;
        let mut page = file.start_page_with(size);
        let mut surface = page.surface();
        surface.push_transform(&Transform::from_scale(paper.scale, paper.scale));
        paint_sheet(&mut surface, letters, sheet, &mut tree);
        surface.pop();
        surface.finish();
        for item in &sheet.items {
            let Item::Link {
                left,
                top,
                width,
                height,
                to: Target::Section(section),
                says,
                place,
            } = item
            else {
                continue;
            };
            let [left, top, width, height] = [*left, *top, *width, *height].map(|edge| edge * paper.scale);
            let edges = Rect::from_xywh(left, top, width, height);
            if let (Some(edges), Some(to)) = (edges, sections.get(*section)) {
                let leads = Leads::Destination(Destination::Xyz(to.clone()));
                let link = Annotation::new_link(LinkAnnotation::new(edges, leads), Some(says.clone()));
                tree.painted(*place, page.add_tagged_annotation(link));
            }
        }
        page.finish();
    }
    file.set_outline(outline(&marks));
    file.set_tag_tree(tree.finish(about.language));
    file.set_metadata(
        Metadata::new()
            .title(about.title.to_owned())
            .description(about.subject.to_owned())
            .language(about.language.to_owned())
            .creator(format!("Vigie {}", env!("CARGO_PKG_VERSION"))),
    );
    let (stamp, says) = &about.stamp;
    file.embed_file(EmbeddedFile {
        path: "vigie-report.txt".to_owned(),
        mime_type: MimeType::new("text/plain"),
        description: Some(says.clone()),
        association_kind: AssociationKind::Supplement,
        data: stamp.clone().into_bytes().into(),
        modification_date: None,
        // As it stands, so that it is found again without unpacking anything.
        compress: Some(false),
        location: None,
    });
    file.finish().map_err(|error| format!("{error}: {error:?}"))
}

fn paint_sheet(surface: &mut Surface<'_>, letters: &Letters, sheet: &Sheet<'_>, tree: &mut Tree) {
    for under in &sheet.under {
        surface.start_tagged(unread(ArtifactType::Layout));
        rectangle(surface, under);
        surface.end_tagged();
    }
    for item in &sheet.items {
        match item {
            Item::Words {
                left,
                foot,
                words,
                style,
                ink,
                place,
            } => {
                let drawable = letters.drawable(words);
                let read = (drawable != *words).then_some(words.as_str());
                let tag = match place {
                    Some(_) => ContentTag::Span(SpanTag::empty().with_actual_text(read)),
                    None => unread(ArtifactType::PaginationOther),
                };
                let identifier = surface.start_tagged(tag);
                surface.set_stroke(None);
                surface.set_fill(Some(fill(*ink)));
                let at = Point::from_xy(*left, *foot);
                let font = letters.font(style.face);
                surface.draw_text(at, font, style.size, &drawable, false, TextDirection::LeftToRight);
                surface.end_tagged();
                if let Some(place) = place {
                    tree.painted(*place, identifier);
                }
            }
            Item::Picture {
                left,
                top,
                scale,
                picture,
                place,
            } => {
                let identifier = surface.start_tagged(ContentTag::Other);
                draw(surface, letters, picture, (*left, *top), *scale);
                surface.end_tagged();
                tree.painted(*place, identifier);
            }
            Item::Link { .. } => {}
        }
    }
}

fn unread(kind: ArtifactType) -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(kind))
}

fn rectangle(surface: &mut Surface<'_>, under: &Under) {
    let mut path = PathBuilder::new();
    if let Some(edges) = Rect::from_xywh(under.left, under.top, under.width, under.height) {
        path.push_rect(edges);
    }
    surface.set_stroke(None);
    surface.set_fill(Some(fill(under.ink)));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

fn paint(ink: Ink) -> Paint {
    let [red, green, blue] = ink.rgb();
    rgb::Color::new(red, green, blue).into()
}

fn fill(ink: Ink) -> Fill {
    Fill {
        paint: paint(ink),
        opacity: NormalizedF32::ONE,
        rule: FillRule::default(),
    }
}

fn destination(mark: &Mark) -> XyzDestination {
    XyzDestination::new(mark.page, Point::from_xy(0.0, (mark.top - 8.0).max(0.0)))
}

/// Where each section begins.
fn sections(marks: &[Mark]) -> Vec<XyzDestination> {
    let sections = marks.iter().filter(|mark| mark.level == 2);
    sections.map(destination).collect()
}

/// The headings of the sections, those inside them under each.
fn outline(marks: &[Mark]) -> Outline {
    let mut nodes: Vec<OutlineNode> = Vec::new();
    for mark in marks {
        let node = OutlineNode::new(mark.words.clone(), destination(mark));
        match nodes.last_mut() {
            Some(last) if mark.level > 2 => last.push_child(node),
            _ => nodes.push(node),
        }
    }
    let mut outline = Outline::new();
    nodes.into_iter().for_each(|node| outline.push_child(node));
    outline
}
