//! The browser's database (IndexedDB) as a second place for texts: slower to answer than local storage, but what it says
//! is written is flushed to the disk, which survives a browser that is killed a second later.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, JsString, Object, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{IdbDatabase, IdbFactory, IdbKeyRange, IdbObjectStore, IdbRequest, IdbTransaction};

/// One database a host, one store of texts in it, under the same keys as in local storage.
const NAME: &str = "foothold";
const STORE: &str = "texts";

#[wasm_bindgen]
extern "C" {
    /// A database whose transactions take options; web-sys has those only behind a compiler flag.
    type Durable;
    #[wasm_bindgen(method, catch)]
    fn transaction(this: &Durable, store: &str, mode: &str, options: &Options) -> Result<IdbTransaction, JsValue>;

    #[wasm_bindgen(extends = Object)]
    type Options;
    #[wasm_bindgen(method, setter)]
    fn set_durability(this: &Options, durability: &str);
}

/// The database, opened when it is first needed and again when the browser has closed it (iOS does, after a pause).
/// Every call answers later, with `None` if it did not work; why stands on the console, for nothing depends on it.
#[derive(Clone, Default)]
pub struct Database(Rc<Connection>);

impl Database {
    /// Every key that begins so, with its text.
    pub fn texts(&self, prefix: &str, then: impl FnOnce(Option<Vec<(String, String)>>) + 'static) {
        let (connection, prefix) = (Rc::clone(&self.0), prefix.to_owned());
        spawn_local(async move { then(told(connection.texts(&prefix).await)) });
    }

    /// Puts a text under a key; done when the browser has it on the disk.
    pub fn write(&self, key: &str, text: &str, then: impl FnOnce(Option<()>) + 'static) {
        let (connection, key, text) = (Rc::clone(&self.0), JsString::from(key), JsString::from(text));
        let put = move |store: &IdbObjectStore| store.put_with_key(&text, &key).map(drop);
        spawn_local(async move { then(told(connection.change(put).await)) });
    }

    /// Removes keys, all or none of them.
    pub fn remove(&self, keys: Vec<String>, then: impl FnOnce(Option<()>) + 'static) {
        let connection = Rc::clone(&self.0);
        let delete = move |store: &IdbObjectStore| keys.iter().try_for_each(|key| store.delete(&key.into()).map(drop));
        spawn_local(async move { then(told(connection.change(delete).await)) });
    }
}

fn told<T>(outcome: Result<T, JsValue>) -> Option<T> {
    outcome.inspect_err(|error| web_sys::console::warn_2(&"The second place for answers failed.".into(), error)).ok()
}

#[derive(Default)]
struct Connection {
    open: RefCell<Option<IdbDatabase>>,
}

impl Connection {
    async fn texts(&self, prefix: &str) -> Result<Vec<(String, String)>, JsValue> {
        let range = IdbKeyRange::bound(&prefix.into(), &format!("{prefix}\u{ffff}").into())?;
        let store = self.begin("readonly").await?.object_store(STORE)?;
        // Both are asked for before either is waited for, or the transaction would close in between.
        let keys = store.get_all_keys_with_key(&range)?;
        let texts = store.get_all_with_key(&range)?;
        let (keys, texts) = (answer(&keys), answer(&texts));
        let (keys, texts): (Array, Array) = (keys.await?.unchecked_into(), texts.await?.unchecked_into());
        let pairs = keys.iter().zip(texts.iter());
        Ok(pairs.filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?))).collect())
    }

    async fn change(&self, change: impl FnOnce(&IdbObjectStore) -> Result<(), JsValue>) -> Result<(), JsValue> {
        let transaction = self.begin("readwrite").await?;
        // Listened to before anything can go wrong: a rejection that nobody hears would count as a crash of the page.
        let done = JsFuture::from(Promise::new(&mut |resolve, reject| {
            transaction.set_oncomplete(Some(&resolve));
            transaction.set_onabort(Some(&reject));
            transaction.set_onerror(Some(&reject));
        }));
        change(&transaction.object_store(STORE)?)?;
        done.await.map(drop)
    }

    /// A transaction. A connection that the browser has closed under us is opened once more.
    async fn begin(&self, mode: &str) -> Result<IdbTransaction, JsValue> {
        let held = self.open.borrow().clone();
        if let Some(held) = held {
            if let Ok(transaction) = begin(&held, mode) {
                return Ok(transaction);
            }
            self.open.replace(None);
        }
        let opened = open().await?;
        let transaction = begin(&opened, mode)?;
        self.open.replace(Some(opened));
        Ok(transaction)
    }
}

fn begin(database: &IdbDatabase, mode: &str) -> Result<IdbTransaction, JsValue> {
    let options: Options = Object::new().unchecked_into();
    options.set_durability("strict");
    database.unchecked_ref::<Durable>().transaction(STORE, mode, &options)
}

/// Without a version, so that a database which a newer version of the tool has changed is still opened.
async fn open() -> Result<IdbDatabase, JsValue> {
    let factory: Option<IdbFactory> = web_sys::window().map(|window| window.indexed_db()).transpose()?.flatten();
    let request = factory.ok_or(JsValue::UNDEFINED)?.open(NAME)?;
    let opening = request.clone();
    let make = Closure::once(move || {
        let database: IdbDatabase = opening.result()?.unchecked_into();
        database.create_object_store(STORE).map(drop)
    });
    request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
    let database: IdbDatabase = answer(&request).await?.unchecked_into();
    // Another window wants to change or delete the database: it must not have to wait for this one.
    let closing = database.clone();
    let close = Closure::once_into_js(move || closing.close());
    database.set_onversionchange(Some(close.unchecked_ref()));
    Ok(database)
}

/// What a request comes to. It is listened to at once, not only when it is waited for.
fn answer(request: &IdbRequest) -> impl Future<Output = Result<JsValue, JsValue>> + use<> {
    let done = JsFuture::from(Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    }));
    let request = request.clone();
    async move {
        done.await?;
        request.result()
    }
}
