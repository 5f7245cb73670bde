//! What a comparison allows saying. That nothing can be concluded is a result like the others.

use super::{GroupMeasures, Measured, Metric, ResolvedReference, Scale, Undefined, Value};

/// Over this, a p-value leaves the gap to chance.
pub const LEVEL: f64 = 0.05;

/// What may be said of a group against the reference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Conclusion {
    /// The group is the reference.
    IsReference,
    /// Fewer people than [`super::Methods::to_comment`] stand below the line: no comment.
    TooSmall,
    /// The same of the reference.
    ReferenceTooSmall,
    /// There is nothing to compare, for this reason.
    NoComparison(Undefined),
    /// The difference is known within these bounds only.
    OnlyBounds(f64, f64),
    /// The interval of the difference holds 0, or the adjusted p-value is over 0.05: these numbers leave the gap to
    /// chance.
    CannotConclude(Because),
    /// A difference that has neither interval nor test, for this reason.
    Untested(Undefined),
    /// A difference that chance alone would hardly give.
    ClearOfChance,
}

/// Why nothing can be concluded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Because {
    /// The interval of the difference, which holds 0.
    Interval(f64, f64),
    /// The p-value adjusted for the comparisons made together.
    PValue(f64),
}

/// How a difference stands to the smallest one that matters in practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Practical {
    /// At least as large.
    Matters,
    /// Smaller, and the interval holds differences as large.
    MayMatter,
    /// Smaller, as is everything in the interval.
    TooSmallToMatter,
}

impl Practical {
    /// The stable name in JSON and CSV.
    pub fn code(self) -> &'static str {
        match self {
            Practical::Matters => "matters",
            Practical::MayMatter => "may_matter",
            Practical::TooSmallToMatter => "too_small_to_matter",
        }
    }
}

impl Conclusion {
    /// The stable name in JSON and CSV.
    pub fn code(self) -> &'static str {
        match self {
            Conclusion::IsReference => "is_reference",
            Conclusion::TooSmall => "too_small",
            Conclusion::ReferenceTooSmall => "reference_too_small",
            Conclusion::NoComparison(_) => "no_comparison",
            Conclusion::OnlyBounds(..) => "only_bounds",
            Conclusion::CannotConclude(_) => "cannot_conclude",
            Conclusion::Untested(_) => "untested",
            Conclusion::ClearOfChance => "clear_of_chance",
        }
    }
}

impl Measured {
    /// Whether too few people stand below the line of a metric to comment on it, as far as that is known.
    pub fn is_small(&self, measures: &GroupMeasures, metric: Metric) -> bool {
        measures.rate(metric).basis().high < f64::from(self.methods.to_comment)
    }

    /// Whether too few people stand below the line of a metric in the reference, as far as that is known.
    pub fn reference_is_small(&self, metric: Metric) -> bool {
        self.reference_measures()
            .is_some_and(|reference| self.is_small(reference, metric))
    }

    /// Whether too few people stand below the line of a metric to publish it, as far as that is known. Nobody there is
    /// nothing to publish.
    pub fn is_unpublishable(&self, measures: &GroupMeasures, metric: Metric) -> bool {
        let people = measures.rate(metric).people_below().high;
        people > 0.0 && people < f64::from(self.methods.to_publish)
    }

    /// The reference group, or everybody; `None` when the reference is the rest, which differs from group to group.
    fn reference_measures(&self) -> Option<&GroupMeasures> {
        match self.reference {
            ResolvedReference::Group(index) => self.groups.get(index),
            ResolvedReference::Overall => Some(&self.overall),
            ResolvedReference::Rest | ResolvedReference::Absent => None,
        }
    }

    /// What may be said of a group against the reference; `None` for everybody, who are compared with nobody.
    pub fn conclusion(&self, measures: &GroupMeasures, metric: Metric) -> Option<Conclusion> {
        let disparity = measures.disparity(metric)?;
        if let Value::Undefined(why) = measures.rate(metric).value {
            return Some(Conclusion::NoComparison(why));
        }
        if self.is_small(measures, metric) {
            return Some(Conclusion::TooSmall);
        }
        Some(match disparity.difference {
            Value::Undefined(Undefined::IsReference) => Conclusion::IsReference,
            Value::Undefined(why) => Conclusion::NoComparison(why),
            _ if self.reference_is_small(metric) => Conclusion::ReferenceTooSmall,
            Value::Bounds(low, high) => Conclusion::OnlyBounds(low, high),
            Value::Known(_) => match (disparity.difference_interval, disparity.p_adjusted) {
                (Ok((low, high)), _) if low <= 0.0 && high >= 0.0 => {
                    Conclusion::CannotConclude(Because::Interval(low, high))
                }
                (_, Some(p)) if p > LEVEL => Conclusion::CannotConclude(Because::PValue(p)),
                (Err(why), None) => Conclusion::Untested(why),
                (Ok(_), _) | (Err(_), Some(_)) => Conclusion::ClearOfChance,
            },
        })
    }

    /// How the group's difference stands to the smallest one that matters; `None` when the auditor has not said which,
    /// when the difference is not known, or when too few people are compared to comment.
    pub fn practical(&self, measures: &GroupMeasures, metric: Metric) -> Option<Practical> {
        // A gap of just the size named matters, though 50 % minus 45 % is a little less than 5 points to a processor.
        let matters = self
            .methods
            .matters
            .filter(|_| metric.scale() == Scale::Percent)?
            - 1e-9;
        let conclusion = self.conclusion(measures, metric)?;
        let (Conclusion::CannotConclude(_) | Conclusion::ClearOfChance | Conclusion::Untested(_)) =
            conclusion
        else {
            return None;
        };
        let disparity = measures.disparity(metric)?;
        let difference = disparity.difference.known()?;
        let within = |interval: (f64, f64)| interval.0 > -matters && interval.1 < matters;
        Some(match disparity.difference_interval {
            _ if difference.abs() >= matters => Practical::Matters,
            Ok(interval) if within(interval) => Practical::TooSmallToMatter,
            Ok(_) | Err(_) => Practical::MayMatter,
        })
    }
}
