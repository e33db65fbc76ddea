//! The browser's form controls, by short names, so that no other room names the browser.

pub use web_sys::HtmlInputElement as Input;
pub use web_sys::HtmlSelectElement as Select;
pub use web_sys::HtmlTextAreaElement as Area;
