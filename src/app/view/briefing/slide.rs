//! One slide.

use yew::prelude::*;

use super::Show;
use crate::briefing::{Basis, Body, Code, Kind, Range, Reach, Size, Slide};
use crate::report::Figure;
use crate::view::Words;
use crate::view::verdict::mark;
use crate::words::text;

/// A slide; `countdown` says when the next one comes by itself.
pub fn slide(show: &Show, kind: Kind, words: &Words, countdown: Option<u32>) -> Html {
    let place = show.deck.shown.iter().position(|other| *other == kind).unwrap_or(0) as u64 + 1;
    let all = show.deck.shown.len() as u64;
    let numbers = [("number", text(words.whole(place))), ("all", text(words.whole(all)))];
    let (name, run) = &show.below;
    let content = match show.slide(kind) {
        Ok(slide) => content(&slide, show.aspect, words),
        // One that cannot be shown is no reason to be loud.
        Err(_) => html! { <p class="broken">{ words.text("briefing-broken") }</p> },
    };
    html! {
        <section class={classes!("slide", kind.name())} aria-label={words.text(&format!("briefing-slide-{}", kind.name()))}>
            <div class="sheet">
                { content }
                <footer class="foot">
                    <span class="name">{ name }</span>
                    <span>{ run }</span>
                    if let Some(seconds) = countdown {
                        <span class="countdown">{ words.with("briefing-countdown", &[("seconds", f64::from(seconds).into())]) }</span>
                    }
                    <span>{ words.with("briefing-place", &numbers) }</span>
                </footer>
            </div>
        </section>
    }
}

fn content(slide: &Slide, aspect: f64, words: &Words) -> Html {
    html! {
        <>
            <h1 class={classes!("headline", Size::of(&slide.title, aspect).name())}><span>{ for clauses(&slide.title) }</span></h1>
            <div class="body">{ body(&slide.body, words) }</div>
            <p class="line">{ &slide.line }</p>
        </>
    }
}

/// The clauses of a Chinese message: a line that has to end may end behind any character, but ends better
/// behind a comma.
fn clauses(title: &str) -> impl Iterator<Item = Html> {
    title.split_inclusive('，').map(|clause| html! { <span class="clause">{ clause }</span> })
}

fn body(body: &Body, words: &Words) -> Html {
    match body {
        Body::Verdict { level, sentences, figures } => html! {
            <>
                <div class={classes!("answer", level.name())}>{ mark(*level) }<div>{ for sentences.iter().map(sentence) }</div></div>
                { self::figures(figures) }
            </>
        },
        Body::Picture(svg) => Html::from_html_unchecked(AttrValue::from(svg.clone())),
        Body::Fixes { figures, sentences } => html! {
            <>{ self::figures(figures) }<div class="sentences">{ for sentences.iter().map(sentence) }</div></>
        },
        Body::Sure { marked, meanings, ranges, outside } => html! {
            <>
                <div class="counted">
                    { icons(*marked) }
                    <ul class="meanings">
                        <li>{ icon_alone(true) }{ &meanings[0] }</li>
                        <li>{ icon_alone(false) }{ &meanings[1] }</li>
                    </ul>
                </div>
                <dl class="ranges">{ for ranges.iter().map(range) }</dl>
                <div class="outside">
                    <h2>{ words.text("briefing-sure-outside") }</h2>
                    <ul>{ for outside.iter().map(|what| html! { <li>{ what }</li> }) }</ul>
                </div>
            </>
        },
        Body::People { figures, reach } => {
            html! { <>{ self::figures(figures) }{ self::reach(reach, words) }</> }
        }
        Body::Sources { bases, code } => html! {
            <>
                <dl class="bases">{ for bases.iter().map(basis) }</dl>
                { code.as_ref().map(|code| self::code(code, words)).unwrap_or_default() }
            </>
        },
    }
}

fn sentence(sentence: &String) -> Html {
    html! { <p>{ sentence }</p> }
}

fn figures(figures: &[Figure]) -> Html {
    let figure = |figure: &Figure| {
        html! { <div><dt>{ &figure.label }</dt><dd><b>{ &figure.value }</b><span>{ &figure.note }</span></dd></div> }
    };
    html! { <dl class="numbers">{ for figures.iter().map(figure) }</dl> }
}

fn range(range: &Range) -> Html {
    html! { <div><dt>{ &range.label }</dt><dd><b>{ &range.value }</b><span>{ &range.note }</span></dd></div> }
}

/// Who was reached, as a table.
pub fn reach(reach: &[Reach], words: &Words) -> Html {
    let head = |name: &str| html! { <th scope="col">{ words.text(&format!("briefing-reach-{name}")) }</th> };
    let row = |reach: &Reach| {
        html! {
            <tr>
                <th scope="row">{ &reach.label }</th>
                <td>{ &reach.due }</td><td>{ &reach.done }</td><td>{ &reach.open }</td>
                <td class={classes!(reach.is_missing.then_some("missed"))}>{ &reach.missed }</td>
            </tr>
        }
    };
    html! {
        <table class="reach">
            <thead><tr><th scope="col">{ words.text("briefing-reach") }</th>{ for ["due", "done", "open", "missed"].map(head) }</tr></thead>
            <tbody>{ for reach.iter().map(row) }</tbody>
        </table>
    }
}

fn basis(basis: &Basis) -> Html {
    html! {
        <div><dt>{ &basis.label }</dt><dd><b>{ &basis.value }</b><span>{ &basis.text }</span><i>{ &basis.kind }</i></dd></div>
    }
}

/// The link as a picture, dark on light whatever the theme: cameras expect it.
pub fn code(code: &Code, words: &Words) -> Html {
    let size = code.size;
    html! {
        <figure class="code">
            <svg viewBox={format!("0 0 {size} {size}")} role="img" aria-label={code.address.clone()} shape-rendering="crispEdges">
                <path class="paper" d={format!("M0 0h{size}v{size}h-{size}z")} /><path class="ink" d={code.path.clone()} />
            </svg>
            <figcaption>{ words.text("briefing-sources-scan") }</figcaption>
        </figure>
    }
}

/// Futures in two rows, those first in which rooms run out.
fn icons(marked: u32) -> Html {
    const IN_ROW: u32 = 10;
    let icon = |place: u32| {
        let (x, y) = (place % IN_ROW * 40 + 4, place / IN_ROW * 44 + 4);
        html! { <g key={place} transform={format!("translate({x} {y})")}>{ icon(place < marked) }</g> }
    };
    html! { <svg class="icons" viewBox="0 0 400 88" aria-hidden="true">{ for (0..2 * IN_ROW).map(icon) }</svg> }
}

fn icon_alone(is_marked: bool) -> Html {
    html! { <svg class="icon" viewBox="0 0 32 32" aria-hidden="true">{ icon(is_marked) }</svg> }
}

/// A shape for each, so that nobody needs the colour.
fn icon(is_marked: bool) -> Html {
    match is_marked {
        true => html! {
            <g class="short"><path class="ground" d="M10 2h12l8 8v12l-8 8H10l-8-8V10z" /><path class="stroke" d="M11 11l10 10M21 11L11 21" /></g>
        },
        false => html! { <g class="kept"><circle class="ring" cx="16" cy="16" r="13" /></g> },
    }
}
