//! One window at a time: the browser's locks, where there are any, and never for longer than a second.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Object, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, AbortSignal};

use super::timer;

/// Milliseconds that a save waits for another window's at most.
const LIMIT: u32 = 1_000;

#[wasm_bindgen]
extern "C" {
    /// The navigator as far as locks go; web-sys has them only behind a compiler flag.
    type Locking;
    /// Missing where the page did not come over a secure connection.
    #[wasm_bindgen(method, getter)]
    fn locks(this: &Locking) -> Option<Locks>;

    type Locks;
    /// Some browsers throw in a frame instead of rejecting.
    #[wasm_bindgen(method, catch)]
    fn request(this: &Locks, name: &str, options: &Options, granted: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(extends = Object)]
    type Options;
    #[wasm_bindgen(method, setter)]
    fn set_signal(this: &Options, signal: &AbortSignal);
}

thread_local! {
    /// A window that once held the lock for too long (frozen, most likely) is not waited for again.
    static IS_STUCK: Cell<bool> = const { Cell::new(false) };
}

/// Acts once: when no other window holds the lock of this name, or when waiting for it has no use.
pub fn with(name: &str, act: impl FnOnce() + 'static) {
    let act = Rc::new(Cell::new(Some(act)));
    let granted = Rc::clone(&act);
    let Some(waiting) = wait(name, move || granted.take().into_iter().for_each(|act| act())) else {
        return act.take().into_iter().for_each(|act| act());
    };
    spawn_local(async move {
        if let Err(error) = waiting.await {
            IS_STUCK.set(true);
            web_sys::console::warn_2(&"The lock between windows is not to be had: saving without it.".into(), &error);
        }
        act.take().into_iter().for_each(|act| act());
    });
}

/// `None` where there are no locks.
fn wait<Act: FnOnce() + 'static>(
    name: &str,
    granted: Act,
) -> Option<impl Future<Output = Result<JsValue, JsValue>> + use<Act>> {
    let locks = web_sys::window()?.navigator().unchecked_into::<Locking>().locks().filter(|_| !IS_STUCK.get())?;
    let controller = AbortController::new().ok()?;
    let options: Options = Object::new().unchecked_into();
    options.set_signal(&controller.signal());
    let promise = locks.request(name, &options, &Closure::once_into_js(granted)).ok()?;
    Some(async move {
        let patience = timer::after(LIMIT, move || controller.abort());
        let outcome = JsFuture::from(promise).await;
        drop(patience);
        outcome
    })
}
