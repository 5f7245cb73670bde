//! The people of a group by score and outcome.

use super::Amount;

/// People of one group by ascending score, without regard to any cut.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Distribution {
    /// The scores that have people, ascending.
    pub steps: Vec<Step>,
    /// People without a score, whatever their outcome.
    pub missing: Amount,
}

/// The people with one score.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Step {
    /// Index into the tally's distinct scores.
    pub rank: u32,
    /// What people weigh by outcome: no, yes, unknown. Their number when they have no weight.
    pub weights: [Amount; 3],
    /// How many people they are, by outcome.
    pub people: [Amount; 3],
    /// The sum of the squares of their weights, by outcome.
    pub squares: [Amount; 3],
}

impl Distribution {
    /// The people of several groups together.
    pub fn together<'a>(groups: impl IntoIterator<Item = &'a Distribution>) -> Distribution {
        let mut all = Distribution::default();
        let mut steps: Vec<Step> = Vec::new();
        for group in groups {
            all.missing += group.missing;
            steps.extend(&group.steps);
        }
        // A stable sort: sums of fractions are made in the order of the groups.
        steps.sort_by_key(|step| step.rank);
        for step in steps {
            match all.steps.last_mut() {
                Some(last) if last.rank == step.rank => last.add(&step),
                _ => all.steps.push(step),
            }
        }
        all
    }
}

impl Step {
    fn add(&mut self, other: &Step) {
        for outcome in 0..3 {
            self.weights[outcome] += other.weights[outcome];
            self.people[outcome] += other.people[outcome];
            self.squares[outcome] += other.squares[outcome];
        }
    }
}
