//! Reads a rule's case file (`tests/rules/<ID>.md`): its long texts and its tested examples.
//!
//! Owns: the headings and blocks of such a file. Must not know the checker: an address or a severity is a
//! word here, and what a change does to a form is done elsewhere.

use std::fmt;

/// A sentence or paragraph in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Both {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// A rule's case file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The rule's id: `AR-001`.
    pub id: String,
    /// The rule's title.
    pub title: Both,
    /// What it checks (查什么).
    pub what: Both,
    /// Why (为什么).
    pub why: Both,
    /// How to put it right (怎样改).
    pub fix: Both,
    /// Forms in which it must find something; at least one.
    pub fails: Vec<Example>,
    /// Forms in which it must find nothing; at least one.
    pub passes: Vec<Example>,
}

/// The right form with some changes, and what the rule must find in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Example {
    /// What the example shows; empty where it goes without saying.
    pub say: Both,
    /// The changes to the right form, to be made in this order.
    pub changes: Vec<Change>,
    /// What the rule must find, and nothing more; empty for a form that passes.
    pub finds: Vec<Expected>,
}

/// One line of a `form` block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// `total.score = 98`: the cell holds this text.
    Set(String, String),
    /// `funds[0].budget -`: the form has no such cell.
    Lack(String),
    /// `- indicators[3]`, `- total`: the row or block is gone.
    Remove(String),
    /// `- column weight`: no indicator row has this cell.
    RemoveColumn(String),
    /// `+ indicators`: an empty row is added at the end of the block.
    Append(String),
    /// `---`: the lines after it change another form, which lies beside the one before.
    NextForm,
    /// `profile /exec/weight = 20`: the rules have another number, given as JSON.
    Profile(String, String),
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NextForm => write!(f, "---"),
            Self::Set(at, text) => write!(f, "{at} = {text}"),
            Self::Lack(at) => write!(f, "{at} -"),
            Self::Remove(what) => write!(f, "- {what}"),
            Self::RemoveColumn(name) => write!(f, "- column {name}"),
            Self::Append(block) => write!(f, "+ {block}"),
            Self::Profile(pointer, json) => write!(f, "profile {pointer} = {json}"),
        }
    }
}

/// One line of a `finds` block.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Expected {
    /// `error`, `warning` or `info`.
    pub severity: String,
    /// The cell's address; across forms all of them with the number of their forms: `project@1,project@2`.
    pub cell: String,
}

/// What is wrong with a case file, and in which line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseError {
    /// Counted from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for CaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}

impl std::error::Error for CaseError {}

/// Reads a case file.
///
/// # Errors
/// When the file lacks a heading, a paragraph or a block, or has a line that says nothing.
pub fn parse(text: &str) -> Result<Case, CaseError> {
    let pieces = pieces(text)?;
    let mut pieces = pieces.as_slice();
    let (id, title) = head(&mut pieces)?;
    let what = section(&mut pieces, "## 查什么 · What it checks")?;
    let why = section(&mut pieces, "## 为什么 · Why")?;
    let fix = section(&mut pieces, "## 怎样改 · How to put it right")?;
    expect_heading(&mut pieces, "## 不通过 · Fails")?;
    let fails = examples(&mut pieces, true)?;
    expect_heading(&mut pieces, "## 通过 · Passes")?;
    let passes = examples(&mut pieces, false)?;
    match pieces.first() {
        None => Ok(Case { id, title, what, why, fix, fails, passes }),
        Some(piece) => Err(piece.error("nothing is expected after the last example")),
    }
}

/// A piece of the file: what stands between empty lines, or a block.
struct Piece<'a> {
    line: usize,
    kind: Kind,
    text: Vec<&'a str>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Heading,
    Paragraph,
    Form,
    Finds,
}

impl Piece<'_> {
    fn error(&self, what: impl Into<String>) -> CaseError {
        CaseError { line: self.line, what: what.into() }
    }
}

fn pieces(text: &str) -> Result<Vec<Piece<'_>>, CaseError> {
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut fresh = true;
    let mut block = false;
    for (index, line) in text.lines().enumerate() {
        let start = |kind| Piece { line: index + 1, kind, text: Vec::new() };
        let line = line.trim_end();
        if block {
            match (line, pieces.last_mut()) {
                ("```", _) => (block, fresh) = (false, true),
                (_, Some(piece)) => piece.text.push(line),
                _ => {}
            }
        } else if let Some(name) = line.strip_prefix("```") {
            block = true;
            pieces.push(match name {
                "form" => start(Kind::Form),
                "finds" => start(Kind::Finds),
                _ => return Err(start(Kind::Form).error(format!("a block is `form` or `finds`, not `{name}`"))),
            });
        } else if line.is_empty() {
            fresh = true;
        } else {
            let heading = line.starts_with('#');
            if fresh || heading {
                pieces.push(start(if heading { Kind::Heading } else { Kind::Paragraph }));
            }
            if let Some(piece) = pieces.last_mut() {
                piece.text.push(line);
            }
            fresh = heading;
        }
    }
    Ok(pieces)
}

fn take<'r, 'a>(rest: &mut &'r [Piece<'a>], kind: Kind) -> Option<&'r Piece<'a>> {
    let (first, others) = rest.split_first()?;
    (first.kind == kind).then(|| {
        *rest = others;
        first
    })
}

/// The error that the next piece is not what it should be.
fn instead(rest: &[Piece<'_>], wanted: &str) -> CaseError {
    match rest.first() {
        Some(piece) => piece.error(format!("{wanted} is expected here")),
        None => CaseError { line: 0, what: format!("the file ends where {wanted} is expected") },
    }
}

fn head(rest: &mut &[Piece<'_>]) -> Result<(String, Both), CaseError> {
    let wanted = "`# ID 标题 · Title`";
    let Some(piece) = take(rest, Kind::Heading) else { return Err(instead(rest, wanted)) };
    let line = piece.text.concat();
    line.strip_prefix("# ")
        .and_then(|line| line.split_once(' '))
        .and_then(|(id, titles)| {
            let (zh, en) = titles.split_once(" · ")?;
            Some((id.to_owned(), Both { zh: zh.to_owned(), en: en.to_owned() }))
        })
        .ok_or_else(|| piece.error(format!("{wanted} is expected here")))
}

fn expect_heading(rest: &mut &[Piece<'_>], heading: &str) -> Result<(), CaseError> {
    match rest.first() {
        Some(piece) if piece.kind == Kind::Heading && piece.text.concat() == heading => {
            take(rest, Kind::Heading);
            Ok(())
        }
        _ => Err(instead(rest, &format!("`{heading}`"))),
    }
}

/// A heading with its paragraph in both languages.
fn section(rest: &mut &[Piece<'_>], heading: &str) -> Result<Both, CaseError> {
    expect_heading(rest, heading)?;
    Ok(Both { zh: paragraph(rest, heading)?, en: paragraph(rest, heading)? })
}

fn paragraph(rest: &mut &[Piece<'_>], heading: &str) -> Result<String, CaseError> {
    let Some(piece) = take(rest, Kind::Paragraph) else {
        return Err(instead(rest, &format!("a paragraph of `{heading}`, Chinese first, then English")));
    };
    Ok(join(&piece.text))
}

/// The lines of a paragraph as one. English lines need a space between them, Chinese ones do not.
fn join(lines: &[&str]) -> String {
    let mut out = String::new();
    for line in lines {
        let ascii = |c: Option<char>| c.is_some_and(|c| c.is_ascii());
        if ascii(out.chars().last()) && ascii(line.chars().next()) {
            out.push(' ');
        }
        out.push_str(line);
    }
    out
}

/// The examples under a heading, each led by its sentence in both languages, or by none.
fn examples(rest: &mut &[Piece<'_>], fails: bool) -> Result<Vec<Example>, CaseError> {
    let mut examples = Vec::new();
    while rest.first().is_some_and(|piece| piece.kind != Kind::Heading) {
        let mut example = Example::default();
        if let Some(zh) = take(rest, Kind::Paragraph) {
            example.say.zh = join(&zh.text);
            example.say.en = paragraph(rest, "the example")?;
        } else if examples.is_empty() {
            return Err(instead(rest, "a sentence on the first example, Chinese first, then English"));
        }
        let Some(form) = take(rest, Kind::Form) else { return Err(instead(rest, "a `form` block")) };
        example.changes = each_line(form, change)?;
        if fails {
            let Some(finds) = take(rest, Kind::Finds) else { return Err(instead(rest, "a `finds` block")) };
            example.finds = each_line(finds, expected)?;
            if example.finds.is_empty() {
                return Err(finds.error("a form that fails must have something found in it"));
            }
        }
        examples.push(example);
    }
    if examples.is_empty() { Err(instead(rest, "an example")) } else { Ok(examples) }
}

fn each_line<T>(piece: &Piece<'_>, read: fn(&str) -> Option<T>) -> Result<Vec<T>, CaseError> {
    let lines = piece.text.iter().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(index, line)| {
            let error = || CaseError { line: piece.line + 1 + index, what: format!("`{line}` says nothing") };
            read(line.trim()).ok_or_else(error)
        })
        .collect()
}

/// One line of a `form` block; `None` when it says nothing.
#[must_use]
pub fn change(line: &str) -> Option<Change> {
    if line == "---" {
        return Some(Change::NextForm);
    }
    if let Some((left, text)) = line.split_once('=').filter(|(left, _)| !left.starts_with(['-', '+'])) {
        let (left, text) = (left.trim(), text.trim().to_owned());
        return Some(match left.strip_prefix("profile ") {
            Some(pointer) => Change::Profile(pointer.trim().to_owned(), text),
            None => Change::Set(one_word(left)?, text),
        });
    }
    if let Some(block) = line.strip_prefix("+ ") {
        return one_word(block).map(Change::Append);
    }
    if let Some(column) = line.strip_prefix("- column ") {
        return one_word(column).map(Change::RemoveColumn);
    }
    if let Some(row) = line.strip_prefix("- ") {
        return one_word(row).map(Change::Remove);
    }
    one_word(line.strip_suffix(" -")?).map(Change::Lack)
}

fn expected(line: &str) -> Option<Expected> {
    let (severity, cell) = line.split_once(' ')?;
    ["error", "warning", "info"].contains(&severity).then_some(())?;
    Some(Expected { severity: severity.to_owned(), cell: one_word(cell)? })
}

fn one_word(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty() && !text.contains(char::is_whitespace)).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASE: &str = "\
# AR-001 总分不符 · The total is not the sum

## 查什么 · What it checks
中文一。
中文二。

English one.
English two.

## 为什么 · Why
因为。

Because.

## 怎样改 · How to put it right
这样。

So.

## 不通过 · Fails
例。

An example.

```form
total.score = 98
- indicators[3]
+ indicators
- column weight
funds[0].budget -
indicators[0].reason =
profile /exec/weight = 20
```

```finds
error total.score
```

## 通过 · Passes
例。

An example.

```form
```

```form
total.score = ≥ 9
```
";

    #[test]
    fn a_case_file_in_full() {
        let case = parse(CASE).unwrap();
        assert_eq!(case.id, "AR-001");
        assert_eq!(case.what.zh, "中文一。中文二。");
        assert_eq!(case.what.en, "English one. English two.");
        let word = str::to_owned;
        assert_eq!(
            case.fails[0].changes,
            [
                Change::Set(word("total.score"), word("98")),
                Change::Remove(word("indicators[3]")),
                Change::Append(word("indicators")),
                Change::RemoveColumn(word("weight")),
                Change::Lack(word("funds[0].budget")),
                Change::Set(word("indicators[0].reason"), String::new()),
                Change::Profile(word("/exec/weight"), word("20")),
            ]
        );
        assert_eq!(case.passes.len(), 2);
        assert_eq!(case.passes[1].changes, [Change::Set(word("total.score"), word("≥ 9"))]);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        let wrong = |from: &str, to: &str| parse(&CASE.replacen(from, to, 1)).unwrap_err().to_string();
        assert_eq!(wrong("error total", "grave total"), "line 36: `grave total.score` says nothing");
        assert!(wrong("## 为什么", "## 为何").starts_with("line 10: `## 为什么 · Why` is expected"));
        assert!(wrong("\nBecause.\n", "").starts_with("line 13: a paragraph"));
        assert!(wrong("```finds", "```found").contains("`found`"));
        assert!(wrong("```form\n```", "又一例。").contains("a `form` block"));
    }
}
