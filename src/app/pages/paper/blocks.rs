//! The blocks of a document as elements of the page. They never change while they are shown.

use yew::prelude::*;

use crate::app::hooks::text::result_text;
use crate::i18n::text::fill;
use crate::report::document::{Block, Entry, Part, Table};

/// A part under its heading.
pub fn part(part: &Part) -> Html {
    let id = part.id.clone();
    html! {
        <section class="fh-stack" aria-labelledby={id.clone()} key={id.clone()}>
            <h2 {id}>{ &part.heading }</h2>
            for block in &part.blocks {
                { shown(block) }
            }
        </section>
    }
}

/// One block. A picture is left out: no document that is shown here has one.
fn shown(block: &Block) -> Html {
    match block {
        Block::Heading(text) => html! { <h3>{ text }</h3> },
        Block::Lead(text) => html! { <p class="fh-lead">{ text }</p> },
        Block::Paragraph(text) | Block::Quote(text) => html! { <p>{ text }</p> },
        Block::List(list) => html! { <ul>{ for list.iter().map(entry) }</ul> },
        Block::Steps(list) => html! { <ol>{ for list.iter().map(entry) }</ol> },
        Block::Table(of) => table(of),
        Block::Picture(_) => Html::default(),
    }
}

fn entry(entry: &Entry) -> Html {
    html! {
        <li>
            if !entry.name.is_empty() {
                <strong>{ &entry.name }</strong>{ ". " }
            }
            { with_address(&entry.text) }
            if !entry.below.is_empty() {
                <ul>{ for entry.below.iter().map(self::entry) }</ul>
            }
        </li>
    }
}

/// A text, in which an address at the end is a link.
fn with_address(text: &str) -> Html {
    match text.rsplit_once(' ') {
        Some((before, address)) if address.starts_with("https://") => html! {
            <>{ before }{ " " }<a href={address.to_owned()} rel="noreferrer">{ address }</a></>
        },
        _ => html! { text },
    }
}

/// A table that scrolls sideways where it is too wide; the first cell of a row names it.
fn table(table: &Table) -> Html {
    let number = |place: usize| table.is_number.get(place).copied().unwrap_or_default().then_some("fh-table__number");
    let cell = |(place, text): (usize, &String)| {
        if place == 0 {
            html! { <th scope="row">{ text }</th> }
        } else {
            html! { <td class={number(place)}>{ text }</td> }
        }
    };
    // The section around it may have the bare name; two regions of one name cannot be told apart by ear.
    let label = fill(result_text().pictures.table_caption, &[("name", &table.caption)]);
    html! {
        <div class="fh-scroll" role="region" aria-label={label} tabindex="0">
            <table>
                <caption class="fh-hidden">{ &table.caption }</caption>
                <thead>
                    <tr>
                        for (place, text) in table.head.iter().enumerate() {
                            <th scope="col" class={number(place)}>{ text }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for row in &table.rows {
                        <tr>{ for row.iter().enumerate().map(cell) }</tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
