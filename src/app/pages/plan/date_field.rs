//! A day, in the browser's own control for dates. What is no day is refused in words and changes nothing.

use yew::prelude::*;

use crate::app::components::field::Label;
use crate::app::hooks::event::{TypedDate, typed_date_of};
use crate::app::hooks::picked::use_set;
use crate::response::moment::Date;

/// The day that is set, and whom to tell of another one.
#[derive(Debug, PartialEq, Properties)]
pub struct DateFieldProps {
    /// Unlike every other element's.
    pub id: AttrValue,
    pub label: &'static str,
    #[prop_or_default]
    pub hint: Option<&'static str>,
    pub date: Option<Date>,
    /// What is said of something that is no day.
    pub refusal: &'static str,
    /// Told `None` when the control is cleared.
    pub on_date: Callback<Option<Date>>,
}

/// A year in the making, such as 202, is no year yet.
const FIRST_YEAR: i64 = 1_000;

/// The control. It speaks of a fault only when the person leaves it, and not of it any more as soon as it is mended.
#[component]
pub fn DateField(props: &DateFieldProps) -> Html {
    let input = use_node_ref();
    let is_refused = use_state_eq(|| false);
    use_set(&input, props.date.map(|date| date.to_string()).unwrap_or_default());
    let (setter, on_date) = (is_refused.setter(), props.on_date.clone());
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(date) = read(&typed_date_of(&event)) {
            setter.set(false);
            on_date.emit(date);
        }
    });
    let setter = is_refused.setter();
    let onblur = Callback::from(move |event: FocusEvent| setter.set(read(&typed_date_of(&event)).is_none()));
    let label = Label { id: props.id.to_string(), label: props.label, hint: props.hint };
    let refusal_id = format!("{}-refusal", props.id);
    let told = [label.hint_id(), is_refused.then(|| refusal_id.clone())];
    let described_by: Vec<String> = told.into_iter().flatten().collect();
    label.around(html! {
        <>
            <input ref={input} class="fh-field__control fh-field__control--date" id={&props.id} type="date" autocomplete="off"
                aria-invalid={is_refused.then_some("true")} aria-describedby={described_by.join(" ")} {oninput} {onblur} />
            if *is_refused {
                <span class="fh-error" id={refusal_id} role="alert">{ props.refusal }</span>
            }
        </>
    })
}

/// The day that is typed, `Some(None)` for none at all, and `None` for what is no day.
fn read(typed: &TypedDate) -> Option<Option<Date>> {
    match typed {
        TypedDate { is_bad: true, .. } => None,
        TypedDate { text, .. } if text.is_empty() => Some(None),
        TypedDate { text, .. } => Date::read(text).filter(|date| date.year >= FIRST_YEAR).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn typed(text: &str, is_bad: bool) -> Option<Option<String>> {
        read(&TypedDate { text: text.to_owned(), is_bad }).map(|date| date.map(|date| date.to_string()))
    }

    #[test]
    fn a_day_is_taken_a_cleared_field_is_none_and_all_else_is_refused() {
        assert_eq!(typed("2027-03-01", false), Some(Some("2027-03-01".to_owned())));
        assert_eq!(typed("", false), Some(None));
        for (text, is_bad) in
            [("", true), ("2027-02-30", false), ("soon", false), ("0202-03-01", false), ("12027-03-01", false)]
        {
            assert_eq!(typed(text, is_bad), None, "{text:?}");
        }
    }
}
