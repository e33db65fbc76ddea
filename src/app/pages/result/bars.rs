//! Bars of 0 to 100 with their ranges; needs, where high is bad, and the rest, where high is good, stand apart.

use std::rc::Rc;

use yew::prelude::*;

use super::drawing::Chart;
use super::twin::twin;
use super::words::said;
use crate::app::components::picture::{Tone, picture};
use crate::app::hooks::text::result_text;
use crate::bank::model::HighIs;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::report::chart::bar::bar;
use crate::report::entry_point::{EntryPointPart, ModuleIndex};
use crate::report::picture::modules::table_of;
use crate::report::profile::DimensionPart;
use crate::report::say;
use crate::report::say::value::value_range;
use crate::scoring::outcome::Range;

/// The entry point whose modules are shown.
#[derive(Debug, PartialEq, Properties)]
pub struct ModuleBarsProps {
    pub part: EntryPointPart,
}

/// Need, then what makes Readiness; the same in a sentence and in a table.
#[component]
pub fn ModuleBars(props: &ModuleBarsProps) -> Html {
    let text = result_text();
    let part = &props.part;
    let of = |high_is: HighIs| part.modules.iter().filter(move |module| module.high_is == high_is);
    let line = |module: &ModuleIndex| line(text, &module.title, module.high_is, module.value, module.range);
    let name = fill(text.pictures.modules_name, &[("title", &part.name.title)]);
    html! {
        <div class="fh-stack fh-stack--tight">
            <div class="fh-bars">
                <span class="fh-bars__group">{ text.list.need }{ " " }{ picture(Tone::Bad, 3, 3) }</span>
                { for of(HighIs::Bad).map(line) }
                <span class="fh-bars__group">
                    { text.list.readiness }{ " " }{ said(value_range(text, part.readiness, part.readiness_range)) }{ " " }
                    { picture(Tone::Good, 3, 3) }
                </span>
                { for of(HighIs::Good).map(line) }
            </div>
            <p class="fh-small">{ said(say::picture::modules(text, part)) }</p>
            { twin(text, &name, &table_of(text, part), Vec::new()) }
        </div>
    }
}

/// The dimensions of one module, on its one kind of scale.
#[derive(Debug, PartialEq, Properties)]
pub struct DimensionBarsProps {
    pub high_is: HighIs,
    pub dimensions: Vec<DimensionPart>,
}

/// A bar for each dimension.
#[component]
pub fn DimensionBars(props: &DimensionBarsProps) -> Html {
    let text = result_text();
    let one = |part: &DimensionPart| line(text, &part.title, props.high_is, part.profile.value, part.profile.range);
    html! { <div class="fh-bars">{ for props.dimensions.iter().map(one) }</div> }
}

/// Name, bar and number; the number says everything that the bar shows.
fn line(text: &ResultTexts, title: &str, high_is: HighIs, value: Option<f64>, range: Option<Range>) -> Html {
    html! {
        <>
            <span class="fh-bars__name">{ said(title.to_owned()) }</span>
            <Chart class={classes!("fh-bars__bar")} drawing={Rc::new(bar(high_is, value, range))} is_stretched={true} />
            <span class="fh-bars__value">{ said(value_range(text, value, range)) }</span>
        </>
    }
}
