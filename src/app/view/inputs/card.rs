use isoplan::locale::label_key;
use isoplan::scenario::parameter::id_of;
use yew::prelude::*;

use super::Around;
use super::fold::fold;
use super::items::{labelled, marks, section};
use crate::form::layout::group_name;
use crate::form::{Bound, Card, IN_THE_OPEN, List, words};
use crate::state::{Action, Arrange};

/// A list of cards: some in the open, the others one click away, and a way to one more.
pub fn list(around: &Around, list: &List) -> Html {
    let words = around.words;
    let title = words.text(&label_key(&list.path));
    let one = |position: usize| card(around, &around.form.card(list, position));
    let open = 0..list.length.min(IN_THE_OPEN);
    let stretch = |(key, range): (String, std::ops::Range<usize>)| {
        let (from, to) = (range.start + 1, range.end);
        let number = |number: usize| words.whole(number as u64).into();
        let title = words.with("inputs-stretch", &[("from", number(from)), ("to", number(to))]);
        fold(around, &key, "more", html! { title }, || range.map(one).collect())
    };
    let id =
        if list.is_home { list.path.clone() } else { format!("{}-{}", group_name(list.group), list.path) };
    let title_id = format!("{id}-title");
    // Where a group or a fold is about nothing else, its title says it.
    let is_said = ["streams", "streams[].changes", "rooms.sites", "rooms.districts", "laboratories"];
    let is_said = !list.is_home || is_said.contains(&id_of(&list.path).as_str());
    html! {
        <div class="list" {id} key={list.path.clone()} role="group" tabindex="-1" aria-labelledby={title_id.clone()}>
            <h4 id={title_id} class={is_said.then_some("unseen")}>{ title }</h4>
            { for list.issues.iter().map(|issue| html! { <p class="error">{ words.issue(issue) }</p> }) }
            { for open.map(one) }
            { for around.form.stretches(list).into_iter().map(stretch) }
            if list.is_home { { add(around, list) } }
        </div>
    }
}

fn card(around: &Around, card: &Card) -> Html {
    let words = around.words;
    let draft = &around.form.draft;
    let name = words::name(words, draft, &card.path);
    let content = |deeds: Html| {
        html! { <>{ section(around, card.group, &card.path, Html::default()) }{ deeds }</> }
    };
    if !card.is_folded {
        let id = format!("{}-{}", group_name(card.group), card.path);
        // A single stream needs no name.
        let is_single = draft.length("streams") == 1;
        let title = format!("{id}-title");
        return html! {
            <div key={card.path.clone()} class="element plain" {id} role="group" aria-labelledby={title.clone()}>
                <h4 id={title} class={is_single.then_some("unseen")}>{ name }</h4>
                { content(Html::default()) }
            </div>
        };
    }
    let said = words::summary(words, draft, &card.path);
    let said = if said.is_empty() { words.text("inputs-details") } else { said };
    let is_new = card.is_added.then(|| html! { <span class="count">{ words.text("inputs-new") }</span> });
    let first = card.first.as_ref().and_then(|path| around.form.field(path));
    let title = format!("{}-title", card.path);
    let changed = card.changed - usize::from(card.is_added).min(card.changed);
    let summary = html! {
        <><span class="unseen">{ &name }{ ": " }</span>{ said }{ is_new }{ marks(around, changed, card.wrong) }</>
    };
    html! {
        <div key={card.path.clone()} class="element" id={card.path.clone()} role="group" tabindex="-1" aria-labelledby={title.clone()}>
            <h4 id={title} class={first.is_some().then_some("unseen")}>{ &name }</h4>
            { first.map(|own| {
                let unsaid = words::label(words, draft, &own.path);
                labelled(around, own, name.clone(), unsaid)
            }).unwrap_or_default() }
            { fold(around, &card.key, "card-fold", summary, || content(deeds(around, card, &name))) }
        </div>
    }
}

/// What can be done with a card.
fn deeds(around: &Around, card: &Card, name: &str) -> Html {
    let words = around.words;
    let Some((list, position)) = crate::form::path::split_element(&card.path) else {
        return Html::default();
    };
    let press = |what: Arrange| {
        let list = list.to_owned();
        around.props.act.reform(move |_: MouseEvent| Action::Arrange(list.clone(), what.clone()))
    };
    let say = |key: &str| words.with(key, &[("name", name.into())]);
    let reason = |bound: Option<Bound>, key: &str| {
        bound.map(|Bound(number)| words.with(key, &[("number", (number as f64).into())]))
    };
    let full = reason(card.full, "inputs-full");
    let least = reason(card.least, "inputs-least");
    let (up, down) = card.moves.unwrap_or((false, false));
    html! {
        <div class="deeds">
            <button type="button" disabled={full.is_some()} title={full.clone()} aria-label={say("inputs-duplicate-element")} onclick={press(Arrange::Duplicate(position))}>{ words.text("inputs-duplicate") }</button>
            if card.moves.is_some() {
                <button type="button" id={format!("{}-up", card.path)} disabled={!up} aria-label={say("inputs-up-element")} title={words.text("inputs-up")} onclick={press(Arrange::Move(position, position.saturating_sub(1)))}>{ "↑" }</button>
                <button type="button" id={format!("{}-down", card.path)} disabled={!down} aria-label={say("inputs-down-element")} title={words.text("inputs-down")} onclick={press(Arrange::Move(position, position + 1))}>{ "↓" }</button>
            }
            <button type="button" class="remove" disabled={least.is_some()} title={least.clone()} aria-label={say("inputs-remove-element")} onclick={press(Arrange::Remove(position))}>{ words.text("inputs-remove") }</button>
            if let Some(reason) = least.or(full) { <span class="hint">{ reason }</span> }
        </div>
    }
}

fn add(around: &Around, list: &List) -> Html {
    let words = around.words;
    let full = list.length >= list.most;
    // Where names are needed, they must not be those of others.
    let name = if list.path == "rooms.districts" {
        let taken = crate::form::control::districts(&around.form.draft);
        let named = |number: usize| {
            words.with("item-rooms-districts", &[("position", words.whole(number as u64).into())])
        };
        (list.length + 1..).map(named).find(|name| !taken.contains(name)).unwrap_or_default()
    } else {
        String::new()
    };
    let press = {
        let path = list.path.clone();
        around
            .props
            .act
            .reform(move |_: MouseEvent| Action::Arrange(path.clone(), Arrange::Add(name.clone())))
    };
    let key = label_key(&list.path).replacen("label-", "inputs-add-", 1);
    html! {
        <p class="add">
            <button type="button" class="small" id={format!("{}-add", list.path)} disabled={full} onclick={press}>{ words.text(&key) }</button>
            if full { <span class="hint">{ words.with("inputs-full", &[("number", (list.most as f64).into())]) }</span> }
        </p>
    }
}
