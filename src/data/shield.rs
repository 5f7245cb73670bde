//! Faults inside a reader become errors.
//!
//! Readers of binary formats have been known to panic on damaged files. A panic inside [`guarded`] ends the
//! reading, not the program, and its message goes to the log instead of the terminal.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::columnar::WORKERS;

thread_local! {
    /// Whether this thread is inside [`guarded`].
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// How many threads are inside [`guarded`].
static READERS: AtomicUsize = AtomicUsize::new(0);

/// Runs `work`; `None` when it panicked.
pub(crate) fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    quieten();
    let before = GUARDED.replace(true);
    READERS.fetch_add(1, Ordering::Relaxed);
    let result = catch_unwind(AssertUnwindSafe(work));
    READERS.fetch_sub(1, Ordering::Relaxed);
    GUARDED.set(before);
    result.ok()
}

/// Teaches the panic hook in place, once, to leave guarded panics to the log. The readers' own worker threads
/// are known by their name.
fn quieten() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let loud = take_hook();
        set_hook(Box::new(move |panic| {
            let worker = || {
                READERS.load(Ordering::Relaxed) > 0
                    && std::thread::current()
                        .name()
                        .is_some_and(|name| name.starts_with(WORKERS))
            };
            if GUARDED.get() || worker() {
                log::debug!("a reader stopped: {panic}");
            } else {
                loud(panic);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_inside_is_nothing_and_what_follows_works() {
        assert_eq!(guarded(|| -> u8 { panic!("a reader went wrong") }), None);
        assert_eq!(guarded(|| 7), Some(7));
        assert!(!GUARDED.get());
        assert_eq!(guarded(|| guarded(|| -> u8 { panic!("inside") })), Some(None));
    }
}
