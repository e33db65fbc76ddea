//! Where a team agrees, part by part: in words, then in numbers, with what alpha means where it stands.

use yew::prelude::*;

use crate::app::pages::result::words::said;
use crate::i18n::en::team::TEAM;
use crate::i18n::number::hundredths;
use crate::i18n::text::fill;
use crate::team::agreement::{Agreement, by_module};
use crate::team::alpha::alpha;
use crate::team::grid::Grid;
use crate::team::outcome::Counted;

/// Words, table, alpha.
pub fn agreement(grid: &Grid<'_>, counted: &Counted<'_>) -> Html {
    let modules = by_module(grid, &counted.tallies);
    let scored = grid.columns.iter().zip(&counted.tallies).filter(|(placed, _)| placed.module.scored);
    let alpha = alpha(scored.map(|(_, tally)| tally));
    let alpha = alpha.map(|alpha| fill(TEAM.alpha, &[("alpha", &hundredths(alpha))]));
    html! {
        <section class="fh-stack" aria-labelledby="agreement" key="agreement">
            <h2 id="agreement">{ TEAM.agreement }</h2>
            <p class="fh-small">{ TEAM.agreement_text }</p>
            <ul>
                for one in &modules {
                    <li key={one.module.id.as_str()}><strong>{ one.module.title.clone() }{ ": " }</strong>{ said(words(one)) }</li>
                }
            </ul>
            { table(&modules) }
            <p class="fh-small">{ said(alpha.unwrap_or_else(|| TEAM.alpha_none.to_owned())) }</p>
        </section>
    }
}

fn words(one: &Agreement<'_>) -> String {
    let number = |count: usize| count.to_string();
    if one.compared() == 0 {
        return TEAM.agree_none.to_owned();
    }
    let close = fill(TEAM.agree_close, &[("close", &number(one.close)), ("all", &number(one.compared()))]);
    let rest = fill(TEAM.agree_rest, &[("spread", &number(one.spread)), ("far", &number(one.far_apart))]);
    let few = fill(TEAM.agree_few, &[("few", &number(one.too_few))]);
    let rest = (one.close < one.compared()).then_some(rest);
    let few = (one.too_few > 0).then_some(few);
    std::iter::once(close).chain(rest).chain(few).collect::<Vec<_>>().join(" ")
}

fn table(modules: &[Agreement<'_>]) -> Html {
    let heads = [TEAM.close, TEAM.spread, TEAM.far_apart, TEAM.too_few_column, TEAM.consensus];
    html! {
        <div class="fh-scroll" role="region" aria-label={TEAM.agreement_table} tabindex="0" key="table">
            <table>
                <caption class="fh-hidden">{ TEAM.agreement_table }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ TEAM.module }</th>
                        for head in heads {
                            <th scope="col" class="fh-table__number" key={head}>{ head }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for one in modules {
                        { row(one) }
                    }
                </tbody>
            </table>
        </div>
    }
}

fn row(one: &Agreement<'_>) -> Html {
    let counts = [one.close, one.spread, one.far_apart, one.too_few].map(|count| count.to_string());
    let consensus = one.consensus.map_or_else(|| "–".to_owned(), hundredths);
    html! {
        <tr key={one.module.id.as_str()}>
            <th scope="row">{ one.module.title.clone() }</th>
            for (place, cell) in counts.into_iter().chain([consensus]).enumerate() {
                <td class="fh-table__number" key={place}>{ said(cell) }</td>
            }
        </tr>
    }
}
