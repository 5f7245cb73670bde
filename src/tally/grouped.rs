//! A tally seen through one grouping.

use std::cmp::Ordering;

use rayon::prelude::*;

use super::{Amount, CellAmounts, Counts, Decisions, First, ResolvedCut, Sample, Sums, Tally};
use crate::data::MISSING;

/// The values that define a group, one per attribute of the grouping; `None` where the value is missing.
pub type GroupKey = Vec<Option<String>>;

/// The cells of a tally sorted into the groups of one grouping (one attribute, or several crossed), so that a
/// change of cut costs a look-up per group.
#[derive(Clone, Debug)]
pub struct Grouped {
    /// The groups that have people, in the order of the attributes' levels; groups with a missing value last.
    pub keys: Vec<GroupKey>,
    contents: Contents,
    /// The same for the people and for the squares of their weights, when people have a weight.
    sample: Option<Box<[Contents; 2]>>,
    /// What known totals say of each group, and of everybody.
    sums: Option<(Vec<Sums>, Sums)>,
}

/// What each group holds, in the order of the keys.
#[derive(Clone, Debug)]
enum Contents {
    Given(Vec<CellAmounts>),
    /// For each group, its people of each outcome by score.
    Scored(Vec<[Ladder; 3]>),
}

/// People by ascending score, with running sums from both ends: selecting needs no subtraction, so fractions
/// and bounds stay as exact as their sums.
#[derive(Clone, Debug, Default)]
struct Ladder {
    /// Ranks that have people, ascending.
    ranks: Vec<u32>,
    /// People at each of these ranks.
    here: Vec<Amount>,
    /// `below[i]` are the people at the first `i` ranks; one more than `ranks`.
    below: Vec<Amount>,
    /// `above[i]` are the people at the ranks from the `i`-th on; one more than `ranks`.
    above: Vec<Amount>,
    /// People without a score.
    missing: Amount,
}

impl Grouped {
    /// Sorts the cells of `tally` by the dimensions at `attributes` (indices into [`Tally::dimensions`]). No
    /// attribute at all makes one group of everybody, whose key is empty.
    pub fn new(tally: &Tally, attributes: &[usize]) -> Grouped {
        let codes: Vec<&[u32]> = attributes
            .iter()
            .map(|&attribute| tally.codes[attribute].as_slice())
            .collect();
        let mut cells: Vec<usize> = (0..tally.amounts.len()).collect();
        cells.par_sort_unstable_by(|&a, &b| {
            compare_groups(&codes, a, b).then_with(|| {
                let rank = |cell: usize| match &tally.decisions {
                    Decisions::Given(_) => 0,
                    Decisions::Scored { ranks, .. } => ranks[cell],
                };
                tally.outcomes[a]
                    .cmp(&tally.outcomes[b])
                    .then(rank(a).cmp(&rank(b)))
                    .then(a.cmp(&b))
            })
        });
        let groups: Vec<&[usize]> = cells
            .chunk_by(|&a, &b| compare_groups(&codes, a, b).is_eq())
            .collect();
        let keys = groups
            .iter()
            .map(|cells| key(tally, attributes, cells[0]))
            .collect();
        let of = |amounts: &[Amount]| Contents::of(tally, amounts, &groups);
        Grouped {
            keys,
            contents: of(&tally.amounts),
            sample: tally
                .sample
                .as_ref()
                .map(|sample| Box::new([of(&sample.people), of(&sample.squares)])),
            sums: None,
        }
    }

    /// Adds what known totals say of each group, in the order of [`Grouped::keys`], and of everybody. People who
    /// have a weight are known by it, and no total is.
    pub fn with_sums(mut self, groups: Vec<Sums>, everybody: Sums) -> Grouped {
        debug_assert_eq!(groups.len(), self.keys.len());
        self.sums = self.sample.is_none().then_some((groups, everybody));
        self
    }

    /// The counts of each group, in the order of [`Grouped::keys`]. `cut` is needed when the tally holds
    /// scores, and ignored when it holds decisions. Without the cut it needs, every decision is unknown.
    pub fn counts(&self, cut: Option<&ResolvedCut>) -> Vec<Counts> {
        let mut counts: Vec<Counts> = self
            .contents
            .cells(cut)
            .into_iter()
            .map(|cells| Counts {
                cells,
                ..Counts::default()
            })
            .collect();
        if let Some([people, squares]) = self.sample.as_deref() {
            let sample = people.cells(cut).into_iter().zip(squares.cells(cut));
            for (counts, (people, squares)) in counts.iter_mut().zip(sample) {
                counts.sample = Some(Sample { people, squares });
            }
        }
        if let Some((sums, _)) = &self.sums {
            for (counts, sums) in counts.iter_mut().zip(sums) {
                counts.sums = Some(self.known(*sums, counts));
            }
        }
        counts
    }

    /// The counts of everybody, from those of the groups.
    pub fn everybody(&self, counts: &[Counts]) -> Counts {
        let mut everybody: Counts = counts.iter().copied().sum();
        if let Some((_, sums)) = &self.sums {
            everybody.sums = Some(self.known(*sums, &everybody));
        }
        everybody
    }

    /// What is known of cells together. A cut moves people from one decision to another: then only the cells tell
    /// how many are selected.
    fn known(&self, sums: Sums, counts: &Counts) -> Sums {
        let decisions = match self.contents {
            Contents::Given(_) => sums.decisions,
            Contents::Scored(_) => counts.sums().decisions,
        };
        Sums { decisions, ..sums }
    }
}

impl Contents {
    /// These amounts, one per cell of the tally, sorted into groups of cells.
    fn of(tally: &Tally, amounts: &[Amount], groups: &[&[usize]]) -> Contents {
        match &tally.decisions {
            Decisions::Given(states) => {
                let cells_of = |cells: &&[usize]| {
                    let mut counts = Counts::default();
                    for &cell in *cells {
                        counts.add(tally.outcomes[cell], states[cell], amounts[cell]);
                    }
                    counts.cells
                };
                Contents::Given(groups.iter().map(cells_of).collect())
            }
            Decisions::Scored { ranks, .. } => {
                let ladders_of = |cells: &&[usize]| ladders(tally, amounts, ranks, cells);
                Contents::Scored(groups.iter().map(ladders_of).collect())
            }
        }
    }

    /// The cells of each group.
    fn cells(&self, cut: Option<&ResolvedCut>) -> Vec<CellAmounts> {
        match self {
            Contents::Given(cells) => cells.clone(),
            Contents::Scored(groups) => groups
                .iter()
                .map(|ladders| std::array::from_fn(|outcome| ladders[outcome].split(cut)))
                .collect(),
        }
    }
}

impl Ladder {
    /// Adds people at a rank no lower than those already there.
    fn push(&mut self, rank: u32, amount: Amount) {
        if rank == MISSING {
            self.missing += amount;
        } else if let (Some(&last), Some(here)) = (self.ranks.last(), self.here.last_mut())
            && last == rank
        {
            *here += amount;
        } else {
            self.ranks.push(rank);
            self.here.push(amount);
        }
    }

    fn sum_up(&mut self) {
        let running = |sum: &mut Amount, amount: &Amount| {
            *sum += *amount;
            Some(*sum)
        };
        self.below = vec![Amount::ZERO];
        self.below.extend(self.here.iter().scan(Amount::ZERO, running));
        self.above = vec![Amount::ZERO];
        self.above
            .extend(self.here.iter().rev().scan(Amount::ZERO, running));
        self.above.reverse();
    }

    /// People not selected, selected, and not known to be either.
    fn split(&self, cut: Option<&ResolvedCut>) -> [Amount; 3] {
        let Some(cut) = cut else {
            return [Amount::ZERO, Amount::ZERO, self.above[0] + self.missing];
        };
        let at = |rank: usize| self.ranks.partition_point(|&own| (own as usize) < rank);
        let [selected, unknown] = [&cut.selected, &cut.unknown].map(|ranks| at(ranks.start)..at(ranks.end));
        let tied: Amount = self.here[unknown.clone()].iter().copied().sum();
        let (refused, selected) = match cut.first {
            First::Highest => (self.below[unknown.start], self.above[selected.start]),
            First::Lowest => (self.above[unknown.end], self.below[selected.end]),
        };
        [refused, selected, tied + self.missing]
    }
}

fn ladders(tally: &Tally, amounts: &[Amount], ranks: &[u32], cells: &[usize]) -> [Ladder; 3] {
    let mut ladders = <[Ladder; 3]>::default();
    for &cell in cells {
        ladders[tally.outcomes[cell] as usize].push(ranks[cell], amounts[cell]);
    }
    ladders.iter_mut().for_each(Ladder::sum_up);
    ladders
}

/// Groups with a missing value after the others, then the order of the levels.
fn compare_groups(codes: &[&[u32]], a: usize, b: usize) -> Ordering {
    let missing = |cell: usize| codes.iter().any(|codes| codes[cell] == MISSING);
    let values = codes.iter().map(|codes| codes[a].cmp(&codes[b]));
    missing(a)
        .cmp(&missing(b))
        .then_with(|| values.fold(Ordering::Equal, Ordering::then))
}

fn key(tally: &Tally, attributes: &[usize], cell: usize) -> GroupKey {
    let value = |&attribute: &usize| {
        let code = tally.codes[attribute][cell];
        tally.dimensions[attribute].levels.get(code as usize).cloned()
    };
    attributes.iter().map(value).collect()
}
