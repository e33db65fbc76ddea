//! Every journey, file by file; `-- take::` on the command line selects those of a file.

mod access;
mod adapted;
mod again;
mod banks;
mod before;
mod blocked;
mod boot;
mod choice;
mod embed;
mod explained;
mod files;
mod first;
mod full;
mod guard;
mod hosting;
mod keep;
mod link;
mod lives;
mod lobby;
mod offline;
mod out;
mod paper;
mod pictures;
mod places;
mod plan;
mod report_file;
mod safe;
mod saves;
mod scores;
mod site_page;
mod storms;
mod tabs;
mod take;
mod take_with_you;
mod talk;
mod team_files;
mod translated;
mod typing;
mod uploads;

fn main() -> std::process::ExitCode {
    foothold_journeys::harness::run(&[
        access::JOURNEYS,
        adapted::JOURNEYS,
        again::JOURNEYS,
        banks::JOURNEYS,
        before::JOURNEYS,
        blocked::JOURNEYS,
        boot::JOURNEYS,
        choice::JOURNEYS,
        embed::JOURNEYS,
        explained::JOURNEYS,
        files::JOURNEYS,
        first::JOURNEYS,
        full::JOURNEYS,
        guard::JOURNEYS,
        hosting::JOURNEYS,
        keep::JOURNEYS,
        link::JOURNEYS,
        lives::JOURNEYS,
        lobby::JOURNEYS,
        offline::JOURNEYS,
        out::JOURNEYS,
        paper::JOURNEYS,
        pictures::JOURNEYS,
        places::JOURNEYS,
        plan::JOURNEYS,
        report_file::JOURNEYS,
        safe::JOURNEYS,
        saves::JOURNEYS,
        scores::JOURNEYS,
        site_page::JOURNEYS,
        storms::JOURNEYS,
        tabs::JOURNEYS,
        take::JOURNEYS,
        take_with_you::JOURNEYS,
        team_files::JOURNEYS,
        talk::JOURNEYS,
        translated::JOURNEYS,
        typing::JOURNEYS,
        uploads::JOURNEYS,
    ])
}
