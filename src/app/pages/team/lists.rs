//! The team's two lists: what to talk about first and what to find out, each question with how close the answers are.

use yew::prelude::*;

use crate::app::components::picture::picture;
use crate::app::pages::item::levels::tone_of;
use crate::app::pages::result::words::said;
use crate::bank::id::ItemId;
use crate::i18n::en::team_talk::{TEAM_LISTS, TEAM_SAID, TEAM_TALK};
use crate::i18n::text::fill;
use crate::report::say::team::closeness;
use crate::report::team::item::{TalkItem, Turn, talk_item};
use crate::report::team::place::in_order;
use crate::route::Route;
use crate::team::agreed::Agreements;
use crate::team::grid::Grid;
use crate::team::talk::Agenda;
use crate::team::tally::Tally;

/// Both lists, and the way to the first question of them on which nothing is agreed.
pub fn lists(grid: &Grid<'_>, tallies: &[Tally], agenda: &Agenda, agreements: &Agreements) -> Html {
    let is_open = |item: &&ItemId| agreements.get(*item).is_none();
    let open = in_order(agenda).find(is_open);
    let is_begun = in_order(agenda).any(|item| agreements.get(item).is_some());
    let words = if is_begun { TEAM_LISTS.go_on } else { TEAM_LISTS.begin };
    // Where nothing is left to talk about, what it came to is what comes next.
    let report = if open.is_some() { "fh-button" } else { "fh-button fh-button--main" };
    let item = |id: &ItemId| talk_item(grid, tallies, agenda, id);
    let talk_first = agenda.talk_first.iter().filter_map(|talk| item(&talk.item)).collect();
    let find_out: Vec<TalkItem> = agenda.find_out.iter().filter_map(item).collect();
    html! {
        <>
            <section class="fh-stack" aria-labelledby="talk-first" key="talk-first">
                <h2 id="talk-first">{ TEAM_LISTS.talk_first }</h2>
                { list(talk_first, TEAM_LISTS.talk_first_intro, TEAM_LISTS.talk_first_none, agreements) }
                <div class="fh-row">
                    if let Some(open) = open {
                        <a class="fh-button fh-button--main" key={words} href={Route::TeamTalk(open.clone()).to_string()}>{ words }</a>
                    }
                    <a class={report} href={Route::TeamReport.to_string()}>{ TEAM_TALK.to_report }</a>
                </div>
            </section>
            if !find_out.is_empty() {
                <section class="fh-stack" aria-labelledby="find-out" key="find-out">
                    <h2 id="find-out">{ TEAM_LISTS.find_out }</h2>
                    { list(find_out, TEAM_LISTS.find_out_intro, "", agreements) }
                </section>
            }
        </>
    }
}

fn list(items: Vec<TalkItem>, intro: &'static str, none: &'static str, agreements: &Agreements) -> Html {
    if items.is_empty() {
        return html! { <p>{ none }</p> };
    }
    let all = items.len();
    let done = items.iter().filter(|item| agreements.get(&item.item.id).is_some()).count();
    let done = fill(TEAM_LISTS.done, &[("n", &done.to_string()), ("all", &all.to_string())]);
    html! {
        <>
            <p class="fh-small">{ intro }{ " " }{ said(done) }</p>
            <ol class="fh-talks">
                for item in &items {
                    { entry(item, agreements.get(&item.item.id).is_some()) }
                }
            </ol>
        </>
    }
}

fn entry(item: &TalkItem, is_agreed: bool) -> Html {
    let href = Route::TeamTalk(item.item.id.clone()).to_string();
    let close = item.closeness.map(|close| closeness(&TEAM_SAID, close));
    let gate = (item.turn == Turn::OpposedGate).then_some(TEAM_LISTS.gate);
    let agreed = is_agreed.then_some(TEAM_LISTS.agreed);
    let top = u8::try_from(item.levels.len().saturating_sub(1)).unwrap_or(u8::MAX);
    html! {
        <li key={item.item.id.as_str()}>
            <a {href}>{ said(item.prompt.clone()) }</a>
            <ul class="fh-row fh-small fh-talks__counts">
                for (level, count) in (0_u8..).zip(&item.tally.counts) {
                    <li class="fh-talks__count" key={level}>
                        { picture(tone_of(item.high_is), level, top) }
                        <span class="fh-hidden">{ said(item.levels.get(usize::from(level)).cloned().unwrap_or_default()) }{ ": " }</span>
                        { said(count.to_string()) }
                    </li>
                }
                for words in [close, gate, agreed].into_iter().flatten() {
                    <li class="fh-chip" key={words}>{ words }</li>
                }
            </ul>
        </li>
    }
}
