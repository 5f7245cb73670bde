//! What matters most, in few words: for the pages that everybody reads, and for those shown at a meeting.

use super::Told;
use super::rates::Rates;
use crate::chart::salient_group;
use crate::measure::{GroupMeasures, Measured, ResolvedReference, Value};
use crate::project::{Finding, Status};
use crate::report::document::Figure;
use crate::text::{
    fraction_words, group_name, metric_caution, metric_name, range_words, resolved_reference_name, sentence,
    text_with, value_words,
};

/// Most groups that are drawn on a chart that shares its page with words.
pub(super) const DRAWN: usize = 8;

/// A thing to say, with the chart it is seen on.
pub(super) struct Foremost<'a> {
    /// In a line.
    pub headline: String,
    /// What is said of it, in numbers of people among people.
    pub words: String,
    /// What is counted, out of what.
    pub counted: String,
    pub caution: String,
    rates: Rates<'a>,
}

impl Foremost<'_> {
    /// Its chart; `says` is what is said under it.
    pub fn figure(&self, says: String) -> Figure {
        self.rates.figure(says)
    }

    /// What its chart is of.
    pub fn title(&self) -> String {
        self.rates.title()
    }

    /// How many groups its chart leaves out.
    pub fn left_out(&self) -> usize {
        self.rates.measured.groups.len().saturating_sub(DRAWN)
    }
}

impl Told<'_> {
    /// The findings that stand and can be shown, the gravest first; where there is none, the groups that stand out, the
    /// widest gap first.
    pub(super) fn foremost(&self) -> Vec<Foremost<'_>> {
        let findings = &self.material.project.findings;
        let shown = |(place, finding): &(usize, &Finding)| {
            finding.status != Status::Withdrawn && !self.hides_finding(*place)
        };
        let mut standing: Vec<(usize, &Finding)> = findings.iter().enumerate().filter(shown).collect();
        standing.sort_by_key(|(_, finding)| std::cmp::Reverse(finding.severity));
        let found: Vec<Foremost<'_>> = standing
            .into_iter()
            .filter_map(|(place, finding)| self.of_finding(place, finding))
            .collect();
        match found.is_empty() {
            true => self.standing_out(),
            false => found,
        }
    }

    fn of_finding<'b>(&'b self, place: usize, finding: &'b Finding) -> Option<Foremost<'b>> {
        let now = self.now[place].first()?.as_ref()?;
        let rates = Rates {
            most: DRAWN,
            ..self.rates(now, &finding.evidence)
        };
        let mut foremost = self.of_group(rates, now.group);
        let own = finding.text.trim();
        if own != finding.generated.trim() && !own.is_empty() {
            own.clone_into(&mut foremost.headline);
            foremost.words = format!("{own} {}", foremost.words);
        }
        Some(foremost)
    }

    fn standing_out(&self) -> Vec<Foremost<'_>> {
        let metric = self.first_metric();
        let gap = |measured: &Measured, group: usize| {
            let disparity = measured.groups[group].disparity(metric);
            disparity
                .and_then(|disparity| disparity.difference.known())
                .map_or(0.0, f64::abs)
        };
        let mut found: Vec<(f64, Foremost<'_>)> = { self.groupings() }
            .filter_map(|(place, evaluated)| {
                let measured = &evaluated.measured;
                let group = salient_group(measured, metric)?;
                if self.kept.hides(place, group, metric) {
                    return None;
                }
                let rates = Rates {
                    most: DRAWN,
                    chosen: Some(&measured.groups[group].key),
                    ..self.all_rates(place, evaluated, metric)
                };
                Some((gap(measured, group), self.of_group(rates, group)))
            })
            .collect();
        found.sort_by(|one, other| other.0.total_cmp(&one.0));
        found.into_iter().map(|(_, foremost)| foremost).collect()
    }

    /// What is told of a group; of what it is compared with too, where that may be shown.
    fn of_group<'b>(&self, rates: Rates<'b>, group: usize) -> Foremost<'b> {
        let (language, metric, measured) = (self.language, rates.metric, rates.measured);
        let subject = &measured.groups[group];
        let reference = match measured.reference {
            ResolvedReference::Group(index) => measured.groups.get(index),
            ResolvedReference::Overall => Some(&measured.overall),
            ResolvedReference::Rest | ResolvedReference::Absent => None,
        };
        let reference = reference.filter(|_| !rates.hides_reference());
        let value = |group: &GroupMeasures| match group.rate(metric).value {
            Value::Known(value) => Some(value_words(language, metric, value)),
            Value::Bounds(low, high) => Some(range_words(language, metric, (low, high))),
            Value::Undefined(_) => None,
        };
        let fraction = |group: &GroupMeasures| fraction_words(language, group.rate(metric));
        let other = reference.and_then(|group| Some((value(group)?, fraction(group))));
        let compared = if other.is_some() { "yes" } else { "no" };
        let (other, other_fraction) = other.unwrap_or_default();
        let arguments = [
            ("metric", metric_name(language, metric).into()),
            ("axis", rates.axis().into()),
            ("group", group_name(language, &subject.key).into()),
            ("value", value(subject).unwrap_or_default().into()),
            ("fraction", fraction(subject).into()),
            ("reference", resolved_reference_name(language, measured).into()),
            ("compared", compared.into()),
            ("other", other.into()),
            ("otherfraction", other_fraction.into()),
        ];
        Foremost {
            headline: text_with(language, "report-headline", &arguments),
            words: sentence(language, measured, group, metric, self.polarity, rates.unit),
            counted: text_with(language, "report-counted", &arguments),
            caution: metric_caution(language, metric),
            rates,
        }
    }
}

/// Words cut short at the end of one, with a sign that they are.
pub(super) fn shortened(words: &str, most: usize) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = words.char_indices().nth(most) else {
        return words;
    };
    let cut = &words[..end];
    let whole = cut.rsplit_once(' ').map_or(cut, |(before, _)| before);
    // A word longer than the room is cut inside.
    let kept = if whole.len() * 2 < cut.len() { cut } else { whole };
    format!("{}…", kept.trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn words_are_cut_between_words_where_they_can_be() {
        assert_eq!(shortened("one two", 10), "one two");
        assert_eq!(shortened("one two, three", 9), "one two…");
        assert_eq!(shortened("anticonstitutionnellement", 5), "antic…");
        assert_eq!(shortened("à é", 2), "à…");
    }
}
