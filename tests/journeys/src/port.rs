//! Ports that no journey had before. A port is part of an origin, and what a browser keeps for an origin would meet the next
//! journey there: the system gives a port again that was given back.

use std::collections::BTreeSet;
use std::io;
use std::net::TcpListener;
use std::sync::{Mutex, PoisonError};

static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// Listens on a new port of this machine.
pub(crate) fn listen() -> io::Result<TcpListener> {
    let mut had = HAD.lock().unwrap_or_else(PoisonError::into_inner);
    // Held until there is a new one, so that none of them comes twice.
    let mut again = Vec::new();
    loop {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        if had.insert(listener.local_addr()?.port()) {
            return Ok(listener);
        }
        again.push(listener);
    }
}

/// A new port for a program that listens itself.
pub(crate) fn free() -> io::Result<u16> {
    Ok(listen()?.local_addr()?.port())
}
