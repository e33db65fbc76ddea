//! Reads how a response is to be scored and shown: form, role, shares.

use serde_json::Value;

use super::part::{Others, Walk};
use crate::bank::fault::Named;
use crate::bank::id::{FormId, ModuleId, PresetId, RoleId};
use crate::bank::model::{Gives, Shares};
use crate::files::refusal::FaultKind;
use crate::json::cursor::Cursor;
use crate::json::shape::{Kind, Shape};
use crate::order::map::SortedMap;
use crate::response::model::Weighting;

impl Walk<'_> {
    /// The form; of an unknown one's answers the ranking form shows most.
    pub fn form(&self, at: &Cursor<'_>, others: &mut Others) -> FormId {
        let id = at.id();
        if self.bank.form(&id).is_some() || id.is_empty() {
            return id.into();
        }
        if self.is_same {
            self.unknown(at, Named::Form, &id, &mut self.bank.forms.iter().map(|form| form.id.as_str()));
            return id.into();
        }
        others.extend(at.standing());
        let ranking = self.bank.forms.iter().find(|form| form.gives == Gives::Ranking);
        ranking.or(self.bank.forms.first()).map(|form| form.id.clone()).unwrap_or_default()
    }

    /// The role. A bank may gain roles without a new digest, so only the very version says that there is none.
    pub fn role(&self, at: &Cursor<'_>, others: &mut Others) -> Option<RoleId> {
        let id = at.given()?.id();
        let is_known = self.bank.roles.iter().any(|role| role.id.as_str() == id);
        if self.is_same && self.is_same_version && !is_known {
            self.unknown(at, Named::Role, &id, &mut self.bank.roles.iter().map(|role| role.id.as_str()));
        }
        if self.is_same || is_known {
            return Some(id.into());
        }
        others.extend(at.standing());
        None
    }

    /// The preset or the person's own shares; the bank's first preset when the file says nothing.
    pub fn weighting(&self, at: &Cursor<'_>, others: &mut Others) -> Weighting {
        let first = || Weighting::Preset(self.bank.presets.first().map(|preset| preset.id.clone()).unwrap_or_default());
        let Some(given) = at.given() else { return first() };
        let read = match given.value() {
            Some(Value::String(_)) => self.preset(&given),
            Some(Value::Object(_)) => self.own_shares(&given),
            _ => {
                given.note(Shape::Expected(Kind::Text));
                None
            }
        };
        read.unwrap_or_else(|| {
            others.extend(given.standing());
            first()
        })
    }

    fn preset(&self, at: &Cursor<'_>) -> Option<Weighting> {
        let id = at.id();
        let is_known = self.bank.preset(&id).is_some();
        if self.is_same && !is_known {
            self.unknown(at, Named::Preset, &id, &mut self.bank.presets.iter().map(|preset| preset.id.as_str()));
        }
        is_known.then(|| Weighting::Preset(PresetId::from(id)))
    }

    fn own_shares(&self, at: &Cursor<'_>) -> Option<Weighting> {
        let scored = || self.bank.modules.iter().filter(|module| module.scored).map(|module| module.id.as_str());
        let mut given = SortedMap::new();
        let mut is_known = true;
        for (module, at) in at.members() {
            if !scored().any(|id| id == module) {
                is_known = false;
                if self.is_same {
                    self.unknown(&at, Named::Module, module, &mut scored());
                }
            }
            given.insert(module, at.whole(0, 100));
        }
        let found = given.values().sum();
        if found != 100 {
            self.notes.note(at.place(), FaultKind::SharesSum { found });
        }
        let share = |id: &str| {
            given.get(id).and_then(|share| u8::try_from(*share).ok()).map(|share| (ModuleId::from(id), share))
        };
        is_known.then(|| Weighting::Own(Shares(scored().filter_map(share).collect())))
    }
}
