//! Who sees to a task, by when, how far it has come, and a note.

use yew::prelude::*;

use super::date_field::DateField;
use crate::app::components::field::{Label, field};
use crate::app::components::note::note;
use crate::app::components::pick::Pick;
use crate::app::hooks::text::result_text;
use crate::app::pages::result::words::said;
use crate::files::words::Words;
use crate::i18n::en::Messages;
use crate::report::plan::TaskPart;
use crate::report::say;
use crate::response::model::{OWNER_LIMIT, Planned, Status};
use crate::response::planning::{PlanChange, PlanEdit};

/// What a task in the plan may be. One that is taken out is dropped, and is not picked here.
const STATUSES: [Status; 3] = [Status::Planned, Status::Started, Status::Done];

/// The fields of one task, whose elements' ids begin with `id`.
pub fn fields(
    text: &Messages,
    id: &str,
    task: &TaskPart,
    planned: &Planned,
    note_room: usize,
    on_plan: &Callback<PlanChange>,
) -> Html {
    let words = &result_text().plan;
    let task_id = task.id.clone();
    let edits: Callback<PlanEdit> = on_plan.reform(move |edit| PlanChange::Edit { task: task_id.clone(), edit });
    let label = |part: &str, label| Label { id: format!("{id}-{part}"), label, hint: None };
    let owner = label("owner", words.owner);
    let due = format!("{id}-due");
    let status = format!("{id}-status");
    html! {
        <fieldset class="fh-task__fields">
            <legend class="fh-hidden">{ said(task.text.clone()) }</legend>
            { field(&owner, &planned.owner, OWNER_LIMIT, &edits.reform(PlanEdit::Owner)) }
            <DateField id={due} label={words.due} date={planned.due} refusal={words.no_date} on_date={edits.reform(PlanEdit::Due)} />
            <Pick id={status} label={words.status} options={statuses()} picked={AttrValue::from(planned.status.word())}
                on_pick={edits.reform(picked)} />
            <div class="fh-task__note">{ note(text, &label("note", words.note), &planned.note, note_room, &edits.reform(PlanEdit::Note)) }</div>
        </fieldset>
    }
}

fn statuses() -> Vec<(AttrValue, AttrValue)> {
    let words = |status: Status| (status.word().into(), say::plan::status(result_text(), status).into());
    STATUSES.map(words).into()
}

/// The status of a word; one is always picked.
fn picked(word: Option<String>) -> PlanEdit {
    let status = STATUSES.into_iter().find(|status| word.as_deref() == Some(status.word()));
    PlanEdit::Status(status.unwrap_or_default())
}
