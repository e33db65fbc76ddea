//! Opens many responses at once, on all cores. Who reads line by line takes them afterward, in the order of the file.

use std::num::NonZero;
use std::thread;

use crate::bank::model::Bank;
use crate::files::person;
use crate::files::refusal::Refusal;
use crate::files::response::{self, Opened};
use crate::team::Digest;

/// A person's answers, and the digest of their content, however it was laid out.
pub type Handed = (Box<Opened>, Digest);

/// So many at once keep all cores busy, and take little memory.
pub const BATCH: usize = 128;

/// What each of these is, in their order.
pub fn open(files: &[impl AsRef<[u8]> + Sync], bank: &Bank) -> Vec<Result<Handed, Refusal>> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let share = files.len().div_ceil(cores).max(1);
    let mut opened: Vec<Option<Result<Handed, Refusal>>> = Vec::new();
    opened.resize_with(files.len(), || None);
    let fill = |(files, opened): (&[_], &mut [Option<_>])| {
        opened.iter_mut().zip(files).for_each(|(place, file)| *place = Some(one(file, bank)));
    };
    // The last share is this thread's own: a single file costs no thread.
    let mut shares = files.chunks(share).zip(opened.chunks_mut(share));
    let own = shares.next_back();
    thread::scope(|scope| {
        shares.for_each(|share| {
            scope.spawn(move || fill(share));
        });
        own.into_iter().for_each(fill);
    });
    opened.into_iter().flatten().collect()
}

fn one(file: &impl AsRef<[u8]>, bank: &Bank) -> Result<Handed, Refusal> {
    let opened = response::read(file.as_ref(), bank)?;
    let (_, digest) = person::line(&opened.response, bank);
    Ok((Box::new(opened), digest))
}
