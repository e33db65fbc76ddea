//! A document on paper: the same words in the same order as in the file, with nothing to press.

use std::rc::Rc;

use yew::prelude::*;

use super::drawing::Chart;
use crate::report::document::{Block, Document, Entry, Part, Picture, Table, joint};

/// What is printed.
#[derive(Debug, PartialEq, Properties)]
pub struct PaperProps {
    pub document: Rc<Document>,
}

/// Cover, then part by part.
#[component]
pub fn Paper(props: &PaperProps) -> Html {
    let document = &props.document;
    html! {
        <article class="fh-paper" lang={document.language}>
            <h1 class="fh-paper__title" dir="auto">{ document.title.clone() }</h1>
            <dl class="fh-facts">
                for (name, value) in &document.cover {
                    <dt class="fh-facts__name" key={format!("name {name}")}>{ name.clone() }</dt>
                    <dd key={name.clone()}>{ value.clone() }</dd>
                }
            </dl>
            { for document.parts.iter().map(part) }
        </article>
    }
}

/// The same blocks on a screen, where a wide table scrolls in a frame of its own.
pub fn on_screen(blocks: &[Block]) -> Html {
    let one = |of: &Block| match of {
        Block::Table(one) => html! {
            <div class="fh-scroll" role="region" aria-label={one.caption.clone()} tabindex="0">{ table(one) }</div>
        },
        other => block(other),
    };
    html! { <>{ for blocks.iter().map(one) }</> }
}

fn part(part: &Part) -> Html {
    let page = part.starts_page.then_some("fh-paper__part--page");
    html! {
        <section class={classes!("fh-paper__part", page)} key={part.id.clone()}>
            <h2>{ part.heading.clone() }</h2>
            { for part.blocks.iter().map(block) }
        </section>
    }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Heading(text) => html! { <h3>{ text.clone() }</h3> },
        Block::Lead(text) => html! { <p class="fh-paper__lead">{ text.clone() }</p> },
        Block::Paragraph(text) => html! { <p>{ text.clone() }</p> },
        Block::Quote(text) => quote(text),
        Block::List(entries) => html! { <ul>{ for entries.iter().map(entry) }</ul> },
        Block::Steps(entries) => html! { <ol>{ for entries.iter().map(entry) }</ol> },
        Block::Table(one) => table(one),
        Block::Picture(one) => picture(one),
    }
}

fn entry(one: &Entry) -> Html {
    let below = if one.below.is_empty() {
        Html::default()
    } else {
        html! { <ul>{ for one.below.iter().map(entry) }</ul> }
    };
    html! {
        <li>
            { named(&one.name, &one.text) }
            if !one.quote.is_empty() {
                { quote(&one.quote) }
            }
            { below }
        </li>
    }
}

fn named(name: &str, text: &str) -> Html {
    if name.is_empty() {
        return html! { <span>{ text.to_owned() }</span> };
    }
    let joint = if text.is_empty() { "" } else { joint(name) };
    html! { <><strong>{ name.to_owned() }</strong>{ joint }<span>{ text.to_owned() }</span></> }
}

fn quote(text: &str) -> Html {
    html! { <blockquote class="fh-paper__quote" dir="auto">{ text.to_owned() }</blockquote> }
}

fn picture(picture: &Picture) -> Html {
    html! {
        <>
            <figure class="fh-paper__figure">
                <Chart class={classes!("fh-paper__drawing")} drawing={Rc::new(picture.drawing.clone())} name={picture.name.clone()} />
                <figcaption>{ named(&picture.name, &picture.summary) }</figcaption>
            </figure>
            { table(&picture.table) }
        </>
    }
}

fn table(table: &Table) -> Html {
    let class = |column: usize| (table.is_number.get(column) == Some(&true)).then_some("fh-table__number");
    let head = |(column, cell): (usize, &String)| html! { <th scope="col" class={class(column)}>{ cell.clone() }</th> };
    let cell = |(column, cell): (usize, &String)| {
        if column == 0 {
            return html! { <th scope="row" class={class(0)}>{ cell.clone() }</th> };
        }
        html! { <td class={class(column)}>{ cell.clone() }</td> }
    };
    let row = |row: &Vec<String>| html! { <tr>{ for row.iter().enumerate().map(cell) }</tr> };
    html! {
        <table>
            <caption>{ table.caption.clone() }</caption>
            <thead><tr>{ for table.head.iter().enumerate().map(head) }</tr></thead>
            <tbody>{ for table.rows.iter().map(row) }</tbody>
        </table>
    }
}
