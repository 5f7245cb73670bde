//! What a finding says beside its text, in words.

use super::{Language, text, text_with};
use crate::project::{Claim, Confidence, Kind, RecommendationState};

/// What a finding is about.
pub fn kind_name(language: Language, kind: Kind) -> String {
    let id = match kind {
        Kind::Observation => "claim-kind-observation",
        Kind::Disparity => "claim-kind-disparity",
        Kind::Process => "claim-kind-process",
        Kind::Documentation => "claim-kind-documentation",
        Kind::Legal => "claim-kind-legal",
        Kind::Environment => "claim-kind-environment",
        Kind::Dependence => "claim-kind-dependence",
    };
    text(language, id)
}

/// How far a finding can be relied on.
pub fn confidence_name(language: Language, confidence: Confidence) -> String {
    let id = match confidence {
        Confidence::Exploratory => "claim-confidence-exploratory",
        Confidence::Indicative => "claim-confidence-indicative",
        Confidence::Solid => "claim-confidence-solid",
    };
    text(language, id)
}

/// How far a recommendation has come.
pub fn recommendation_state_name(language: Language, state: RecommendationState) -> String {
    let id = match state {
        RecommendationState::Proposed => "claim-state-proposed",
        RecommendationState::Accepted => "claim-state-accepted",
        RecommendationState::Refused => "claim-state-refused",
        RecommendationState::Done => "claim-state-done",
    };
    text(language, id)
}

/// Everything that is said beside the text, under its name, in order; what is not said is left out.
pub fn claim_lines(language: Language, claim: &Claim) -> Vec<(String, String)> {
    let mut lines = vec![
        ("claim-kind", kind_name(language, claim.kind)),
        ("claim-confidence", confidence_name(language, claim.confidence)),
    ];
    let law = claim.law.iter().filter(|law| !law.article.trim().is_empty());
    let law = law.map(|law| {
        let cited = [law.code.trim(), law.article.trim()].join(" ");
        match law.as_of.trim() {
            "" => cited,
            day => {
                let arguments = [("law", cited.trim().into()), ("day", day.into())];
                text_with(language, "claim-law-as-of", &arguments)
            }
        }
    });
    let recommended = claim
        .recommendations
        .iter()
        .filter(|wanted| !wanted.text.trim().is_empty());
    let recommended = recommended.map(|wanted| {
        let more = [
            wanted.owner.trim().to_owned(),
            wanted.due.trim().to_owned(),
            recommendation_state_name(language, wanted.state),
        ];
        let more: Vec<String> = more.into_iter().filter(|words| !words.is_empty()).collect();
        format!("{} ({})", wanted.text.trim(), more.join(", "))
    });
    let reply = claim.reply.as_ref().filter(|reply| !reply.text.trim().is_empty());
    let reply = reply.map(|reply| {
        let from = [reply.by.trim(), reply.on.trim()];
        let from: Vec<&str> = from.into_iter().filter(|words| !words.is_empty()).collect();
        match from.is_empty() {
            true => reply.text.trim().to_owned(),
            false => format!("{} ({})", reply.text.trim(), from.join(", ")),
        }
    });
    lines.extend([
        ("claim-affected", claim.affected.trim().to_owned()),
        ("claim-harm", claim.harm.trim().to_owned()),
        ("claim-law", law.collect::<Vec<_>>().join("\n")),
        ("claim-limits", claim.limits.trim().to_owned()),
        ("claim-alternatives", claim.alternatives.trim().to_owned()),
        (
            "claim-recommendations",
            recommended.collect::<Vec<_>>().join("\n"),
        ),
        ("claim-reply", reply.unwrap_or_default()),
        (
            "claim-confirmed-without",
            claim.confirmed_without.trim().to_owned(),
        ),
        ("claim-author", claim.author.trim().to_owned()),
    ]);
    let said = lines.into_iter().filter(|(_, words)| !words.is_empty());
    said.map(|(id, words)| (text(language, id), words)).collect()
}
