//! Scores as ranks into the distinct scores present.

use rayon::prelude::*;

use crate::data::MISSING;

/// Rows sorted at once when looking for distinct scores.
const PIECE: usize = 1 << 16;

/// The distinct finite scores of the rows in play, ascending, and each row's rank among them. Scores that are
/// not finite, and rows out of play, rank [`MISSING`]. -0.0 equals 0.0.
pub(super) fn rank(scores: &[f64], in_play: impl Fn(usize) -> bool + Sync) -> (Vec<u32>, Vec<f64>) {
    let distinct = scores
        .par_chunks(PIECE)
        .enumerate()
        .map(|(piece, chunk)| {
            let rows = chunk.iter().enumerate();
            let present = rows.filter(|(row, score)| score.is_finite() && in_play(piece * PIECE + row));
            let mut keys: Vec<u64> = present.map(|(_, &score)| key(score)).collect();
            keys.sort_unstable();
            keys.dedup();
            keys
        })
        .reduce(Vec::new, |mut keys, others| {
            // The stable sort finds the two ascending runs and merges them.
            keys.extend(others);
            keys.sort();
            keys.dedup();
            keys
        });
    let ranks = scores
        .par_iter()
        .enumerate()
        .map(|(row, &score)| {
            if !score.is_finite() || !in_play(row) {
                return MISSING;
            }
            distinct
                .binary_search(&key(score))
                .map_or(MISSING, |rank| rank as u32)
        })
        .collect();
    (ranks, distinct.into_iter().map(score).collect())
}

/// An integer that sorts as the score does.
fn key(score: f64) -> u64 {
    // Adding zero turns -0.0 into 0.0.
    let bits = (score + 0.0).to_bits();
    if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
}

/// The score of a key.
fn score(key: u64) -> f64 {
    f64::from_bits(if key >> 63 == 1 { key & !(1 << 63) } else { !key })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_ascend_with_scores_and_zeros_are_one_score() {
        let (ranks, scores) = rank(&[0.5, -0.0, -2.0, f64::NAN, 0.0, 0.5, f64::INFINITY], |_| true);
        assert_eq!(scores, [-2.0, 0.0, 0.5]);
        assert!(scores[1].is_sign_positive());
        assert_eq!(ranks, [2, 1, 0, MISSING, 1, 2, MISSING]);
    }

    #[test]
    fn rows_out_of_play_add_no_score() {
        let (ranks, scores) = rank(&[3.0, 1.0, 2.0], |row| row != 1);
        assert_eq!(scores, [2.0, 3.0]);
        assert_eq!(ranks, [1, MISSING, 0]);
    }
}
