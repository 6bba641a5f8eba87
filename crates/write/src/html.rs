//! The opinion as a web page to be printed on A4, with nothing that it would have to fetch.
//!
//! Owns: its elements and their look. Must not know what it says. Every text is escaped; there is no script.

use crate::markup::{self, all, number};
use crate::opinion::Block;
use ziping_core::lang::Lang;

const STYLE: &str = "@page{size:A4;margin:15mm}body{font:10.5pt/1.5 \"Times New Roman\",SimSun,\"Songti SC\",\"Noto Serif CJK SC\",serif;\
    max-width:180mm;margin:0 auto;padding:8mm 0;color:#000;background:#fff}h1,h2,th{font-family:SimHei,\"Heiti SC\",\"Noto Sans CJK SC\",sans-serif;\
    font-weight:bold}h1{font-size:16pt;text-align:center;margin:0 0 4mm}h2{font-size:12pt;margin:5mm 0 2mm}table{width:100%;\
    border-collapse:collapse;table-layout:fixed;font-size:9pt}th,td{border:1px solid #000;padding:1mm 1.5mm;text-align:left;\
    white-space:pre-line;overflow-wrap:anywhere}thead{display:table-header-group}tr{break-inside:avoid}th{text-align:center}\
    .signatures{display:flex;justify-content:space-between;margin:14mm 0 8mm}.signatures span{width:30%;border-bottom:1px solid #000}small{font-size:9pt}article{break-after:page}\
    article:last-child{break-after:auto}@media print{body{max-width:none;padding:0}}";

/// The pages of opinions.
pub(crate) fn page(opinions: &[Vec<Block>], lang: Lang) -> String {
    let tag = match lang {
        Lang::Zh => "zh-CN",
        Lang::En => "en",
    };
    let mut out = String::new();
    let title = opinions.iter().flatten().find_map(|block| match block {
        Block::Title(text) => Some(text.as_str()),
        _ => None,
    });
    all(&["<!DOCTYPE html>\n<html lang=\"", tag, "\"><head><meta charset=\"utf-8\"><title>"], &mut out);
    markup::put(title.unwrap_or_default(), &mut out);
    all(
        &[
            "</title><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><style>",
            STYLE,
            "</style></head><body>",
        ],
        &mut out,
    );
    for blocks in opinions {
        out.push_str("<article>");
        for block in blocks {
            put(block, &mut out);
        }
        out.push_str("</article>");
    }
    out.push_str("</body></html>\n");
    out
}

fn put(block: &Block, out: &mut String) {
    match block {
        Block::Title(text) => element("h1", text, out),
        Block::Heading(text) => element("h2", text, out),
        Block::Text(text) => element("p", text, out),
        Block::Small(text) => {
            out.push_str("<p>");
            element("small", text, out);
            out.push_str("</p>");
        }
        Block::Signatures(lines) => {
            out.push_str("<div class=\"signatures\">");
            for line in lines {
                element("span", line, out);
            }
            out.push_str("</div>");
        }
        Block::Table { head, rows, widths, is_labelled } => {
            out.push_str("<table><colgroup>");
            for width in widths {
                all(&["<col style=\"width:", &number(*width as usize), "%\">"], out);
            }
            out.push_str("</colgroup>");
            if !head.is_empty() {
                out.push_str("<thead><tr>");
                for text in head {
                    element("th", text, out);
                }
                out.push_str("</tr></thead>");
            }
            out.push_str("<tbody>");
            for row in rows {
                out.push_str("<tr>");
                for (text, at) in row.iter().zip(0_usize..) {
                    let is_label = *is_labelled && (at == 0 || head.is_empty() && at.is_multiple_of(2));
                    element(if is_label { "th" } else { "td" }, text, out);
                }
                out.push_str("</tr>");
            }
            out.push_str("</tbody></table>");
        }
    }
}

fn element(name: &str, text: &str, out: &mut String) {
    all(&["<", name, ">"], out);
    markup::put(text, out);
    all(&["</", name, ">"], out);
}
