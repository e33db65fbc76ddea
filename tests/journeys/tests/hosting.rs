//! Where the folder may lie and what may happen to it: behind nginx and Python's server, in the middle of a deploy, and
//! as one file on a disk.

use std::fs;
use std::path::Path;

use foothold_journeys::bank::Bank;
use foothold_journeys::browser::Scratch;
use foothold_journeys::paper::Paper;
use foothold_journeys::served::Served;
use foothold_journeys::site::built_page;
use foothold_journeys::visit::eventually;
use foothold_journeys::{Engine, Outcome, THREE, Visit, journeys};
use serde_json::Value;

journeys! {
    in THREE =>
        nginx_serves_it_with_headers_and_packed;
    in THREE =>
        the_server_of_python_serves_it;
    in THREE =>
        a_deploy_in_the_middle_of_a_load_ends_in_the_new_version,
        an_old_page_works_on_as_long_as_its_files_lie_there;
    in THREE =>
        one_file_from_a_disk_is_the_whole_tool,
        a_page_of_the_folder_opened_as_a_file_says_what_to_do;
}

/// From Home to a result by the quick form, each question answered alike.
async fn to_a_result(visit: &Visit) -> Outcome {
    let pages = Bank::read()?.pages("quick")?;
    visit.begin_form("quick").await?;
    visit.link("Begin: …").await?.click().await?;
    for (number, page) in pages.iter().enumerate() {
        visit.arrives_at(&page.heading).await?;
        visit.run("document.querySelectorAll('main fieldset input[type=radio][value=\"2\"]').forEach((radio) => radio.click())", []).await?;
        visit.link("Next: …").await?.click().await?;
        if page.is_need && pages.get(number + 1).is_none_or(|next| !next.is_need) {
            visit.arrives_at("Which needs are the most critical?").await?;
            visit.link("Next: …").await?.click().await?;
        }
    }
    visit.arrives_at("Review your answers").await?;
    visit.link("See the result").await?.click().await?;
    visit.result().await
}

/// The one script of the program that a page names.
async fn script(visit: &Visit) -> Outcome<String> {
    let script = "return document.querySelector('script[type=module]')?.getAttribute('src') ?? ''";
    Ok(visit.run(script, []).await?.as_str().unwrap_or_default().trim_start_matches("./").to_owned())
}

/// The name in a folder that begins and ends so.
fn named(folder: &Path, beginning: &str, ending: &str) -> Outcome<String> {
    let names = fs::read_dir(folder)?.flatten().filter_map(|file| file.file_name().into_string().ok());
    let found = names.into_iter().find(|name| name.starts_with(beginning) && name.ends_with(ending));
    found.ok_or_else(|| format!("no {beginning}…{ending} in {}", folder.display()).into())
}

/// Goes to the page without its last slash and by its file's name, at the server that the visit has moved to.
async fn is_reached_by_every_name(visit: &Visit) -> Outcome {
    let home = visit.address("");
    visit.driver().goto(home.trim_end_matches('/')).await?;
    visit.ready().await?;
    assert_eq!(visit.run("return location.href", []).await?, home);
    // The request without the slash is outside the folder, and it was ours: it is no leak of the page.
    visit.requested().await?;
    visit.open("index.html").await?;
    visit.open("").await
}

/// F92, F102, F105. The lines that lie in the folder, in a location of nginx; the policy as a header and in the page.
async fn nginx_serves_it_with_headers_and_packed(visit: &Visit) -> Outcome {
    let served = Served::by_nginx()?;
    let wasm = named(&built_page(), "foothold-", ".wasm")?;
    let framed =
        |name: &str| -> Outcome<String> { Ok(served.get(name, "")?.header("content-security-policy").to_owned()) };
    let page = served.get("", "")?;
    let policy = String::from_utf8_lossy(&page.body)
        .split("Policy\" content=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .unwrap_or_default()
        .to_owned();
    assert!(policy.starts_with("default-src 'none'; script-src 'self'"), "{policy}");
    assert_eq!(page.header("content-security-policy"), format!("{policy}; frame-ancestors 'self'"));
    assert_eq!(framed("embed.html")?, format!("{policy}; frame-ancestors *"));
    assert_eq!(framed("foothold.html")?, "frame-ancestors 'self'");
    assert_eq!(page.header("cross-origin-opener-policy"), "same-origin");
    assert_eq!(served.get("embed.html", "")?.header("cross-origin-opener-policy"), "");
    assert_eq!(page.header("cache-control"), "no-cache");
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    let program = served.get(&wasm, "")?;
    assert_eq!(program.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(program.header("content-type"), "application/wasm");
    for answer in [&page, &program, &served.get("no-such-file", "")?] {
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin");
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        assert!(answer.header("permissions-policy").contains("camera=()"));
    }
    let has_brotli = std::env::var("NGINX_BROTLI").is_ok_and(|module| !module.is_empty());
    for (packings, packing) in [("gzip", "gzip"), ("br, gzip", if has_brotli { "br" } else { "gzip" })] {
        let packed = served.get(&wasm, packings)?;
        assert_eq!(packed.header("content-encoding"), packing);
        assert_eq!(packed.header("content-type"), "application/wasm");
        assert!(packed.body.len() * 2 < program.body.len(), "{} of {}", packed.body.len(), program.body.len());
    }
    visit.move_to(&served.address(), Some(served));
    visit.open("").await?;
    to_a_result(visit).await?;
    is_reached_by_every_name(visit).await
}

/// F92, F102, F105. It sends no header of ours, and may not know the type of WebAssembly.
async fn the_server_of_python_serves_it(visit: &Visit) -> Outcome {
    let served = Served::by_python()?;
    visit.move_to(&served.address(), Some(served));
    visit.open("").await?;
    to_a_result(visit).await?;
    is_reached_by_every_name(visit).await
}

/// Another version of the built page: its script is another, and so is that script's name. Gives the old name, too.
fn another_version() -> Outcome<(Scratch, String)> {
    let (folder, built) = (Scratch::new()?, built_page());
    for file in fs::read_dir(&built)?.flatten().filter(|file| file.path().is_file()) {
        fs::copy(file.path(), folder.path().join(file.file_name()))?;
    }
    let old = named(&built, "foothold-", ".js")?;
    let index = folder.path().join("index.html");
    fs::rename(folder.path().join(&old), folder.path().join(NEW))?;
    fs::write(&index, fs::read_to_string(&index)?.replace(&old, NEW))?;
    Ok((folder, old))
}

/// The script of another version.
const NEW: &str = "foothold-0123456789ab.js";
const PUBLISHED: &str = "A new version was just published.";

/// F94, F95. The page is of the old version, and its files are gone: it is loaded again once, and the person told if that
/// did not help.
async fn a_deploy_in_the_middle_of_a_load_ends_in_the_new_version(visit: &Visit) -> Outcome {
    visit.expect_errors();
    let (folder, old) = another_version()?;
    visit.site.publish_in_mid_load(folder.path());
    visit.go("").await?;
    eventually("the new version stands", || async {
        let found = script(visit).await?;
        Ok(if found == NEW { Ok(()) } else { Err(found) })
    })
    .await?;
    visit.ready().await?;
    let pages = |paths: Vec<String>| paths.iter().filter(|path| path.ends_with('/')).count();
    assert_eq!(pages(visit.site.requests()), 3, "the old page, the guard's look at the new one, and that");

    // A cache that gives the old page again and again, while the server has the new one: no second try, but a word on it.
    fs::rename(folder.path().join("index.html"), folder.path().join("new.html"))?;
    fs::copy(built_page().join("index.html"), folder.path().join("index.html"))?;
    visit.run_first("const ask = window.fetch; window.fetch = (what, how) => ask(how?.cache === 'no-store' ? 'new.html' : what, how)");
    let before = visit.site.requests().len();
    visit.go("").await?;
    visit.heading(PUBLISHED).await?;
    visit.shows("Answers stored in this browser are safe.").await?;
    assert_eq!(script(visit).await?, old);
    assert_eq!(pages(visit.site.requests().split_off(before)), 1, "it was loaded again for this version already");
    Ok(())
}

/// F95, F96. A page from before the deploy, out of a cache or still open, finds its own files beside the new ones.
async fn an_old_page_works_on_as_long_as_its_files_lie_there(visit: &Visit) -> Outcome {
    let (folder, old) = another_version()?;
    fs::copy(built_page().join(&old), folder.path().join(&old))?;
    visit.site.publish_in_mid_load(folder.path());
    visit.open("").await?;
    assert_eq!(script(visit).await?, old);
    // Its later parts are files of the old version, too.
    visit.link("See a finished example").await?.click().await?;
    visit.shows("Method and limits").await?;
    visit.reload().await?;
    assert_eq!(script(visit).await?, NEW);
    visit.shows("Method and limits").await
}

/// The address of a file of the disk.
fn address_of(path: &Path) -> String {
    format!("file://{}", path.display().to_string().replace(' ', "%20"))
}

/// F104. It answers, saves, hands out a file and opens it again, and asks for nothing.
async fn one_file_from_a_disk_is_the_whole_tool(visit: &Visit) -> Outcome {
    let path = visit.file("foothold.html", &fs::read(built_page().join("foothold.html"))?)?;
    let address = address_of(&path);
    visit.move_to(&address, None);
    visit.open("").await?;
    to_a_result(visit).await?;
    let sentence = visit.run("return document.querySelector('h1').textContent", []).await?;
    let (name, bytes) = visit.file_of_result().await?;
    assert!(name.ends_with(".json"), "{name}");
    let kept: Value = serde_json::from_slice(&bytes)?;
    assert_eq!(kept["answers"].as_object().map(serde_json::Map::len), Some(answered()?));
    let (_, report) = visit.file_from("Download the report").await?;
    assert!(String::from_utf8(report)?.contains(sentence.as_str().unwrap_or_default()));
    // WebKit's driver cannot print.
    if visit.kind.engine != Engine::WebKit {
        assert!(visit.print(Paper::A4).await?.pages > 1);
    }
    // What a browser keeps for a file, it keeps; and whatever it kept, the file opens again.
    visit.visit_route("#/privacy").await?;
    visit.heading("Your answers stay in this browser").await?;
    assert!(!visit.text().await?.contains("The whole tool as one file"), "this is that file");
    visit.button("Erase all").await?.click().await?;
    visit.button("Yes, erase all").await?.click().await?;
    visit.shows("Everything is erased.").await?;
    visit.visit_route("#/").await?;
    visit.add_file(&kept).await?;
    Ok(())
}

fn answered() -> Outcome<usize> {
    Ok(Bank::read()?.pages("quick")?.iter().map(|page| page.items.len()).sum())
}

/// F104.
async fn a_page_of_the_folder_opened_as_a_file_says_what_to_do(visit: &Visit) -> Outcome {
    visit.expect_errors();
    let page = built_page().canonicalize()?.join("index.html");
    visit.move_to(&address_of(page.parent().ok_or("a folder")?), None);
    visit.driver().goto(address_of(&page)).await?;
    visit.heading("The tool could not start. Your answers are safe.").await?;
    visit.shows("it needs a web server: any static one will do").await?;
    visit.shows("the single-file edition, foothold.html").await
}
