//! Every text of a bank that people read: its place in the file and its key in a translation.

use crate::json::place::Place;

use super::model::{Bank, Item};

/// What `each` tells of a text.
pub struct TextAt<'a> {
    pub place: Place,
    /// Its key in a translation, such as `item.need-hours.level.0`; `None` for texts that stay as they are
    /// in every language, such as the title of a study.
    pub key: Option<String>,
    pub text: &'a mut String,
}

/// Shows every text to `visit`, in the order of the model. Keys go by id, so that a new order moves no text;
/// only texts in a plain list have a number, from 0.
pub fn each(bank: &mut Bank, visit: &mut dyn FnMut(TextAt<'_>)) {
    let root = Place::root();
    let fixed = [("version", &mut bank.version), ("language", &mut bank.language), ("license", &mut bank.license)];
    for (name, text) in fixed {
        visit(TextAt { place: root.key(name), key: None, text });
    }
    let mut all = Texts { visit };
    all.fields(
        &root,
        "bank",
        [("title", &mut bank.title), ("summary", &mut bank.summary), ("notice", &mut bank.notice)],
    );
    for (index, source) in bank.sources.iter_mut().enumerate() {
        let at = root.key("sources").index(index);
        let fields = [("title", &mut source.title), ("publisher", &mut source.publisher), ("url", &mut source.url)];
        for (name, text) in fields {
            (all.visit)(TextAt { place: at.key(name), key: None, text });
        }
    }
    for (index, form) in bank.forms.iter_mut().enumerate() {
        all.fields(&root.key("forms").index(index), &format!("form.{}", form.id), [("title", &mut form.title)]);
    }
    for (index, preset) in bank.presets.iter_mut().enumerate() {
        all.fields(&root.key("presets").index(index), &format!("preset.{}", preset.id), [("title", &mut preset.title)]);
    }
    for (index, role) in bank.roles.iter_mut().enumerate() {
        all.fields(&root.key("roles").index(index), &format!("role.{}", role.id), [("title", &mut role.title)]);
    }
    all.evidence(bank);
    all.modules(bank);
    all.entry_points(bank);
    for (index, first_move) in bank.first_moves.iter_mut().enumerate() {
        let at = root.key("first_moves").index(index);
        all.fields(&at, &format!("first_move.{}", first_move.id), [("text", &mut first_move.text)]);
    }
    for (part, prompts) in bank.prompts.iter_mut() {
        all.list(&root.key("prompts").key(part), &format!("prompt.{part}"), prompts);
    }
    for (index, term) in bank.glossary.iter_mut().enumerate() {
        let key = format!("term.{}", term.term);
        all.fields(&root.key("glossary").index(index), &key, [("term", &mut term.term), ("text", &mut term.text)]);
    }
}

struct Texts<'a> {
    visit: &'a mut dyn FnMut(TextAt<'_>),
}

impl Texts<'_> {
    fn fields<const N: usize>(&mut self, at: &Place, key: &str, fields: [(&str, &mut String); N]) {
        for (name, text) in fields {
            (self.visit)(TextAt { place: at.key(name), key: Some(format!("{key}.{name}")), text });
        }
    }

    fn list(&mut self, at: &Place, key: &str, texts: &mut [String]) {
        for (index, text) in texts.iter_mut().enumerate() {
            (self.visit)(TextAt { place: at.index(index), key: Some(format!("{key}.{index}")), text });
        }
    }

    /// Findings are numbered within their entry point; the reference stays as it is.
    fn evidence(&mut self, bank: &mut Bank) {
        let mut counts = std::collections::BTreeMap::new();
        for (index, evidence) in bank.evidence.iter_mut().enumerate() {
            let at = Place::root().key("evidence").index(index);
            let count = counts.entry(evidence.entry_point.clone()).or_insert(0_usize);
            let key = format!("evidence.{}.{count}", evidence.entry_point);
            *count += 1;
            self.fields(&at, &key, [("finding", &mut evidence.finding)]);
            (self.visit)(TextAt { place: at.key("source"), key: None, text: &mut evidence.source });
        }
    }

    fn modules(&mut self, bank: &mut Bank) {
        for (index, module) in bank.modules.iter_mut().enumerate() {
            let at = Place::root().key("modules").index(index);
            let key = format!("module.{}", module.id);
            let fields = [
                ("title", &mut module.title),
                ("question", &mut module.question),
                ("intro", &mut module.intro),
                ("ask", &mut module.ask),
            ];
            self.fields(&at, &key, fields);
            self.list(&at.key("labels"), &format!("{key}.label"), &mut module.labels);
            for (index, dimension) in module.dimensions.iter_mut().enumerate() {
                let at = at.key("dimensions").index(index);
                self.fields(&at, &format!("dimension.{}", dimension.id), [("title", &mut dimension.title)]);
                for (index, item) in dimension.items.iter_mut().enumerate() {
                    self.item(&at.key("items").index(index), item);
                }
            }
        }
    }

    fn item(&mut self, at: &Place, item: &mut Item) {
        let key = format!("item.{}", item.id);
        // Without a short name of its own the prompt stands in, in every language.
        let has_short = item.short != item.prompt;
        let fields = [("prompt", &mut item.prompt), ("why", &mut item.why), ("look_at", &mut item.look_at)];
        self.fields(at, &key, fields);
        if has_short {
            self.fields(at, &key, [("short", &mut item.short)]);
        } else {
            item.short.clone_from(&item.prompt);
        }
        self.list(&at.key("levels"), &format!("{key}.level"), &mut item.levels);
        for weight in &mut item.weights {
            let place = at.key("weights").key(weight.entry_point.as_str()).key("because");
            let key = Some(format!("{key}.because.{}", weight.entry_point));
            (self.visit)(TextAt { place, key, text: &mut weight.because });
        }
        if let Some(choice) = &mut item.choice {
            self.fields(at, &key, [("because", &mut choice.because)]);
        }
    }

    fn entry_points(&mut self, bank: &mut Bank) {
        for (index, option) in bank.entry_points.iter_mut().enumerate() {
            let at = Place::root().key("entry_points").index(index);
            let key = format!("entry_point.{}", option.id);
            let fields = [("title", &mut option.title), ("short", &mut option.short), ("summary", &mut option.summary)];
            self.fields(&at, &key, fields);
            for (index, action) in option.actions.iter_mut().enumerate() {
                let at = at.key("actions").index(index);
                self.fields(&at, &format!("action.{}", action.id), [("text", &mut action.text)]);
            }
            self.list(&at.key("prompts"), &format!("{key}.prompt"), &mut option.prompts);
        }
    }
}
