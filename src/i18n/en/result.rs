//! The result: verdict, map, list, reasons, findings, method.

pub mod choice;
pub mod compare;
pub mod document;
pub mod explain;
pub mod findings;
pub mod firmness;
pub mod hand_over;
pub mod list;
pub mod map;
pub mod memo;
pub mod method;
pub mod page;
pub mod pictures;
pub mod plan;
pub mod verdict;
pub mod weights;

use self::choice::{CHOICE, Choice};
use self::compare::{COMPARE, Compare};
use self::document::{DOCUMENT, Document};
use self::explain::{EXPLAIN, Explain};
use self::findings::{FINDINGS, Findings};
use self::firmness::{FIRMNESS, Firmness};
use self::hand_over::{HAND_OVER, HandOver};
use self::list::{LIST, List};
use self::map::{MAP, Map};
use self::memo::{MEMO, Memo};
use self::method::{METHOD, Method};
use self::page::{PAGE, Page};
use self::pictures::{PICTURES, Pictures};
use self::plan::{PLAN, Plan};
use self::verdict::{VERDICT, Verdict};
use self::weights::{WEIGHTS, Weights};
use super::time::{TIME, Time};

/// All texts of the result, part by part.
#[derive(Debug, Clone, Copy)]
pub struct ResultTexts {
    pub page: Page,
    pub explain: Explain,
    pub verdict: Verdict,
    pub firmness: Firmness,
    pub map: Map,
    pub pictures: Pictures,
    pub list: List,
    pub weights: Weights,
    pub findings: Findings,
    pub memo: Memo,
    pub method: Method,
    pub plan: Plan,
    pub hand_over: HandOver,
    pub choice: Choice,
    pub document: Document,
    pub time: Time,
    pub compare: Compare,
}

/// In English.
pub const RESULT: ResultTexts = ResultTexts {
    page: PAGE,
    explain: EXPLAIN,
    verdict: VERDICT,
    firmness: FIRMNESS,
    map: MAP,
    pictures: PICTURES,
    list: LIST,
    weights: WEIGHTS,
    findings: FINDINGS,
    memo: MEMO,
    method: METHOD,
    plan: PLAN,
    hand_over: HAND_OVER,
    choice: CHOICE,
    document: DOCUMENT,
    time: TIME,
    compare: COMPARE,
};
