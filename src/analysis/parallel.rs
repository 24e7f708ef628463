//! Work spread over the machine's cores.

use super::pipeline::AnalysisError;
use std::num::NonZero;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// Does some work on every item, on as many threads as the machine has cores. The results come in the order of the items,
/// so that threads leave no trace in them.
pub(super) fn in_parallel<T: Sync, R: Send>(
    items: &[T],
    work: &(dyn Fn(usize, &T) -> Result<R, AnalysisError> + Sync),
) -> Result<Vec<R>, AnalysisError> {
    let next = AtomicUsize::new(0);
    let failed = AtomicBool::new(false);
    let results: Vec<Mutex<Option<Result<R, AnalysisError>>>> = items.iter().map(|_| Mutex::new(None)).collect();
    let run = || {
        while !failed.load(Ordering::Relaxed) {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(number) else { break };
            let result = work(number, item);
            failed.fetch_or(result.is_err(), Ordering::Relaxed);
            *results[number].lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get).min(items.len().max(1));
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(run);
        }
        run();
    });
    let finished = results.into_iter().map(|slot| slot.into_inner().unwrap_or_else(PoisonError::into_inner));
    finished.map(|result| result.unwrap_or(Err(AnalysisError::Cancelled))).collect()
}
