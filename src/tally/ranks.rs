//! Scores as ranks into the distinct scores present.

use rayon::prelude::*;

use crate::data::MISSING;

/// Rows sorted at once when looking for distinct scores.
const PIECE: usize = 1 << 16;
/// So many distinct scores are few.
const FEW: usize = 1 << 16;

/// The distinct finite scores of the rows in play, ascending, and each row's rank among them. Scores that are
/// not finite, and rows out of play, rank [`MISSING`]. -0.0 equals 0.0.
pub(super) fn rank(scores: &[f64], in_play: impl Fn(usize) -> bool + Sync) -> (Vec<u32>, Vec<f64>) {
    let present = |row: usize| scores[row].is_finite() && in_play(row);
    let pieces: Vec<Vec<u64>> = scores
        .par_chunks(PIECE)
        .enumerate()
        .map(|(piece, chunk)| {
            let rows = chunk
                .iter()
                .enumerate()
                .filter(|(row, _)| present(piece * PIECE + row));
            let mut keys: Vec<u64> = rows.map(|(_, &score)| key(score)).collect();
            keys.sort_unstable();
            keys.dedup();
            keys
        })
        .collect();
    let (ranks, keys) = if pieces.iter().map(Vec::len).sum::<usize>() <= FEW.max(scores.len() / 16) {
        rank_few(scores, present, pieces)
    } else {
        rank_many(scores, present)
    };
    (ranks, keys.into_iter().map(score).collect())
}

/// Looks each score up among few distinct ones.
fn rank_few(
    scores: &[f64],
    present: impl Fn(usize) -> bool + Sync,
    pieces: Vec<Vec<u64>>,
) -> (Vec<u32>, Vec<u64>) {
    let mut keys = pieces.concat();
    keys.par_sort_unstable();
    keys.dedup();
    let rank = |(row, &score): (usize, &f64)| {
        if !present(row) {
            return MISSING;
        }
        keys.binary_search(&key(score))
            .map_or(MISSING, |rank| rank as u32)
    };
    (scores.par_iter().enumerate().map(rank).collect(), keys)
}

/// Sorts all rows: looking each score up among many distinct ones would miss the caches every time.
fn rank_many(scores: &[f64], present: impl Fn(usize) -> bool + Sync) -> (Vec<u32>, Vec<u64>) {
    let rows = (0..scores.len()).into_par_iter().filter(|&row| present(row));
    let mut sorted: Vec<(u64, usize)> = rows.map(|row| (key(scores[row]), row)).collect();
    sorted.par_sort_unstable();
    let mut ranks = vec![MISSING; scores.len()];
    let mut keys = Vec::new();
    for (rank, run) in sorted.chunk_by(|a, b| a.0 == b.0).enumerate() {
        keys.push(run[0].0);
        for &(_, row) in run {
            ranks[row] = rank as u32;
        }
    }
    (ranks, keys)
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
    fn many_scores_rank_as_few_do() {
        let scores: Vec<f64> = (0..5000)
            .map(|row| f64::from(row * 7919 % 1013 - 500) / 4.0)
            .collect();
        let few = rank_few(
            &scores,
            |row| row % 3 != 0,
            vec![scores.iter().copied().map(key).collect()],
        );
        let many = rank_many(&scores, |row| row % 3 != 0);
        assert_eq!(few.1.len(), 1013);
        assert_eq!(few, many);
    }

    #[test]
    fn rows_out_of_play_add_no_score() {
        let (ranks, scores) = rank(&[3.0, 1.0, 2.0], |row| row != 1);
        assert_eq!(scores, [2.0, 3.0]);
        assert_eq!(ranks, [1, MISSING, 0]);
    }
}
