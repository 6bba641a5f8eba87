//! What the tests share.
pub mod apply;
pub mod case;
pub mod real;
pub mod zip;
