//! What is wrong with a bank, or what looks wrong, and what the checker says of a sound one.

use yew::prelude::*;

use super::checked::{Faulty, SHOWN, Said, Sound};
use super::checking::use_balance;
use crate::bank::is_built_in;
use crate::i18n::balance::balance_warning;
use crate::i18n::en::banks::BANKS;
use crate::i18n::number::percent;
use crate::i18n::text::{fill, plural};
use crate::json::place::Place;
use crate::scoring::balance::Lead;

/// The heading of what the checker says; focus is brought to it.
pub const FOUND: &str = "found";

/// Every place to mend.
pub fn faulty(faulty: &Faulty) -> Html {
    let heading = plural(BANKS.faults, faulty.count);
    html! {
        <>
            <h3 id={FOUND} tabindex="-1"><span key={heading.clone()}>{ heading }</span></h3>
            <p>{ BANKS.faults_text }</p>
            if faulty.count > SHOWN {
                <p>{ fill(BANKS.faults_more, &[("n", &SHOWN.to_string())]) }</p>
            }
            { table(BANKS.wrong, &faulty.first) }
        </>
    }
}

/// A table of lines, and of what is said of each with its place.
pub fn table(heading: &'static str, all: &[Said]) -> Html {
    html! {
        <div class="fh-scroll" role="region" aria-label={heading} tabindex="0">
            <table>
                <caption class="fh-hidden">{ heading }</caption>
                <thead><tr><th scope="col">{ BANKS.line }</th><th scope="col">{ heading }</th></tr></thead>
                <tbody>
                    for (number, said) in all.iter().enumerate() {
                        { row(number, said) }
                    }
                </tbody>
            </table>
        </div>
    }
}

fn row(number: usize, said: &Said) -> Html {
    let line = said.position.map(|position| {
        let (line, column) = (position.line.to_string(), position.column.to_string());
        fill(BANKS.line_at, &[("line", &line), ("column", &column)])
    });
    let (line, place) = (line.unwrap_or_else(|| BANKS.whole.to_owned()), said.place.as_str().to_owned());
    html! {
        <tr key={number}>
            <th scope="row"><span key={line.clone()}>{ line }</span></th>
            <td>
                <span key={said.what.clone()}>{ said.what.clone() }</span>
                if !place.is_empty() {
                    <br /><code key={place.clone()}>{ place }</code>
                }
            </td>
        </tr>
    }
}

/// The bank.
#[derive(Debug, PartialEq, Properties)]
pub struct SoundBankProps {
    pub sound: std::rc::Rc<Sound>,
}

/// That a bank can be used, what looks like a slip, and whom pure chance favors.
#[component]
pub fn SoundBank(props: &SoundBankProps) -> Html {
    let sound = &props.sound;
    let bank = sound.bank;
    let leads = use_balance(bank);
    let (items, modules) = (plural(BANKS.items, bank.items().count()), plural(BANKS.modules, bank.modules.len()));
    let values = [("title", bank.title.as_str()), ("version", &bank.version), ("items", &items), ("modules", &modules)];
    let text = fill(BANKS.sound_text, &values);
    let warnings = warnings(sound, leads.as_deref());
    let heading = plural(BANKS.warnings, warnings.len());
    html! {
        <>
            <h3 id={FOUND} tabindex="-1">{ BANKS.sound }</h3>
            <p><span key={text.clone()}>{ text }</span></p>
            if is_built_in(&bank) {
                <p>{ BANKS.is_built_in }</p>
            }
            if !warnings.is_empty() {
                <h3><span key={heading.clone()}>{ heading }</span></h3>
                <p>{ BANKS.warnings_text }</p>
                { table(BANKS.warning, &warnings) }
            }
            <h3>{ BANKS.balance }</h3>
            { balance(&sound.bank, leads.as_deref()) }
        </>
    }
}

/// The reader's warnings, then those of the balance once it is there.
fn warnings(sound: &Sound, leads: Option<&[Lead]>) -> Vec<Said> {
    let of_lead = |(index, lead): (usize, &Lead)| {
        let place = Place::root().key("entry_points").index(index);
        let position = Some(crate::json::locate::locate(&sound.text, &place));
        Some(Said { place, position, what: balance_warning(lead)? })
    };
    let of_leads = leads.into_iter().flatten().enumerate().filter_map(of_lead);
    sound.warnings.iter().cloned().chain(of_leads).collect()
}

fn balance(bank: &crate::bank::model::Bank, leads: Option<&[Lead]>) -> Html {
    let Some(leads) = leads else {
        return html! { <p key="wait">{ BANKS.balance_wait }</p> };
    };
    if leads.is_empty() {
        return html! { <p key="none">{ BANKS.balance_none }</p> };
    }
    let title = |lead: &Lead| bank.entry_point(lead.entry_point.as_str()).map(|option| option.title.clone());
    html! {
        <div class="fh-stack" key="leads">
            <p>{ BANKS.balance_text }</p>
            <table>
                <caption class="fh-hidden">{ BANKS.balance }</caption>
                <thead>
                    <tr><th scope="col">{ BANKS.entry_point }</th><th scope="col" class="fh-table__number">{ BANKS.leads }</th></tr>
                </thead>
                <tbody>
                    for lead in leads {
                        <tr key={lead.entry_point.as_str()}>
                            <th scope="row">{ title(lead) }</th><td class="fh-table__number">{ percent(lead.share) }</td>
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
