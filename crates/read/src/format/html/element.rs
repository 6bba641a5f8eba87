//! Which elements are tables, lines, fields or hidden, and how far what an element says reaches.
//!
//! Owns: their names, and which tag ends which element. Must not know what is read from them.

/// What an element is to a reader of tables.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    Inline,
    Cell,
    Line,
    Group,
    Table,
    Block,
    Break,
    /// A power or the mark of a note.
    Raised,
    /// Holds no tags and shows nothing.
    Raw,
    /// Shows nothing: `<del>` is what a tracked change took away.
    Gone,
    Pre,
    Select,
    Choice,
    Input,
    Area,
    /// Shows nothing that is read, and has no end.
    Alone,
}

/// Elements by the first eight bytes of their names.
const ELEMENTS: &[(u64, Element)] = &[
    (key(b"td"), Element::Cell),
    (key(b"th"), Element::Cell),
    (key(b"tr"), Element::Line),
    (key(b"tbody"), Element::Group),
    (key(b"thead"), Element::Group),
    (key(b"tfoot"), Element::Group),
    (key(b"table"), Element::Table),
    (key(b"p"), Element::Block),
    (key(b"div"), Element::Block),
    (key(b"li"), Element::Block),
    (key(b"ul"), Element::Block),
    (key(b"ol"), Element::Block),
    (key(b"dl"), Element::Block),
    (key(b"dt"), Element::Block),
    (key(b"dd"), Element::Block),
    (key(b"h1"), Element::Block),
    (key(b"h2"), Element::Block),
    (key(b"h3"), Element::Block),
    (key(b"h4"), Element::Block),
    (key(b"h5"), Element::Block),
    (key(b"h6"), Element::Block),
    (key(b"center"), Element::Block),
    (key(b"hr"), Element::Block),
    (key(b"section"), Element::Block),
    (key(b"article"), Element::Block),
    (key(b"header"), Element::Block),
    (key(b"footer"), Element::Block),
    (key(b"main"), Element::Block),
    (key(b"nav"), Element::Block),
    (key(b"aside"), Element::Block),
    (key(b"form"), Element::Block),
    (key(b"fieldset"), Element::Block),
    (key(b"caption"), Element::Block),
    (key(b"body"), Element::Block),
    (key(b"br"), Element::Break),
    (key(b"sup"), Element::Raised),
    (key(b"script"), Element::Raw),
    (key(b"style"), Element::Raw),
    (key(b"title"), Element::Raw),
    (key(b"xml"), Element::Raw),
    (key(b"iframe"), Element::Raw),
    (key(b"noscript"), Element::Raw),
    (key(b"noframes"), Element::Raw),
    (key(b"del"), Element::Gone),
    (key(b"template"), Element::Gone),
    (key(b"datalist"), Element::Gone),
    (key(b"pre"), Element::Pre),
    (key(b"select"), Element::Select),
    (key(b"option"), Element::Choice),
    (key(b"input"), Element::Input),
    (key(b"textarea"), Element::Area),
    (key(b"img"), Element::Alone),
    (key(b"col"), Element::Alone),
    (key(b"wbr"), Element::Alone),
    (key(b"meta"), Element::Alone),
    (key(b"link"), Element::Alone),
];

/// The first eight bytes of a name in small letters, as one number.
const fn key(name: &[u8]) -> u64 {
    let mut rest = name;
    let mut key = 0_u64;
    while let [first, after @ ..] = rest
        && key >> 56 == 0
    {
        key = key << 8 | first.to_ascii_lowercase() as u64;
        rest = after;
    }
    key
}

impl Element {
    /// By its name.
    pub(super) fn of(name: &str) -> Self {
        let key = key(name.as_bytes());
        ELEMENTS.iter().find(|(known, _)| *known == key).map_or(Self::Inline, |(_, element)| *element)
    }

    /// Where it stands among the elements of a table; the others stand in a cell.
    fn rank(self) -> u8 {
        match self {
            Self::Cell => 1,
            Self::Line => 2,
            Self::Group => 3,
            Self::Table => 4,
            _ => 0,
        }
    }
}

/// An element whose style holds until its end, even where its closing tag was left out.
pub(super) struct Scope<'t> {
    pub(super) name: &'t str,
    pub(super) element: Element,
    /// Elements of the same name in it.
    same: u32,
    /// Tables in it.
    tables: u32,
}

impl<'t> Scope<'t> {
    /// Begins with the element's opening tag.
    pub(super) fn new(name: &'t str, element: Element) -> Self {
        Self { name, element, same: 1, tables: 0 }
    }

    /// Whether an opening tag ends it.
    pub(super) fn opened(&mut self, name: &str, element: Element) -> bool {
        if element == Element::Table {
            self.tables = self.tables.saturating_add(1);
        } else if self.tables == 0 && element.rank() > 0 {
            return element.rank() >= self.element.rank();
        } else if self.element.rank() == 0 && name.eq_ignore_ascii_case(self.name) {
            self.same = self.same.saturating_add(1);
        }
        // A paragraph does without its closing tag.
        self.tables == 0 && element == Element::Block && self.name.eq_ignore_ascii_case("p")
    }

    /// Whether a closing tag ends it.
    pub(super) fn closed(&mut self, name: &str, element: Element) -> bool {
        if element == Element::Table && self.tables > 0 {
            self.tables = self.tables.saturating_sub(1);
        } else if self.tables == 0 && element.rank() > 0 {
            return element.rank() >= self.element.rank();
        } else if self.element.rank() == 0 && name.eq_ignore_ascii_case(self.name) {
            self.same = self.same.saturating_sub(1);
        }
        self.same == 0
    }
}
