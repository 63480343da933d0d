//! Spreadsheets: read and written by a program of its own, in a worker, so that a large file holds up nothing.

use futures_channel::mpsc;
use isoplan::spreadsheet::{Reply, Request};
use isoplan::summary::Version;

use crate::thread::{Heard, Program, Thread};

/// Has the program do something; `None` if it cannot be loaded, or is of another version.
pub async fn ask(request: &Request) -> Option<Reply> {
    let (tell, mut heard) = mpsc::unbounded();
    let thread = Thread::start(Program::Spreadsheets, "", move |heard| {
        // Nobody listens any more once there is an answer.
        let _ = tell.unbounded_send(heard);
    })?;
    loop {
        let Heard::Bytes(bytes) = heard.recv().await.ok()? else { return None };
        match Reply::decode(&bytes)? {
            Reply::Ready { version } if version == Version::THIS.to_string() => {
                thread.post(&request.encode());
            }
            Reply::Ready { .. } => return None,
            reply => return Some(reply),
        }
    }
}
