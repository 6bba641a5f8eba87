//! Errors as JavaScript knows them: an `Error` with a `code` and a message in the person's language.
//!
//! Owns: the codes and sentences of a wrong call. Must not know: what a right one does.

use crate::js;
use wasm_bindgen::JsValue;
use ziping_core::lang::{Lang, Text};

/// What is wrong with a call.
pub(crate) struct Failure {
    code: &'static str,
    message: String,
    /// Where in what was given; empty where that is not known.
    path: String,
}

#[cfg_attr(not(feature = "check"), allow(dead_code))]
impl Failure {
    const fn new(code: &'static str, message: String) -> Self {
        Self { code, message, path: String::new() }
    }

    /// The form is not of its shape.
    pub(crate) fn form(lang: Lang, why: &str) -> Self {
        let text = Text::new(
            "表的数据不合要求（{0}）。单元格应为文字或数字。",
            "The form's data is not of its shape ({0}). A cell is a text or a number.",
        );
        Self::new("form", text.fill(lang, &[why]))
    }

    /// The options are not of their shape.
    pub(crate) fn options(why: &str) -> Self {
        let text = Text::new(
            "选项不合要求（{0}）。可用的选项是 profile、lang（zh 或 en）、families（如 AR），读取时还有 corrections 和 brief。",
            "The options are not of their shape ({0}). They are profile, lang (zh or en), families (such as AR) and, for reading, corrections and brief.",
        );
        Self::new("options", text.fill(Lang::Zh, &[why]))
    }

    /// English was asked for before its texts were given.
    pub(crate) fn english() -> Self {
        let message = "The English texts are not here yet: give those of english.js to speakEnglish() first.";
        Self::new("lang", message.to_owned())
    }

    /// There is no such profile.
    pub(crate) fn no_profile(lang: Lang, id: &str) -> Self {
        let text = Text::new(
            "没有叫“{0}”的口径。profiles() 列出全部。",
            "There is no profile “{0}”; profiles() lists them.",
        );
        Self::new("profile", text.fill(lang, &[id]))
    }

    /// The text of a profile is no JSON.
    pub(crate) fn bad_json(lang: Lang) -> Self {
        let text = Text::new(
            "口径不是有效的 JSON。请检查括号、引号和逗号。",
            "The profile is no valid JSON. Check brackets, quotes and commas.",
        );
        Self::new("profile", text.get(lang).to_owned())
    }

    /// The profile was refused.
    pub(crate) fn bad_profile(lang: Lang, why: &ziping_core::ProfileError) -> Self {
        Self { code: "profile", message: why.user_message(lang), path: why.path.clone() }
    }

    /// What was given to read is neither bytes nor text.
    pub(crate) fn content(lang: Lang) -> Self {
        let text = Text::new(
            "请给出文件的字节（Uint8Array）或文字。",
            "Give the file's bytes (Uint8Array) or a text.",
        );
        Self::new("content", text.get(lang).to_owned())
    }
}

#[cfg(feature = "write")]
impl Failure {
    /// What was checked is not of its shape.
    pub(crate) fn checked(lang: Lang, why: &str) -> Self {
        let text = Text::new(
            "检查结果不合要求（{0}）。请原样给出 check() 的结果。",
            "What was checked is not of its shape ({0}). Give what check() answered.",
        );
        Self::new("checked", text.fill(lang, &[why]))
    }

    /// Nothing was written.
    pub(crate) fn write(lang: Lang, why: &ziping_write::WriteError) -> Self {
        Self::new(why.code(), why.user_message(lang))
    }

    /// The options of writing are not of their shape.
    pub(crate) fn write_options(why: &str) -> Self {
        let text = Text::new(
            "选项不合要求（{0}）。可用的选项是 lang（zh 或 en）和 date（如 2022-03-01）；文件种类见类型说明。",
            "The options are not of their shape ({0}). They are lang (zh or en) and date (as 2022-03-01); the kinds of documents are in the types.",
        );
        Self::new("options", text.fill(Lang::Zh, &[why]))
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        js::failure(failure.code, &failure.message, &failure.path)
    }
}
