//! What the tests share.
pub mod case;
