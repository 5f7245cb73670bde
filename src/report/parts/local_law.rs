//! New York City's table.

use super::Told;
use crate::measure::LawTable;
use crate::project::{LawSection, law_tables};
use crate::report::document::{Block, Table};
use crate::text::{
    group_name, law_basis_name, law_categories_name, law_cells, law_heads, law_notes, law_refusal_words,
    law_under,
};

/// The columns from which the impact ratio and its interval stand.
const RATIO: usize = 5;

impl Told<'_> {
    /// The tables that the audit asks for, with what the law asks beside them.
    pub(super) fn local_law(&self) -> Vec<Block> {
        let (setup, evaluation) = (&self.material.project.setup, self.material.evaluation);
        let (Some(law), Some(tables)) = (&setup.local_law_144, law_tables(setup, evaluation)) else {
            return Vec::new();
        };
        let mut blocks = vec![
            Block::Heading(self.say("law-title")),
            Block::Paragraph(self.say("law-title-hint")),
        ];
        let tables = match tables {
            Ok(tables) => tables,
            Err(refusal) => {
                blocks.push(Block::Note(law_refusal_words(self.language, &refusal)));
                return blocks;
            }
        };
        for section in &tables.sections {
            for table in section.tables.iter().flatten() {
                blocks.extend(self.law_table(section, table));
            }
        }
        blocks.push(Block::List(law_notes(self.language, law, &tables)));
        blocks
    }

    fn law_table(&self, section: &LawSection, table: &LawTable) -> Vec<Block> {
        let (setup, evaluation) = (&self.material.project.setup, self.material.evaluation);
        let measured = &evaluation.groupings[section.grouping].measured;
        let metric = table.basis.metric();
        let hides = |group: usize| self.kept.hides(section.grouping, group, metric);
        // A ratio to a rate that is kept back would give it away.
        let hides_ratios = table.most.is_some_and(|line| hides(table.lines[line].group));
        let rows = table.lines.iter().map(|line| {
            let name = group_name(self.language, &measured.groups[line.group].key);
            let mut row = law_cells(self.language, measured, line).to_vec();
            if hides(line.group) {
                row = vec![name, self.say("report-kept-back")];
                row.resize(law_heads(self.language, table.basis, setup).len(), String::new());
            } else if hides_ratios {
                row.truncate(RATIO);
                row.extend([self.say("report-kept-back"), String::new()]);
            }
            row
        });
        let caption = [
            law_categories_name(self.language, section, evaluation),
            law_basis_name(self.language, table.basis, evaluation),
        ];
        let mut blocks = vec![Block::Table(Table {
            caption: caption.join(" · "),
            head: law_heads(self.language, table.basis, setup).to_vec(),
            rows: rows.collect(),
            numbers: true,
        })];
        let hidden = (0..measured.groups.len()).any(hides);
        if !hidden {
            let under = law_under(self.language, measured, table).into_iter();
            blocks.extend(under.map(Block::Paragraph));
        }
        blocks.extend(self.kept_back_here(hidden));
        blocks
    }
}
