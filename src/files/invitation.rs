//! What a link tells the members of a team before they answer: form, title and the day of the meeting, and nothing else.
//!
//! It is packed as a link with answers is, fits one bank only, and is read only whole: whoever makes one by hand can write
//! another title, and nothing beyond that.

use super::link::LinkFault;
use super::packed::{Bits, digest_of};
use super::shown_name::is_hidden;
use crate::bank::id::FormId;
use crate::bank::model::Bank;
use crate::response::moment::Date;

/// The form of what is packed. One that is not known was made by a newer version of the tool.
const VERSION: u32 = 1;
/// Characters of a title at most.
pub const TITLE_LIMIT: usize = 120;
/// Letters of a link at most: a title of 120 characters of four bytes, and the rest.
pub const LONGEST: usize = 700;

/// What the members are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    pub form: FormId,
    /// 1 to 120 characters that show, without spaces around them.
    pub title: String,
    /// When the team meets.
    pub date: Option<Date>,
}

/// Packs an invitation. `None` where its form is not one of the bank's, or its title is none.
pub fn write(invitation: &Invitation, bank: &Bank) -> Option<String> {
    let Invitation { form, title, date } = invitation;
    let form = bank.forms.iter().position(|known| known.id == *form)?;
    let mut bits = Bits::default();
    bits.push(VERSION, 8);
    bits.push(digest_of(bank), 32);
    bits.push(u32::try_from(form).ok()?, 8);
    let date = date.filter(|date| date.year > 0).unwrap_or(Date { year: 0, month: 0, day: 0 });
    bits.push(u32::try_from(date.year).ok()?, 14);
    bits.push(u32::from(date.month), 4);
    bits.push(u32::from(date.day), 5);
    let title = Some(title).filter(|title| is_title(title))?;
    bits.push(u32::try_from(title.len()).ok()?, 10);
    title.bytes().for_each(|byte| bits.push(u32::from(byte), 8));
    Some(bits.sealed())
}

/// Unpacks an invitation to answer this bank.
pub fn read(text: &str, bank: &Bank) -> Result<Invitation, LinkFault> {
    let bits = Bits::unsealed(text).ok_or(LinkFault::Damaged)?;
    let mut reader = bits.reader();
    if reader.take(8) != Some(VERSION) {
        return Err(LinkFault::Newer);
    }
    if reader.take(32) != Some(digest_of(bank)) {
        return Err(LinkFault::OtherBank);
    }
    let mut body = || {
        let form = bank.forms.get(usize::try_from(reader.take(8)?).ok()?)?.id.clone();
        let (year, month, day) = (reader.take(14)?, reader.take(4)?, reader.take(5)?);
        let date = if (year, month, day) == (0, 0, 0) { None } else { Some(day_of(year, month, day)?) };
        let length = reader.take(10)?;
        let bytes: Option<Vec<u8>> = (0..length).map(|_| u8::try_from(reader.take(8)?).ok()).collect();
        let title = String::from_utf8(bytes?).ok().filter(|title| is_title(title))?;
        reader.is_spent().then_some(Invitation { form, title, date })
    };
    body().ok_or(LinkFault::Damaged)
}

/// Whether a text can be a title: something to read, and nothing in it that hides.
pub fn is_title(text: &str) -> bool {
    !text.is_empty() && text.trim() == text && text.chars().count() <= TITLE_LIMIT && !text.chars().any(is_hidden)
}

/// A day of the calendar; the year 0 stands for none, and no day of it is ever packed.
fn day_of(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::read(&format!("{year:04}-{month:02}-{day:02}")).filter(|date| date.year > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::built_in;

    /// Found by the fuzzer: such a link was read with a day and packed again without one.
    #[test]
    fn a_day_that_is_never_packed_is_never_read() {
        let packed = |year: u32| {
            let mut bits = Bits::default();
            [(VERSION, 8), (digest_of(built_in()), 32), (0, 8), (year, 14), (3, 4), (1, 5), (1, 10), (0x41, 8)]
                .into_iter()
                .for_each(|(value, width)| bits.push(value, width));
            bits.sealed()
        };
        assert!(read(&packed(2027), built_in()).is_ok_and(|read| read.date == Date::read("2027-03-01")));
        assert_eq!(read(&packed(0), built_in()), Err(LinkFault::Damaged));
    }
}
