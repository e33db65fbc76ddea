//! The table behind a picture, folded away under it.

use yew::prelude::*;
use yew::virtual_dom::VTag;

use super::words::said;
use crate::i18n::en::result::ResultTexts;
use crate::report::document::Table;

/// What a row carries in full, for whoever holds the page against the command line: `data-` attributes.
pub type Hooks = Vec<(&'static str, Option<String>)>;

/// A line that opens to the table. `of` says whose it is, to a screen reader only; `hooks` go with the rows.
pub fn twin(text: &ResultTexts, of: &str, table: &Table, hooks: Vec<Hooks>) -> Html {
    let hooks = hooks.into_iter().map(Some).chain(std::iter::repeat_with(|| None));
    html! {
        <details class="fh-fold">
            <summary>{ text.pictures.show_table }<span class="fh-hidden">{ ": " }{ said(of.to_owned()) }</span></summary>
            <div class="fh-scroll" role="region" aria-label={table.caption.clone()} tabindex="0">
                <table>
                    <caption>{ said(table.caption.clone()) }</caption>
                    <thead>
                        <tr>
                            for (column, is_number) in table.head.iter().zip(&table.is_number) {
                                <th scope="col" class={number(*is_number)}>{ said(column.clone()) }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        { for table.rows.iter().zip(hooks).map(|(cells, hooks)| row(cells, &table.is_number, hooks)) }
                    </tbody>
                </table>
            </div>
        </details>
    }
}

fn number(is_number: bool) -> Option<&'static str> {
    is_number.then_some("fh-table__number")
}

fn row(cells: &[String], is_number: &[bool], hooks: Option<Hooks>) -> Html {
    let mut row = VTag::new("tr");
    for (name, value) in hooks.into_iter().flatten() {
        if let Some(value) = value {
            row.add_attribute(name, value);
        }
    }
    for (place, (cell, is_number)) in cells.iter().zip(is_number).enumerate() {
        let cell = said(cell.clone());
        row.add_child(if place == 0 {
            html! { <th scope="row">{ cell }</th> }
        } else {
            html! { <td class={number(*is_number)}>{ cell }</td> }
        });
    }
    row.into()
}
