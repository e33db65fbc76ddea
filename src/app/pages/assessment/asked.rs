//! One assessment as its screens need it: the bank, the response, the form, and where a step stands on the way.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::use_text;
use crate::app::session::hooks::use_session;
use crate::app::session::state::Session;
use crate::bank::id::ItemId;
use crate::bank::model::{Bank, Dimension, Form, Module};
use crate::i18n::en::Messages;
use crate::response::answer::{Answer, State};
use crate::response::model::Response;
use crate::response::step::{Step, dimensions, modules, steps};
use crate::route::{Route, ShortId};
use crate::scoring::choice::follow_up;

/// A response with the bank and the texts to show it.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    pub id: ShortId,
    pub bank: Shared<Bank>,
    pub response: Rc<Response>,
    pub text: &'static Messages,
}

/// The assessment of an address; `None` if this browser does not have it.
#[hook]
pub fn use_asked(id: &ShortId) -> Option<Asked> {
    asked_of(&use_session(), use_text(), id)
}

/// The same for whoever has the session at hand.
pub fn asked_of(session: &Session, text: &'static Messages, id: &ShortId) -> Option<Asked> {
    let response = session.response(id)?;
    session.form_of(response)?;
    Some(Asked { id: id.clone(), bank: session.bank, response: Rc::clone(response), text })
}

impl Asked {
    /// The form that is answered. There always is one: without it the assessment is not shown.
    pub fn form(&self) -> Option<&Form> {
        self.bank.form(self.response.form.as_str())
    }

    /// What the person called it, or that they did not.
    pub fn title(&self) -> &str {
        if self.response.title.trim().is_empty() { self.text.shell.untitled } else { &self.response.title }
    }

    /// What others said of an item and does not stand, the latest first: answers, and notes without one.
    pub fn earlier(&self, item: &ItemId) -> Vec<Answer> {
        self.response.earlier_of(item).into_iter().map(|earlier| earlier.answer.clone()).collect()
    }

    /// What was answered to an item last time, where it was taken again.
    pub fn last(&self, item: &ItemId) -> Option<State> {
        self.response.again.as_ref()?.answers.get(item)?.state
    }

    /// All pages of the way.
    pub fn steps(&self) -> Vec<Step> {
        self.form().map(|form| steps(&self.bank, form)).unwrap_or_default()
    }

    /// The modules of the way.
    pub fn modules(&self) -> Vec<(&Module, &Form)> {
        self.form().into_iter().flat_map(|form| modules(&self.bank, form).map(move |module| (module, form))).collect()
    }

    /// A page's module and dimension, if the form asks something there.
    pub fn page(&self, module: &str, dimension: &str) -> Option<(&Module, &Dimension, &Form)> {
        let (module, form) = self.modules().into_iter().find(|(each, _)| each.id.as_str() == module)?;
        let dimension = dimensions(module, form).find(|each| each.id.as_str() == dimension)?;
        Some((module, dimension, form))
    }

    /// What a step is called on the way to it.
    pub fn name(&self, step: &Step) -> String {
        match step {
            Step::Dimension(module, dimension) => {
                let page = self.page(module.as_str(), dimension.as_str());
                page.map(|(_, dimension, _)| dimension.title.clone()).unwrap_or_default()
            }
            Step::Critical => self.text.way.critical.to_owned(),
            Step::Review => self.text.way.review.to_owned(),
        }
    }

    /// A step's address.
    pub fn route(&self, step: &Step) -> Route {
        match step {
            Step::Dimension(module, dimension) => Route::Take(self.id.clone(), module.clone(), dimension.clone()),
            Step::Critical => Route::Critical(self.id.clone()),
            Step::Review => Route::Review(self.id.clone()),
        }
    }

    /// Whether the address names a page that this assessment has.
    pub fn has(&self, route: &Route) -> bool {
        match route {
            Route::Take(_, module, dimension) => self.page(module.as_str(), dimension.as_str()).is_some(),
            Route::Critical(_) => self.steps().contains(&Step::Critical),
            Route::Choice(_, Some(option)) => {
                let is_asked = self.form().and_then(|form| follow_up(&self.bank, form)).is_some();
                is_asked && self.bank.entry_point(option.as_str()).is_some()
            }
            _ => true,
        }
    }
}
