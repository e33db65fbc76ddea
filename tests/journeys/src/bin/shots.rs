//! Pictures of routes of the built page, for people to look at: three widths, light and dark.
//! `shots "" "#/privacy"` writes into /tmp/foothold-shots.

use std::path::Path;

use foothold_journeys::browser::Browser;
use foothold_journeys::{CHROMIUM, Outcome, Visit};

fn main() -> Outcome {
    let mut routes: Vec<String> = std::env::args().skip(1).collect();
    if routes.is_empty() {
        routes.push("#/".to_owned());
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    runtime.block_on(async {
        let visit = Visit::begin(Browser::start(CHROMIUM[0]).await?).await?;
        let drawn = draw(&visit, &routes).await;
        visit.driver().quit().await?;
        drawn
    })
}

async fn draw(visit: &Visit, routes: &[String]) -> Outcome {
    for route in routes {
        for (width, scheme) in [320, 768, 1280].into_iter().flat_map(|width| [(width, "light"), (width, "dark")]) {
            visit.width(width).await?;
            visit.media(&[("prefers-color-scheme", scheme)]).await?;
            visit.go("../").await?;
            visit.open(route).await?;
            let name: String = route.chars().filter(|letter| letter.is_alphanumeric() || *letter == '-').collect();
            let name = if name.is_empty() { "home".to_owned() } else { name };
            let file = Path::new("/tmp/foothold-shots").join(format!("{name}-{width}-{scheme}.png"));
            visit.picture(&file).await?;
            println!("{}", file.display());
        }
    }
    Ok(())
}
