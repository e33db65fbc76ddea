//! How tall the page is, told when it changes: one measure, ten times a second at most, and never by the host's own doing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{ResizeObserver, console};

use super::plain::number;
use crate::app::browser::timer::{self, Timeout};
use crate::app::browser::{clock, paint};

/// Milliseconds between two messages.
const PAUSE: i64 = 100;
/// Pixels by which the page may change without a word: less is rounding.
const SLACK: f64 = 1.0;

/// What follows the height, for as long as it is kept.
pub struct Watch {
    _observer: ResizeObserver,
    _on_size: Closure<dyn FnMut()>,
}

struct Measure {
    /// What was told last, and when.
    told: Cell<(f64, i64)>,
    is_due: Cell<bool>,
    waiting: RefCell<Option<Timeout>>,
    on_height: Box<dyn Fn(f64)>,
}

/// Tells the height of the page's body, which holds everything and is as tall as that, now and when it changes.
pub fn watch(on_height: impl Fn(f64) + 'static) -> Option<Watch> {
    let body = web_sys::window()?.document()?.body()?;
    let measure = Rc::new(Measure {
        told: Cell::new((0.0, 0)),
        is_due: Cell::default(),
        waiting: RefCell::default(),
        on_height: Box::new(on_height),
    });
    let on_size = Closure::<dyn FnMut()>::new(move || measure.soon());
    match ResizeObserver::new(on_size.as_ref().unchecked_ref::<Function>()) {
        Ok(observer) => {
            observer.observe(&body);
            Some(Watch { _observer: observer, _on_size: on_size })
        }
        Err(error) => {
            console::error_1(&error);
            None
        }
    }
}

impl Measure {
    /// After the next frame, so that a page that is still changing is measured once; and after the pause.
    fn soon(self: &Rc<Measure>) {
        if self.is_due.replace(true) {
            return;
        }
        let measure = Rc::clone(self);
        let wait = PAUSE - (clock::now().millis() - self.told.get().1);
        match u32::try_from(wait) {
            // A clock that was set back must not silence the page.
            Ok(wait @ 1..) => {
                let wait = timer::after(wait.min(PAUSE as u32), move || measure.now());
                self.waiting.replace(Some(wait));
            }
            _ => paint::after(move || measure.now()),
        }
    }

    fn now(&self) {
        self.is_due.set(false);
        let Some(height) = height() else { return };
        if (height - self.told.get().0).abs() > SLACK {
            self.told.set((height, clock::now().millis()));
            (self.on_height)(height);
        }
    }
}

/// How tall the page is, in whole CSS pixels; `None` where it is not shown and has no height.
fn height() -> Option<f64> {
    let body = web_sys::window()?.document()?.body()?;
    let height = number(&body.get_bounding_client_rect(), "height")?;
    (height > 0.0).then(|| height.ceil())
}
