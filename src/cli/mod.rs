//! The audit without a window: `new`, `measure`, `verify`.
