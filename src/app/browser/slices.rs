//! Long work in slices, between which the page paints and hears clicks.

use std::cell::RefCell;
use std::rc::Rc;

use super::clock;
use super::timer::{self, Timeout};

/// Milliseconds of one slice: well under what a person notices, with what the page does in the same task.
const SLICE: i64 = 12;

/// Work under way; dropped, it ends.
pub struct Work(#[expect(dead_code, reason = "holds the next slice until it is dropped")] Rc<RefCell<Option<Timeout>>>);

/// Calls `step` again and again until it says that it is done. `step` has to be short: a slice ends between two of them.
pub fn work(step: impl FnMut() -> bool + 'static) -> Work {
    let waiting = Rc::new(RefCell::new(None));
    go_on(Rc::new(RefCell::new(step)), &waiting);
    Work(waiting)
}

fn go_on(step: Rc<RefCell<dyn FnMut() -> bool>>, waiting: &Rc<RefCell<Option<Timeout>>>) {
    let next = Rc::downgrade(waiting);
    let slice = timer::after(0, move || {
        let began = clock::now().millis();
        let is_done = loop {
            if step.borrow_mut()() {
                break true;
            }
            if clock::now().millis() - began >= SLICE {
                break false;
            }
        };
        if let Some(waiting) = next.upgrade().filter(|_| !is_done) {
            go_on(step, &waiting);
        }
    });
    *waiting.borrow_mut() = Some(slice);
}
