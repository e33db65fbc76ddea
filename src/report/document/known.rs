//! What would change the result, what is not known, and what rests on judgment.

use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::{fill, plural};
use crate::report::Report;
use crate::report::evidence::{BlindSpot, Thin};
use crate::report::firmness::Change;
use crate::report::names::ItemName;
use crate::report::say::{self, finding, firmness};

use super::findings::{about, listed};
use super::{Block, Entry, Part};

/// Single answers after which another leads; `None` where none leads.
pub(super) fn change(text: &ResultTexts, report: &Report) -> Option<Part> {
    let firm = report.firmness.as_ref()?;
    let mut blocks = vec![Block::Paragraph(firmness::changes(text, firm))];
    if !firm.changes.is_empty() {
        blocks.push(Block::List(firm.changes.iter().map(|one| changed(text, one)).collect()));
    }
    if !firm.decisive_blanks.is_empty() {
        blocks.push(Block::Paragraph(plural(text.firmness.blanks, firm.decisive_blanks.len())));
        let look = |look_at: &str| format!("{}.", fill(text.firmness.blank_look, &[("look_at", say::bare(look_at))]));
        let blanks = firm.decisive_blanks.iter();
        let blanks = blanks.map(|blank| Entry::about(blank.item.short.clone(), look(&blank.look_at)));
        blocks.push(Block::List(blanks.collect()));
    }
    Some(Part::new("change", text.document.change, blocks))
}

fn changed(text: &ResultTexts, change: &Change) -> Entry {
    let now = match &change.from {
        Some(said) => finding::level_sentence(text, said),
        None => format!("{}.", say::verdict::capital(text.firmness.change_unknown)),
    };
    let to = change.to.iter().map(|to| firmness::change_to(text, to));
    about(&change.item, std::iter::once(now).chain(to).collect())
}

/// Open questions, those that do not apply, and influential answers on thin evidence.
pub(super) fn unknown(text: &ResultTexts, report: &Report) -> Part {
    let (words, document, spots) = (&text.findings, &text.document, &report.blind_spots);
    let spot = |spot: &BlindSpot| about(&spot.item, finding::blind_spot(text, spot));
    let names = |items: &[ItemName]| {
        let list = items.iter().map(|item| say::inside(&item.short)).collect::<Vec<_>>();
        Block::Paragraph(format!("{}.", say::verdict::capital(&list.join(text.page.separator))))
    };
    let mut blocks = vec![Block::Heading(document.unknown_blind.to_owned())];
    blocks.extend(listed(words.blind_intro, words.blind_none, spots.not_sure.iter().map(spot).collect()));
    for (heading, items) in
        [(document.unknown_unfinished, &spots.unfinished), (document.unknown_not_applicable, &spots.not_applicable)]
    {
        if !items.is_empty() {
            blocks.extend([Block::Heading(heading.to_owned()), names(items)]);
        }
    }
    if report.shows.findings {
        let thin = |thin: &Thin| about(&thin.said.item, vec![finding::level_sentence(text, &thin.said)]);
        blocks.push(Block::Heading(document.unknown_thin.to_owned()));
        blocks.extend(listed(words.thin_intro, words.thin_none, report.thin.iter().map(thin).collect()));
    }
    Part::new("unknown", document.unknown, blocks)
}
