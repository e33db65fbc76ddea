//! When the person turns away: the last chance to save, as far as a browser gives one.

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::VisibilityState;

/// Calls when the page is hidden or left, until what is returned is dropped. Hiding is the only event that every
/// browser fires for every way of leaving but a crash; `pagehide` comes before it in some, so both are heard.
pub fn listen(on_leave: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let Some(page) = window.document() else {
        return Vec::new();
    };
    let (on_hide, shown) = (on_leave.clone(), page.clone());
    vec![
        EventListener::new(&window, "pagehide", move |_| on_leave()),
        EventListener::new(&page, "visibilitychange", move |_| {
            if shown.visibility_state() == VisibilityState::Hidden {
                on_hide();
            }
        }),
    ]
}

/// Calls when the page comes back: to sight, from the browser's memory of it, or under the person's hands in a window that
/// was in sight all the time.
pub fn listen_return(on_return: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let Some(page) = window.document() else {
        return Vec::new();
    };
    let (on_show, on_focus, shown) = (on_return.clone(), on_return.clone(), page.clone());
    vec![
        EventListener::new(&window, "pageshow", move |_| on_return()),
        EventListener::new(&window, "focus", move |_| on_focus()),
        EventListener::new(&page, "visibilitychange", move |_| {
            if shown.visibility_state() == VisibilityState::Visible {
                on_show();
            }
        }),
    ]
}

/// Lets the browser ask the person before the page goes, as long as something would be lost with it.
pub fn listen_before(is_at_risk: impl Fn() -> bool + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "beforeunload", options, move |event| {
        if is_at_risk() {
            event.prevent_default();
        }
    }))
}

/// The same for as long as the tab lives.
pub fn ask_before(is_at_risk: impl Fn() -> bool + 'static) {
    if let Some(asking) = listen_before(is_at_risk) {
        asking.forget();
    }
}
