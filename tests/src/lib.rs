//! What the tests share.
pub mod apply;
pub mod case;
pub mod hostile;
pub mod real;
pub mod zip;
