//! What may be said in words, before it is known how firm it is (scoring, section 5).

use super::assessment::Assessment;
use super::close::{is_above, is_met, meets, sort_highest_first};
use super::needed::classed_least;
use super::outcome::Class;
use super::sheet::Sheet;

/// The verdict before its label. X and Y are positions of entry points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Finding {
    NotEnoughAnswers,
    NoPressingNeed,
    NeedsAreMild,
    StartXPrepareY {
        x: usize,
        y: usize,
    },
    /// `start`, or `choose_between` when the label is shared.
    Start {
        x: usize,
    },
    PrepareThenStart {
        x: usize,
    },
    BuildConditionsFirst,
}

impl Finding {
    /// The entry point that it is about.
    pub fn x(self) -> Option<usize> {
        match self {
            Finding::StartXPrepareY { x, .. } | Finding::Start { x } | Finding::PrepareThenStart { x } => Some(x),
            _ => None,
        }
    }
}

/// The first verdict that fits.
pub(super) fn find(sheet: &Sheet, assessment: &Assessment) -> Finding {
    let cut_offs = &sheet.layout.cut_offs;
    let classed: Vec<usize> = assessment.classed().collect();
    if classed.len() < classed_least(&sheet.layout) {
        return Finding::NotEnoughAnswers;
    }
    let standing = |entry_point: usize| &assessment.standings[entry_point];
    let highest = classed.iter().filter_map(|&entry_point| standing(entry_point).need).reduce(f64::max);
    if !is_met(highest, cut_offs.need_mild) {
        return Finding::NoPressingNeed;
    }
    if !is_met(highest, cut_offs.need_pressing) {
        return Finding::NeedsAreMild;
    }
    // In rank order, the first of a class is its highest Fit.
    let first = |class: Class| classed.iter().copied().filter(move |&entry_point| standing(entry_point).class == class);
    if let Some(x) = first(Class::StartNow).next() {
        return match ahead_of(assessment, x, cut_offs.need_lead) {
            Some(y) => Finding::StartXPrepareY { x, y },
            None => Finding::Start { x },
        };
    }
    let least = highest.map_or(f64::INFINITY, |highest| highest - cut_offs.need_window);
    match first(Class::PrepareFirst).find(|&entry_point| is_met(standing(entry_point).need, least)) {
        Some(x) => Finding::PrepareThenStart { x },
        None => Finding::BuildConditionsFirst,
    }
}

/// Y: of the options that are not ready but fit better than X, or are needed much more, the one needed most.
fn ahead_of(assessment: &Assessment, x: usize, need_lead: f64) -> Option<usize> {
    let standings = &assessment.standings;
    let is_ahead = |&entry_point: &usize| {
        let (standing, x) = (&standings[entry_point], &standings[x]);
        let fits_better = standing.fit.zip(x.fit).is_some_and(|(fit, fit_of_x)| is_above(fit, fit_of_x));
        let presses_more =
            standing.need.zip(x.need).is_some_and(|(need, need_of_x)| meets(need, need_of_x + need_lead));
        matches!(standing.class, Class::PrepareFirst | Class::BuildConditions) && (fits_better || presses_more)
    };
    let mut ahead: Vec<usize> = (0..standings.len()).filter(is_ahead).collect();
    sort_highest_first(&mut ahead, |entry_point| ((), standings[entry_point].need));
    ahead.first().copied()
}

#[cfg(test)]
mod tests {
    use crate::response::answer::State;
    use crate::scoring::outcome::VerdictKind;
    use crate::scoring::toy::{NOT_SURE, Toy, answers, three};

    #[track_caller]
    fn says(states: &[(&str, State)], kind: VerdictKind, about: Option<&str>) {
        let verdict = three().verdict(states);
        assert_eq!(verdict.kind, kind);
        assert_eq!(verdict.firmness.as_ref().map(|firmness| firmness.about.as_str()), about);
    }

    #[test]
    fn too_few_classed_options_give_no_verdict_but_what_to_answer() {
        let mut states = answers([2, 2, 0], [2, 2, 2], [2, 2, 2]);
        states[2].1 = NOT_SURE;
        says(&states, VerdictKind::NotEnoughAnswers, None);
        let needed = three().verdict(&states).needed;
        assert_eq!(needed.iter().map(|item| item.as_str()).collect::<Vec<_>>(), ["nc"]);
    }

    #[test]
    fn needs_below_the_cut_offs_are_none_or_mild() {
        says(&answers([0, 0, 0], [2, 2, 2], [2, 2, 2]), VerdictKind::NoPressingNeed, None);
        let mut toy = three();
        toy.bank.cut_offs.need_pressing = 60.0;
        assert_eq!(toy.verdict(&answers([1, 0, 0], [2, 2, 2], [2, 2, 2])).kind, VerdictKind::NeedsAreMild);
        toy.bank.cut_offs.need_mild = 51.0;
        assert_eq!(toy.verdict(&answers([1, 0, 0], [2, 2, 2], [2, 2, 2])).kind, VerdictKind::NoPressingNeed);
    }

    #[test]
    fn a_startable_option_without_a_stronger_one_is_started() {
        says(&answers([2, 0, 0], [2, 2, 2], [2, 0, 0]), VerdictKind::Start, Some("a"));
    }

    #[test]
    fn two_alike_leave_a_choice_and_no_lead() {
        let verdict = three().verdict(&answers([2, 2, 0], [2, 2, 2], [2, 2, 2]));
        assert_eq!((verdict.kind, verdict.lead), (VerdictKind::ChooseBetween, None));
        // Alphabetically by title: `b` is "Title Y", `a` is "Title Z".
        assert_eq!(verdict.named.iter().map(|id| id.as_str()).collect::<Vec<_>>(), ["b", "a"]);
    }

    #[test]
    fn a_pressing_option_that_is_not_ready_is_prepared_beside_the_start() {
        // `b` is needed more by 50 points, but its gate is shut; `c` fits less and is needed as `a` is.
        let states = answers([1, 2, 1], [2, 0, 0], [2, 2, 0]);
        says(&states, VerdictKind::StartXPrepareY, Some("a"));
        assert_eq!(three().verdict(&states).prepare.as_ref().map(|id| id.as_str()), Some("b"));
    }

    #[test]
    fn much_more_need_alone_or_more_fit_alone_is_prepared() {
        let prepared = |states: &[(&str, State)]| {
            says(states, VerdictKind::StartXPrepareY, Some("a"));
            three().verdict(states).prepare.map(|id| id.as_str().to_owned())
        };
        // `b` is needed more by 50 points, and fits less by 25.
        assert_eq!(prepared(&answers([1, 2, 1], [2, 0, 0], [2, 0, 0])).as_deref(), Some("b"));
        // `b` is needed as much, and fits better; its gate is shut.
        assert_eq!(prepared(&answers([2, 2, 0], [1, 0, 2], [1, 2, 0])).as_deref(), Some("b"));
    }

    #[test]
    fn as_much_need_and_less_fit_prepares_nobody() {
        says(&answers([2, 2, 0], [2, 0, 2], [2, 2, 0]), VerdictKind::Start, Some("a"));
    }

    #[test]
    fn without_a_startable_option_the_best_of_the_pressing_is_prepared() {
        // `a` fits best, but its need is 50 below the highest, beyond the window; `c` is not ready enough.
        let states = answers([1, 2, 2], [0, 1, 0], [2, 1, 1]);
        let mut toy = three().shares(&[("conditions", 100)]);
        toy.bank.cut_offs.ready_start = 60.0;
        let about = |toy: &Toy| {
            let verdict = toy.verdict(&states);
            assert_eq!(verdict.kind, VerdictKind::PrepareThenStart);
            verdict.firmness.unwrap().about
        };
        assert_eq!(about(&toy).as_str(), "b");
        toy.bank.cut_offs.need_window = 50.0;
        assert_eq!(about(&toy).as_str(), "a");
    }
}
