//! Files in and out: what is read, what is refused and where, and that nothing is lost on the way.

#[path = "files/carry.rs"]
mod carry;
#[path = "files/clocks.rs"]
mod clocks;
#[path = "files/golden_saves.rs"]
mod golden_saves;
#[path = "files/handed_in.rs"]
mod handed_in;
#[path = "files/html.rs"]
mod html;
#[path = "files/invitation.rs"]
mod invitation;
#[path = "files/link.rs"]
mod link;
#[path = "files/preview.rs"]
mod preview;
#[path = "files/read.rs"]
mod read;
#[path = "files/refuse.rs"]
mod refuse;
#[path = "files/refuse_whole.rs"]
mod refuse_whole;
#[path = "files/rescue.rs"]
mod rescue;
#[path = "files/round_trip.rs"]
mod round_trip;
#[path = "files/salvage.rs"]
mod salvage;
#[path = "files/save.rs"]
mod save;
#[path = "files/schema.rs"]
mod schema;
#[path = "files/schema_and_reader.rs"]
mod schema_and_reader;
#[path = "files/support.rs"]
mod support;
#[path = "files/tables.rs"]
mod tables;
#[path = "files/team.rs"]
mod team;
#[path = "files/zip.rs"]
mod zip;
