//! What the person typed. Owns: the arguments and the help. Must not know what is done with them.

use lexopt::prelude::*;
use std::ffi::OsString;
use ziping_core::lang::{Lang, Text};

/// A run of the command.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Help(Lang),
    Version,
    Check(Check),
    Rules(Format, Lang),
    Explain(String, Lang),
    /// All profiles, or the one of that id.
    Profiles(Option<String>, Format, Lang),
}

/// `ziping check`
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Check {
    /// Files, folders, or `-` for standard input; at least one.
    pub(crate) files: Vec<OsString>,
    /// A profile's id or a profile file.
    pub(crate) profile: String,
    /// A file of corrections.
    pub(crate) corrections: Option<String>,
    pub(crate) format: Format,
    pub(crate) lang: Lang,
    pub(crate) handed: Handed,
}

/// Where to write what is handed back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Handed {
    /// The original with comments.
    pub(crate) comments: Option<String>,
    /// The form in the national layout, with the certain fixes in it.
    pub(crate) corrected: Option<String>,
    /// The opinion.
    pub(crate) opinion: Option<String>,
    /// All findings.
    pub(crate) findings: Option<String>,
    /// A line for each form.
    pub(crate) summary: Option<String>,
    /// The day of the check, where it is not today.
    pub(crate) date: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Format {
    #[default]
    Text,
    Json,
}

const UNKNOWN_COMMAND: Text = Text::new(
    "没有“{0}”这个命令。用 ziping --help 查看用法。",
    "there is no command “{0}”. See ziping --help.",
);
const NO_FILE: Text = Text::new(
    "没有给出文件。例如：ziping check 自评表.txt（- 表示标准输入）",
    "no file given. For example: ziping check form.txt (- is standard input)",
);
const NO_RULE: Text = Text::new(
    "没有给出规则编号。例如：ziping explain AR-001",
    "no rule given. For example: ziping explain AR-001",
);
const BAD_VALUE: Text = Text::new("{0} 只能是 {1}。", "{0} takes {1}.");
const BAD_ARGUMENT: Text =
    Text::new("参数有误：{0}。用 ziping --help 查看用法。", "bad arguments: {0}. See ziping --help.");

/// Reads the arguments; `lang` is the language unless `--lang` says another.
///
/// # Errors
/// A message for the person.
pub(crate) fn parse(mut parser: lexopt::Parser, mut lang: Lang) -> Result<Command, String> {
    let mut words = Vec::<OsString>::new();
    let mut profile = String::from("mof2020");
    let mut corrections = None;
    let mut handed = Handed::default();
    let mut format = Format::default();
    let (mut help, mut version) = (false, false);
    let bad = |lang: Lang, error: lexopt::Error| BAD_ARGUMENT.fill(lang, &[&error.to_string()]);
    while let Some(arg) = parser.next().map_err(|error| bad(lang, error))? {
        match arg {
            Short('h') | Long("help") => help = true,
            Short('V') | Long("version") => version = true,
            Long("profile") => profile = value(&mut parser).map_err(|error| bad(lang, error))?,
            Long("corrections") => {
                corrections = Some(value(&mut parser).map_err(|error| bad(lang, error))?);
            }
            Long(name @ ("comments" | "corrected" | "opinion" | "findings" | "summary" | "date")) => {
                let slot = match name {
                    "comments" => &mut handed.comments,
                    "corrected" => &mut handed.corrected,
                    "opinion" => &mut handed.opinion,
                    "findings" => &mut handed.findings,
                    "summary" => &mut handed.summary,
                    _ => &mut handed.date,
                };
                *slot = Some(value(&mut parser).map_err(|error| bad(lang, error))?);
            }
            Long("format") => {
                format = match value(&mut parser).map_err(|error| bad(lang, error))?.as_str() {
                    "text" => Format::Text,
                    "json" => Format::Json,
                    _ => return Err(BAD_VALUE.fill(lang, &["--format", "text, json"])),
                }
            }
            Long("lang") => {
                lang = match value(&mut parser).map_err(|error| bad(lang, error))?.as_str() {
                    "zh" => Lang::Zh,
                    "en" => Lang::En,
                    _ => return Err(BAD_VALUE.fill(lang, &["--lang", "zh, en"])),
                }
            }
            Value(word) => words.push(word),
            Short(_) | Long(_) => return Err(bad(lang, arg.unexpected())),
        }
    }
    if version {
        return Ok(Command::Version);
    }
    let mut words = words.into_iter();
    let command = words.next();
    let files: Vec<OsString> = words.collect();
    match command.as_ref().map(|command| command.to_string_lossy()).as_deref() {
        _ if help => Ok(Command::Help(lang)),
        None | Some("help") => Ok(Command::Help(lang)),
        Some("check") if files.is_empty() => Err(NO_FILE.get(lang).to_owned()),
        Some("check") => Ok(Command::Check(Check { files, profile, corrections, format, lang, handed })),
        Some("rules") => Ok(Command::Rules(format, lang)),
        Some("profiles") => {
            let id = files.into_iter().next().map(|id| id.to_string_lossy().into_owned());
            Ok(Command::Profiles(id, format, lang))
        }
        Some("explain") => match files.into_iter().next() {
            Some(id) => Ok(Command::Explain(id.to_string_lossy().into_owned(), lang)),
            None => Err(NO_RULE.get(lang).to_owned()),
        },
        Some(other) => Err(UNKNOWN_COMMAND.fill(lang, &[other])),
    }
}

fn value(parser: &mut lexopt::Parser) -> Result<String, lexopt::Error> {
    parser.value()?.string()
}

/// The help.
pub(crate) fn help(lang: Lang) -> &'static str {
    Text::new(
        "检查项目支出绩效自评表：分数加得对不对，权重、执行率、指标值、偏差原因有没有问题。

用法：
  ziping check 文件… [--profile 口径] [--corrections 文件] [--format text|json] [--lang zh|en]
  ziping rules [--format text|json] [--lang zh|en]      列出全部规则
  ziping explain AR-001 [--lang zh|en]                  解释一条规则
  ziping profiles [口径] [--format text|json]           列出全部口径，或一个口径改了什么

文件可以是文件、文件夹（检查其中所有文件），或 -（标准输入）。
文字可以是从 Word、WPS、Excel 中复制出来的表格，或 Markdown 表格；UTF-8、UTF-16 或 GB18030 编码。

选项：
  --profile 口径    口径的编号（见 ziping profiles），或口径文件（JSON）；默认 mof2020
  --corrections 文件  读错时的更正（JSON）：{ \"columns\": [{ \"block\": \"indicators\", \"heading\": \"应达数\",
                    \"as\": \"target\" }], \"totals\": [\"汇总得分\"] }；对所有文件有效
  --format 格式     text（默认）或 json
  --lang 语言       zh 或 en；默认看环境变量 LANG，否则中文
  --comments 去处   原件加批注：每条发现写在它的单元格旁，其余不变（docx、xlsx）
  --corrected 去处  更正后的表，按全国统一格式（docx 或 xlsx）；只改确定的错误，改了什么会列出来
  --opinion 去处    检查意见，可打印（docx 或 html）
  --findings 去处   全部发现的清单（xlsx 或 json）
  --summary 去处    多份表的汇总，一表一行，并附全部发现（xlsx）
  --date 日期       检查意见和批注上的日期，如 2022-03-01；默认今天
  去处是一个文件名，结尾决定格式；前三项也可以是文件夹，一次检查多个文件时只能是文件夹。原件不会被改写。
  -h, --help        显示本说明
  -V, --version     显示版本

返回值：0 没有发现错误；1 发现错误；2 有文件读不了，或参数有误。
",
        "Checks self-evaluation forms of budget projects: sums, weights, execution rates, values, reasons.

Usage:
  ziping check FILE… [--profile PROFILE] [--corrections FILE] [--format text|json] [--lang zh|en]
  ziping rules [--format text|json] [--lang zh|en]      lists every rule
  ziping explain AR-001 [--lang zh|en]                  explains one rule
  ziping profiles [PROFILE] [--format text|json]        lists the profiles, or what one changes

FILE is a file, a folder (all files in it), or - for standard input.
Text may be a table copied from Word, WPS or Excel, or a Markdown table, in UTF-8, UTF-16 or GB18030.

Options:
  --profile PROFILE  a profile's id (ziping profiles) or a profile file (JSON); mof2020 unless given
  --corrections FILE what a reading got wrong (JSON): { \"columns\": [{ \"block\": \"indicators\", \"heading\":
                     \"应达数\", \"as\": \"target\" }], \"totals\": [\"汇总得分\"] }; holds for all files
  --format FORMAT    text (default) or json
  --lang LANGUAGE    zh or en; else by LANG, else Chinese
  --comments TO      the original with each finding as a comment at its cell, otherwise unchanged (docx, xlsx)
  --corrected TO     the corrected form in the national layout (docx or xlsx): only what is certainly wrong is
                     changed, and each change is listed
  --opinion TO       the opinion, to be printed (docx or html)
  --findings TO      the list of all findings (xlsx or json)
  --summary TO       many forms, a line each, with all findings (xlsx)
  --date DATE        the date on the opinion and the comments, as 2022-03-01; today unless given
  TO is the name of a file, whose ending says the format; for the first three it may be a folder, and has to be one
  for several files. The original is never written over.
  -h, --help         this help
  -V, --version      the version

Exit status: 0 no error found; 1 errors found; 2 a file could not be read, or the arguments are wrong.
",
    )
    .get(lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(args: &[&str]) -> Result<Command, String> {
        parse(lexopt::Parser::from_args(args), Lang::Zh)
    }

    #[test]
    fn options_may_stand_anywhere() {
        let check = Command::Check(Check {
            files: vec!["a.txt".into(), "-".into()],
            profile: "mof2020".into(),
            corrections: None,
            format: Format::Json,
            lang: Lang::En,
            handed: Handed::default(),
        });
        assert_eq!(parsed(&["check", "--format", "json", "a.txt", "--lang=en", "-"]), Ok(check));
    }

    #[test]
    fn what_is_wrong_is_said_in_the_language_asked_for() {
        assert_eq!(parsed(&["check"]), Err(NO_FILE.zh.to_owned()));
        assert_eq!(parsed(&["--lang", "en", "check"]), Err(NO_FILE.en.to_owned()));
        assert!(parsed(&["frobnicate"]).unwrap_err().contains("frobnicate"));
        assert!(parsed(&["check", "a", "--format", "xml"]).unwrap_err().contains("json"));
        assert!(parsed(&["check", "a", "--colour"]).unwrap_err().contains("--colour"));
    }

    #[test]
    fn no_arguments_show_the_help() {
        assert_eq!(parsed(&[]), Ok(Command::Help(Lang::Zh)));
        assert_eq!(parsed(&["check", "--help", "--lang", "en"]), Ok(Command::Help(Lang::En)));
    }
}
