//! Distances, radii and heights, in points.

/// Space between things.
pub mod space {
    /// Between parts of one word group.
    pub const XS: f32 = 2.0;
    /// Between an icon and its word.
    pub const S: f32 = 4.0;
    /// Between chips.
    pub const M: f32 = 6.0;
    /// Between controls.
    pub const L: f32 = 8.0;
    /// Around the contents of a row.
    pub const XL: f32 = 12.0;
    /// Around the contents of a pane.
    pub const XXL: f32 = 16.0;
    /// Between parts of a page.
    pub const PART: f32 = 24.0;
}

/// Corner radii.
pub mod radius {
    /// Badges, key caps.
    pub const BADGE: u8 = 3;
    /// What is selected in running text.
    pub const SELECTION: u8 = 4;
    /// Panels, buttons, cards.
    pub const PANEL: u8 = 6;
    /// Chips.
    pub const CHIP: u8 = 11;
}

/// Heights of rows.
pub mod row {
    /// A table's row.
    pub const TABLE: f32 = 28.0;
    /// A menu's or the palette's row.
    pub const MENU: f32 = 32.0;
    /// A relation or an alias.
    pub const SMALL: f32 = 22.0;
    /// A document with a title of two lines.
    pub const DOCUMENT: f32 = 70.0;
    /// A meeting.
    pub const MEETING: f32 = 92.0;
}

/// Heights of bars and controls.
pub mod control {
    /// The bar at the top of the window.
    pub const TOP_BAR: f32 = 44.0;
    /// A pane's tabs.
    pub const TABS: f32 = 30.0;
    /// A pane's toolbar.
    pub const TOOLBAR: f32 = 38.0;
    /// The bar at the bottom of the window.
    pub const STATUS: f32 = 24.0;
    /// Between panes.
    pub const GAP: f32 = 4.0;
    /// A button or text field.
    pub const BUTTON: f32 = 26.0;
    /// A chip.
    pub const CHIP: f32 = 22.0;
}
