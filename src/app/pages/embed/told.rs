//! What the page around this one asked for, and telling it: no more than it asked for, and nothing twice.

use std::rc::Rc;

use yew::prelude::*;

use super::sharing::SharingProps;
use crate::app::browser::frame::{self, Line, News};
use crate::app::browser::local_storage::StoreFault;
use crate::app::browser::theme as look_of_page;
use crate::app::pages::later;
use crate::app::session::assessment::{Assessment, Kept, Unsaved};
use crate::app::session::hooks::SessionHandle;
use crate::app::session::state::Session;
use crate::embed::handshake::Look;
use crate::embed::message::{Keeping, Progress, Told};
use crate::embed::share::{Share, Summary};
use crate::embed::theme;
use crate::response::progress::of_form;
use crate::response::step::{Step, steps};
use crate::route::Route;

/// The page around this one, as far as it has answered.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Around {
    line: Option<Line>,
    /// What it asked for, and its name; `None` until it answers.
    taken: Option<(Share, Option<AttrValue>)>,
}

impl Around {
    /// What it asked to be told.
    pub fn share(&self) -> Share {
        self.taken.as_ref().map_or(Share::Nothing, |(share, _)| *share)
    }

    /// What it is called, where it has a name.
    pub fn name(&self) -> Option<&str> {
        self.taken.as_ref().and_then(|(_, name)| name.as_deref())
    }

    /// Tells it, once it has answered.
    fn tell(&self, told: &Told) {
        if let (Some(line), Some(_)) = (&self.line, &self.taken) {
            line.tell(told);
        }
    }
}

/// Calls the page around this one, and follows what it asks for if it is one of the hosts, where there is a list of them.
#[hook]
pub fn use_host(hosts: Option<&'static [String]>) -> Around {
    let (line, taken) = (use_state(|| None), use_state(|| None));
    let (set_line, set_taken) = (line.setter(), taken.setter());
    use_effect_with((), move |()| {
        set_line.set(frame::call(hosts, move |line, news| match news {
            News::Taken { host, name } => {
                set_taken.set(Some((host.share, name.map(AttrValue::from))));
                take_look(line, &host.look);
            }
            News::Config(look) => take_look(line, &look),
        }));
    });
    Around { line: (*line).clone(), taken: (*taken).clone() }
}

/// Looks as the host asks, as far as that can be read, and tells it what of it cannot.
fn take_look(line: &Line, look: &Look) {
    let tokens = look.tokens.iter().map(|(name, value)| (*name, value.as_str()));
    let (theme, faults) = theme::parse(tokens, look.tone);
    look_of_page::apply(&theme);
    look_of_page::set_tone(look.tone);
    frame::set_direction(look.direction);
    for fault in faults {
        line.tell(&Told::Error(fault));
    }
}

/// Tells how far the person has come, where the answers are kept, and that a result is shown. Given back is the question
/// whether the summary may cross, where it is to be asked.
#[hook]
pub fn use_telling(host: &Around, session: &SessionHandle, route: Option<&Route>) -> Option<SharingProps> {
    let assessment = route.and_then(Route::assessment).and_then(|id| session.assessment(id));
    let progress = assessment.and_then(|assessment| progress(session, assessment, route));
    use_effect_with((host.clone(), progress), |(host, progress)| {
        if let Some(progress) = progress {
            host.tell(&Told::Progress(*progress));
        }
    });
    use_effect_with((host.clone(), keeping(session, assessment)), |(host, keeping)| {
        if let Some(keeping) = keeping {
            host.tell(&Told::Saved(*keeping));
        }
    });
    let result = match route {
        Some(Route::Result(id)) => Some(id.clone()),
        _ => None,
    };
    let (agreed, summary) = (use_state(|| None::<bool>), use_state_eq(|| None::<(String, Rc<Summary>)>));
    let of = assessment.map(|assessment| assessment.response.id.clone());
    // A summary of another assessment, or from before the person said no, stays here.
    let shared = (*summary).clone().filter(|(id, _)| *agreed == Some(true) && Some(id) == of.as_ref());
    let completed = progress.filter(|_| result.is_some());
    let bank = session.bank.get().id.clone();
    use_effect_with((host.clone(), completed, of, shared), move |(host, completed, _, shared)| {
        if let (Some(line), Some(progress)) = (&host.line, completed) {
            line.agree(shared.is_some());
            let summary = shared.as_ref().map(|(_, summary)| (**summary).clone());
            host.tell(&Told::Completed { bank, progress: *progress, summary });
        }
    });
    let is_asked = host.share() == Share::Summary && result.is_some();
    let is_here = use_outcome_part(is_asked);
    let (set_agreed, set_summary) = (agreed.setter(), summary.setter());
    let on_answer = use_callback((), move |answer: bool, ()| set_agreed.set(Some(answer)));
    let on_summary = use_callback((), move |found, ()| set_summary.set(Some(found)));
    let id = result.filter(|_| is_asked && is_here)?;
    Some(SharingProps {
        id,
        host: host.name().map(|name| name.to_owned().into()),
        agreed: *agreed,
        on_answer,
        on_summary,
    })
}

/// Whether the part of the result is here, which has the question; it is fetched where it is needed.
#[hook]
fn use_outcome_part(is_needed: bool) -> bool {
    let is_here = use_state_eq(|| false);
    let setter = is_here.setter();
    use_effect_with(is_needed, move |is_needed| {
        if *is_needed {
            later::Part::Outcome.when_tried(move || setter.set(true));
        }
    });
    *is_here
}

fn progress(session: &Session, assessment: &Assessment, route: Option<&Route>) -> Option<Progress> {
    let form = session.form_of(&assessment.response)?;
    let count = of_form(&session.bank, form, &assessment.response);
    let steps = steps(&session.bank, form);
    let is_shown = |step: &Step| match (step, route) {
        (Step::Dimension(module, dimension), Some(Route::Take(_, of, shown))) => module == of && dimension == shown,
        (Step::Critical, Some(Route::Critical(_))) | (Step::Review, Some(Route::Review(_))) => true,
        _ => false,
    };
    let step = steps.iter().position(is_shown).map_or(0, |position| position + 1);
    Some(Progress { answered: count.done(), total: count.asked(), step, steps: steps.len() })
}

/// Where the answers are; `None` while they are being written, and before there are any.
fn keeping(session: &Session, assessment: Option<&Rc<Assessment>>) -> Option<Keeping> {
    let of_fault = |fault| match fault {
        StoreFault::Blocked => Keeping::Blocked,
        StoreFault::Full => Keeping::Full,
        StoreFault::Damaged | StoreFault::Lying => Keeping::Memory,
    };
    if let Some(fault) = session.unkept {
        return Some(of_fault(fault));
    }
    let assessment = assessment?;
    match assessment.kept {
        _ if assessment.is_visit_only => Some(Keeping::Memory),
        Kept::Saved(_) | Kept::Here(_) => Some(Keeping::Saved),
        Kept::Failed(Unsaved::Store(fault)) => Some(of_fault(fault)),
        Kept::Failed(Unsaved::Newer) => Some(Keeping::ReadOnly),
        Kept::Changed | Kept::Typing | Kept::Failed(Unsaved::Deleted { .. }) => None,
    }
}
