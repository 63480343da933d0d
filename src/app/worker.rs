//! A worker's end of the messages: it does what it is asked, in the order in which it is asked.

use gloo::events::EventListener;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use isoplan::job::{Reply, Request, Worker};
use isoplan::summary::Version;

/// Listens to the page until it ends this worker.
pub fn listen(scope: DedicatedWorkerGlobalScope) {
    // To prove that the page gets over a worker that dies (`?fault=worker`).
    let faulty = scope.name().contains("fault=worker");
    let mut worker = Worker::default();
    let port = scope.clone();
    EventListener::new(&scope, "message", move |event| {
        let Some(request) = event.dyn_ref::<MessageEvent>().and_then(read) else { return };
        assert!(!(faulty && matches!(request, Request::Run { .. })), "this worker was told to fail");
        if let Some(reply) = worker.handle(request) {
            post(&port, &reply);
        }
    })
    .forget();
    post(&scope, &Reply::Ready { version: Version::THIS.to_string() });
}

fn read(event: &MessageEvent) -> Option<Request> {
    Request::decode(&event.data().dyn_into::<Uint8Array>().ok()?.to_vec())
}

/// Sends a reply; its buffer changes hands instead of being copied.
fn post(scope: &DedicatedWorkerGlobalScope, reply: &Reply) {
    let bytes = Uint8Array::from(reply.encode().as_slice());
    let buffer = Array::of1(&bytes.buffer());
    // Fails only for what cannot be cloned, which bytes can.
    let _ = scope.post_message_with_transfer(&bytes, &buffer);
}
