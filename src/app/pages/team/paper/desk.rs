//! The sheet that lies on the desk, and the one that was added last.
//!
//! They are the tab's: they stay while other screens are looked at, and go with the tab, which then asks first.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::leaving;
use crate::bank::id::{FormId, ItemId, RoleId};
use crate::team::paper::Sheet;
use crate::team::roster::MemberId;

thread_local! {
    static DESK: RefCell<Option<Desk>> = const { RefCell::new(None) };
    /// Whether the tab asks before it goes with a sheet that is not added yet.
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// A sheet that was added: who it became, what was typed, and what was said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Last {
    pub id: MemberId,
    pub sheet: Sheet,
    pub said: String,
}

/// What lies there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    pub sheet: Sheet,
    pub last: Option<Rc<Last>>,
    /// Why the sheet was not added.
    pub trouble: Option<&'static str>,
}

/// What can be done there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskAction {
    Type(ItemId, String),
    Role(Option<RoleId>),
    /// Another form: what was typed for items that both ask stays.
    Form(FormId),
    Empty,
    Refuse(&'static str),
    Added(Rc<Last>),
    TakeBack(Sheet),
}

impl Reducible for Desk {
    type Action = DeskAction;

    fn reduce(self: Rc<Self>, action: DeskAction) -> Rc<Desk> {
        let Desk { mut sheet, last, .. } = (*self).clone();
        let calm = |sheet: Sheet, last: Option<Rc<Last>>| Desk { sheet, last, trouble: None };
        let empty = |sheet: &Sheet| Sheet::new(sheet.form.clone());
        Rc::new(match action {
            DeskAction::Type(item, text) => calm(sheet.typed(&item, &text), last),
            DeskAction::Role(role) => {
                sheet.role = role;
                calm(sheet, last)
            }
            DeskAction::Form(form) => {
                sheet.form = form;
                calm(sheet, last)
            }
            DeskAction::Empty => calm(empty(&sheet), last),
            DeskAction::Refuse(why) => Desk { sheet, last, trouble: Some(why) },
            DeskAction::Added(last) => calm(empty(&sheet), Some(last)),
            DeskAction::TakeBack(sheet) => calm(sheet, None),
        })
    }
}

/// What lies on the desk; at first an empty sheet of this form.
#[hook]
pub fn use_desk(form: FormId) -> UseReducerHandle<Desk> {
    let desk = use_reducer(|| {
        let lying = DESK.with_borrow(Clone::clone);
        lying.unwrap_or_else(|| Desk { sheet: Sheet::new(form), last: None, trouble: None })
    });
    use_effect_with(desk.clone(), |desk| {
        DESK.set(Some((**desk).clone()));
        if !IS_GUARDED.replace(true) {
            leaving::ask_before(|| DESK.with_borrow(|desk| desk.as_ref().is_some_and(|desk| !desk.sheet.is_empty())));
        }
    });
    desk
}
