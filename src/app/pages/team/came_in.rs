//! What became of each file: those that need a word first, then those that came in as they are.

use yew::prelude::*;

use super::bring::{CAME, Listing};
use crate::app::components::button::button_of;
use crate::app::pages::result::words::said;
use crate::files::listed::{Became, Listed};
use crate::i18n::en::team::TEAM;
use crate::i18n::intake::{sentence, spot};
use crate::i18n::text::{fill, plural};
use crate::team::roster::{Joined, MemberId};

/// Entries that are drawn before somebody asks for more, and each time more are asked for.
const SHOWN: usize = 50;

/// The list, and who takes a person out again.
#[derive(Debug, PartialEq, Properties)]
pub struct CameInProps {
    pub listing: Listing,
    pub on_leave: Callback<MemberId>,
}

/// Everything that was handed in is here.
#[component]
pub fn CameIn(props: &CameInProps) -> Html {
    let listed = &props.listing.0;
    let (plain, told): (Vec<&Listed>, Vec<&Listed>) = listed.iter().partition(|each| each.is_plain());
    let (shown_plain, shown_told) = (use_state_eq(|| SHOWN), use_state_eq(|| SHOWN));
    let (setter_plain, setter_told) = (shown_plain.setter(), shown_told.setter());
    let (now_plain, now_told) = (*shown_plain, *shown_told);
    let more_plain = Callback::from(move |_: MouseEvent| setter_plain.set(now_plain + SHOWN));
    let more_told = Callback::from(move |_: MouseEvent| setter_told.set(now_told + SHOWN));
    html! {
        <section class="fh-stack" aria-labelledby={CAME} key={CAME}>
            <h2 id={CAME} tabindex="-1">{ TEAM.came }</h2>
            <p>{ said(summary(listed)) }</p>
            { entries(&told, now_told, &more_told, &props.on_leave) }
            if !plain.is_empty() {
                <h3>{ TEAM.came_all }</h3>
                { entries(&plain, now_plain, &more_plain, &props.on_leave) }
            }
        </section>
    }
}

/// How many came in, how many need a word, how many were refused.
fn summary(listed: &[Listed]) -> String {
    let refused = listed.iter().filter(|each| each.is_refused()).count();
    let told = listed.iter().filter(|each| !each.is_plain() && !each.is_refused()).count();
    let came = listed.iter().filter(|each| is_in(each)).count();
    let some = |words: &str, count: usize| (count > 0).then(|| plural(words, count));
    let came = some(TEAM.came_in, came).unwrap_or_else(|| TEAM.came_nobody.to_owned());
    let rest = [some(TEAM.came_noted, told), some(TEAM.came_refused, refused)];
    std::iter::once(came).chain(rest.into_iter().flatten()).collect::<Vec<_>>().join(" ")
}

/// Whether its answers count now.
fn is_in(listed: &Listed) -> bool {
    let Became::Person(joined) = listed.became else { return matches!(listed.became, Became::Counts { .. }) };
    matches!(joined, Joined::New | Joined::Replaces { .. } | Joined::Differs { counts: true })
}

fn entries(all: &[&Listed], shown: usize, on_more: &Callback<MouseEvent>, on_leave: &Callback<MemberId>) -> Html {
    let left = all.len().saturating_sub(shown);
    let more = fill(TEAM.more, &[("n", &left.min(SHOWN).to_string())]);
    html! {
        <>
            if !all.is_empty() {
                <ul class="fh-saved">{ for all.iter().take(shown).enumerate().map(|(at, each)| entry(at, each, on_leave)) }</ul>
            }
            if left > 0 {
                <div class="fh-row"><button class="fh-button" type="button" onclick={on_more.clone()}>{ said(more) }</button></div>
            }
        </>
    }
}

fn entry(at: usize, listed: &Listed, on_leave: &Callback<MemberId>) -> Html {
    let name = spot(&listed.spot);
    let class = if listed.is_refused() { "fh-error" } else { "fh-small" };
    let leave = listed.person.filter(|_| is_in(listed)).map(|person| {
        let of = fill(TEAM.take_out_of, &[("name", &name)]);
        button_of("fh-button fh-button--quiet", TEAM.take_out, of, on_leave.reform(move |_: MouseEvent| person))
    });
    html! {
        <li class="fh-saved__entry" key={at}>
            <div class="fh-saved__text">
                <p dir="auto"><strong>{ said(name) }</strong></p>
                <p {class}>{ said(sentence(listed)) }</p>
            </div>
            { leave }
        </li>
    }
}
