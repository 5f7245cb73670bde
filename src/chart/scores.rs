//! How many people have each score: what lies under a threshold being moved.

use crate::data::MISSING;
use crate::tally::{Decisions, ResolvedCut, Tally};

/// Above this many distinct scores, neighbours share a bar.
const BARS: usize = 60;

/// The scores present, and how many people have them.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoresChart {
    pub lowest: f64,
    pub highest: f64,
    /// How many distinct scores there are.
    pub distinct: usize,
    /// The smallest gap between two scores, when it is wide enough to be a step of a slider.
    pub step: Option<f64>,
    /// People with a score (the highest possible number when only bounds are known).
    pub people: f64,
    pub bars: Vec<ScoreBar>,
}

/// People whose score lies between `from` and `to`, both included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScoreBar {
    pub from: f64,
    pub to: f64,
    pub people: f64,
}

impl ScoreBar {
    /// Whether everybody of the bar is selected.
    pub fn is_selected(&self, cut: &ResolvedCut) -> bool {
        cut.selects(self.from) && cut.selects(self.to)
    }
}

/// Lays out the scores of a tally; `None` when it holds decisions, or nobody has a score.
pub fn scores_chart(tally: &Tally) -> Option<ScoresChart> {
    let Decisions::Scored { ranks, scores } = &tally.decisions else {
        return None;
    };
    let (lowest, highest) = (*scores.first()?, *scores.last()?);
    let mut people = vec![0.0; scores.len()];
    for (rank, amount) in ranks.iter().zip(&tally.amounts) {
        if *rank != MISSING {
            people[*rank as usize] += amount.high;
        }
    }
    let width = (highest - lowest) / BARS as f64;
    let mut bars: Vec<ScoreBar> = Vec::new();
    for (&score, &people) in scores.iter().zip(&people) {
        let shares = scores.len() > BARS && width > 0.0;
        let place = |score: f64| ((score - lowest) / width).floor().min(BARS as f64 - 1.0);
        match bars.last_mut() {
            Some(bar) if shares && place(bar.from) == place(score) => {
                bar.to = score;
                bar.people += people;
            }
            _ => bars.push(ScoreBar {
                from: score,
                to: score,
                people,
            }),
        }
    }
    let gap = scores
        .windows(2)
        .map(|pair| pair[1] - pair[0])
        .fold(f64::INFINITY, f64::min);
    Some(ScoresChart {
        lowest,
        highest,
        distinct: scores.len(),
        // A step finer than a pixel would only make the slider jitter.
        step: (gap.is_finite() && gap > 0.0 && (highest - lowest) / gap <= 1000.0).then_some(gap),
        people: people.iter().sum(),
        bars,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::{Amount, State};

    fn tally(scores: Vec<f64>, ranks: Vec<u32>) -> Tally {
        Tally {
            dimensions: Vec::new(),
            codes: Vec::new(),
            outcomes: vec![State::Unknown; ranks.len()],
            amounts: vec![Amount::exact(2.0); ranks.len()],
            decisions: Decisions::Scored { ranks, scores },
            sample: None,
        }
    }

    #[test]
    fn few_scores_have_a_bar_each_and_missing_scores_none() {
        let chart = scores_chart(&tally(vec![1.0, 2.0, 4.0], vec![0, 0, 2, MISSING])).expect("scores");
        let people: Vec<f64> = chart.bars.iter().map(|bar| bar.people).collect();
        assert_eq!(people, [4.0, 0.0, 2.0]);
        assert_eq!((chart.lowest, chart.highest, chart.step), (1.0, 4.0, Some(1.0)));
        assert_eq!(chart.people, 6.0);
    }

    #[test]
    fn many_scores_share_bars_and_nobody_is_lost() {
        let scores: Vec<f64> = (0..5000).map(|score| f64::from(score) / 5000.0).collect();
        let chart = scores_chart(&tally(scores, (0..5000).collect())).expect("scores");
        assert_eq!(chart.bars.len(), BARS);
        assert_eq!(chart.bars.iter().map(|bar| bar.people).sum::<f64>(), 10000.0);
        assert_eq!(chart.step, None);
    }

    #[test]
    fn given_decisions_have_no_scores() {
        let given = Tally {
            decisions: Decisions::Given(vec![State::Yes]),
            ..tally(Vec::new(), Vec::new())
        };
        assert_eq!(scores_chart(&given), None);
    }
}
