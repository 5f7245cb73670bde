//! How far a reading has come, and the wish to stop it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Shared between a worker and whoever watches it. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<State>);

#[derive(Debug, Default)]
struct State {
    done: AtomicU64,
    total: AtomicU64,
    rows: AtomicU64,
    /// Rows there are in all, and how many columns are read one after the other; nothing is known while both are 0.
    all_rows: AtomicU64,
    columns: AtomicU64,
    cancelled: AtomicBool,
}

impl Progress {
    /// Announces how much there is to do, in bytes.
    pub fn start(&self, total: u64) {
        self.0.total.store(total, Ordering::Relaxed);
        self.0.done.store(0, Ordering::Relaxed);
        self.expect_rows(0, 0);
    }

    /// Announces how many rows there are, of which each of so many columns has to be read.
    pub fn expect_rows(&self, rows: u64, columns: u64) {
        self.0.rows.store(0, Ordering::Relaxed);
        self.0.all_rows.store(rows, Ordering::Relaxed);
        self.0.columns.store(columns, Ordering::Relaxed);
    }

    /// Announces that there is more to do than was thought, in bytes.
    pub fn extend(&self, more: u64) {
        self.0.total.fetch_add(more, Ordering::Relaxed);
    }

    /// Adds to the rows read, of one of the columns where they are read one after the other.
    pub fn add_rows(&self, rows: u64) {
        self.0.rows.fetch_add(rows, Ordering::Relaxed);
    }

    /// The rows read so far; none where they are not counted. Where columns are read one after the other, as many as if
    /// all of them had come as far as they have on average.
    pub fn rows(&self) -> u64 {
        self.0.rows.load(Ordering::Relaxed) / self.0.columns.load(Ordering::Relaxed).max(1)
    }

    /// How many rows there are in all, when the file says so before it is read.
    pub fn all_rows(&self) -> Option<u64> {
        let rows = self.0.all_rows.load(Ordering::Relaxed);
        (rows > 0).then_some(rows)
    }

    /// The bytes done and those there are in all; `None` when that is not known.
    pub fn bytes(&self) -> Option<(u64, u64)> {
        let total = self.0.total.load(Ordering::Relaxed);
        (total > 0).then(|| (self.0.done.load(Ordering::Relaxed).min(total), total))
    }

    /// Adds to what is done.
    pub fn advance(&self, amount: u64) {
        self.0.done.fetch_add(amount, Ordering::Relaxed);
    }

    /// The share done, in `0.0..=1.0`; `None` when the total is not known.
    pub fn share(&self) -> Option<f32> {
        let (done, total) = self.bytes()?;
        Some((done as f64 / total as f64) as f32)
    }

    /// Asks the worker to stop as soon as it can.
    pub fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether the worker should stop.
    pub fn is_cancelled(&self) -> bool {
        self.0.cancelled.load(Ordering::Relaxed)
    }
}
