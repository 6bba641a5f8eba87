//! Profiles that know each other by id, so that one states only what differs from another.
//!
//! Owns: what `extends` means, the profiles that ship. Must not know: what a field is for (`read`).

use super::{Problem, Profile, ProfileError, read};
use crate::json::Json;

/// Profiles that know each other by id: what `extends` may name.
#[derive(Clone, Debug, Default)]
pub struct Library {
    sources: Vec<Json>,
    profiles: Vec<Profile>,
}

/// What a profile says of itself alone; the rest it has from the one that it extends.
const OWN: [&str; 6] = ["id", "name", "extends", "basis", "sources", "signs"];

/// How a profile that cannot be is left out of the list: it has no fields.
type Fields = [(String, Json)];

impl Library {
    /// Of a list of profiles, in its order. One that cannot be read is left out.
    #[must_use]
    pub fn new(list: Json) -> Self {
        let Json::List(sources) = list else { return Self::default() };
        let mut library = Self { sources, profiles: Vec::new() };
        for at in 0..library.sources.len() {
            let Some(profile) = library.sources.get(at).and_then(|source| library.read(source).ok()) else {
                continue;
            };
            library.profiles.push(profile);
        }
        library
    }

    /// All profiles, the national default first.
    #[must_use]
    pub fn all(&self) -> &[Profile] {
        &self.profiles
    }

    /// The profile of that id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Profile> {
        self.profiles.iter().find(|profile| profile.id == id)
    }

    /// Reads a profile; what it does not state comes from the one that it extends.
    ///
    /// # Errors
    /// When a field is unknown, missing or of the wrong kind, weights cannot be, or what is extended is not known.
    pub fn read(&self, value: &Json) -> Result<Profile, ProfileError> {
        let Json::Map(own) = value else { return Err(read::no_object()) };
        let mut whole = own.clone();
        let mut lineage: Vec<String> = Vec::new();
        let mut checked = is_checked(own);
        let mut fields: &Fields = own;
        while let Some(parent) = parent_of(fields)? {
            let of = |problem| ProfileError { path: "extends".to_owned(), problem };
            if read::text(own, "id") == Some(parent) || lineage.iter().any(|id| id == parent) {
                return Err(of(Problem::Cycle(parent.to_owned())));
            }
            let Some(base) = self.fields(parent) else {
                let known: Vec<&str> = self.profiles.iter().map(|profile| profile.id.as_str()).collect();
                return Err(of(Problem::NoParent(parent.to_owned(), known.join(", "))));
            };
            inherit(&mut whole, base);
            checked &= is_checked(base);
            lineage.push(parent.to_owned());
            fields = base;
        }
        Ok(Profile { lineage, checked, ..Profile::of_fields(&whole)? })
    }

    fn fields(&self, id: &str) -> Option<&Fields> {
        self.sources.iter().find_map(|source| match source {
            Json::Map(fields) if read::text(fields, "id") == Some(id) => Some(fields.as_slice()),
            _ => None,
        })
    }
}

/// The id that `extends` names, if it names one.
fn parent_of(fields: &Fields) -> Result<Option<&str>, ProfileError> {
    match read::field(fields, "extends") {
        None | Some(Json::Null) => Ok(None),
        Some(Json::Text(id)) => Ok(Some(id)),
        Some(_) => Err(read::no_text("extends")),
    }
}

/// Adds what is stated in `base` and not yet in `whole`.
fn inherit(whole: &mut Vec<(String, Json)>, base: &Fields) {
    for (name, value) in base {
        if OWN.contains(&name.as_str()) {
            continue;
        }
        match (whole.iter_mut().find(|(own, _)| own == name), value) {
            (None, _) => whole.push((name.clone(), value.clone())),
            (Some((_, Json::Map(own))), Json::Map(base)) => inherit(own, base),
            _ => {}
        }
    }
}

/// Whether all that a profile states was held against its documents.
fn is_checked(fields: &Fields) -> bool {
    let said = |basis: &Json| match basis {
        Json::Map(basis) => matches!(read::field(basis, "checked"), Some(Json::Bool(true))),
        _ => false,
    };
    read::field(fields, "basis").is_some_and(said)
        && match read::field(fields, "sources") {
            Some(Json::Map(sources)) => sources.iter().all(|(_, basis)| said(basis)),
            _ => true,
        }
}
