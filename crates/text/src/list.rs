//! Lists of words, and whether a text holds, is, begins or ends with one of them.
//!
//! Owns: how a list is kept and walked. Must not know: what a word means.

/// Words to look for in a text. A text with blanks between the words is a list; [`words!`](crate::words)
/// makes of it one that is walked faster and takes the same room.
#[derive(Clone, Copy, Debug)]
pub struct List<'w> {
    rest: &'w [u8],
    counted: bool,
}

impl List<'static> {
    /// A list in which every word stands behind its length, as [`counted`] makes it.
    #[must_use]
    pub const fn new(counted: &'static [u8]) -> Self {
        Self { rest: counted, counted: true }
    }
}

impl<'w> From<&'w str> for List<'w> {
    fn from(words: &'w str) -> Self {
        Self { rest: words.as_bytes(), counted: false }
    }
}

impl<'w> From<&&'w str> for List<'w> {
    fn from(words: &&'w str) -> Self {
        Self::from(*words)
    }
}

/// The words of a text with blanks between them, each behind its length. For [`words!`](crate::words).
#[must_use]
#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)] // the compiler runs it, and would say so
pub const fn counted<const SIZE: usize>(words: &str) -> [u8; SIZE] {
    let words = words.as_bytes();
    let mut counted = [0; SIZE];
    let (mut start, mut at) = (0, 0);
    while at <= words.len() {
        if at == words.len() || words[at] == b' ' {
            assert!(at - start < 256, "a word is short");
            counted[start] = (at - start) as u8;
            start = at + 1;
        } else {
            counted[at + 1] = words[at];
        }
        at += 1;
    }
    counted
}

/// A [`List`] of the words in a text, which stand there with blanks between them: `words!("及时 按时")`.
#[macro_export]
macro_rules! words {
    ($words:expr) => {
        const {
            const COUNTED: [u8; {
                let words: &str = $words;
                words.len() + 1
            }] = $crate::counted($words);
            $crate::List::new(&COUNTED)
        }
    };
}

impl<'w> Iterator for List<'w> {
    type Item = &'w [u8];

    #[inline]
    fn next(&mut self) -> Option<&'w [u8]> {
        let (word, rest) = if self.counted {
            let (length, rest) = self.rest.split_first()?;
            rest.split_at_checked(usize::from(*length))?
        } else if self.rest.is_empty() {
            return None;
        } else {
            let end = self.rest.iter().position(|byte| *byte == b' ').unwrap_or(self.rest.len());
            let (word, rest) = self.rest.split_at_checked(end)?;
            (word, rest.get(1..).unwrap_or_default())
        };
        self.rest = rest;
        Some(word)
    }
}

/// Whether the text is one of the words.
#[must_use]
#[inline]
pub fn is_one<'w>(text: &str, words: impl Into<List<'w>>) -> bool {
    equals(text.as_bytes(), words.into())
}

/// Whether one of the words occurs in the text.
#[must_use]
#[inline]
pub fn within<'w>(text: &str, words: impl Into<List<'w>>) -> bool {
    occurs(text.as_bytes(), words.into())
}

/// Whether the text begins with one of the words.
#[must_use]
#[inline]
pub fn starts<'w>(text: &str, words: impl Into<List<'w>>) -> bool {
    first(text.as_bytes(), words.into()).is_some()
}

/// The first of the words that the text begins with: a longer one has to stand before one that begins it.
#[must_use]
pub fn first_start<'t>(text: &'t str, words: List<'_>) -> Option<&'t str> {
    text.get(..first(text.as_bytes(), words)?)
}

/// The text without the longest of the words that it begins with.
#[must_use]
pub fn without_start<'t>(text: &'t str, words: List<'_>) -> &'t str {
    text.get(longest(text.as_bytes(), words).unwrap_or(0)..).unwrap_or(text)
}

/// What the longest word stands for that the text begins with, and what follows that word.
#[must_use]
pub fn which_start<'t, T: Copy>(text: &'t str, lists: &[(List<'_>, T)]) -> Option<(T, &'t str)> {
    let mut found = None;
    for (words, meaning) in lists {
        let length = longest(text.as_bytes(), *words);
        if length > found.map(|(length, _)| length) {
            found = length.map(|length| (length, *meaning));
        }
    }
    let (length, meaning) = found?;
    Some((meaning, text.get(length..)?))
}

/// What the list stands for that has the text among its words; the first of several.
#[must_use]
pub fn which<T: Copy>(text: &str, lists: &[(List<'_>, T)]) -> Option<T> {
    let text = text.as_bytes();
    lists.iter().find(|(words, _)| equals(text, *words)).map(|(_, meaning)| *meaning)
}

/// What the list stands for that has a word which occurs in the text; the first of several.
#[must_use]
pub fn which_within<T: Copy>(text: &str, lists: &[(List<'_>, T)]) -> Option<T> {
    let text = text.as_bytes();
    let seen = marks(text);
    lists.iter().find(|(words, _)| occurs_marked(text, seen, *words)).map(|(_, meaning)| *meaning)
}

/// Whether the text ends with one of the words.
#[must_use]
#[inline]
pub fn ends<'w>(text: &str, words: impl Into<List<'w>>) -> bool {
    cut_ends(text, words.into()).next().is_some()
}

/// What stands before each of the words that the text ends with.
pub fn cut_ends<'t>(text: &'t str, words: List<'_>) -> impl Iterator<Item = &'t str> {
    words.filter_map(move |word| text.get(..before_end(text.as_bytes(), word)?))
}

/// The text without the first of the words that it ends with.
#[must_use]
pub fn without_end<'t>(text: &'t str, words: List<'_>) -> &'t str {
    cut_ends(text, words).next().unwrap_or(text)
}

/// The text without any of the words before and behind it, as often as they stand there.
#[must_use]
pub fn peeled<'t>(text: &'t str, before: List<'_>, behind: List<'_>) -> &'t str {
    let mut rest = text;
    loop {
        let shorter = without_end(without_start(rest, before), behind);
        if shorter.len() == rest.len() {
            return rest;
        }
        rest = shorter;
    }
}

/// Where a word first stands in the text. Cells are short: no search table pays here.
#[must_use]
pub fn place(text: &str, word: &str) -> Option<usize> {
    position(text.as_bytes(), word.as_bytes())
}

/// Where the first of the words stands in the text.
#[must_use]
pub fn first_place(text: &str, words: List<'_>) -> Option<usize> {
    places(text.as_bytes(), words).min()
}

/// What follows the first of a word in the text.
#[must_use]
pub fn after<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    text.get(place(text, word)?.saturating_add(word.len())..)
}

/// One of 64 marks for the character that the bytes begin with.
const fn mark(first: &[u8]) -> u64 {
    match first {
        [0x80..=0xBF, ..] => 0,
        [0xE0..=0xFF, _, last, ..] => 1 << (*last & 63),
        [byte, ..] => 1 << (*byte & 63),
        [] => 0,
    }
}

/// The marks of all characters of a text.
fn marks(text: &[u8]) -> u64 {
    let mut rest = text;
    let mut seen = 0;
    loop {
        seen |= mark(rest);
        rest = match rest {
            [0xE0..=0xEF, _, _, after @ ..] | [_, after @ ..] => after,
            [] => return seen,
        };
    }
}

/// The marks of a word's first and last character: enough to pass over most words without looking for them.
const fn end_marks(word: &[u8]) -> u64 {
    match word {
        [.., _, _, _, 0xE0..=0xEF, _, last] => mark(word) | 1 << (*last & 63),
        _ => mark(word),
    }
}

/// Whether two texts of one length are the same. In Chinese the last byte differs more than the first.
fn same(part: &[u8], word: &[u8]) -> bool {
    part.last() == word.last() && part == word
}

fn position(text: &[u8], word: &[u8]) -> Option<usize> {
    let last = word.last()?;
    text.windows(word.len()).position(|part| part.last() == Some(last) && part == word)
}

/// How much of the text stands before the word that it ends with.
fn before_end(text: &[u8], word: &[u8]) -> Option<usize> {
    let from = text.len().checked_sub(word.len())?;
    text.get(from..).is_some_and(|part| same(part, word)).then_some(from)
}

fn equals(text: &[u8], mut words: List<'_>) -> bool {
    words.any(|word| text.len() == word.len() && same(text, word))
}

/// Where each of the words that occur first stands.
fn places<'t>(text: &'t [u8], words: List<'t>) -> impl Iterator<Item = usize> + 't {
    let seen = marks(text);
    words.filter_map(move |word| {
        let needed = end_marks(word);
        if seen & needed == needed { position(text, word) } else { None }
    })
}

fn occurs(text: &[u8], words: List<'_>) -> bool {
    occurs_marked(text, marks(text), words)
}

/// The same where the marks of the text are known.
fn occurs_marked(text: &[u8], seen: u64, mut words: List<'_>) -> bool {
    words.any(|word| {
        let needed = end_marks(word);
        seen & needed == needed && position(text, word).is_some()
    })
}

/// The length of the longest word that the text begins with.
fn longest(text: &[u8], words: List<'_>) -> Option<usize> {
    words.filter(|word| begins(text, word)).map(<[u8]>::len).max()
}

/// The length of the first word that the text begins with.
fn first(text: &[u8], mut words: List<'_>) -> Option<usize> {
    words.find(|word| begins(text, word)).map(<[u8]>::len)
}

fn begins(text: &[u8], word: &[u8]) -> bool {
    text.get(..word.len()).is_some_and(|part| same(part, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_peeled_off_as_often_as_they_stand_there() {
        assert_eq!(peeled("的的项目食堂的经费项目", words!("的 项目"), words!("项目 经费")), "食堂的");
        assert_eq!(without_end("食堂项目经费", words!("项目 项目经费 经费")), "食堂");
        assert_eq!(peeled("的", words!("的"), words!("的")), "");
    }

    const FEW: List<'_> = words!("成本 费用 m² 无");

    #[test]
    fn a_list_is_the_same_whichever_way_it_is_written() {
        let blanks = List::from("成本 费用 m² 无");
        assert!(FEW.eq(blanks));
        assert_eq!(words!(" 率").collect::<Vec<_>>(), [&b""[..], "率".as_bytes()]);
        for words in [FEW, blanks] {
            assert!(within("年度成本增长率", words) && within("无", words) && within("3m²", words));
            assert!(!within("成年人本", words) && !within("", words) && !within("本成", words));
            assert!(is_one("费用", words) && !is_one("费", words) && !is_one("费用率", words));
            assert!(starts("成本率", words) && !starts("低成本", words));
            assert!(ends("低成本", words) && !ends("成本率", words));
        }
    }

    #[test]
    fn the_first_list_that_fits_says_what_a_text_is() {
        let lists = [(words!("得分 分值"), 1), (words!("分 值"), 2)];
        assert_eq!(
            (which("分", &lists), which("分值", &lists), which("分数", &lists)),
            (Some(2), Some(1), None)
        );
        assert_eq!(which_within("指标得分", &lists), Some(1));
        assert_eq!(which_within("值得分析", &lists), Some(1));
        assert_eq!((which_within("数值", &lists), which_within("", &lists)), (Some(2), None));
    }

    #[test]
    fn the_longest_word_is_taken() {
        assert_eq!(first_start("场次率", words!("场次 场 次")), Some("场次"));
        let signs = [(words!("> >="), 1), (words!("< <="), 2)];
        assert_eq!(which_start(">=3", &signs), Some((1, "3")));
        assert_eq!(which_start("<3", &signs), Some((2, "3")));
        assert_eq!(which_start("3", &signs), None);
        assert_eq!(
            cut_ends("事故发生次数", words!(" 数 次数")).collect::<Vec<_>>(),
            ["事故发生次数", "事故发生次", "事故发生"]
        );
        assert_eq!(first_place("已改进并加强", words!("加强 改进")), Some(3));
    }
}
