//! What a briefing asks of the screen: its shape, its theme, its motion, that it stays awake.

use gloo::events::EventListener;
use isoplan::scenario::Date;
use isoplan::summary::{Digest, Version};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::window;
use yew::prelude::*;

use crate::state::briefing::Theme;
use crate::view::use_words;
use crate::words::{full_date, text};

/// The shape of most screens: what is drawn for before one is measured.
const USUAL: f64 = 16.0 / 9.0;

/// The least and the greatest width of a slide divided by its height: in a window narrower than the
/// least, the style sheet leaves room above and below it.
const SHAPES: [f64; 2] = [4.0 / 3.0, 4.0];

/// The shape of a slide in a window so many pixels wide and high.
fn shape_in(width: f64, height: f64) -> f64 {
    let [narrowest, widest] = SHAPES;
    (width / height).clamp(narrowest, widest)
}

/// Width of a slide on the screen divided by its height, now and whenever it changes.
#[hook]
pub fn use_aspect() -> f64 {
    let aspect = use_state_eq(|| USUAL);
    let setter = aspect.setter();
    use_effect_with((), move |()| {
        let measure = move || {
            let of = |size: Result<JsValue, JsValue>| size.ok()?.as_f64().filter(|pixels| *pixels > 0.0);
            let sizes =
                window().and_then(|window| Some((of(window.inner_width())?, of(window.inner_height())?)));
            if let Some((width, height)) = sizes {
                setter.set(shape_in(width, height));
            }
        };
        measure();
        let listener = window().map(|window| EventListener::new(&window, "resize", move |_| measure()));
        move || drop(listener)
    });
    *aspect
}

/// What a style query says, now and whenever it changes.
#[hook]
fn use_media(query: &'static str) -> bool {
    let matches = use_state_eq(|| false);
    let setter = matches.setter();
    use_effect_with((), move |()| {
        let list = window().and_then(|window| window.match_media(query).ok().flatten());
        let listener = list.map(|list| {
            setter.set(list.matches());
            let again = list.clone();
            EventListener::new(&list, "change", move |_| setter.set(again.matches()))
        });
        move || drop(listener)
    });
    *matches
}

/// The theme that was chosen, else the system's.
#[hook]
pub fn use_theme(chosen: Option<Theme>) -> Theme {
    let is_dark = use_media("(prefers-color-scheme: dark)");
    chosen.unwrap_or(if is_dark { Theme::Dark } else { Theme::Light })
}

/// Whether the system asks for less motion.
#[hook]
pub fn use_stillness() -> bool {
    use_media("(prefers-reduced-motion: reduce)")
}

/// Whether the system passes links on to other programs.
#[hook]
pub fn use_can_share() -> bool {
    let can = use_state_eq(|| false);
    let setter = can.setter();
    use_effect_with((), move |()| {
        let navigator = window().map(|window| window.navigator());
        let can =
            navigator.is_some_and(|navigator| Reflect::has(&navigator, &"share".into()).unwrap_or(false));
        setter.set(can);
    });
    *can
}

/// The page's address with a link in it, for others: without this visitor's own settings.
#[hook]
pub fn use_address(of: Option<Digest>, link: impl Fn() -> Option<String> + 'static) -> Option<AttrValue> {
    let page = use_state_eq(String::new);
    let setter = page.setter();
    use_effect_with((), move |()| {
        let location = window().map(|window| window.location());
        let page = location.and_then(|location| Some(location.origin().ok()? + &location.pathname().ok()?));
        setter.set(page.unwrap_or_default());
    });
    let address = use_memo((of, (*page).clone()), move |(of, page)| {
        of.and_then(|_| link()).map(|link| AttrValue::from(format!("{page}#{link}")))
    });
    (*address).clone()
}

/// When a result came and what computed it, in words.
#[hook]
pub fn use_moment(of: Option<Digest>) -> String {
    let words = use_words();
    let moment = use_state_eq(|| None::<(Date, String)>);
    let setter = moment.setter();
    use_effect_with(of, move |of| setter.set(of.and_then(|_| now())));
    let version = ("version", text(Version::THIS.to_string()));
    match &*moment {
        Some((date, clock)) => {
            let date = ("date", text(full_date(&words, *date)));
            words.with("briefing-run", &[date, ("clock", text(clock.clone())), version])
        }
        None => words.with("page-version", &[version]),
    }
}

/// Date and clock on the wall.
fn now() -> Option<(Date, String)> {
    let now = js_sys::Date::new_0();
    let date = format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date());
    Some((date.parse().ok()?, format!("{:02}:{:02}", now.get_hours(), now.get_minutes())))
}

/// Fills the screen with the page, or gives the rest of it back.
pub fn toggle_full_screen() {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    if document.fullscreen_element().is_some() {
        return document.exit_fullscreen();
    }
    if let Some(root) = document.document_element() {
        // A browser that refuses says so itself.
        let _ = root.request_fullscreen();
    }
}

/// Keeps the screen awake for as long as the slides are on it.
#[hook]
pub fn use_wake_lock() {
    use_effect_with((), |()| {
        stay_awake();
        // Browsers drop the lock whenever something else covers the page.
        let document = window().and_then(|window| window.document());
        let listener = document.map(|document| {
            let seen = document.clone();
            EventListener::new(&document, "visibilitychange", move |_| {
                if !seen.hidden() {
                    stay_awake();
                }
            })
        });
        move || {
            drop(listener);
            let_sleep();
        }
    });
}

/// Where the lock is kept: on the window, which lives as long as it.
const LOCK: &str = "isoplanWakeLock";

/// Asks for a lock. By reflection, because its binding is not settled yet and not every browser has it.
fn stay_awake() {
    let Some(window) = window() else { return };
    let asked = || {
        let lock = Reflect::get(&window.navigator(), &"wakeLock".into()).ok().filter(JsValue::is_object)?;
        let request: Function = Reflect::get(&lock, &"request".into()).ok()?.dyn_into().ok()?;
        request.call1(&lock, &"screen".into()).ok()?.dyn_into::<Promise>().ok()
    };
    let Some(promise) = asked() else { return };
    spawn_local(async move {
        // A browser may refuse, to save its battery.
        if let Ok(lock) = JsFuture::from(promise).await {
            let _ = Reflect::set(&window, &LOCK.into(), &lock);
        }
    });
}

fn let_sleep() {
    let Some(window) = window() else { return };
    let lock = Reflect::get(&window, &LOCK.into()).ok().filter(JsValue::is_object);
    let release = lock.as_ref().and_then(|lock| Reflect::get(lock, &"release".into()).ok());
    if let (Some(lock), Some(release)) =
        (lock, release.and_then(|release| release.dyn_into::<Function>().ok()))
    {
        let _ = release.call0(&lock);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slides_stay_whole_in_windows_narrower_than_they_are() {
        assert_eq!(shape_in(1920.0, 1080.0), USUAL);
        assert_eq!(shape_in(390.0, 844.0), 4.0 / 3.0);
        // What is drawn for that shape must have it on the screen too: as high as 75 % of the width.
        let style = include_str!("../../../../static/briefing.css");
        let narrow = style.split("@media (max-aspect-ratio: 4 / 3)").nth(1).unwrap();
        assert!(narrow.trim_start().starts_with("{ .stage > .slide { height: 75vw; } }"));
    }
}
