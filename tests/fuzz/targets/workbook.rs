//! Workbooks: an archive of any parts, and any archive.

use std::io::{Cursor, Write};

use isoplan::export::template_workbook;
use isoplan::locale::{Language, Locale};
use isoplan::table::Quantity;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{scenario, table};

/// Stands between two parts.
const BORDER: &[u8] = b"\n====\n";

/// What parts are called, in their order.
const PATHS: [&str; 7] = [
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/worksheets/sheet2.xml",
];

/// The texts of some parts as a workbook.
pub fn parts(bytes: &[u8]) {
    table::run(&archive(bytes, CompressionMethod::Stored));
}

/// The workbook of the texts of its parts; none of them after the last path.
fn archive(texts: &[u8], method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    let mut rest = Some(texts);
    for path in PATHS {
        let Some(texts) = rest else { break };
        let border = texts.windows(BORDER.len()).position(|window| window == BORDER);
        let (text, behind) = match border {
            Some(at) => (&texts[..at], Some(&texts[at + BORDER.len()..])),
            None => (texts, None),
        };
        zip.start_file(path, options).unwrap();
        zip.write_all(text).unwrap();
        rest = behind;
    }
    zip.finish().unwrap().into_inner()
}

/// Workbooks with all that is read of them.
pub fn texts() -> Vec<Vec<u8>> {
    let head = r#"<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    let book = r#"<workbook><workbookPr date1904="0"/><sheets><sheet name="A" r:id="a"/><sheet name="B &amp; C" r:id="b"/></sheets></workbook>"#;
    let relationships = r#"<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="c" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="d" Type="x/styles" Target="styles.xml"/></Relationships>"#;
    let dates = r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>n</t></is></c></row><row r="2"><c r="A2" s="1"><v>44562</v></c><c r="B2"><f>1+4</f><v>5</v></c></row><row><c s="2"><v>44563</v></c><c t="n"><v>6E0</v></c></row></sheetData></worksheet>"#;
    let words = r#"<worksheet><sheetData><row r="3"><c r="C3" t="str"><v>1月1日</v></c><c r="D3" t="s"><v>1</v></c></row><row r="4"><c r="C4" t="d"><v>2022-01-02T00:00:00</v></c><c r="D4" t="b"><v>1</v></c><c r="E4" t="e"><v>#N/A</v></c></row></sheetData></worksheet>"#;
    let strings = r#"<sst uniqueCount="3"><si><t>日&#26399;</t></si><si><r><t>1,2</t></r><r><t xml:space="preserve">05</t></r><rPh><t>x</t></rPh></si><si/><si><t><![CDATA[x]]></t></si></sst>"#;
    let styles = r#"<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-804]yyyy&quot;年&quot;\ d;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>"#;
    let border = std::str::from_utf8(BORDER).unwrap();
    let of = |first: &str, second: &str| {
        [head, book, relationships, first, strings, styles, second].join(border).into_bytes()
    };
    vec![of(dates, words), of(words, dates), of("<worksheet/>", dates)]
}

/// The same as archives, stored and deflated, and a template.
pub fn archives() -> Vec<Vec<u8>> {
    let methods = [CompressionMethod::Stored, CompressionMethod::Deflated];
    let of = |text: Vec<u8>| methods.map(|method| archive(&text, method));
    let calendar = scenario::short().check().unwrap().calendar;
    let template = template_workbook(&calendar, Quantity::Cases, &Locale::new(Language::English)).to_xlsx();
    texts().into_iter().flat_map(of).chain([template]).collect()
}

/// What parts and archives are made of.
pub fn words() -> Vec<Vec<u8>> {
    let words = [
        "<row r=\"",
        "<c r=\"",
        "\" s=\"1\"",
        "\" t=\"s\"",
        "<v>",
        "</v>",
        "</c>",
        "</row>",
        "<si>",
        "<t>",
        "<rPh>",
        "<xf numFmtId=\"14\"/>",
        "<sheet name=\"",
        "<![CDATA[",
        "]]>",
        "&amp;",
        "&#x1F600;",
        "&#0;",
        "<!--",
        "-->",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        "&b;",
        "xmlns:x=\"",
        "XFD1048576",
        "../",
        "date1904=\"1\"",
        "PK\x01\x02",
        "PK\x03\x04",
        "PK\x05\x06",
        "PK\x06\x06",
        "PK\x06\x07",
    ];
    let others: [&[u8]; 4] = [BORDER, b"\xff\xff\xff\xff", b"\xff\xfe", b"\x01\x00"];
    words.into_iter().map(str::as_bytes).chain(others).map(<[u8]>::to_vec).collect()
}
