//! Discussions of two people made one: every message is there, in the order in which they were written.

use std::collections::BTreeMap;

use super::numbered::{Joined, Numbered, join};
use super::pick;
use crate::project::{Annotation, Message, Resolved, Thread, Topic};

/// A message with what it is about.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said {
    pub on: Topic,
    pub message: Message,
}

impl Numbered for Said {
    fn number(&self) -> u32 {
        self.message.number
    }

    fn set_number(&mut self, number: u32) {
        self.message.number = number;
    }

    fn join(base: &Said, ours: &Said, theirs: &Said) -> (Said, Option<Said>) {
        pick(base, ours, theirs)
    }
}

impl Numbered for Annotation {
    fn number(&self) -> u32 {
        self.number
    }

    fn set_number(&mut self, number: u32) {
        self.number = number;
    }

    fn join(base: &Annotation, ours: &Annotation, theirs: &Annotation) -> (Annotation, Option<Annotation>) {
        pick(base, ours, theirs)
    }
}

/// New numbers of findings and of choices: what speaks of them follows.
pub(super) struct Renumbered {
    pub findings: BTreeMap<u32, u32>,
    pub choices: BTreeMap<u32, u32>,
}

impl Renumbered {
    fn topic(&self, on: &Topic) -> Topic {
        let new = |numbers: &BTreeMap<u32, u32>, number: u32| *numbers.get(&number).unwrap_or(&number);
        match on {
            Topic::Finding(number) => Topic::Finding(new(&self.findings, *number)),
            Topic::Choice(number) => Topic::Choice(new(&self.choices, *number)),
            Topic::View(view) => Topic::View(view.clone()),
        }
    }

    /// Discussions, about what has its new number.
    pub fn threads(&self, threads: &[Thread]) -> Vec<Thread> {
        let renumbered = threads.iter().map(|thread| Thread {
            on: self.topic(&thread.on),
            ..thread.clone()
        });
        renumbered.collect()
    }

    /// Notes on charts, of findings that have their new number.
    pub fn annotations(&self, annotations: &[Annotation]) -> Vec<Annotation> {
        let renumbered = annotations.iter().map(|annotation| Annotation {
            finding: annotation
                .finding
                .map(|number| *self.findings.get(&number).unwrap_or(&number)),
            ..annotation.clone()
        });
        renumbered.collect()
    }
}

/// The discussions of both; `next` is the number that the next message gets.
pub(super) fn threads([base, ours, theirs]: [&[Thread]; 3], next: u32) -> (Vec<Thread>, Joined<Said>) {
    let (own, their) = (with_kept(base, ours, theirs), with_kept(base, theirs, ours));
    let joined = join([&said(base), &said(&own), &said(&their)], next, |_| false);
    let mut all: Vec<Thread> = Vec::new();
    for said in &joined.all {
        match all.iter_mut().find(|thread| thread.on == said.on) {
            Some(thread) => thread.messages.push(said.message.clone()),
            None => all.push(Thread {
                on: said.on.clone(),
                messages: vec![said.message.clone()],
                resolved: resolved([base, ours, theirs], &said.on),
            }),
        }
    }
    for thread in &mut all {
        { &mut thread.messages }.sort_by(|one, other| (&one.at, one.number).cmp(&(&other.at, other.number)));
    }
    (all, joined)
}

/// One side's discussions, with those that it took away whole while the other wrote in them: they stand.
fn with_kept(base: &[Thread], side: &[Thread], other: &[Thread]) -> Vec<Thread> {
    let has = |threads: &[Thread], on: &Topic| threads.iter().any(|thread| thread.on == *on);
    let kept = base.iter().filter(|before| {
        let written = has(other, &before.on) && !other.contains(before);
        written && !has(side, &before.on)
    });
    side.iter().chain(kept).cloned().collect()
}

fn said(threads: &[Thread]) -> Vec<Said> {
    let of = |thread: &Thread| {
        let on = thread.on.clone();
        let messages = thread.messages.clone().into_iter();
        messages
            .map(move |message| Said {
                on: on.clone(),
                message,
            })
            .collect::<Vec<_>>()
    };
    threads.iter().flat_map(of).collect()
}

/// Who said that it is settled; of two, who had read more.
fn resolved(all: [&[Thread]; 3], on: &Topic) -> Option<Resolved> {
    let [base, ours, theirs] = all.map(|threads| {
        let thread = threads.iter().find(|thread| thread.on == *on);
        thread.and_then(|thread| thread.resolved.clone())
    });
    match pick(&base, &ours, &theirs) {
        (kept, None) => kept,
        (kept, Some(other)) => [kept, other]
            .into_iter()
            .flatten()
            .max_by(|one, other| (one.messages, &one.at).cmp(&(other.messages, &other.at))),
    }
}
