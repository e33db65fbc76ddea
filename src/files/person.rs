//! One person's answers on the way into a team.

use sha2::{Digest as _, Sha256};

use std::rc::Rc;

use super::response::{self, Opened};
use crate::bank::model::Bank;
use crate::response::model::Response;
use crate::team::grid::Grid;
use crate::team::meeting::{Joining, Person};
use crate::team::roster::{Member, NoMember};
use crate::team::{Digest, digest};

/// The response as the line that is kept of it, and the digest of its content, however its file was laid out.
pub fn line(response: &Response, bank: &Bank) -> (String, Digest) {
    let line = response::write_line(response, bank, None);
    let digest = digest_of(&line);
    (line, digest)
}

/// The digest of a line.
pub(super) fn digest_of(line: &str) -> Digest {
    digest(&Sha256::digest(line).into())
}

/// What a team takes of a response that was opened.
pub fn joining(opened: Opened, grid: &Grid<'_>) -> Result<Joining, NoMember> {
    let (line, digest) = line(&opened.response, grid.bank);
    let (id, member) = Member::of(&opened.response, digest, grid)?;
    Ok(Joining { id, member, person: Person { response: Rc::new(opened.response), line: Rc::from(line) } })
}
