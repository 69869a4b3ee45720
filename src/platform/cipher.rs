//! AES-256-GCM under a key from a passphrase, by the browser itself (`WebCrypto`): nothing of it is downloaded, and keys
//! stay where no script can read them.

use super::window;
use js_sys::{Array, Function, JSON, JsString, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A key from a passphrase; the browser does not give it away.
pub struct Key(JsValue);

/// Why it was not done, in the browser's words: nothing that a person can act on, but for a passphrase that does not fit.
type Refused = JsValue;

impl Key {
    /// The key that `passphrase` makes with `salt`: PBKDF2 with HMAC-SHA-256, `iterations` times. However its letters are
    /// composed by a keyboard, the same passphrase makes the same key (Unicode NFC, as RFC 8265 asks).
    ///
    /// # Errors
    /// Where the browser has no `WebCrypto`: in a page that did not come over HTTPS.
    pub async fn of(passphrase: &str, salt: &[u8], iterations: u32) -> Result<Self, Refused> {
        let composed = String::from(JsString::from(passphrase).normalize("NFC"));
        let secret = bytes(composed.as_bytes());
        let asked = [
            "raw".into(),
            secret,
            "PBKDF2".into(),
            JsValue::FALSE,
            parsed(r#"["deriveKey"]"#)?,
        ];
        let secret = subtle("importKey", asked).await?;
        let way = parsed(r#"{"name":"PBKDF2","hash":"SHA-256"}"#)?;
        Reflect::set(&way, &"salt".into(), &bytes(salt))?;
        Reflect::set(&way, &"iterations".into(), &iterations.into())?;
        let kind = parsed(r#"{"name":"AES-GCM","length":256}"#)?;
        let uses = parsed(r#"["encrypt","decrypt"]"#)?;
        let key = subtle("deriveKey", [way, secret, kind, JsValue::FALSE, uses]).await?;
        Ok(Self(key))
    }

    /// `text` enciphered, with its tag behind it; `bound` is no part of it, and must be the same when it is deciphered.
    /// A nonce is 12 random bytes, never used twice with a key.
    ///
    /// # Errors
    /// Where the browser's memory does not hold it.
    pub async fn encrypt(&self, nonce: &[u8; 12], bound: &str, text: &str) -> Result<Vec<u8>, Refused> {
        self.run("encrypt", nonce, bound, text.as_bytes()).await
    }

    /// What was enciphered.
    ///
    /// # Errors
    /// Where the key, the nonce, `bound` or a bit of the data is another one.
    pub async fn decrypt(&self, nonce: &[u8], bound: &str, data: &[u8]) -> Result<String, Refused> {
        let plain = self.run("decrypt", nonce, bound, data).await?;
        String::from_utf8(plain).map_err(|_| JsValue::UNDEFINED)
    }

    async fn run(&self, what: &str, nonce: &[u8], bound: &str, data: &[u8]) -> Result<Vec<u8>, Refused> {
        let way = parsed(r#"{"name":"AES-GCM"}"#)?;
        Reflect::set(&way, &"iv".into(), &bytes(nonce))?;
        Reflect::set(&way, &"additionalData".into(), &bytes(bound.as_bytes()))?;
        let done = subtle(what, [way, self.0.clone(), bytes(data)]).await?;
        Ok(Uint8Array::new(&done).to_vec())
    }
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

fn parsed(json: &str) -> Result<JsValue, Refused> {
    JSON::parse(json)
}

/// `crypto.subtle.<method>(…)`, by its name: the bindings compile a function for each kind of argument.
async fn subtle<const N: usize>(method: &str, arguments: [JsValue; N]) -> Result<JsValue, Refused> {
    let arguments: Array = arguments.into_iter().collect();
    let answer = ask(method, &arguments)?;
    JsFuture::from(answer).await
}

fn ask(method: &str, arguments: &Array) -> Result<Promise, Refused> {
    let crypto = window().ok_or(JsValue::UNDEFINED)?.crypto()?;
    let subtle = Reflect::get(&crypto, &"subtle".into())?;
    let method: Function = Reflect::get(&subtle, &method.into())?.dyn_into()?;
    method.apply(&subtle, arguments)?.dyn_into()
}
