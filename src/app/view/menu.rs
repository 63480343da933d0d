use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What a menu offers: its value, what it is called, and in which language if not in the page's.
pub type Offer = (String, String, Option<&'static str>);

/// Properties of [`Menu`].
#[derive(Properties, PartialEq)]
pub struct MenuProps {
    /// Its id.
    pub id: String,
    /// What it offers.
    pub offers: Vec<Offer>,
    /// The value that is chosen.
    pub chosen: String,
    /// What describes it.
    #[prop_or_default]
    pub described: Option<String>,
    /// Whether something is wrong with it.
    #[prop_or_default]
    pub wrong: bool,
    /// What a choice does, by its value.
    pub choose: Callback<String>,
}

/// A menu that shows what is chosen, also after a step back: once somebody has chosen from a menu,
/// browsers do not look at its markup any more.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let MenuProps { id, offers, chosen, described, wrong, choose } = props;
    let menu = use_node_ref();
    {
        let (menu, chosen) = (menu.clone(), chosen.clone());
        use_effect(move || {
            if let Some(menu) = menu.cast::<HtmlSelectElement>() {
                menu.set_value(&chosen);
            }
        });
    }
    let onchange = {
        let (menu, choose) = (menu.clone(), choose.clone());
        Callback::from(move |_: Event| {
            if let Some(menu) = menu.cast::<HtmlSelectElement>() {
                choose.emit(menu.value());
            }
        })
    };
    html! {
        <select ref={menu} id={id.clone()} aria-describedby={described.clone()} aria-invalid={wrong.then_some("true")} {onchange}>
            { for offers.iter().map(|(value, label, language)| html! {
                <option key={value.clone()} value={value.clone()} lang={*language} selected={value == chosen}>{ label }</option>
            }) }
        </select>
    }
}
