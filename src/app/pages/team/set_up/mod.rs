//! Before the meeting: what members are asked for, the link to send, the letter to go with it, and the agenda.

mod agenda;
mod letter;

use yew::prelude::*;

use self::agenda::agenda;
use self::letter::{Letter, mail_address};
use crate::app::browser::{link, print};
use crate::app::components::button::button;
use crate::app::components::field::{LINE_LIMIT, Label, field};
use crate::app::components::pick::Pick;
use crate::app::hooks::page::{is_on_web, use_page};
use crate::app::hooks::text::use_text;
use crate::app::hooks::title::use_title;
use crate::app::pages::paper::worksheet::longest;
use crate::app::pages::plan::date_field::DateField;
use crate::app::pages::put_on_site::code::Code;
use crate::app::session::hooks::use_session;
use crate::app::session::meeting::hooks::{use_meeting, use_on_meeting};
use crate::bank::model::{Bank, Form};
use crate::files::invitation::{Invitation, is_title, write};
use crate::i18n::en::team_setup::SET_UP;
use crate::i18n::text::fill;
use crate::response::moment::Date;
use crate::route::Route;
use crate::team::anonymity::Floor;
use crate::team::meeting::Change;

/// Setting up. The title is the meeting's own, so that nobody types it twice.
#[component]
pub fn TeamSetUp() -> Html {
    let (text, words, state) = (use_text(), &SET_UP, use_meeting());
    let bank = use_session().bank.get();
    use_title(words.title);
    let picked = use_state_eq(|| None::<String>);
    let date = use_state_eq(|| None::<Date>);
    let on_title = use_on_meeting().reform(Change::Entitle);
    let page = use_page();
    let on_pick = use_callback(picked.setter(), |form: Option<String>, setter| setter.set(form));
    let on_date = use_callback(date.setter(), |date: Option<Date>, setter| setter.set(date));
    let Some(form) = picked.as_ref().and_then(|id| bank.form(id)).or(longest(bank)) else {
        return Html::default();
    };
    let title = state.meeting.title.clone();
    let invitation = Invitation { form: form.id.clone(), title: title.trim().to_owned(), date: *date };
    let packed = write(&invitation, bank).map(|packed| link::invitation(&page, &packed));
    let letter = Letter {
        words,
        time: &text.time,
        invitation: &invitation,
        form,
        questions: bank.items_of(form).count(),
        link: packed.as_deref().filter(|_| is_on_web(&page)),
        floor: Floor::new(&bank.cut_offs, state.meeting.floor).people(),
    };
    let name = Label { id: "team-title".to_owned(), label: words.name, hint: Some(words.name_hint) };
    html! {
        <div class="fh-stack fh-stack--sections">
            <header class="fh-hero">
                <h1 tabindex="-1">{ words.heading }</h1>
                <p class="fh-lead fh-off-paper">{ words.lead }</p>
            </header>
            <section class="fh-stack fh-off-paper" aria-labelledby="what">
                <h2 id="what">{ words.what }</h2>
                { field(&name, &title, LINE_LIMIT, &on_title) }
                <Pick id="team-form" label={words.form} options={forms(bank)} picked={AttrValue::from(form.id.as_str())} {on_pick} />
                <DateField id="team-date" label={words.date} hint={words.date_hint} refusal={words.no_date} date={*date} {on_date} />
            </section>
            { to_send(packed.is_some(), &letter, is_on_web(&page), &title) }
            { agenda() }
            <nav class="fh-row fh-row--links fh-off-paper" aria-label={words.heading}>
                <a href={Route::Team.to_string()}>{ words.to_team }</a>
                <a href={Route::TeamPaper.to_string()}>{ words.to_paper }</a>
                <a href={Route::Worksheet.to_string()}>{ words.to_worksheet }</a>
            </nav>
        </div>
    }
}

fn forms(bank: &'static Bank) -> Vec<(AttrValue, AttrValue)> {
    let option = |form: &'static Form| (form.id.as_str().into(), form.title.as_str().into());
    bank.forms.iter().map(option).collect()
}

/// Link and letter, or what is missing for them.
fn to_send(is_made: bool, letter: &Letter<'_>, is_on_web: bool, title: &str) -> Html {
    let words = &SET_UP;
    let missing = if is_title(title.trim()) || title.trim().is_empty() { words.name_needed } else { words.name_wrong };
    let (subject, body) = (fill(words.subject, &[("title", title.trim())]), letter.text());
    let on_print = Callback::from(|_: MouseEvent| print::page());
    html! {
        <>
            <section class="fh-stack fh-off-paper" aria-labelledby="link" key="link">
                <h2 id="link">{ words.link }</h2>
                if !is_made {
                    <p key="missing">{ missing }</p>
                } else if let Some(link) = letter.link {
                    <p key="text">{ words.link_text }</p>
                    <Code key="code" id="team-link" name={words.link_name} code={link.to_owned()} is_text=true />
                } else if !is_on_web {
                    <p key="disk">{ words.from_disk }</p>
                }
            </section>
            if is_made {
                <section class="fh-stack" aria-labelledby="letter" key="letter">
                    <h2 class="fh-off-paper" id="letter">{ words.letter }</h2>
                    <p class="fh-off-paper">{ words.letter_text }</p>
                    <div class="fh-printed">{ letter.printed() }</div>
                    <div class="fh-off-paper">
                        <Code id="team-letter" name={words.letter_name} code={body.clone()} is_text=true />
                    </div>
                    <div class="fh-row">
                        <a class="fh-button" href={mail_address(&subject, &body)}>{ words.mail }</a>
                        { button("fh-button", words.print, on_print) }
                    </div>
                </section>
            }
        </>
    }
}
