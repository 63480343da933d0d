//! A result as a part of somebody else's page.

/// Pixels that verdict and chart take on most pages.
const HEIGHT: u32 = 560;

/// What another page has to contain to show a scenario, given its address and its message. The frame may
/// run the program and open the whole scenario elsewhere, and nothing else.
pub fn snippet(address: &str, title: &str) -> String {
    let title = title.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    format!(
        r#"<iframe src="{address}~briefing~embed" title="{title}" width="100%" height="{HEIGHT}" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups"></iframe>"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippet_shuts_what_it_does_not_need() {
        let snippet = snippet("https://plans.example/#1.abc", "Rooms \"last\" <b>");
        assert!(snippet.contains("src=\"https://plans.example/#1.abc~briefing~embed\""), "{snippet}");
        assert!(snippet.contains("title=\"Rooms &quot;last&quot; &lt;b>\""), "{snippet}");
        assert!(snippet.contains("sandbox=\"allow-scripts allow-same-origin allow-popups\""), "{snippet}");
    }
}
