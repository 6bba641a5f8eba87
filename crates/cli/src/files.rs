//! Files, folders and standard input. Owns: finding and reading them. Must not know what is in them.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use ziping_core::lang::Lang;
use ziping_read::{MAX_BYTES, ReadError, Reading, read, read_text, undecoded};

/// One thing to read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Source {
    Stdin,
    File(PathBuf),
}

impl Source {
    /// What a person calls it.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Stdin => "-".to_owned(),
            Self::File(path) => path.to_string_lossy().into_owned(),
        }
    }

    /// Its bytes, one more than a form may have at most: the reader then says that it is too large.
    pub(crate) fn bytes(&self) -> io::Result<Vec<u8>> {
        let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
        let mut bytes = Vec::new();
        match self {
            Self::Stdin => io::stdin().lock().take(limit).read_to_end(&mut bytes)?,
            Self::File(path) => File::open(path)?.take(limit).read_to_end(&mut bytes)?,
        };
        Ok(bytes)
    }
}

/// What the arguments name: a folder stands for the files in it and below, by name, without hidden ones.
pub(crate) fn sources(words: &[OsString]) -> Vec<Source> {
    let mut out = Vec::new();
    for word in words {
        let path = Path::new(word);
        if word == "-" {
            out.push(Source::Stdin);
        } else if path.is_dir() {
            folder(path, &mut out);
        } else {
            out.push(Source::File(path.to_owned()));
        }
    }
    out
}

fn folder(path: &Path, out: &mut Vec<Source>) {
    // A folder that may not be opened is given back as it stands: reading it then says why.
    let Ok(entries) = fs::read_dir(path) else {
        return out.push(Source::File(path.to_owned()));
    };
    let mut entries: Vec<fs::DirEntry> = entries.flatten().collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries.iter().filter(|entry| !entry.file_name().to_string_lossy().starts_with(['.', '~'])) {
        // The entry's own type: a link to a folder is not followed, it might lead back.
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => folder(&entry.path(), out),
            _ => out.push(Source::File(entry.path())),
        }
    }
}

/// The forms in the bytes. Text that is no UTF-8 is tried as GB18030, which offices in China still write.
pub(crate) fn forms(bytes: &[u8], name: &str, lang: Lang) -> Result<Reading, ReadError> {
    match read(bytes, name, lang) {
        Err(ReadError::Encoding) => {
            let bytes = undecoded(bytes);
            let (text, _, damaged) = encoding_rs::GB18030.decode(&bytes);
            if damaged { Err(ReadError::Encoding) } else { read_text(&text, lang) }
        }
        outcome => outcome,
    }
}
