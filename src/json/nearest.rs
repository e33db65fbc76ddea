//! The word that was probably meant.

/// The candidate most like `word`, if one is near: at most a third of its characters differ (Levenshtein).
pub fn nearest(word: &str, candidates: &mut dyn Iterator<Item = &str>) -> Option<String> {
    let word: Vec<char> = word.chars().take(64).collect();
    let limit = (word.len() / 3).max(1);
    // Lengths alone rule most candidates out, which keeps a long list cheap.
    let alike = candidates.filter(|candidate| candidate.chars().count().abs_diff(word.len()) <= limit);
    let near = alike.map(|candidate| (edits(&word, candidate), candidate));
    near.filter(|(edits, _)| *edits <= limit).min_by_key(|(edits, _)| *edits).map(|(_, candidate)| candidate.to_owned())
}

/// Levenshtein's distance: the fewest insertions, deletions and replacements from one to the other.
fn edits(word: &[char], other: &str) -> usize {
    let mut row: Vec<usize> = (0..=word.len()).collect();
    for (line, letter) in other.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        for column in 1..=word.len() {
            let replaced = diagonal + usize::from(word[column - 1] != letter);
            diagonal = row[column];
            row[column] = replaced.min(row[column - 1] + 1).min(diagonal + 1);
        }
    }
    row[word.len()]
}
