//! How the screens of a meeting reach it: the state to read, and a callback that says what a person did.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::slices::{Work, work};
use crate::app::browser::{guard, leaving, locks, other_tabs, paint, timer};
use crate::app::session::keeping::KeeperHandle;
use crate::files::meeting::Reading;
use crate::team::grid::Grid;
use crate::team::meeting::Change;

use super::state::{Keeping, MeetingAction, MeetingState, NotKept};

/// The meeting as this render sees it.
pub type MeetingHandle = UseReducerHandle<MeetingState>;

/// Milliseconds that the second place is waited for.
const PATIENCE: i32 = 3_000;
/// People who are read before anything is drawn.
const AT_ONCE: usize = 20;

thread_local! {
    /// The meeting as it is, while its screens are shown and after: a browser that keeps nothing has it nowhere else.
    static LAST: RefCell<Option<MeetingState>> = const { RefCell::new(None) };
}

/// The meeting. Whoever asks is rendered again when it changes.
#[hook]
#[expect(
    clippy::expect_used,
    reason = "the part provides the meeting round every screen of it; without it nothing can be shown"
)]
pub fn use_meeting() -> MeetingHandle {
    use_context::<MeetingHandle>().expect("a meeting is provided")
}

/// Tells the meeting what a person did. The callback stays the same from render to render.
#[hook]
pub fn use_on_meeting() -> Callback<Change> {
    let dispatcher = use_meeting().dispatcher();
    use_callback(dispatcher, |change: Change, dispatcher| dispatcher.dispatch(MeetingAction::Do(change)))
}

/// Reads the meeting, keeps it after each change and on leaving, and follows other windows.
#[hook]
pub fn use_kept_meeting(keeper: &KeeperHandle) -> MeetingHandle {
    let state = use_reducer(|| start(keeper));
    let dispatcher = state.dispatcher();
    let reading = use_memo((), |()| RefCell::new(None));
    let held = Held { keeper: keeper.clone(), dispatcher, reading };
    let hand = held.clone();
    use_effect_with(state.clone(), move |state| {
        LAST.set(Some((**state).clone()));
        if state.keeping == Keeping::Changed {
            hand.write_soon();
        }
    });
    use_effect_with((), move |()| {
        held.look();
        let hand = held.clone();
        let leaving = leaving::listen(move || hand.write());
        let hand = held.clone();
        let returning = leaving::listen_return(move || hand.look_first());
        let hand = held.clone();
        let others = other_tabs::listen(move |written| {
            if written.key.is_none_or(|key| key == hand.keeper.meeting_key()) {
                hand.look_first();
            }
        });
        move || {
            // Whoever goes to another screen at once has it written all the same.
            held.write();
            held.reading.take();
            drop((leaving, returning, others));
        }
    });
    state
}

/// What was here last, unless another window kept something since or it was erased. A small meeting is read at once, so that
/// nothing flickers.
fn start(keeper: &KeeperHandle) -> MeetingState {
    let (last, reading) = (LAST.with_borrow(Clone::clone), keeper.kept_meeting());
    let is_last =
        |last: &MeetingState| last.is_only_here() || reading.as_ref().is_some_and(|reading| reading.rev() == last.rev);
    if let Some(last) = last.filter(is_last) {
        return last;
    }
    match reading.filter(|reading| reading.people() <= AT_ONCE && !reading.is_apart()) {
        Some(mut reading) => {
            let grid = Grid::new(keeper.bank());
            while !reading.step(&grid) {}
            MeetingState::default().after(MeetingAction::Read(Some(Rc::new(reading.kept()))))
        }
        None => MeetingState::default(),
    }
}

/// What the effects share.
#[derive(Clone)]
struct Held {
    keeper: KeeperHandle,
    dispatcher: UseReducerDispatcher<MeetingState>,
    /// What is being read.
    reading: Rc<RefCell<Option<Work>>>,
}

impl Held {
    /// The state now: what was told a moment ago is in it, whether or not it was drawn.
    fn state(&self) -> MeetingState {
        LAST.with_borrow(Clone::clone).unwrap_or_default()
    }

    fn tell(&self, action: MeetingAction) {
        LAST.set(Some(self.state().after(action.clone())));
        self.dispatcher.dispatch(action);
    }

    /// Reads what both places have, the first one first. Of two the higher number wins: a browser that was killed may have
    /// lost what it had last written into the first.
    fn look(&self) {
        let is_reading = self.state().keeping == Keeping::Reading;
        match self.keeper.kept_meeting().filter(|reading| is_reading && !reading.is_apart()) {
            Some(reading) => self.read(reading, Held::look_second),
            None => self.look_second(),
        }
        // The second may never answer: what is done until then is written without it.
        let held = self.clone();
        timer::once(PATIENCE, move || held.tell(MeetingAction::Read(None)));
    }

    /// Reads what another window wrote into the first place.
    fn look_first(&self) {
        let rev = self.state().rev;
        match self.keeper.kept_meeting().filter(|reading| reading.rev() > rev) {
            Some(reading) if reading.is_apart() => self.look_second(),
            Some(reading) => self.read(reading, |_| ()),
            None => {}
        }
    }

    fn look_second(&self) {
        let held = self.clone();
        self.keeper.mirrored_meeting(move |reading| {
            let rev = held.state().rev;
            match reading.filter(|reading| reading.rev() > rev) {
                Some(reading) => held.read(reading, |_| ()),
                None => held.tell(MeetingAction::Read(None)),
            }
        });
    }

    /// Reads person by person, so that a thousand of them do not stop the page.
    fn read(&self, mut reading: Reading, then: impl Fn(&Held) + 'static) {
        let (held, grid) = (self.clone(), Grid::new(self.keeper.bank_shared().get()));
        let step = move || {
            let is_done = reading.step(&grid);
            if is_done {
                held.tell(MeetingAction::Read(Some(Rc::new(reading.kept()))));
                then(&held);
            }
            is_done
        };
        *self.reading.borrow_mut() = Some(work(step));
    }

    fn write_soon(&self) {
        let held = self.clone();
        paint::after(move || {
            let name = held.keeper.prefix().to_owned();
            locks::with(&name, move || held.write());
        });
    }

    /// Writes what is due, and says what came of it.
    fn write(&self) {
        let state = self.state();
        if state.keeping != Keeping::Changed || guard::has_stopped() {
            return;
        }
        let stored = match self.keeper.keep_meeting(&state) {
            Err(why) => return self.tell(MeetingAction::NotStored(why)),
            Ok(stored) => stored,
        };
        let done = MeetingAction::Stored { kept: stored.meeting, rev: stored.rev, pending: state.pending.len() };
        if stored.is_whole {
            self.tell(done);
            return self.keeper.mirror_meeting(&stored.text, drop);
        }
        let held = self.clone();
        let told = move |is_done| held.tell(if is_done { done } else { MeetingAction::NotStored(NotKept::TooLarge) });
        self.keeper.mirror_meeting(&stored.text, told);
    }
}
