//! Files on their way into the meeting: read, put together in slices, and told of one by one.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use super::handed;
use crate::app::browser::many_files::Handed;
use crate::app::browser::open_file::{Chosen, Unread};
use crate::app::browser::slices::{Work, work};
use crate::app::browser::{dropped, focus, paint};
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::meeting::hooks::{MeetingHandle, use_meeting};
use crate::app::session::meeting::state::{Keeping, MeetingAction};
use crate::files::intake::Intake;
use crate::files::listed::{Listed, Why};
use crate::i18n::en::team::TEAM;
use crate::team::grid::Grid;

/// The heading over what became of the files.
pub const CAME: &str = "came";
/// Steps after which the person sees how far it is.
const TOLD_EVERY: usize = 25;

/// How far the files are.
#[derive(Debug, Clone, PartialEq)]
pub enum Bringing {
    /// Nothing was handed over yet.
    Idle,
    /// So many files were read of so many.
    Reading { read: usize, all: usize },
    /// So much of 100 was put together.
    Joining { percent: usize },
    /// What became of each.
    Done(Listing),
}

/// A list that counts as the same only if it is the very same one.
#[derive(Debug, Clone)]
pub struct Listing(pub Rc<[Listed]>);

impl PartialEq for Listing {
    fn eq(&self, other: &Listing) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// How far files are, and what takes more.
#[derive(Debug, Clone, PartialEq)]
pub struct Bring {
    pub now: Bringing,
    /// For a file input's change.
    pub on_files: Callback<Event>,
}

/// Takes files into the meeting: chosen ones, dropped ones, and those that were opened on another screen.
#[hook]
pub fn use_bring(keeper: &KeeperHandle) -> Bring {
    let meeting = use_meeting();
    let now = use_state_eq(|| Bringing::Idle);
    let desk = use_memo((), |()| Desk::new(&meeting));
    desk.meeting.replace(meeting.clone());
    let hand = Hand { keeper: keeper.clone(), desk, setter: now.setter() };
    let held = hand.clone();
    // What is kept is read first, so that everybody who is in is known.
    use_effect_with(meeting.keeping != Keeping::Reading, move |is_ready| {
        if *is_ready {
            held.desk.waiting.borrow_mut().extend(dropped::take_many());
            held.begin();
        }
    });
    let held = hand.clone();
    use_effect_with((), move |()| {
        let listening = dropped::listen_many(move |handed| held.take(handed));
        move || drop(listening)
    });
    let on_files = use_callback((), move |event: Event, ()| {
        Handed::chosen(&event).into_iter().for_each(|handed| hand.take(handed));
    });
    Bring { now: (*now).clone(), on_files }
}

/// What lies here from one render to the next.
struct Desk {
    /// As the last render saw it.
    meeting: RefCell<MeetingHandle>,
    waiting: RefCell<Vec<Handed>>,
    /// What is being read or put together; `None` while nothing is.
    intake: RefCell<Option<Intake>>,
    work: RefCell<Option<Work>>,
}

impl Desk {
    fn new(meeting: &MeetingHandle) -> Desk {
        Desk {
            meeting: RefCell::new(meeting.clone()),
            waiting: RefCell::default(),
            intake: RefCell::default(),
            work: RefCell::default(),
        }
    }
}

/// What takes files.
#[derive(Clone)]
struct Hand {
    keeper: KeeperHandle,
    desk: Rc<Desk>,
    setter: UseStateSetter<Bringing>,
}

impl Hand {
    fn take(&self, handed: Handed) {
        self.desk.waiting.borrow_mut().push(handed);
        self.begin();
    }

    /// Begins with what waits, unless something is under way or what is kept was not read yet.
    fn begin(&self) {
        let state = self.desk.meeting.borrow().clone();
        let is_busy = self.desk.intake.borrow().is_some() || state.keeping == Keeping::Reading;
        let laid = if is_busy { Vec::new() } else { handed::take() };
        let next = if is_busy { None } else { self.desk.waiting.borrow_mut().pop() };
        if laid.is_empty() && next.is_none() {
            return;
        }
        self.desk.intake.replace(Some(Intake::new(&state.meeting)));
        laid.into_iter().for_each(|chosen| self.hand_in(chosen));
        let Some(handed) = next.filter(|handed| !self.is_without_file(handed)) else { return self.join() };
        self.setter.set(Bringing::Reading { read: 0, all: 0 });
        let (hand, done, read) = (self.clone(), self.clone(), Cell::new(0));
        let on_read = move |chosen, all| {
            read.set(read.get() + 1);
            hand.hand_in(chosen);
            if read.get() % TOLD_EVERY == 0 {
                hand.setter.set(Bringing::Reading { read: read.get(), all });
            }
        };
        handed.read(on_read, move || done.join());
    }

    /// What was dropped without a file in it is listed too.
    fn is_without_file(&self, handed: &Handed) -> bool {
        if handed.is_empty()
            && let Some(intake) = &mut *self.desk.intake.borrow_mut()
        {
            intake.refuse(TEAM.dropped, Why::NoFile);
        }
        handed.is_empty()
    }

    fn hand_in(&self, chosen: Chosen) {
        if let Some(intake) = &mut *self.desk.intake.borrow_mut() {
            match chosen.bytes {
                Ok(bytes) => intake.hand_in(&chosen.name, bytes),
                Err(Unread::TooLarge) => intake.refuse(&chosen.name, Why::TooLarge),
                Err(_) => intake.refuse(&chosen.name, Why::Gone),
            }
        }
    }

    /// Puts everything together in slices.
    fn join(&self) {
        let (hand, grid) = (self.clone(), Grid::new(self.keeper.bank_shared().get()));
        let mut steps = 0_usize;
        let step = move || {
            let is_done = hand.desk.intake.borrow_mut().as_mut().is_none_or(|intake| intake.step(&grid));
            steps += 1;
            if is_done {
                hand.finish();
            } else if steps.is_multiple_of(TOLD_EVERY) {
                hand.tell_progress();
            }
            is_done
        };
        *self.desk.work.borrow_mut() = Some(work(step));
    }

    fn tell_progress(&self) {
        let progress = self.desk.intake.borrow().as_ref().map(Intake::progress);
        if let Some((done, all)) = progress {
            self.setter.set(Bringing::Joining { percent: done.saturating_mul(100) / all.max(1) });
        }
    }

    fn finish(&self) {
        let Some(intake) = self.desk.intake.take() else { return };
        let (changes, listed) = intake.finish();
        let state = self.desk.meeting.borrow().clone();
        changes.into_iter().for_each(|change| state.dispatch(MeetingAction::Do(change)));
        self.setter.set(Bringing::Done(Listing(Rc::from(listed))));
        // The person is brought to what became of the files, once that is drawn.
        let hand = self.clone();
        paint::after(move || {
            focus::id(CAME);
            hand.begin();
        });
    }
}
