//! The tables of a comparison: each Fit with its steps, Need and Readiness, and each part.

use yew::prelude::*;

use super::view::has_fits;
use crate::app::pages::result::words::said;
use crate::compare::Comparison;
use crate::compare::profile::MeanChange;
use crate::i18n::en::result::ResultTexts;
use crate::report::names::Names;
use crate::report::say::compare as say;

/// Fit then and now, and what its change is made of. The full numbers stand in `data-` attributes.
pub fn fits(text: &ResultTexts, names: &Names<'_>, found: &Comparison) -> Html {
    let words = &text.compare;
    if !has_fits(found) {
        return Html::default();
    }
    let rows = found.entry_points.iter().filter_map(|one| {
        let name = names.entry_point(&one.id)?;
        let change = one.steps.map(|steps| steps.change.to_string());
        let cells = say::fit_row(text, found, one);
        Some(html! {
            <tr key={one.id.as_str()} data-entry-point={one.id.to_string()} data-change={change}>
                <th scope="row">{ said(name.title) }</th>
                { numbers(cells) }
            </tr>
        })
    });
    let head = say::fit_head(text, found);
    html! {
        <section class="fh-stack" aria-labelledby="fits" key="fits">
            <h2 id="fits">{ words.fits }</h2>
            <p class="fh-small">{ words.fits_intro }</p>
            { table("fits", words.fits_caption, &head, rows.collect()) }
            for note in say::fit_notes(text, found) {
                <p class="fh-small" key={note}>{ note }</p>
            }
        </section>
    }
}

/// Need and Readiness, from and to.
pub fn stands(text: &ResultTexts, names: &Names<'_>, found: &Comparison) -> Html {
    let words = &text.compare;
    let rows = found.entry_points.iter().filter_map(|one| {
        let cells = vec![
            say::from_to(text, one.then.need, one.now.need),
            say::from_to(text, one.then.readiness, one.now.readiness),
        ];
        let name = names.entry_point(&one.id)?;
        Some(html! {
            <tr key={one.id.as_str()}><th scope="row">{ said(name.title) }</th>{ numbers(cells) }</tr>
        })
    });
    let head = [words.column_entry_point, words.column_need, words.column_readiness];
    html! {
        <section class="fh-stack" aria-labelledby="stands" key="stands">
            <h2 id="stands">{ words.stands }</h2>
            { table("stands", words.stands_caption, &head, rows.collect()) }
        </section>
    }
}

/// Each module and its dimensions, over what is answered both times.
pub fn parts(text: &ResultTexts, found: &Comparison) -> Html {
    let words = &text.compare;
    let row = |key: String, title: &str, mean: &MeanChange, is_whole: bool| {
        let cells = say::mean_row(text, mean).into();
        html! {
            <tr {key}>
                <th scope="row" class={(!is_whole).then_some("fh-table__part")}>{ said(title.to_owned()) }</th>
                { numbers(cells) }
            </tr>
        }
    };
    let rows = found.modules.iter().flat_map(|module| {
        let whole = row(format!("m-{}", module.module), &module.title, &module.mean, true);
        let parts = module.dimensions.iter().map(|one| row(one.dimension.to_string(), &one.title, &one.mean, false));
        std::iter::once(whole).chain(parts).collect::<Vec<_>>()
    });
    let head = [words.column_part, words.then, words.now, words.column_change, words.column_both];
    html! {
        <section class="fh-stack" aria-labelledby="parts" key="parts">
            <h2 id="parts">{ words.parts }</h2>
            <p class="fh-small">{ said(say::parts_intro(text, &found.modules)) }</p>
            { table("parts", words.parts_caption, &head, rows.collect()) }
        </section>
    }
}

fn numbers(cells: Vec<String>) -> Html {
    html! {
        for (place, cell) in cells.into_iter().enumerate() {
            <td class="fh-table__number" key={place}>{ said(cell) }</td>
        }
    }
}

/// A table in a frame that scrolls where the screen is narrow, named by the heading above it.
fn table(labelled_by: &'static str, caption: &'static str, head: &[&'static str], rows: Vec<Html>) -> Html {
    html! {
        <div class="fh-scroll" role="region" aria-labelledby={labelled_by} tabindex="0">
            <table>
                <caption>{ caption }</caption>
                <thead>
                    <tr>
                        for (place, name) in head.iter().enumerate() {
                            <th scope="col" class={(place > 0).then_some("fh-table__number")} key={*name}>{ *name }</th>
                        }
                    </tr>
                </thead>
                <tbody>{ rows }</tbody>
            </table>
        </div>
    }
}
