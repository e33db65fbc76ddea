//! Work that takes a while, done in pauses: the check after typing, and the balance in slices between frames.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::checked::{Checked, check};
use crate::app::browser::timer::{self, Timeout};
use crate::app::hooks::shared::Shared;
use crate::bank::model::Bank;
use crate::scoring::balance::{Lead, Trial};

/// Milliseconds without a key until the text is checked.
const PAUSE: u32 = 400;
/// Random answer sets between two chances for the page to draw: a few milliseconds on a slow machine.
const SLICE: u32 = 60;

/// A bank and who leads in it.
type Led = (Shared<Bank>, Rc<[Lead]>);

/// What the checker says of the text of the last pause, and whether that is the text as it is now. A file is checked at
/// once, and so is what lies here already.
#[hook]
pub fn use_checked(text: &Rc<str>, is_file: bool) -> (Checked, bool) {
    let checked = use_state(|| (Rc::<str>::default(), Checked::Nothing));
    let setter = checked.setter();
    let is_first = use_mut_ref(|| true);
    use_effect_with(Rc::clone(text), move |text| {
        let text = Rc::clone(text);
        let pause = if is_first.replace(false) || is_file { 0 } else { PAUSE };
        let waiting = timer::after(pause, move || {
            let found = check(&text);
            setter.set((text, found));
        });
        move || drop(waiting)
    });
    (checked.1.clone(), checked.0 == *text)
}

/// Who leads by pure chance; `None` while that is worked out.
#[hook]
pub fn use_balance(bank: Shared<Bank>) -> Option<Rc<[Lead]>> {
    let leads = use_state(|| None::<Led>);
    let setter = leads.setter();
    use_effect_with(bank, move |bank| {
        let work = Work { waiting: Rc::default(), setter, bank: *bank };
        match Trial::new(bank) {
            None => work.setter.set(Some((*bank, Rc::default()))),
            Some(trial) => work.clone().go_on(trial),
        }
        // Dropping the timeout that waits ends the work: what it was for is gone.
        move || drop(work.waiting.borrow_mut().take())
    });
    leads.as_ref().filter(|(of, _)| *of == bank).map(|(_, leads)| Rc::clone(leads))
}

#[derive(Clone)]
struct Work {
    waiting: Rc<RefCell<Option<Timeout>>>,
    setter: UseStateSetter<Option<Led>>,
    bank: Shared<Bank>,
}

impl Work {
    fn go_on(self, mut trial: Trial) {
        let work = self.clone();
        *self.waiting.borrow_mut() = Some(timer::after(0, move || {
            if trial.advance(SLICE) {
                work.setter.set(Some((work.bank, Rc::from(trial.finish()))));
            } else {
                work.go_on(trial);
            }
        }));
    }
}
