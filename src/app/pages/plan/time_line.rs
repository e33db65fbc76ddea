//! The time line as a picture, its sentence, and the table behind it.

use yew::prelude::*;

use crate::app::hooks::text::result_text;
use crate::app::pages::result::drawing::both;
use crate::app::pages::result::twin::twin;
use crate::app::pages::result::words::said;
use crate::report::chart::Breadth;
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
        <figure class="fh-figure" key="time-line">
            { both(wide.drawing, narrow.drawing, wide.name.clone()) }
            <figcaption class="fh-figure__caption">
                <p>{ said(wide.summary) }</p>
                { twin(text, &wide.name, &wide.table, Vec::new()) }
            </figcaption>
        </figure>
    }
}
