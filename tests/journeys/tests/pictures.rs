//! The map leaves as a picture that other programs open, or says why it does not.

use foothold_journeys::bank::golden;
use foothold_journeys::{BOTH, Outcome, Visit, journeys};
use serde_json::{Value, json};

journeys! {
    in BOTH =>
        the_map_is_saved_as_svg_that_a_browser_reads,
        the_map_is_saved_as_png_at_twice_its_size,
        where_no_png_can_be_made_the_text_stands_open;
}

/// The result of a finished case, named so that its files have a name of their own.
async fn result(visit: &Visit) -> Outcome {
    let mut response = golden("case-rookie")?;
    response["title"] = json!("Alder Valley");
    visit.open("").await?;
    visit.add_file(&response).await?;
    let id = response["id"].as_str().unwrap_or_default()[..8].to_owned();
    visit.visit_route(&format!("#/a/{id}/result")).await?;
    visit.result().await
}

/// What another page sees in a picture: the page's own policy takes no text for a document.
async fn seen_elsewhere(visit: &Visit, script: &str, argument: Value) -> Outcome<Value> {
    visit.end().await?;
    let arguments = vec![argument];
    Ok(visit.driver().execute_async(script.to_owned(), arguments).await?.json().clone())
}

const READ: &str = "const [text, done] = arguments;
    const page = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = (name) => [...page.getElementsByTagName(name)].map((element) => element.textContent);
    done({ root: page.documentElement.namespaceURI + ' ' + page.documentElement.localName, faults: all('parsererror').length,
        title: all('title'), summary: all('desc').length, words: all('text'), width: page.documentElement.getAttribute('width') })";

async fn the_map_is_saved_as_svg_that_a_browser_reads(visit: &Visit) -> Outcome {
    result(visit).await?;
    let (name, bytes) = visit.file_from("Download as SVG").await?;
    assert_eq!(name, "alder-valley-map.svg");
    visit.shows("Handed to your browser: alder-valley-map.svg, with 5 entry points").await?;
    visit.axe().await?;
    let svg = String::from_utf8(bytes)?;
    visit.button("If nothing was saved, copy the text instead").await?.click().await?;
    assert_eq!(visit.field("The map as text of SVG").await?.value().await?.as_deref(), Some(svg.as_str()));
    let read = seen_elsewhere(visit, READ, json!(svg)).await?;
    assert_eq!(read["root"], "http://www.w3.org/2000/svg svg");
    assert_eq!((&read["faults"], &read["summary"]), (&json!(0), &json!(1)), "{read}");
    assert_eq!((&read["title"], &read["width"]), (&json!(["Map of need and readiness"]), &json!("672")));
    let words = read["words"].as_array().ok_or("no words")?;
    assert!(words.contains(&json!("need 86, readiness 54")), "{words:?}");
    Ok(())
}

const PAINTED: &str = "const [bytes, done] = arguments;
    createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' })).then((image) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
        done({ width: image.width, height: image.height, colors: new Set(pixels).size,
            marked: pixels.filter((pixel) => pixel === 0xff123d9c).length, corner: pixels[0] });
    }, (error) => done(String(error)))";

async fn the_map_is_saved_as_png_at_twice_its_size(visit: &Visit) -> Outcome {
    result(visit).await?;
    let (name, bytes) = visit.file_from("Download as PNG").await?;
    assert_eq!(name, "alder-valley-map.png");
    visit.shows("Handed to your browser: alder-valley-map.png, with 1,344 by").await?;
    assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!(u32::from_be_bytes(bytes[16..20].try_into()?), 1344);
    let seen = seen_elsewhere(visit, PAINTED, json!(bytes)).await?;
    assert_eq!((&seen["width"], &seen["corner"]), (&json!(1344), &json!(0xffff_ffff_u32)), "{seen}");
    assert!(seen["height"].as_u64() > Some(700), "{seen}");
    // The marker of the third entry point, in its own color, and words in shades.
    assert!(seen["marked"].as_u64() > Some(300) && seen["colors"].as_u64() > Some(50), "{seen}");
    Ok(())
}

async fn where_no_png_can_be_made_the_text_stands_open(visit: &Visit) -> Outcome {
    result(visit).await?;
    visit.run("HTMLCanvasElement.prototype.toBlob = function (done) { done(null); }", []).await?;
    visit.button("Download as PNG").await?.click().await?;
    visit.shows("This browser could not make the picture alder-valley-map.png.").await?;
    let text = visit.field("The map as text of SVG").await?.value().await?.unwrap_or_default();
    assert!(text.starts_with("<svg ") && text.contains("Map of need and readiness"), "{text}");
    visit.axe().await
}
