//! The browser's database (IndexedDB) as a second place for texts: slower to answer than local storage, but what it says
//! is written is flushed to the disk, which survives a browser that is killed a second later.

use std::cell::RefCell;

use js_sys::{Array, JsString, Object, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
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
#[derive(Default)]
pub struct Database {
    open: RefCell<Option<IdbDatabase>>,
}

impl Database {
    /// Every key that begins so, with its text.
    pub async fn texts(&self, prefix: &str) -> Result<Vec<(String, String)>, JsValue> {
        let range = IdbKeyRange::bound(&prefix.into(), &format!("{prefix}\u{ffff}").into())?;
        let store = self.store("readonly").await?.object_store(STORE)?;
        // Both are asked for before either is waited for, or the transaction would close in between.
        let keys = store.get_all_keys_with_key(&range)?;
        let texts = store.get_all_with_key(&range)?;
        let keys: Array = answer(&keys).await?.unchecked_into();
        let texts: Array = answer(&texts).await?.unchecked_into();
        let pairs = keys.iter().zip(texts.iter());
        Ok(pairs.filter_map(|(key, text)| Some((key.as_string()?, text.as_string()?))).collect())
    }

    /// Puts a text under a key; done when the browser has it on the disk.
    pub async fn write(&self, key: &str, text: &str) -> Result<(), JsValue> {
        let (key, text) = (JsString::from(key), JsString::from(text));
        self.change(|store| store.put_with_key(&text, &key).map(drop)).await
    }

    /// Removes keys, all or none of them.
    pub async fn remove(&self, keys: &[String]) -> Result<(), JsValue> {
        self.change(|store| keys.iter().try_for_each(|key| store.delete(&key.into()).map(drop))).await
    }

    async fn change(&self, change: impl Fn(&IdbObjectStore) -> Result<(), JsValue>) -> Result<(), JsValue> {
        let transaction = self.store("readwrite").await?;
        let done = Promise::new(&mut |resolve, reject| {
            transaction.set_oncomplete(Some(&resolve));
            transaction.set_onabort(Some(&reject));
            transaction.set_onerror(Some(&reject));
        });
        change(&transaction.object_store(STORE)?)?;
        JsFuture::from(done).await.map(drop)
    }

    /// A transaction. A connection that the browser has closed under us is opened once more.
    async fn store(&self, mode: &str) -> Result<IdbTransaction, JsValue> {
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

async fn answer(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(promise).await?;
    request.result()
}
