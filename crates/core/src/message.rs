//! What stands for `{0}`, `{1}` … in a message, written out in one place.
//!
//! Owns: how figures and words of cells look in messages and derivations. Must not know: rules, forms.

use crate::lang::{Lang, Text, fill_in};
use crate::num;
use crate::text::{put_excerpt, put_whole};
use rust_decimal::Decimal;

/// An argument of a message. It refers to what is to be shown; nothing is written before the message is.
#[derive(Clone, Copy)]
pub(crate) enum Arg<'a> {
    /// As it stands.
    Words(&'a str),
    /// A wording of the program, in the report's language.
    Told(&'a Text),
    /// What a cell says, at most so many characters of it.
    Quote(&'a str, u8),
    /// A declared number or an amount, with the decimals it has.
    Number(&'a Decimal),
    /// A computed score, with the decimals that scores have.
    Score(&'a Decimal, u32),
    /// A fraction as a percent with at most so many decimals.
    Share(&'a Decimal, u32),
    /// A difference with its sign.
    Signed(&'a Decimal),
    /// A number with its unit.
    Measure(&'a Decimal, &'a str),
    /// The terms of a sum: 4 + 5 + 5.
    Terms(&'a [Decimal]),
    /// How many.
    Count(u32),
}

impl<'a> Arg<'a> {
    /// A number where there is one, else nothing.
    pub(crate) fn known(number: Option<&'a Decimal>) -> Self {
        number.map_or(Self::Words(""), Self::Number)
    }

    fn put(self, lang: Lang, out: &mut String) {
        match self {
            Self::Words(text) => out.push_str(text),
            Self::Told(text) => out.push_str(text.get(lang)),
            Self::Terms(terms) => {
                for (at, term) in terms.iter().enumerate() {
                    if at > 0 {
                        out.push_str(" + ");
                    }
                    Self::Number(term).put(lang, out);
                }
            }
            Self::Measure(number, unit) => {
                Self::Number(number).put(lang, out);
                out.push_str(unit);
            }
            Self::Quote(text, most) => put_excerpt(text, most.into(), out),
            Self::Number(number) => num::put_points(number, out),
            Self::Score(points, places) => num::put_fixed(points, places, out),
            Self::Share(fraction, places) => num::put_percent(fraction, places, out),
            Self::Signed(number) => num::put_signed(number, out),
            Self::Count(count) => put_whole(count, out),
        }
    }
}

/// The template with its arguments.
pub(crate) fn write(template: &str, lang: Lang, args: &[Arg<'_>]) -> String {
    fill_in(template, &mut |at, out| {
        if let Some(arg) = args.get(at) {
            arg.put(lang, out);
        }
    })
}

/// The text in the report's language with its arguments.
pub(crate) fn tell(text: &Text, lang: Lang, args: &[Arg<'_>]) -> String {
    write(text.get(lang), lang, args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_argument_is_shown_as_people_write_it() {
        let (a, b) = (Decimal::new(450, 2), Decimal::new(-5, 1));
        let shown = |arg: Arg<'_>| write("{0}", Lang::Zh, &[arg]);
        assert_eq!(shown(Arg::Number(&a)), "4.5");
        assert_eq!(shown(Arg::Score(&a, 2)), "4.50");
        assert_eq!(shown(Arg::Share(&a, 2)), "450%");
        assert_eq!(shown(Arg::Signed(&b)), "−0.5");
        assert_eq!(shown(Arg::Measure(&a, "万元")), "4.5万元");
        assert_eq!(shown(Arg::Terms(&[a, a])), "4.5 + 4.5");
        assert_eq!(shown(Arg::Quote("推送数量", 2)), "推送…");
        assert_eq!(shown(Arg::known(None)), "");
    }
}
