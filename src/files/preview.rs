//! What opening a file would change, before anything is replaced.

use crate::bank::id::{EntryPointId, ItemId};
use crate::order::map::SortedMap;
use crate::response::answer::Answer;
use crate::response::merge::merge;
use crate::response::model::Response;

/// One thing that was asked: an item, and in the choice check the option it was asked about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asked {
    pub entry_point: Option<EntryPointId>,
    pub item: ItemId,
}

/// How a file's answers differ from those at hand, notes and details with them; in the order of the ids.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// Only in the file.
    pub new: Vec<Asked>,
    /// In both, with another state or other details.
    pub changed: Vec<Asked>,
    /// Only here: gone if the file replaces what is here.
    pub only_here: Vec<Asked>,
    /// How many are the same in both.
    pub same: usize,
    /// Of those in `changed`, the ones that the file would change here if both were merged.
    pub newer_in_file: Vec<Asked>,
    /// Of those in `changed`, the ones that would stay here as they are if both were merged.
    pub newer_here: Vec<Asked>,
    /// Of those in `new`, the ones that were cleared here later and would not come back by a merge.
    pub cleared_here: Vec<Asked>,
    /// Of those in `only_here`, the ones that were cleared in the file later and would go by a merge.
    pub cleared_in_file: Vec<Asked>,
    /// Whether title, role, form, shares, critical items, plan or anything else differs.
    pub others_differ: bool,
}

/// What replacing and what merging would do: compares a file's response with the one at hand.
pub fn preview(file: &Response, here: &Response) -> Preview {
    let (theirs, ours) = (all(file), all(here));
    let mut preview = Preview { others_differ: others(file) != others(here), ..Preview::default() };
    for (asked, answer) in &theirs {
        match ours.get(asked) {
            None => preview.new.push(asked.clone()),
            Some(ours) if ours != answer => preview.changed.push(asked.clone()),
            Some(_) => preview.same += 1,
        }
    }
    preview.only_here = ours.keys().filter(|asked| !theirs.contains_key(asked)).cloned().collect();
    let merged = merge(here, file);
    let merged = all(&merged);
    let stays = |asked: &Asked| merged.get(asked) == ours.get(asked);
    (preview.newer_here, preview.newer_in_file) = preview.changed.iter().cloned().partition(stays);
    let is_gone = |asked: &&Asked| !merged.contains_key(*asked);
    preview.cleared_here = preview.new.iter().filter(is_gone).cloned().collect();
    preview.cleared_in_file = preview.only_here.iter().filter(is_gone).cloned().collect();
    preview
}

/// Every answer, those kept from an older bank with them.
fn all(response: &Response) -> SortedMap<Asked, &Answer> {
    let plain = response.kept.iter().chain(&response.answers);
    let plain = plain.map(|(item, answer)| (Asked { entry_point: None, item: item.clone() }, answer));
    let choice = response.choice.iter().flat_map(|(entry_point, answers)| {
        answers
            .iter()
            .map(|(item, answer)| (Asked { entry_point: Some(entry_point.clone()), item: item.clone() }, answer))
    });
    plain.chain(choice).collect()
}

/// The response without its answers and without what changes with every change.
fn others(response: &Response) -> Response {
    Response {
        id: String::new(),
        created_at: String::new(),
        updated_at: String::new(),
        revision: 0,
        answers: SortedMap::new(),
        kept: SortedMap::new(),
        choice: SortedMap::new(),
        clocks: SortedMap::new(),
        earlier: SortedMap::new(),
        ..response.clone()
    }
}
