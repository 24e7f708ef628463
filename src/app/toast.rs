//! What just happened, said at the bottom right for some seconds.

use super::Action;

/// Seconds that a toast stays.
const STAYS: f64 = 6.0;
/// As many are shown at once.
const MOST: usize = 4;

/// What kind of thing happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastKind {
    /// Something was done.
    Done,
    /// The analyst's correction was made.
    Edit,
    /// Something wants attention.
    Warning,
    /// Something went wrong. Stays until it is closed.
    Error,
}

/// What just happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    /// What kind of thing.
    pub kind: ToastKind,
    /// As a sentence.
    pub text: String,
    /// One thing to do about it.
    pub action: Option<(&'static str, Action)>,
    shown: Option<f64>,
}

/// The toasts that are shown.
#[derive(Clone, Debug, Default)]
pub struct Toasts(Vec<Toast>);

impl Toasts {
    /// Says what happened.
    pub fn say(&mut self, kind: ToastKind, text: impl Into<String>, action: Option<(&'static str, Action)>) {
        self.0.push(Toast { kind, text: text.into(), action, shown: None });
        if self.0.len() > MOST {
            let oldest = self.0.iter().position(|toast| toast.kind != ToastKind::Error).unwrap_or(0);
            self.0.remove(oldest);
        }
    }

    /// Drops what has been shown long enough, at `now` seconds. Gives the time until the next is dropped.
    pub fn expire(&mut self, now: f64) -> Option<f64> {
        for toast in &mut self.0 {
            toast.shown.get_or_insert(now);
        }
        let left = |toast: &Toast| toast.shown.unwrap_or(now) + STAYS - now;
        self.0.retain(|toast| toast.kind == ToastKind::Error || left(toast) > 0.0);
        self.0.iter().filter(|toast| toast.kind != ToastKind::Error).map(left).reduce(f64::min)
    }

    /// What is shown, oldest first.
    pub fn shown(&self) -> &[Toast] {
        &self.0
    }

    /// Drops the errors, which would stay: what they were about is no longer open.
    pub fn forget_errors(&mut self) {
        self.0.retain(|toast| toast.kind != ToastKind::Error);
    }

    /// Closes one.
    pub fn close(&mut self, number: usize) {
        if number < self.0.len() {
            self.0.remove(number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn toasts_go_after_six_seconds_and_errors_stay() {
        let mut toasts = Toasts::default();
        toasts.say(ToastKind::Done, "Exported.", None);
        toasts.say(ToastKind::Error, "The disk is full.", None);
        assert_eq!(toasts.expire(10.0), Some(6.0));
        assert_eq!(toasts.expire(16.5), None);
        assert_eq!(toasts.shown().iter().map(|toast| toast.kind).collect::<Vec<_>>(), [ToastKind::Error]);
    }

    #[test]
    fn the_oldest_makes_room() {
        let mut toasts = Toasts::default();
        for number in 0..6 {
            toasts.say(ToastKind::Done, number.to_string(), None);
        }
        assert_eq!(toasts.shown()[0].text, "2");
    }
}
