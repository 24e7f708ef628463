//! Work on the newest of several requests.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

/// Computes answers in the background. A new request makes older ones stale: their answers are thrown away, and work
/// that asks its [`Task`] stops early. `wake` is called when an answer is there, to draw it.
pub struct Latest<T> {
    newest: Arc<AtomicU64>,
    sender: Sender<Sent<T>>,
    answers: Receiver<Sent<T>>,
    wake: Arc<dyn Fn() + Send + Sync>,
    waiting: bool,
}

/// What work sends: the number of its request, whether this is the end of it, and the answer or a sketch of it.
type Sent<T> = (u64, bool, T);

/// The request as the work on it sees it.
pub struct Task<T> {
    newest: Arc<AtomicU64>,
    own: u64,
    sender: Sender<Sent<T>>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl<T> Task<T> {
    /// True where a newer request has come, or nobody waits any more.
    pub fn is_stale(&self) -> bool {
        self.newest.load(Ordering::Relaxed) != self.own
    }

    /// Shows how far the work has come, before its answer.
    pub fn sketch(&self, sketch: T) {
        self.send(false, sketch);
    }

    fn send(&self, is_end: bool, what: T) {
        if !self.is_stale() && self.sender.send((self.own, is_end, what)).is_ok() {
            (self.wake)();
        }
    }
}

impl<T: Send + 'static> Latest<T> {
    /// Nothing requested yet.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (sender, answers) = channel();
        Self { newest: Arc::default(), sender, answers, wake: Arc::new(wake), waiting: false }
    }

    /// Starts `work` on a thread of its own.
    pub fn request(&mut self, work: impl FnOnce(&Task<T>) -> T + Send + 'static) {
        let own = self.newest.fetch_add(1, Ordering::Relaxed) + 1;
        let newest = Arc::clone(&self.newest);
        let task = Task { newest, own, sender: self.sender.clone(), wake: Arc::clone(&self.wake) };
        self.waiting = true;
        std::thread::spawn(move || {
            let answer = work(&task);
            task.send(true, answer);
        });
    }

    /// The answer to the newest request, once; before it the newest sketch, while [`Self::is_waiting`].
    pub fn take(&mut self) -> Option<T> {
        let newest = self.newest.load(Ordering::Relaxed);
        let (_, is_end, answer) = self.answers.try_iter().filter(|(own, ..)| *own == newest).last()?;
        self.waiting = !is_end;
        Some(answer)
    }

    /// True while the newest request is unanswered.
    pub const fn is_waiting(&self) -> bool {
        self.waiting
    }

    /// Makes the request stale.
    pub fn cancel(&mut self) {
        self.newest.fetch_add(1, Ordering::Relaxed);
        self.waiting = false;
    }
}

impl<T> Drop for Latest<T> {
    fn drop(&mut self) {
        self.newest.fetch_add(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::sync_channel;
    use std::time::Duration;

    fn wait_for<T: Send + 'static>(latest: &mut Latest<T>) -> Option<T> {
        (0..500).find_map(|_| {
            let answer = latest.take();
            if answer.is_none() {
                std::thread::sleep(Duration::from_millis(2));
            }
            answer
        })
    }

    #[test]
    fn the_newest_request_wins() {
        let mut latest = Latest::new(|| {});
        let (go, gate) = sync_channel::<()>(0);
        latest.request(move |_| {
            gate.recv().unwrap();
            "old"
        });
        latest.request(|_| "new");
        assert_eq!(wait_for(&mut latest), Some("new"));
        go.send(()).unwrap();
        std::thread::sleep(Duration::from_millis(20));
        assert_eq!(latest.take(), None);
    }

    #[test]
    fn sketches_come_before_the_answer() {
        let mut latest = Latest::new(|| {});
        let (go, gate) = sync_channel::<()>(0);
        latest.request(move |task| {
            task.sketch("rough");
            gate.recv().unwrap();
            "done"
        });
        assert_eq!(wait_for(&mut latest), Some("rough"));
        assert!(latest.is_waiting());
        go.send(()).unwrap();
        assert_eq!(wait_for(&mut latest), Some("done"));
        assert!(!latest.is_waiting());
    }

    #[test]
    fn cancelled_work_is_told_and_its_answer_dropped() {
        let mut latest = Latest::new(|| {});
        let (told, hears) = sync_channel::<bool>(1);
        let (go, gate) = sync_channel::<()>(0);
        latest.request(move |stale| {
            gate.recv().unwrap();
            told.send(stale.is_stale()).unwrap();
        });
        latest.cancel();
        go.send(()).unwrap();
        assert!(hears.recv().unwrap());
        assert!(!latest.is_waiting());
    }
}
