//! What is asked of every text, many times over: one spelling for comparison, lists of words, digits.
//!
//! Owns: the loops over characters that nearly all the time of a form goes into. Must not know: what a text means.
//! The crate is small, so the module for the browser can afford to build it for speed and the rest for size.

mod digits;
mod list;
mod quoted;
mod spelling;

pub use digits::{Digits, next_digits, parse, put, put_shortest, put_whole};
pub use list::{
    List, after, counted, cut_ends, ends, first_place, first_start, is_one, peeled, place, starts, which,
    which_start, which_within, within, without_end, without_start,
};
pub use quoted::{put_comma, put_key, put_quoted, units};
pub use spelling::{
    bare_name, count, cut, cut_at, excerpt, folded, front, has, is_blank, is_letter, is_longer, length,
    put_excerpt, squeeze, trim,
};
