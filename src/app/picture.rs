//! Pictures of points, from SVG: the browser draws it, without asking any host.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, window};

use super::files;

/// Lets the browser save an SVG as PNG, with so many points for each of its pixels.
pub fn save(name: &str, svg: &str, scale: u32) {
    // As an address of its own kind: the page's policy lets pictures come from nowhere else.
    let address = format!("data:image/svg+xml,{}", js_sys::encode_uri_component(svg));
    let name = name.to_owned();
    spawn_local(async move {
        if let Some(canvas) = drawn(&address, scale).await {
            let saved = Closure::once_into_js(move |blob: Option<Blob>| {
                if let Some(blob) = blob {
                    files::save_blob(&name, blob.into());
                }
            });
            // Only canvases with pictures of other hosts refuse.
            let _ = canvas.to_blob(saved.unchecked_ref());
        }
    });
}

/// The picture at an address, drawn.
async fn drawn(address: &str, scale: u32) -> Option<HtmlCanvasElement> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas = window()?.document()?.create_element("canvas").ok()?;
    let canvas = canvas.dyn_into::<HtmlCanvasElement>().ok()?;
    let (width, height) = (image.width() * scale, image.height() * scale);
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??.dyn_into::<CanvasRenderingContext2d>().ok()?;
    let (width, height) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height).ok()?;
    Some(canvas)
}
