//! Where a part of the program is kept once it has been fetched.

use std::cell::Cell;
use std::thread::LocalKey;

use wasm_split_helpers::SplitLoaderError;

/// What a part can do, if it is here. Natively nothing is cut off, and it always is.
pub struct Held<T>(Cell<Option<T>>);

impl<T: Copy> Held<T> {
    /// The place of a part that can do this.
    pub const fn new(part: T) -> Held<T> {
        Held(Cell::new(if cfg!(target_arch = "wasm32") { None } else { Some(part) }))
    }

    /// What the part can do; `None` where it is not here.
    pub fn get(place: &'static LocalKey<Held<T>>) -> Option<T> {
        place.with(|held| held.0.get())
    }

    /// The same, and where it is not here it is loaded; `None` where it does not come. Whoever asks next tries again.
    pub async fn fetch<L>(place: &'static LocalKey<Held<T>>, load: impl FnOnce() -> L) -> Option<T>
    where
        L: Future<Output = Result<T, SplitLoaderError>>,
    {
        if Held::get(place).is_none()
            && let Ok(part) = load().await
        {
            place.with(|held| held.0.set(Some(part)));
        }
        Held::get(place)
    }
}
