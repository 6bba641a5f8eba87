//! Web pages: as Word, WPS, Excel and LibreOffice save them, as they put them on the clipboard, and as platforms
//! show them.

use std::fmt::Write as _;
use std::time::{Duration, Instant};
use ziping_core::form::{Cell, Form, IndicatorField};
use ziping_core::lang::Lang;
use ziping_read::{ReadError, ReadForm, read, read_text};
use ziping_tests::real::{cells, file, holds_both_forms, open};

/// A browser shows a run of plain blanks as one, and none at the ends of a line. Both programs wrote the indents
/// of the forms as plain blanks, so no reader of the page can see them.
fn collapsed(cell: &str) -> String {
    let lines: Vec<String> =
        cell.split('\n').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    lines.join("\n").trim_end().to_owned()
}

#[test]
fn libreoffice_page() {
    holds_both_forms("html", collapsed);
}

#[test]
fn word_page() {
    holds_both_forms("word.html", collapsed);
}

fn forms(page: &str) -> Vec<ReadForm> {
    let read = read_text(page, Lang::Zh).unwrap_or_else(|why| panic!("{why}: {page}")).forms;
    let bytes = ziping_read::read(page.as_bytes(), "页.htm", Lang::Zh).unwrap().forms;
    assert_eq!(read, bytes, "as a text and as a file");
    read
}

fn only(page: &str) -> ReadForm {
    let mut read = forms(page);
    assert_eq!(read.len(), 1, "{page}");
    read.remove(0)
}

fn show(cell: Option<&Cell>) -> String {
    cell.map_or_else(|| "-".to_owned(), |cell| cell.text.clone())
}

fn indicators(form: &Form) -> Vec<String> {
    form.indicators
        .iter()
        .map(|row| IndicatorField::ALL.map(|field| show(row.get(field))).join("|"))
        .collect()
}

const INDICATORS: [&str; 3] = [
    "产出指标|数量指标|维护里程|≥12公里|12公里|50|50|",
    "|质量指标|合格率|100%|90%|30|27|两处返工，已整改",
    "满意度指标|服务对象满意度指标|群众满意度|≥90%|95%|10|10|",
];

/// A form in a page: `cell` writes the text of a cell, `td` its tag with more attributes.
fn page(open: &str, td: &str, cell: impl Fn(&str) -> String, close: &str) -> String {
    let rows: &[&[(&str, &str)]] = &[
        &[("colspan=2", "项目名称"), ("colspan=7", "道路维护")],
        &[
            ("colspan=2", "主管部门"),
            ("colspan=3", "某县交通局"),
            ("colspan=2", "实施单位"),
            ("colspan=2", "某县公路站"),
        ],
        &[
            ("rowspan=2", "项目资金（万元）"),
            ("colspan=2", ""),
            ("", "年初预算数"),
            ("", "全年预算数"),
            ("", "全年执行数"),
            ("", "分值"),
            ("", "执行率"),
            ("", "得分"),
        ],
        &[
            ("colspan=2", "年度资金总额"),
            ("", "200"),
            ("", "200"),
            ("", "190"),
            ("", "10"),
            ("", "95%"),
            ("", "9.5"),
        ],
        &[
            ("rowspan=4", "绩效指标"),
            ("", "一级指标"),
            ("", "二级指标"),
            ("", "三级指标"),
            ("", "年度指标值"),
            ("", "实际完成值"),
            ("", "分值"),
            ("", "得分"),
            ("", "偏差原因分析及改进措施"),
        ],
        &[
            ("rowspan=2", "产出指标"),
            ("", "数量指标"),
            ("", "维护里程"),
            ("", "≥12公里"),
            ("", "12公里"),
            ("", "50"),
            ("", "50"),
            ("", ""),
        ],
        &[
            ("", "质量指标"),
            ("", "合格率"),
            ("", "100%"),
            ("", "90%"),
            ("", "30"),
            ("", "27"),
            ("", "两处返工，已整改"),
        ],
        &[
            ("", "满意度指标"),
            ("", "服务对象满意度指标"),
            ("", "群众满意度"),
            ("", "≥90%"),
            ("", "95%"),
            ("", "10"),
            ("", "10"),
            ("", ""),
        ],
        &[("colspan=6", "总分"), ("", "100"), ("", "96.5"), ("", "")],
    ];
    let mut out = open.to_owned();
    for row in rows {
        out += "<tr height=19>\r\n ";
        for (attributes, text) in *row {
            let _ = write!(out, "<td {attributes} {td}>{}</td>\r\n  ", cell(text));
        }
        out += "</tr>\r\n";
    }
    out + close
}

fn holds(page: &str) {
    let read = only(page);
    let form = &read.form;
    assert_eq!(show(form.title.as_ref()), "项目支出绩效自评表", "{page}");
    assert_eq!(show(form.project.as_ref()), "道路维护", "{page}");
    assert_eq!(show(form.department.as_ref()), "某县交通局", "{page}");
    assert_eq!(show(form.unit.as_ref()), "某县公路站", "{page}");
    assert_eq!(show(form.funds[0].executed.as_ref()), "190", "{page}");
    assert_eq!(indicators(form), INDICATORS, "{page}");
    let total = form.total.as_ref().unwrap();
    assert_eq!((show(total.weight.as_ref()), show(total.score.as_ref())), ("100".into(), "96.5".into()));
    assert_eq!(read.notes, [], "{page}");
}

#[test]
fn the_clipboard_of_word() {
    // Word 2016: the fragment's marks, islands of XML in comments, o:p, a paragraph in each cell, quotes only where
    // they must be, lines of the source broken anywhere, also between characters.
    let open = "<html xmlns:v=\"urn:schemas-microsoft-com:vml\"\r\nxmlns:o=\"urn:schemas-microsoft-com:office:office\">\r\n\
        <head>\r\n<meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\r\n\
        <!--[if gte mso 9]><xml>\r\n <o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings>\r\n</xml><![endif]-->\r\n\
        <style>\r\n<!--\r\n @font-face {font-family:宋体;}\r\n td > p {color:red}\r\n-->\r\n</style>\r\n\
        <!--[if gte mso 10]>\r\n<style>table.MsoNormalTable {mso-style-name:普通表格;}</style>\r\n<![endif]-->\r\n</head>\r\n\
        <body lang=ZH-CN style='tab-interval:21.0pt'>\r\n<!--StartFragment-->\r\n\
        <p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:16.0pt;font-family:宋体'>项目支\r\n出绩效自评表<span lang=EN-US><o:p></o:p></span></span></b></p>\r\n\
        <table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>\r\n";
    let cell = |text: &str| {
        let text = if text.is_empty() { "<o:p>&nbsp;</o:p>" } else { text };
        format!(
            "\r\n  <p class=MsoNormal><span\r\n  style='font-family:宋体'>{text}<span lang=EN-US><o:p></o:p></span></span></p>\r\n  "
        )
    };
    // The row of widths that Word puts at the end.
    let close = "<![if !supportMisalignedColumns]>\r\n<tr height=0><td width=40 style='border:none'></td>\
        <td width=60 style='border:none'></td></tr>\r\n<![endif]>\r\n</table>\r\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\r\n<!--EndFragment-->\r\n</body>\r\n</html>";
    holds(&page(open, "width=74 valign=top style='width:55.3pt;border:solid windowtext 1.0pt'", cell, close));
}

#[test]
fn the_clipboard_of_excel_with_its_header() {
    let open = "Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000009999\r\nStartFragment:0000000200\r\nEndFragment:0000009000\r\n\r\n\
        <html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\r\n<head>\r\n<link id=Main-File rel=Main-File\r\nhref=\"file:///C:/clip.htm\">\r\n\
        <style>\r\n<!--table\r\n\t{mso-displayed-decimal-separator:\"\\.\";}\r\n.xl65 {mso-number-format:\"0\\.0%\";}\r\n--></style>\r\n</head>\r\n\
        <body link=\"#0563C1\">\r\n<table border=0 cellpadding=0 cellspacing=0 width=576>\r\n<!--StartFragment-->\r\n \
        <col class=xl65 width=64 span=9 style='width:48pt'>\r\n \
        <tr height=20>\r\n  <td colspan=9 class=xl66 height=20>项目支出绩效自评表</td>\r\n </tr>\r\n";
    // The raw number of a cell stands beside what is shown.
    let page = page(
        open,
        "class=xl65 x:num=\"0.95000000000000007\"",
        str::to_owned,
        "<!--EndFragment-->\r\n</table>\r\n</body></html>",
    );
    holds(&page);
    // A hidden row and a hidden column, in whose cells nothing is shown.
    let hidden = page.replace("<td  class", "<td style='display:none' x:num>77</td><td  class").replace(
        "<!--EndFragment-->",
        "<tr height=0 style='display:none'><td colspan=9>公式草稿 33</td></tr>",
    );
    holds(&hidden);
}

#[test]
fn the_clipboard_of_wps() {
    // WPS marks every run of text with mso-spacerun and writes entities; tags in any case.
    let open = "<html><head><meta charset=\"UTF-8\"></head><BODY><!--StartFragment--><DIV><p class=MsoNormal align=center>\
        <span style=\"mso-spacerun:'yes';font-family:方正小标宋简体;\" ><font face=\"方正小标宋简体\" >项目支出绩效自评表</font></span>\
        <span style=\"mso-spacerun:'yes';font-family:Calibri;\" ><o:p></o:p></span></p>\
        <TABLE class=MsoNormalTable border=1 style=\"border-collapse:collapse;\" >";
    let cell = |text: &str| {
        let text = text.replace('≥', "&#8805;").replace('（', "&#xFF08;");
        format!(
            "<P class=MsoNormal ><span style=\"mso-spacerun:'yes';\" ><font face=\"宋体\" >{text}</font></span><span style=\"mso-spacerun:'yes';\" ><o:p></o:p></span></P>"
        )
    };
    holds(&page(open, "valign=center", cell, "</TABLE></DIV><!--EndFragment--></BODY></html>"));
}

#[test]
fn google_sheets_and_bare_tables() {
    let bare = page(
        "<table border=1><caption>项目支出绩效自评表</caption><tbody>",
        "",
        str::to_owned,
        "</tbody></table>",
    );
    holds(&bare);
    let style = "style=\"overflow:hidden;white-space:pre-wrap;\"";
    let sheets = page(
        "<meta charset='utf-8'><google-sheets-html-origin><style type=\"text/css\"><!--td {border: 1px solid #ccc;}--></style>\
         <table cellspacing=\"0\" data-sheets-root=\"1\"><colgroup><col width=\"100\"/></colgroup><tbody><tr><td colspan=9>项目支出绩效自评表</td></tr>",
        style,
        str::to_owned,
        "</tbody></table></google-sheets-html-origin>",
    );
    holds(&sheets);
    for front in [
        "\u{feff}",
        "<?xml version=\"1.0\"?>\n",
        "<!-- <b> -->\r\n<!-->",
        "<![if mso]>\n",
        "<style>td{}</style>\n",
        "<div\nclass=a>",
        "<meta http-equiv='Content-Type' content='text/html; charset=gb2312' />",
        "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
    ] {
        holds(&[front, &bare].concat());
    }
}

#[test]
fn no_tag_is_closed() {
    let closed = page("<table><tr><th colspan=9>项目支出绩效自评表</th></tr>", "", str::to_owned, "</table>");
    let mut open = closed.clone();
    for tag in ["</td>", "</tr>", "</table>", "</th>"] {
        open = open.replace(tag, "");
    }
    holds(&open);
    holds(&closed.replace("<td", "<p><td").replace("</table>", "</table></table></td></div>"));
    holds(
        &closed
            .replace("<tr ", "<tbody><tr ")
            .replace("<tbody><tr height=19>\r\n <td  >质", "<tr><td>质")
            .replace("<tbody><tr height=19>\r\n <td colspan=2 >年度资", "<tr><td colspan=2>年度资")
            .replace("<tbody><tr height=19>\r\n <td rowspan=2 >产", "<tr><td rowspan=2>产")
            .replace("<tbody><tr height=19>\r\n <td  >满", "<tr><td>满"),
    );
}

#[test]
fn pages_of_the_year_2000_in_gb2312() {
    let page = page(
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"><title>自评</title></head><body><center>项目支出绩效自评表</center><table>",
        "",
        |text| format!("<font size=2>{text}</font>"),
        "</table></body></html>",
    );
    let (bytes, _, damaged) = encoding_rs::GB18030.encode(&page);
    assert!(!damaged && std::str::from_utf8(&bytes).is_err());
    assert_eq!(
        read(&bytes, "a.xls", Lang::Zh).unwrap_err(),
        ReadError::Encoding,
        "the caller has the decoder"
    );
    // What the browser and the command do then.
    let (text, _, _) = encoding_rs::GB18030.decode(&bytes);
    assert_eq!(read_text(&text, Lang::Zh).unwrap().forms, forms(&page));
    holds(&page);
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(page.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert_eq!(read(&utf16, "a.htm", Lang::Zh).unwrap().forms, forms(&page));
}

#[test]
fn a_form_inside_a_page_that_is_laid_out_with_tables() {
    let inner = page("<p>项目支出绩效自评表</p><table>", "", str::to_owned, "</table>");
    let around = format!(
        "<html><body><table><tr><td rowspan=2><ul><li><a href=/>首页</a></li></ul></td><td><table><tr><td>{inner}注：本表一式两份。</td></tr></table></td></tr><tr><td>页脚</td></tr></table></body></html>"
    );
    let read = only(&around);
    assert_eq!(indicators(&read.form), INDICATORS);
    assert_eq!(show(read.form.title.as_ref()), "项目支出绩效自评表");
    assert_eq!(show(read.form.remarks.as_ref()), "注：本表一式两份。");
    let notes: Vec<&str> = read.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(notes, ["首页", "页脚"], "what is no form is told, and in the page's order");
}

/// The text of the cell beside 项目名称 in a table.
fn shown(cell: &str) -> String {
    let page = format!(
        "<table><tr><td>项目名称<td>{cell}</td></tr><tr><td>三级指标<td>指标值<td>完成值<td>得分<tr><td>甲<td>1<td>1<td>9</table>"
    );
    let read = only(&page);
    assert_eq!(indicators(&read.form), ["-|-|甲|1|1|-|9|-"], "{page}");
    show(read.form.project.as_ref())
}

#[test]
fn texts_are_as_a_browser_shows_them() {
    for (cell, text) in [
        // Blanks.
        (" \n 甲\t \n乙 丙  A\nB \r\n", "甲乙 丙 A B"),
        ("<b>甲</b>\n<b> 乙</b>", "甲乙"),
        ("12\n<b>公里</b>", "12 公里"),
        ("&nbsp;甲&nbsp;&nbsp; 乙&nbsp;", " 甲   乙 "),
        ("&nbsp; &#160;", ""),
        ("　甲　", "　甲　"),
        (
            "<span style='mso-spacerun:yes'>   </span>甲<span style='mso-spacerun:yes'>  </span>乙",
            "   甲  乙",
        ),
        ("<pre>甲  乙\r\n 丙</pre>丁  戊", "甲  乙\n 丙\n丁 戊"),
        // Lines.
        ("甲<br>乙<BR/>丙<br></br>", "甲\n乙\n丙"),
        ("<br>甲", "\n甲"),
        ("<p>甲</p><p>乙<p>丙<div><div>丁</div></div>戊", "甲\n乙\n丙\n丁\n戊"),
        ("<p>甲<br></p>\n<p><br></p><p>乙</p><p>&nbsp;</p>", "甲\n\n乙"),
        ("<ul><li>甲</li>\n<li>乙</ul>", "甲\n乙"),
        (
            "<![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>甲",
            "1.  甲",
        ),
        // Signs.
        ("a&lt;b&amp;lt;c&gt;&quot;&apos;&amp", "a<b&lt;c>\"'&"),
        ("&ge;1&le;2&ne;3&times;&divide;&plusmn;&middot;&hellip;&mdash;&ndash;", "≥1≤2≠3×÷±·…—–"),
        ("&ldquo;&rdquo;&lsquo;&rsquo;&bull;&copy;&reg;&deg;&yen;&permil;", "“”‘’•©®°¥‰"),
        ("甲&ensp;乙&emsp;丙&thinsp;丁", "甲\u{2002}乙\u{2003}丙\u{2009}丁"),
        ("&#8805;&#x2265;&#X2265;&#65;B&#66", "≥≥≥ABB"),
        ("&#128;&#133;&#147;&#150;&#159;", "€…“–Ÿ"),
        ("&#0;&#xD800;&#9999999999;", "\u{fffd}\u{fffd}\u{fffd}"),
        ("&unheard; &; &#; &#x; A&B &ge 5 x<5 5<6<", "&unheard; &; &#; &#x; A&B &ge 5 x<5 5<6<"),
        // Powers and the marks of notes never melt into a number.
        ("10<sup>4</sup>", "10^4"),
        ("10 <SUP> -4 </SUP>元", "10 ^-4 元"),
        ("5m<sup>2</sup>，3万m<sup>3</sup>，立方千米<sup>3</sup>", "5m²，3万m³，立方千米³"),
        ("95<sup>2</sup>", "95^2"),
        ("<sup>1</sup>95%", "^195%"),
        ("95<sup>[1]</sup>1<sup>st</sup>H<sub>2</sub>O", "95[1]1stH2O"),
        ("10<sup>4", "10^4"),
        // What is not shown.
        ("甲<!-- 乙 > -->丙<!--->丁<!-->戊<!x>己<?y?>庚</ >", "甲丙丁戊己庚"),
        ("甲<!--[if gte mso 9]><xml><w:x>乙</w:x></xml><![endif]-->丙", "甲丙"),
        (
            "甲<script>if (a<b) '</td>'</script><style>乙</style><title>丙</title><xml><x:y>丁</x:y></xml>戊",
            "甲戊",
        ),
        ("甲<span style='display:none;mso-hide:all'>乙<span>丙</span>丁</span>戊", "甲戊"),
        (
            "甲<span style=\"COLOR: red; DISPLAY : None\">乙</span><b hidden>丙</b><p style='mso-hide:all'>丁<p>戊",
            "甲\n戊",
        ),
        ("100<del cite=\"mailto:a\">90</del><ins>95</ins>", "10095"),
        ("甲<![if !supportAnnotations]><a>[A1]</a><![endif]>乙", "甲乙"),
        ("<div style='display:none'><table><tr><td>乙</td></tr></table>丙</div>丁", "丁"),
        ("丁<table style='display:none'><tr><td>乙</td></tr></table>", "丁"),
        ("<img src=a.png alt=图>甲<o:p>乙</o:p>", "甲乙"),
        // Fields.
        (
            "<input value='A &amp; 甲  乙'><input type=hidden value=7><input type=\"Password\" value=8>",
            "A & 甲  乙",
        ),
        ("<input type=checkbox>优<input type=checkbox checked>良", "优☑良"),
        ("<textarea rows=3>甲\n乙 <b></textarea>", "甲\n乙 <b>"),
        ("<select><option value=1>优</option>\n<option selected>良<option>中</option></select>。", "良。"),
        ("<select><option>请选择</option><option>良</option></select>", "请选择"),
        ("<select><option></option><option>良</option></select>", ""),
        ("<select><option>良", "良"),
        // Attributes.
        ("<b title='>' class=\"x>y\" data-a=b>甲</b><a href=/x/>乙</a>", "甲乙"),
        ("<b =a = 'b' / c>甲</b>", "甲"),
    ] {
        assert_eq!(shown(cell), text, "{cell}");
    }
}

#[test]
fn spans_follow_the_table_model() {
    // rowspan=0 goes down to the end of its group; one that is too long ends with it; colspan=0 is 1.
    for (level, spans) in [
        ("rowspan=0", "colspan=0"),
        ("rowspan=99", "colspan=x"),
        ("rowspan=' 2 '", "colspan"),
        ("rowspan=2x", "colspan=-1"),
    ] {
        let page = format!(
            "<table><thead><tr><td>一级指标<td>三级指标<td>指标值<td>完成值<td>得分</thead><tbody>\
             <tr><td {level}>产出<td {spans}>甲<td>1<td>1<td>5<tr><td>乙<td>2<td>2<td>5</tbody>\
             <tbody><tr><td>效益<td>丙<td>3<td>3<td>5</tbody></table>"
        );
        let read = only(&page);
        assert_eq!(
            indicators(&read.form),
            ["产出|-|甲|1|1|-|5|-", "|-|乙|2|2|-|5|-", "效益|-|丙|3|3|-|5|-"],
            "{page}"
        );
    }
    // Spans that would lie over each other leave each text in a column of its own.
    let page = "<table><tr><td>项目名称<td rowspan=2>甲<tr><td colspan=9>主管部门<td>乙<tr><td>三级指标<td>指标值<td>完成值<tr><td>丙<td>1<td>1</table>";
    let read = only(page);
    assert_eq!(
        (show(read.form.project.as_ref()), show(read.form.department.as_ref())),
        ("甲".into(), "乙".into())
    );
    let origin = read.form.department.unwrap().origin.unwrap();
    assert_eq!((origin.row, origin.column), (1, 2));
}

#[test]
fn places_in_the_page() {
    let form = open("both.word.html").unwrap().remove(1).form;
    let place = |cell: &Cell| {
        let origin = cell.origin.clone().unwrap();
        (origin.table, origin.row, origin.column)
    };
    assert_eq!(
        place(form.project.as_ref().unwrap()),
        (1, 0, 3),
        "second table, first row, behind a cell of three columns"
    );
    assert_eq!(place(&form.indicators[1].name), (1, 11, 3));
    let mut places = std::collections::HashSet::new();
    for row in &form.indicators {
        for cell in IndicatorField::ALL.iter().filter_map(|field| row.get(*field)) {
            assert!(places.insert(cell.origin.clone()), "{cell:?} shares its place");
        }
    }
}

#[test]
fn text_that_only_looks_like_a_page() {
    for text in [
        "<5% 的偏差不用说明\n",
        "<details>\n项目名称 | 甲\n</details>",
        "<p>没有表格的段落</p>",
        "<book><table><row/></table></book>",
        "< table>",
        "<",
    ] {
        assert_eq!(read_text(text, Lang::Zh).unwrap_err(), ReadError::NoTable, "{text}");
    }
    let markdown = "<5%\n| 项目名称 | <table> |\n| 三级指标 | 指标值 | 完成值 |\n| 甲 | 1<br>2 | 1 |\n";
    let form = read_text(markdown, Lang::Zh).unwrap().forms.remove(0).form;
    assert_eq!(show(form.project.as_ref()), "<table>");
    for page in
        ["<html><body><p>甲</p></body></html>", "<!doctype html>", "<html", "<table", "<html><title>甲"]
    {
        assert_eq!(read_text(page, Lang::Zh).unwrap_err(), ReadError::NoTable, "{page}");
    }
    let mht = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<html>";
    let error = read(mht, "a.mht", Lang::Zh).unwrap_err();
    assert_eq!(error.code(), "unsupported");
    assert!(error.user_message(Lang::Zh).contains("mht"));
}

#[test]
fn hostile_pages_end_at_once() {
    let many = |text: &str| text.repeat((8 << 20) / text.len());
    let begin = Instant::now();
    for (page, code) in [
        (many("<table>"), "no_text"),
        (many("<table><tr><td>"), "too_large"),
        (many("<table><tr><td>x</table>"), "too_large"),
        ("<table>".to_owned() + &many("<td>"), "too_large"),
        ("<table>".to_owned() + &many("<tr>"), "no_text"),
        ("<table>".to_owned() + &many("<tr><td rowspan=0 colspan=1000>"), "too_large"),
        ("<table>".to_owned() + &many("<td rowspan=99999 colspan=3>a<tr>"), "too_large"),
        ("<table><tr><td rowspan=4000000000 colspan=4000000000>a".to_owned() + &many("<tr>"), "too_large"),
        ("<table><tr>".to_owned() + &"<td rowspan=0>a".repeat(1_000) + &many("<tr>"), "too_large"),
        ("<table><tr><td>".to_owned() + &many("<p>甲"), "too_large"),
        ("<table>".to_owned() + &many("<p>甲"), "too_large"),
        ("<table><tr><td>".to_owned() + &many("<div><b><span style='display:none'>"), "no_text"),
        ("<table><tr><td>".to_owned() + &many("<span hidden></td>"), "no_text"),
        ("<table><tr><td>".to_owned() + &many("<select><option>"), "no_text"),
        ("<table><tr><td>".to_owned() + &many("<br>"), "no_text"),
        ("<table><tr><td>".to_owned() + &many("<br> "), "no_text"),
        ("<table><tr><td>".to_owned() + &many("&nbsp;"), "no_text"),
        ("<table><tr><td>".to_owned() + &many("&#"), "too_large"),
        ("<table><tr><td>".to_owned() + &many("&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), "too_large"),
        ("<table><tr><td>&#".to_owned() + &many("9"), "not_a_form"),
        ("<table><tr><td>&".to_owned() + &many("a"), "too_large"),
        ("<table><tr><td ".to_owned() + &many("a=\""), "no_text"),
        ("<table><tr><td ".to_owned() + &many("a "), "no_text"),
        ("<table><tr><td style='".to_owned() + &many("a:b;"), "no_text"),
        ("<table><tr><td>".to_owned() + &many("<"), "too_large"),
        ("<table><tr><td>".to_owned() + &many("<a"), "no_text"),
        ("<table><tr><td>".to_owned() + &many("<!--"), "no_text"),
        ("<table><tr><td>".to_owned() + &many("<!-- >"), "no_text"),
        ("<table><tr><td>".to_owned() + &many("<!"), "no_text"),
        ("<table><tr><td>".to_owned() + &many("</"), "no_text"),
        ("<table><tr><td>".to_owned() + &many("<script>"), "no_text"),
        ("<table><tr><td>".to_owned() + &many("<xml></"), "no_text"),
        ("<table><tr><td>".to_owned() + &many("<textarea>"), "too_large"),
    ] {
        let shape: String = page.chars().take(60).collect();
        let begin = Instant::now();
        let error = read_text(&page, Lang::Zh).unwrap_err();
        assert_eq!(error.code(), code, "{shape}: {error}");
        assert!(
            begin.elapsed() < Duration::from_secs(if cfg!(debug_assertions) { 15 } else { 1 }),
            "{shape} took {:?}",
            begin.elapsed()
        );
    }
    assert!(begin.elapsed() < Duration::from_secs(120));
}

#[test]
fn a_page_cut_anywhere_is_read_or_refused() {
    let page = String::from_utf8(file("form1.word.html")).unwrap();
    for (at, _) in page.char_indices().step_by(23) {
        let _ = read_text(&page[..at], Lang::Zh);
    }
    let whole = open("form1.word.html").unwrap();
    let half = read_text(&page[..page.len() - 60], Lang::Zh).unwrap().forms;
    assert_eq!(cells(&half[0].form), cells(&whole[0].form));
}
