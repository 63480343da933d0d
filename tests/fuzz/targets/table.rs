//! Tables of daily counts, of any kind.

use std::sync::LazyLock;

use isoplan::export::template_csv;
use isoplan::locale::{Language, Locale};
use isoplan::scenario::Draft;
use isoplan::scenario::preset::PRESETS;
use isoplan::table::{MOST_BYTES, Quantity, Sheet};

use super::{in_every_language, one_in, scenario};

/// A file: its columns, and the counts of the first few put into a scenario.
pub fn run(bytes: &[u8]) {
    let sheet = match Sheet::read(bytes, None) {
        Ok(sheet) => sheet,
        Err(problem) => {
            if one_in(16, bytes) {
                in_every_language(|locale| assert!(!locale.table_problem(&problem).is_empty()));
            }
            return;
        }
    };
    let letters = sheet.columns().into_iter().take(3).map(|column| Some(column.letters()));
    for column in [None].into_iter().chain(letters) {
        read(&sheet, column.as_deref(), one_in(16, bytes));
    }
}

fn read(sheet: &Sheet, column: Option<&str>, words: bool) {
    static DRAFT: LazyLock<Draft> = LazyLock::new(scenario::short);
    let first_day = DRAFT.first_day().unwrap();
    let issues = match sheet.counts(column, first_day) {
        Ok(counts) => {
            // Without dates they begin with the scenario, so they fit.
            let target = isoplan::table::Target { stream: 0, quantity: Quantity::Arrivals };
            let mut draft = DRAFT.clone();
            match counts.put(&mut draft, target) {
                Ok(fit) => {
                    assert_eq!(fit.before + fit.used + fit.after, counts.counts.len() as u64);
                    return;
                }
                Err(issues) => issues,
            }
        }
        Err(issues) => issues,
    };
    if words {
        in_every_language(|locale| assert!(!locale.table_issues(&issues).is_empty()));
    }
}

/// Texts with every separator, kind of date and encoding.
pub fn seeds() -> Vec<Vec<u8>> {
    let calendar = PRESETS[0].draft().check().unwrap().calendar;
    let templates =
        Language::ALL.map(|language| template_csv(&calendar, Quantity::Arrivals, &Locale::new(language)));
    let texts = [
        "date,n\n2022-01-01,5\n2022-01-02,7\n2022-01-03,0\n",
        "日期\t到达\t确诊\n1月1日\t1,205\t3\n1月2日\t1 350\t\n2022年1月3日\t９\t1\n",
        "\"a;b\";\"n\n1\"\n01/02/2022;\"1.000\"\n02/02/2022;5.0\n",
        "44562,5\r\n44563,6\r\n44564,7\r\n",
        "12\n\n13\n",
        "3-Jan-22,5\nJan 4 2022,6\n20220105,7\n2022/1/6,1e2\n2022-01-07T00:00:00,-1\n",
    ];
    let utf_16 = |text: &str, mark: [u8; 2], unit: fn(u16) -> [u8; 2]| {
        [mark].into_iter().chain(text.encode_utf16().map(unit)).flatten().collect::<Vec<u8>>()
    };
    let mut seeds: Vec<Vec<u8>> = texts.map(|text| text.as_bytes().to_vec()).to_vec();
    // As much of a template as the fuzzer takes.
    seeds.extend(templates.map(|text| text.lines().take(40).collect::<Vec<_>>().join("\r\n").into_bytes()));
    seeds.push(utf_16(texts[1], [0xff, 0xfe], u16::to_le_bytes));
    seeds.push(utf_16(texts[0], [0xfe, 0xff], u16::to_be_bytes));
    // 日期,人数 in GB 18030, and a character of four bytes.
    seeds.push(b"\xc8\xd5\xc6\xda,\xc8\xcb\xca\xfd\n1\xd4\xc21\xc8\xd5,5\n\x81\x30\x81\x30,6".to_vec());
    seeds
}

/// What tables are made of.
pub fn words() -> Vec<Vec<u8>> {
    let words = [
        ",",
        ";",
        "\t",
        "\"",
        "\"\"",
        "\n",
        "\r\n",
        "月",
        "日",
        "年",
        "2022-01-01",
        "31/12/2022",
        "1/2",
        "44562",
        "1,000",
        "1.000",
        "1e308",
        "-1",
        "00:00:00",
        "Jan",
        "９",
        "，",
        "\u{feff}",
        "\u{a0}",
        "1000000",
        "29/2",
    ];
    let marks: [&[u8]; 4] = [b"\xff\xfe", b"\xfe\xff", b"\x81\x30\x81\x30", b"\xfe\xfe"];
    words.into_iter().map(str::as_bytes).chain(marks).map(<[u8]>::to_vec).collect()
}

/// Tables as large as they may be, that are right or wrong in every cell.
pub fn large() -> Vec<Vec<u8>> {
    let rows = |row: fn(usize) -> String| (0..60_000).map(row).collect::<String>().into_bytes();
    vec![
        // 啊, without end.
        b"\xb0\xa1".repeat(MOST_BYTES / 2),
        rows(|row| format!("2022-01-01,x{row}\n")),
        rows(|row| format!("{}月{}日\t{row}\n", 1 + row % 12, 1 + row % 28)),
    ]
}
