//! A worker's end of the messages: it does what it is asked, in the order in which it is asked.

use gloo::events::EventListener;
use isoplan::summary::Version;
use isoplan::{job, spreadsheet};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Simulates until the page ends this worker.
pub fn simulate(scope: &DedicatedWorkerGlobalScope) {
    // To prove that the page gets over a worker that dies (`?fault=worker`).
    let faulty = scope.name().contains("fault=worker");
    let mut worker = job::Worker::default();
    let ready = job::Reply::Ready { version: Version::THIS.to_string() };
    listen(scope, &ready.encode(), move |bytes| {
        let request = job::Request::decode(bytes)?;
        assert!(!(faulty && matches!(request, job::Request::Run { .. })), "this worker was told to fail");
        Some(worker.handle(request)?.encode())
    });
}

/// Reads and writes spreadsheets until the page ends this worker.
pub fn read_and_write(scope: &DedicatedWorkerGlobalScope) {
    let ready = spreadsheet::Reply::Ready { version: Version::THIS.to_string() };
    listen(scope, &ready.encode(), |bytes| Some(spreadsheet::Request::decode(bytes)?.handle().encode()));
}

/// Listens to the page, after having said that it does.
fn listen(
    scope: &DedicatedWorkerGlobalScope,
    ready: &[u8],
    mut answer: impl FnMut(&[u8]) -> Option<Vec<u8>> + 'static,
) {
    let port = scope.clone();
    EventListener::new(scope, "message", move |event| {
        let data = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
        let Some(bytes) = data.and_then(|data| data.dyn_into::<Uint8Array>().ok()) else { return };
        if let Some(reply) = answer(&bytes.to_vec()) {
            post(&port, &reply);
        }
    })
    .forget();
    post(scope, ready);
}

/// Sends a reply; its buffer changes hands instead of being copied.
fn post(scope: &DedicatedWorkerGlobalScope, reply: &[u8]) {
    let bytes = Uint8Array::from(reply);
    let buffer = Array::of1(&bytes.buffer());
    // Fails only for what cannot be cloned, which bytes can.
    let _ = scope.post_message_with_transfer(&bytes, &buffer);
}
