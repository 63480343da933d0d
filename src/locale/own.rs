//! Texts that say the same in two languages.

use super::{Language, Locale};

/// The part of a text in this language: presets give names and sources as `English / 中文`. Readers of
/// traditional characters are told what presets say in theirs; what authors write stands as it is. An
/// English sentence that names something in Chinese on its way is one text.
pub fn own_language<'a>(locale: &Locale, text: &'a str) -> &'a str {
    let goes_on = |part: &str| part.contains(". ") || part.contains(", ");
    let has_chinese = |part: &str| part.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let chinese = |part: &str| has_chinese(part) && !goes_on(part);
    match (text.rsplit_once(" / "), locale.language) {
        (Some((english, own)), Language::English) if chinese(own) => english,
        (Some((_, own)), Language::ChineseTraditional) if chinese(own) => traditional(own),
        (Some((_, own)), language) if language.is_chinese() && chinese(own) => own,
        _ => text,
    }
}

/// A name or source that the program itself gives, as Taiwan writes and says it.
fn traditional(simplified: &str) -> &str {
    let found = TRADITIONAL.iter().find(|(name, _)| *name == simplified);
    found.map_or(simplified, |(_, name)| name)
}

/// What the Chinese parts of the program's names and sources are in traditional characters.
const TRADITIONAL: [(&str, &str); 45] = [
    ("11月1日可用", "11月1日可用"),
    ("11月20日增加", "11月20日增加"),
    ("11月27日增加", "11月27日增加"),
    ("11月29日增加", "11月29日增加"),
    ("12月10日增加", "12月10日增加"),
    ("12月12日增加", "12月12日增加"),
    ("12月21日增加", "12月21日增加"),
    ("12月28日至1月12日增加", "12月28日至1月12日增加"),
    ("12月28日至2月18日增加", "12月28日至2月18日增加"),
    ("12月28日至2月6日增加", "12月28日至2月6日增加"),
    ("12月4日增加", "12月4日增加"),
    ("12月8日增加", "12月8日增加"),
    ("人民网", "人民網"),
    ("人民网辽宁频道", "人民網遼寧頻道"),
    ("储备隔离点", "儲備隔離場所"),
    ("入境人员", "入境人員"),
    ("医药卫生报 2022-05-24", "醫藥衛生報 2022-05-24"),
    ("单人单间", "一人一間"),
    ("口岸城市", "口岸城市"),
    ("各检测机构合计", "各檢測機構合計"),
    ("吉林市隔离方舱", "吉林市方艙隔離點"),
    ("吉林市（一半）", "吉林市（一半）"),
    ("吉林市（另一半）", "吉林市（另一半）"),
    ("吉林省，2022 年 3 月", "吉林省，2022 年 3 月"),
    ("大学城", "大學城"),
    ("大连，2020 年 12 月", "大連，2020 年 12 月"),
    ("密接", "密切接觸者"),
    ("已启用酒店", "已啟用旅館"),
    ("市区第三批酒店", "市區第三批旅館"),
    ("市医院", "市立醫院"),
    ("常备隔离点", "常備隔離場所"),
    ("新增酒店", "新增旅館"),
    ("检测机构一", "檢測機構一"),
    ("检测机构二", "檢測機構二"),
    ("河南城市储备房间", "城市儲備房間，河南 2022 年"),
    ("港区", "港區"),
    ("由表格导入", "由表格匯入"),
    ("疾控中心", "疾病管制中心"),
    ("空港区", "機場區"),
    ("第八版防控方案", "第八版防控方案"),
    ("老城区", "老城區"),
    ("自行填入", "自行填入"),
    ("金普新区第二批酒店", "金普新區第二批旅館"),
    ("金普新区首批酒店", "金普新區首批旅館"),
    ("香港，2020—2021 年冬", "香港，2020 至 2021 年冬"),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;
    use crate::scenario::preset::PRESETS;

    /// All texts in a value.
    fn texts<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
        match value {
            Value::String(text) => found.push(text),
            Value::Array(list) => list.iter().for_each(|value| texts(value, found)),
            Value::Object(fields) => fields.values().for_each(|value| texts(value, found)),
            _ => {}
        }
    }

    #[test]
    fn readers_of_traditional_characters_find_every_name_in_theirs() {
        let simplified = Locale::new(Language::ChineseSimplified);
        let mut expected = BTreeSet::from(["由表格导入".to_owned(), "自行填入".to_owned()]);
        for preset in &PRESETS {
            let draft = preset.draft().to_json();
            let document: Value = serde_json::from_str(&draft).unwrap();
            let mut all = Vec::new();
            texts(&document, &mut all);
            let own = all.into_iter().filter(|text| own_language(&simplified, text) != *text);
            expected.extend(own.map(|text| own_language(&simplified, text).to_owned()));
        }
        let found: BTreeSet<String> = TRADITIONAL.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(found, expected);
        assert_eq!(found.len(), TRADITIONAL.len());
    }

    #[test]
    fn texts_in_two_languages_are_told_apart() {
        let both = "Close contacts / 密接";
        for (language, expected) in [
            (Language::English, "Close contacts"),
            (Language::ChineseSimplified, "密接"),
            (Language::ChineseTraditional, "密切接觸者"),
        ] {
            let locale = Locale::new(language);
            assert_eq!(own_language(&locale, both), expected);
            for whole in
                ["14 / 7", "Plan, 9th edition / 第九版. Assumption: a night", "Centre / 中心, open data"]
            {
                assert_eq!(own_language(&locale, whole), whole);
            }
        }
    }
}
