//! WebDriver commands that the client has no word for.

use http::Method;
use serde_json::Value;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId};

use crate::{Outcome, Visit};

/// A command by its path below the session.
#[derive(Debug)]
pub(crate) struct Plain {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) body: Option<Value>,
}

impl FormatRequestData for Plain {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let request = RequestData::new(self.method.clone(), format!("session/{session}/{}", self.path));
        match &self.body {
            Some(body) => request.add_body(body.clone()),
            None => request,
        }
    }
}

impl Visit {
    /// Sends a command by its path below the session, and gives what it answers.
    pub(crate) async fn command(&self, method: Method, path: &str, body: Option<Value>) -> Outcome<Value> {
        Ok(self.driver().cmd(Plain { method, path: path.to_owned(), body }).await?.value()?)
    }
}
