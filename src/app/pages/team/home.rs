//! The meeting's home: who is in, where they agree, and what to talk about. Disagreement stands before averages.

use std::rc::Rc;

use yew::prelude::*;

use super::about::about;
use super::agreement::agreement;
use super::alone::Alone;
use super::bring::{Bring, Bringing, use_bring};
use super::came_in::CameIn;
use super::lists::lists;
use super::notices::{WAY_BACK, notices};
use super::out::{Kept, Out};
use super::who::{mode, persons, who};
use crate::app::browser::focus;
use crate::app::components::button::button;
use crate::app::hooks::title::use_title;
use crate::app::pages::result::words::said;
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::meeting::hooks::{MeetingHandle, use_meeting, use_on_meeting};
use crate::app::session::meeting::state::{Keeping, MeetingAction};
use crate::i18n::en::team::TEAM;
use crate::i18n::en::team_setup::SET_UP;
use crate::i18n::text::fill;
use crate::route::Route;
use crate::team::grid::Grid;
use crate::team::meeting::{Change, Meeting, Sight};
use crate::team::outcome::Counted;

/// What keeps the meeting.
#[derive(Debug, PartialEq, Properties)]
pub struct TeamHomeProps {
    pub keeper: KeeperHandle,
}

/// A team's numbers depend on this much of a meeting: it counts as the same only while nobody came or went.
#[derive(Debug, Clone)]
pub struct Gathering(pub Rc<Meeting>);

impl PartialEq for Gathering {
    fn eq(&self, other: &Gathering) -> bool {
        self.0.is_same_team(&other.0)
    }
}

/// The meeting's home.
#[component]
pub fn TeamHome(props: &TeamHomeProps) -> Html {
    let (state, bring, bank) = (use_meeting(), use_bring(&props.keeper), props.keeper.bank_shared());
    let on_change = use_on_meeting();
    use_title(TEAM.title);
    use_way_back(&state);
    let (meeting, grid) = (&state.meeting, Grid::new(bank.get()));
    let counted = use_memo(Gathering(Rc::clone(meeting)), |gathering| gathering.0.counted(&Grid::new(bank.get())));
    let sight = meeting.sight(&bank.cut_offs);
    let shown = (*counted).as_ref().filter(|_| sight == Sight::Shown);
    html! {
        <div class="fh-stack fh-stack--sections">
            { head() }
            { notices(&state) }
            { bring_in(&state, &bring) }
            if let Bringing::Done(listing) = &bring.now {
                <CameIn key="came" listing={listing.clone()} on_leave={on_change.reform(Change::Leave)} />
            }
            if sight != Sight::Nobody {
                { who(&grid, meeting) }
                { mode(meeting, bank.get(), &on_change) }
                { too_few(sight) }
            }
            if let Some(counted) = shown {
                { agreement(&grid, counted) }
                { talk(&grid, counted, meeting) }
                if meeting.counts().is_none() {
                    <Alone key="alone" {bank} gathering={Gathering(Rc::clone(meeting))} />
                }
            }
            if meeting.has_names() && sight != Sight::Nobody {
                { persons(&grid, meeting, &on_change) }
            }
            if sight != Sight::Nobody {
                { about(meeting, bank.get(), &on_change) }
            }
            if shown.is_some() {
                <Out key="out" {bank} meeting={Kept(Rc::clone(meeting))} />
            }
            if !meeting.is_empty() {
                { anew(&state) }
            }
        </div>
    }
}

/// Who took something out is brought to the way back: the button they pressed is gone.
#[hook]
fn use_way_back(state: &MeetingHandle) {
    let is_first = use_mut_ref(|| true);
    let way = state.way_back.is_some().then(|| state.meeting.size());
    use_effect_with(way, move |way| {
        if !is_first.replace(false) && way.is_some() {
            focus::id(WAY_BACK);
        }
    });
}

/// What to talk about and what to find out, and the way to what the team came to.
fn talk(grid: &Grid<'_>, counted: &Counted<'_>, meeting: &Meeting) -> Html {
    let agenda = counted.agenda(grid, &meeting.shares(grid.bank));
    lists(grid, &counted.tallies, &agenda, &meeting.agreements)
}

fn head() -> Html {
    html! {
        <header class="fh-hero">
            <h1 tabindex="-1">{ TEAM.heading }</h1>
            <p class="fh-lead">{ TEAM.lead }</p>
            <p class="fh-small">{ TEAM.promise }</p>
            <div class="fh-row fh-row--links">
                <a href={Route::TeamSetUp.to_string()}>{ SET_UP.heading }</a>
                <a href={Route::TeamPaper.to_string()}>{ SET_UP.to_paper }</a>
            </div>
        </header>
    }
}

fn bring_in(state: &MeetingHandle, bring: &Bring) -> Html {
    let is_empty = state.meeting.size() == 0;
    let line = if state.keeping == Keeping::Reading { TEAM.reading } else { TEAM.empty };
    let weight = if is_empty { "fh-button fh-button--file fh-button--main" } else { "fh-button fh-button--file" };
    html! {
        <section class="fh-stack" aria-labelledby="bring" key="bring">
            <h2 id="bring">{ TEAM.bring }</h2>
            if is_empty {
                <p key={line}>{ line }</p>
            }
            <p class="fh-small">{ TEAM.bring_text }</p>
            <div class="fh-row">
                <label class={weight}>
                    <span>{ TEAM.choose }</span>
                    <input class="fh-hidden" type="file" multiple=true accept={ACCEPT} onchange={bring.on_files.clone()} />
                </label>
                <label class="fh-button fh-button--file">
                    <span>{ TEAM.choose_folder }</span>
                    <input class="fh-hidden" type="file" webkitdirectory=true onchange={bring.on_files.clone()} />
                </label>
            </div>
            { progress(&bring.now) }
        </section>
    }
}

const ACCEPT: &str = ".json,.jsonl,.ndjson,.html,.zip,application/json,application/zip,text/html";

fn progress(now: &Bringing) -> Html {
    let (line, done, all) = match now {
        Bringing::Idle | Bringing::Done(_) => return Html::default(),
        Bringing::Reading { all: 0, .. } => (TEAM.reading_first.to_owned(), 0, 1),
        Bringing::Reading { read, all } => {
            let values = [read.to_string(), all.to_string()];
            (fill(TEAM.reading_files, &[("n", &values[0]), ("all", &values[1])]), *read, *all)
        }
        Bringing::Joining { percent } => (fill(TEAM.joining, &[("n", &percent.to_string())]), *percent, 100),
    };
    html! {
        <p key="progress">
            <progress class="fh-saved__progress" value={done.to_string()} max={all.to_string()} aria-hidden="true"></progress>
            { said(line) }
        </p>
    }
}

fn too_few(sight: Sight) -> Html {
    let Sight::TooFew { people, floor } = sight else { return Html::default() };
    let values = [people.to_string(), floor.to_string()];
    html! { <p key="too-few">{ said(fill(TEAM.too_few, &[("n", &values[0]), ("floor", &values[1])])) }</p> }
}

fn anew(state: &MeetingHandle) -> Html {
    let dispatcher = state.dispatcher();
    let onclick = move |_: MouseEvent| dispatcher.dispatch(MeetingAction::Do(Change::Become(Rc::default())));
    html! {
        <section class="fh-stack" aria-labelledby="anew" key="anew">
            <h2 id="anew">{ TEAM.anew }</h2>
            <p class="fh-small">{ TEAM.anew_text }</p>
            <div class="fh-row">{ button("fh-button fh-button--danger", TEAM.anew_button, onclick.into()) }</div>
        </section>
    }
}
