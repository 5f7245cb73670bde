//! The pointer stays where it is on the screen when the size of the text changes under it.

use egui::{Event, Pos2, RawInput};

/// Where the pointer was last said to be, and how large a point was then.
#[derive(Debug, Default)]
pub struct Pointer {
    seen: Option<(Pos2, f32)>,
    zoom: f32,
}

impl Pointer {
    /// Says again where the pointer is when the zoom changed since it moved: the system tells it when it moves only,
    /// so that a second click on a button that zooms would fall elsewhere.
    pub fn follow(&mut self, zoom: f32, input: &mut RawInput) {
        let changed = std::mem::replace(&mut self.zoom, zoom) != zoom;
        let now =
            |seen: Option<(Pos2, f32)>| seen.map(|(at, then)| (at, (at.to_vec2() * then / zoom).to_pos2()));
        if changed && let Some((_, moved)) = now(self.seen) {
            input.events.insert(0, Event::PointerMoved(moved));
        }
        // What was said just above is no word of the system, which goes on saying the place as it was.
        for event in input
            .events
            .iter_mut()
            .skip(usize::from(changed && self.seen.is_some()))
        {
            match event {
                Event::PointerMoved(at) => self.seen = Some((*at, zoom)),
                Event::PointerGone => self.seen = None,
                Event::PointerButton { pos, .. } => {
                    if let Some((said, moved)) = now(self.seen)
                        && said == *pos
                    {
                        *pos = moved;
                    }
                }
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(pos: Pos2) -> Event {
        Event::PointerButton {
            pos,
            button: egui::PointerButton::Primary,
            pressed: true,
            modifiers: Default::default(),
        }
    }

    #[test]
    fn a_click_after_zooming_falls_under_the_pointer() {
        let mut pointer = Pointer::default();
        let mut input = RawInput {
            events: vec![Event::PointerMoved(Pos2::new(300.0, 60.0))],
            ..Default::default()
        };
        pointer.follow(1.0, &mut input);
        input.events = vec![pressed(Pos2::new(300.0, 60.0))];
        pointer.follow(1.5, &mut input);
        let now = Pos2::new(200.0, 40.0);
        assert_eq!(input.events, [Event::PointerMoved(now), pressed(now)]);
        input.events = vec![pressed(Pos2::new(300.0, 60.0))];
        pointer.follow(1.5, &mut input);
        assert_eq!(input.events, [pressed(now)]);
        let moved = vec![
            Event::PointerMoved(Pos2::new(210.0, 40.0)),
            pressed(Pos2::new(210.0, 40.0)),
        ];
        input.events = moved.clone();
        pointer.follow(1.5, &mut input);
        assert_eq!(input.events, moved);
    }
}
