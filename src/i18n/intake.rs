//! Files on their way into a team, in words: what became of each, in one sentence that names the place.

use super::archive;
use super::en::team_files::TEAM_FILES;
use super::refusal;
use super::text::{fill, plural};
use crate::files::listed::{Became, Carried, Listed, Spot, SpotPart, Why};
use crate::team::roster::{Joined, NoMember};

/// Where it stood, to be shown before the sentence.
pub fn spot(spot: &Spot) -> String {
    let words = &TEAM_FILES;
    match spot.part {
        None => spot.file.to_string(),
        Some(SpotPart::Line(number)) => fill(words.line, &[("file", &spot.file), ("n", &number.to_string())]),
        Some(SpotPart::Person(number)) => fill(words.person, &[("file", &spot.file), ("n", &number.to_string())]),
    }
}

/// What became of one thing that was handed in.
pub fn sentence(listed: &Listed) -> String {
    let said = became(listed);
    match &listed.carried {
        Some(carried) if !listed.is_refused() => format!("{said} {}", carried_over(carried)),
        _ => said,
    }
}

fn became(listed: &Listed) -> String {
    let words = &TEAM_FILES;
    match &listed.became {
        Became::Person(joined) => joined_as(*joined),
        Became::Counts { people } => fill(words.counts, &[("n", &people.to_string())]),
        Became::Agreed { taken, left: 0 } => plural(words.agreed, *taken),
        Became::Agreed { taken, left } => {
            format!("{} {}", plural(words.agreed, *taken), plural(words.agreed_left, *left))
        }
        Became::Nothing => words.nothing.to_owned(),
        Became::Refused(why) => refused(why, &listed.spot),
    }
}

/// How a person's answers met those that were here.
pub fn joined_as(joined: Joined) -> String {
    let words = &TEAM_FILES;
    let with = |text: &str, revision: u64| fill(text, &[("n", &revision.to_string())]);
    match joined {
        Joined::New => words.new.to_owned(),
        Joined::Again => words.again.to_owned(),
        Joined::Replaces { revision } => with(words.replaces, revision),
        Joined::Older { revision } => with(words.older, revision),
        Joined::Differs { counts: true } => words.differs_counts.to_owned(),
        Joined::Differs { counts: false } => words.differs.to_owned(),
    }
}

/// Why a response is no member's.
pub fn no_member(why: NoMember) -> &'static str {
    match why {
        NoMember::OfATeam => TEAM_FILES.of_a_team,
        NoMember::UnknownForm => TEAM_FILES.unknown_form,
        NoMember::NoId => TEAM_FILES.no_id,
    }
}

fn refused(why: &Why, spot: &Spot) -> String {
    let words = &TEAM_FILES;
    match why {
        Why::Refusal(refusal) => refusal::sentence(refusal),
        Why::NoMember(why) => no_member(*why).to_owned(),
        Why::Archive(damage) => archive::whole(*damage),
        Why::InArchive(damage) => archive::file(name_in_archive(&spot.file), *damage),
        Why::NotTogether => words.not_together.to_owned(),
        Why::Gone => words.gone.to_owned(),
        Why::TooLarge => words.too_large.to_owned(),
        Why::NoFile => words.no_file.to_owned(),
        Why::Full => words.full.to_owned(),
    }
}

/// The file's own name, without the archive's.
fn name_in_archive(file: &str) -> &str {
    file.split_once('/').map_or(file, |(_, name)| name)
}

fn carried_over(carried: &Carried) -> String {
    let Carried { version, carried, mapped, kept } = carried;
    let numbers = [carried, mapped, kept].map(usize::to_string);
    let values =
        [("version", version.as_str()), ("carried", &numbers[0]), ("mapped", &numbers[1]), ("kept", &numbers[2])];
    fill(TEAM_FILES.carried, &values)
}
