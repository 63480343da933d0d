//! The limits of time and memory.

use std::time::Duration;

use cpu_time::ThreadTime;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// The most memory that an input may take, in bytes.
const MOST_MEMORY: usize = 64 << 20;

/// The longest that the processor may be busy with an input. Time on the wall would depend on what
/// else the machine does.
const LONGEST: Duration = Duration::from_secs(1);

/// Does something within the limits.
///
/// # Panics
///
/// If it takes more.
pub fn hold(name: &str, something: impl FnOnce()) {
    MEMORY.reset_peak_usage();
    let (before, start) = (MEMORY.current_usage(), ThreadTime::now());
    something();
    let (time, memory) = (start.elapsed(), MEMORY.peak_usage().saturating_sub(before));
    assert!(memory <= MOST_MEMORY, "{name} took {memory} bytes");
    assert!(time <= LONGEST, "{name} took {time:?}");
}
