//! Opens many responses at once, on all cores. Who reads line by line takes them afterward, in the order of the file.

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use crate::bank::model::Bank;
use crate::files::format::FILE_LIMIT;
use crate::files::person;
use crate::files::refusal::Refusal;
use crate::files::response::{self, Opened};
use crate::team::Digest;

/// A person's answers, and the digest of their content, however it was laid out.
pub type Handed = (Box<Opened>, Digest);

/// So many at once keep all cores busy, and take little memory.
pub const BATCH: usize = 128;

/// So many bytes at once, but for the last file.
const BYTES: usize = 4 * FILE_LIMIT;

/// Files that are opened at once, each with the place that is told where something is wrong with it.
#[derive(Debug, Default)]
pub struct Batch {
    places: Vec<PathBuf>,
    files: Vec<Vec<u8>>,
    bytes: usize,
}

impl Batch {
    /// One more.
    pub fn add(&mut self, place: PathBuf, file: Vec<u8>) {
        self.bytes += file.len();
        self.places.push(place);
        self.files.push(file);
    }

    /// Whether it is time to open them.
    pub fn is_full(&self) -> bool {
        self.files.len() >= BATCH || self.bytes >= BYTES
    }

    /// Place, bytes, and what each is, in their order.
    pub fn open(&self, bank: &Bank) -> impl Iterator<Item = (&Path, &[u8], Result<Handed, Refusal>)> {
        let files = self.places.iter().zip(&self.files).zip(open(&self.files, bank));
        files.map(|((place, file), opened)| (place.as_path(), file.as_slice(), opened))
    }
}

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
