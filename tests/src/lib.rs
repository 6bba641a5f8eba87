//! What the tests share.
pub mod apply;
pub mod case;
pub mod fix;
pub mod hostile;
pub mod page;
pub mod real;
pub mod zip;
