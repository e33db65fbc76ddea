//! Many files at once, chosen or dropped, and whole folders of them.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DataTransfer, File, FileSystemEntry};
use yew::TargetCast;
use yew::prelude::Event;

use super::control::Input;
use super::open_file::{Chosen, read_whole};

/// Bytes of a file that holds many people's answers, at most; others have a limit of their own.
pub const LIMIT: u32 = 50_000_000;
/// Files that are read at the same time.
const AT_ONCE: usize = 16;

#[wasm_bindgen]
extern "C" {
    /// An entry of a folder, as far as it is used here; web-sys would have to be built anew for its own.
    #[wasm_bindgen(extends = FileSystemEntry)]
    type Entry;
    #[wasm_bindgen(method, js_name = createReader)]
    fn create_reader(this: &Entry) -> Reader;
    #[wasm_bindgen(method)]
    fn file(this: &Entry, done: &Function, failed: &Function);

    type Reader;
    #[wasm_bindgen(method, js_name = readEntries)]
    fn read_entries(this: &Reader, done: &Function, failed: &Function);

    /// A file with its folders, where a folder was chosen.
    #[wasm_bindgen(extends = File)]
    type Placed;
    #[wasm_bindgen(method, getter, js_name = webkitRelativePath)]
    fn path(this: &Placed) -> Option<String>;
}

/// What a person handed over: files, and entries that are folders.
#[derive(Debug, Clone, PartialEq)]
pub struct Handed(Array);

impl Handed {
    /// Everything that was chosen in the input that the event comes from, which is emptied.
    pub fn chosen(event: &Event) -> Option<Handed> {
        let input = event.target_dyn_into::<Input>()?;
        let all = Array::from(input.files()?.as_ref());
        input.set_value("");
        Some(Handed(all)).filter(|handed| !handed.is_empty())
    }

    /// Everything that a drop carries; it has to be asked at once, for afterwards the browser has forgotten.
    pub fn dropped(carried: &DataTransfer) -> Handed {
        let (all, items) = (Array::new(), carried.items());
        for item in (0..items.length()).filter_map(|place| items.get(place)) {
            let entry = item.webkit_get_as_entry().ok().flatten().filter(FileSystemEntry::is_directory);
            let file = || item.get_as_file().ok().flatten();
            match entry {
                Some(folder) => {
                    all.push(&folder);
                }
                None => file().into_iter().for_each(|file| {
                    all.push(&file);
                }),
            }
        }
        Handed(all)
    }

    /// Whether there is no file in it: a text or an address was dropped.
    pub fn is_empty(&self) -> bool {
        self.0.length() == 0
    }

    /// Reads all of it, and tells of each file with how many there are, as far as is known; then that there are no more.
    pub fn read(self, on_read: impl Fn(Chosen, usize) + 'static, on_done: impl FnOnce() + 'static) {
        spawn_local(async move {
            let mut files = Vec::new();
            for one in self.0.iter() {
                find(one, String::new(), &mut files).await;
            }
            let all = files.len();
            // Batches, since some browsers fail when a thousand files are open at the same time.
            for batch in files.chunks(AT_ONCE) {
                let reading = batch.iter().map(|(name, file)| read_whole(name.clone(), file, limit(name)));
                // All of them begin before the first is waited for.
                for chosen in reading.collect::<Vec<_>>() {
                    on_read(chosen.await, all);
                }
            }
            on_done();
        });
    }
}

/// Lines and archives hold the answers of many.
fn limit(name: &str) -> u32 {
    let is_many = [".jsonl", ".ndjson", ".zip"].iter().any(|ending| name.to_ascii_lowercase().ends_with(ending));
    if is_many { LIMIT } else { super::open_file::LIMIT }
}

/// A file, or those of a folder in the order of their names.
async fn find(one: JsValue, folder: String, files: &mut Vec<(String, File)>) {
    let mut waiting = vec![(one, folder)];
    while let Some((one, folder)) = waiting.pop() {
        if let Some(file) = one.dyn_ref::<File>() {
            let path = file.unchecked_ref::<Placed>().path().filter(|path| !path.is_empty());
            files.push((path.unwrap_or_else(|| format!("{folder}{}", file.name())), file.clone()));
            continue;
        }
        let entry: Entry = one.unchecked_into();
        if entry.is_directory() {
            let inner = format!("{folder}{}/", entry.name());
            let mut entries = entries(&entry).await;
            entries.sort_by_key(|entry| entry.name());
            // The last is looked at first.
            waiting.extend(entries.into_iter().rev().map(|entry| (entry.into(), inner.clone())));
        } else {
            let file = Promise::new(&mut |done, failed| entry.file(&done, &failed));
            if let Ok(file) = JsFuture::from(file).await {
                let file: File = file.unchecked_into();
                files.push((format!("{folder}{}", file.name()), file));
            }
        }
    }
}

/// Everything in a folder; browsers give a hundred at a time. Where one cannot be read, what was read so far.
async fn entries(folder: &Entry) -> Vec<Entry> {
    let (reader, mut all) = (folder.create_reader(), Vec::new());
    loop {
        let more = Promise::new(&mut |done, failed| reader.read_entries(&done, &failed));
        let more = JsFuture::from(more).await.map(|more| Array::from(&more)).unwrap_or_default();
        if more.length() == 0 {
            return all;
        }
        all.extend(more.iter().map(JsCast::unchecked_into::<Entry>));
    }
}
