//! How large the browser paints a picture that goes into a file.

use crate::app::browser::raster::Painting;
use crate::report::chart::svg;
use crate::report::document::Picture;

/// So many pixels for each of the drawing's own, so that it stays sharp on a wall and on paper.
const SCALE: f64 = 2.0;

/// The picture as its SVG file, and the pixels that it gets.
pub fn painting(picture: &Picture) -> Painting {
    let (width, height) = svg::size(&picture.drawing);
    let svg = svg::file(&picture.drawing, &picture.name, &picture.summary);
    Painting { svg, width: (width * SCALE) as u32, height: (height * SCALE) as u32 }
}
