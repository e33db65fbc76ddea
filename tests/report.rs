//! What a report says and shows: its parts over the golden examples, its sentences, its drawings over random data.

#[path = "report/choice.rs"]
mod choice;
#[path = "report/document.rs"]
mod document;
#[path = "report/docx.rs"]
mod docx;
#[path = "report/drawing.rs"]
mod drawing;
#[path = "report/explained.rs"]
mod explained;
#[path = "report/golden.rs"]
mod golden;
#[path = "report/kinds.rs"]
mod kinds;
#[path = "report/legible.rs"]
mod legible;
#[cfg(feature = "markup")]
#[path = "report/markup.rs"]
mod markup;
#[path = "report/method.rs"]
mod method;
#[path = "report/office.rs"]
mod office;
#[path = "report/papers.rs"]
mod papers;
#[path = "report/pictures.rs"]
mod pictures;
#[path = "report/plan.rs"]
mod plan;
#[path = "report/sentences.rs"]
mod sentences;
#[path = "report/snippet.rs"]
mod snippet;
#[path = "report/svg.rs"]
mod svg;
#[path = "report/team.rs"]
mod team;
#[path = "report/whose_bank.rs"]
mod whose_bank;
