//! Choices of the set-up as they are written in arguments.

use clap::ValueEnum;

use crate::data::{Duplicated, Unmatched, Zero};
use crate::measure::{DrawnFrom, Polarity};
use crate::project::Unit;

/// [`Unmatched`] as written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum UnmatchedName {
    Keep,
    LeaveOut,
}

impl From<UnmatchedName> for Unmatched {
    fn from(name: UnmatchedName) -> Unmatched {
        match name {
            UnmatchedName::Keep => Unmatched::Keep,
            UnmatchedName::LeaveOut => Unmatched::LeaveOut,
        }
    }
}

/// [`Duplicated`] as written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum DuplicatesName {
    Refuse,
    First,
    Last,
    Unknown,
}

impl From<DuplicatesName> for Duplicated {
    fn from(name: DuplicatesName) -> Duplicated {
        match name {
            DuplicatesName::Refuse => Duplicated::Refuse,
            DuplicatesName::First => Duplicated::First,
            DuplicatesName::Last => Duplicated::Last,
            DuplicatesName::Unknown => Duplicated::Unknown,
        }
    }
}

/// [`Unit`] as written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum UnitName {
    Person,
    Household,
    Decision,
    Area,
}

impl From<UnitName> for Unit {
    fn from(name: UnitName) -> Unit {
        match name {
            UnitName::Person => Unit::Person,
            UnitName::Household => Unit::Household,
            UnitName::Decision => Unit::Decision,
            UnitName::Area => Unit::Area,
        }
    }
}

/// [`DrawnFrom`] as written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum DrawnFromName {
    Others,
    Everybody,
}

impl From<DrawnFromName> for DrawnFrom {
    fn from(name: DrawnFromName) -> DrawnFrom {
        match name {
            DrawnFromName::Others => DrawnFrom::Others,
            DrawnFromName::Everybody => DrawnFrom::Everybody,
        }
    }
}

/// [`Zero`] as written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum ZeroName {
    True,
    Hidden,
}

impl From<ZeroName> for Zero {
    fn from(name: ZeroName) -> Zero {
        match name {
            ZeroName::True => Zero::True,
            ZeroName::Hidden => Zero::Hidden,
        }
    }
}

/// [`Polarity`] as written.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum PolarityName {
    Favour,
    Burden,
}

impl From<PolarityName> for Polarity {
    fn from(name: PolarityName) -> Polarity {
        match name {
            PolarityName::Favour => Polarity::Favour,
            PolarityName::Burden => Polarity::Burden,
        }
    }
}
