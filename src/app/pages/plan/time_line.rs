//! The time line as a picture, its sentence, and the table behind it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::hooks::text::result_text;
use crate::app::pages::result::drawing::Chart;
use crate::app::pages::result::words::said;
use crate::report::chart::Breadth;
use crate::report::document::{Picture, Table};
use crate::report::picture::timeline::timeline;
use crate::report::plan::PlanPart;

/// Nothing while no entry point is looked at.
pub fn time_line(part: &PlanPart) -> Html {
    let text = result_text();
    let draw = |breadth| timeline(text, part, breadth);
    let Some((wide, narrow)) = draw(Breadth::Wide).zip(draw(Breadth::Narrow)) else {
        return Html::default();
    };
    html! {
        <figure class="fh-map" key="time-line">
            { drawing(&wide, "fh-map__drawing--wide") }
            { drawing(&narrow, "fh-map__drawing--narrow") }
            <figcaption class="fh-map__caption">
                <p>{ said(wide.summary.clone()) }</p>
                <details class="fh-fold">
                    <summary>{ text.plan.timeline_table }</summary>
                    { table(&wide.table) }
                </details>
            </figcaption>
        </figure>
    }
}

fn drawing(picture: &Picture, breadth: &'static str) -> Html {
    let class = classes!("fh-map__drawing", breadth);
    html! { <Chart {class} drawing={Rc::new(picture.drawing.clone())} name={picture.name.clone()} /> }
}

fn table(table: &Table) -> Html {
    html! {
        <div class="fh-scroll" role="region" aria-label={table.caption.clone()} tabindex="0">
            <table>
                <caption>{ said(table.caption.clone()) }</caption>
                <thead>
                    <tr>
                        for name in &table.head {
                            <th scope="col" key={name.as_str()}>{ name }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for (place, row) in table.rows.iter().enumerate() {
                        <tr key={place}>
                            for (column, cell) in row.iter().enumerate() {
                                { cell_of(column, cell) }
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}

/// The first cell of a row names it.
fn cell_of(column: usize, cell: &str) -> Html {
    let words = said(cell.to_owned());
    if column == 0 {
        html! { <th scope="row" key={column}>{ words }</th> }
    } else {
        html! { <td key={column}>{ words }</td> }
    }
}
