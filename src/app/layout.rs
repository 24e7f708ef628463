//! How panes are laid out: plain data, so that it can be saved and tested without a window.

use super::{Panel, Workspace};
use serde::{Deserialize, Serialize};

/// A part of the window.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Node {
    /// Parts side by side, each with its width in points.
    Row(Vec<(f32, Self)>),
    /// Parts one above the other, each with its height in points.
    Column(Vec<(f32, Self)>),
    /// Panes behind tabs, and which of them is in front.
    Tabs(Vec<Panel>, usize),
}

/// A window narrower than this has no right pane of its own: it becomes tabs of the centre.
pub const NARROW: f32 = 1100.0;

/// The width that the sizes below are made for.
pub const DESIGNED: f32 = 1440.0;

/// And the height of what is between the bars.
pub const DESIGNED_HEIGHT: f32 = 832.0;

impl Node {
    /// A workspace as it is laid out at first.
    pub fn of(workspace: Workspace) -> Self {
        use Panel as P;
        let tabs = |panels: &[Panel]| Self::Tabs(panels.to_vec(), 0);
        match workspace {
            Workspace::Read => Self::Row(vec![
                (304.0, tabs(&[P::Documents, P::Actors, P::Meetings])),
                (780.0, tabs(&[P::Reader, P::Statements, P::Timeline])),
                (340.0, tabs(&[P::Actor, P::Evidence, P::Notes])),
            ]),
            Workspace::Chart => Self::Row(vec![
                (244.0, tabs(&[P::Filters, P::Actors])),
                (
                    840.0,
                    Self::Column(vec![
                        (680.0, tabs(&[P::Chart, P::Map, P::Statements])),
                        (147.0, tabs(&[P::Timeline])),
                    ]),
                ),
                (340.0, tabs(&[P::Relation, P::Actor])),
            ]),
            Workspace::Brief => Self::Row(vec![
                (252.0, tabs(&[P::Meetings, P::Documents])),
                (
                    1176.0,
                    Self::Column(vec![
                        (
                            515.0,
                            Self::Row(vec![
                                (557.0, tabs(&[P::Record, P::Positions, P::Map])),
                                (617.0, tabs(&[P::Readouts, P::Statements])),
                            ]),
                        ),
                        (
                            313.0,
                            Self::Row(vec![
                                (459.0, tabs(&[P::Summary, P::Notes])),
                                (715.0, tabs(&[P::Discrepancies, P::Evidence])),
                            ]),
                        ),
                    ]),
                ),
            ]),
        }
    }

    /// The same for a narrow window: the right part's panes become tabs of the part in the middle, which takes its room;
    /// where there is no right part, what stands side by side in the middle goes behind the same tabs.
    #[must_use]
    pub fn narrowed(&self) -> Self {
        let Self::Row(parts) = self else { return self.clone() };
        match parts.as_slice() {
            [left, (width, middle), (freed, right)] => {
                let mut middle = middle.clone();
                middle.first_tabs_mut().extend(right.panels());
                Self::Row(vec![left.clone(), (*width + *freed, middle)])
            }
            [left, (width, Self::Column(rows))] => {
                let rows = rows.iter().map(|(height, row)| (*height, Self::Tabs(row.panels(), 0))).collect();
                Self::Row(vec![left.clone(), (*width, Self::Column(rows))])
            }
            _ => self.clone(),
        }
    }

    /// All panels in it.
    pub fn panels(&self) -> Vec<Panel> {
        match self {
            Self::Row(parts) | Self::Column(parts) => parts.iter().flat_map(|(_, part)| part.panels()).collect(),
            Self::Tabs(panels, _) => panels.clone(),
        }
    }

    fn first_tabs_mut(&mut self) -> &mut Vec<Panel> {
        match self {
            Self::Tabs(panels, _) => panels,
            Self::Row(parts) | Self::Column(parts) => parts[0].1.first_tabs_mut(),
        }
    }

    /// True where nothing in it is empty, every size is one, and no panel stands twice: what a saved layout must be.
    pub fn is_sound(&self) -> bool {
        let mut panels = self.panels();
        let count = panels.len();
        panels.sort_unstable();
        panels.dedup();
        panels.len() == count && self.has_no_holes()
    }

    fn has_no_holes(&self) -> bool {
        match self {
            Self::Row(parts) | Self::Column(parts) => {
                !parts.is_empty()
                    && parts.iter().all(|(size, part)| size.is_finite() && *size > 0.0 && part.has_no_holes())
            }
            Self::Tabs(panels, front) => *front < panels.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_workspace_is_sound() {
        for workspace in Workspace::ALL {
            assert!(Node::of(workspace).is_sound(), "{workspace:?}");
        }
    }

    #[test]
    fn in_a_narrow_window_the_right_panes_become_tabs_of_the_centre() {
        let narrow = Node::of(Workspace::Read).narrowed();
        let Node::Row(parts) = &narrow else { panic!("{narrow:?}") };
        assert_eq!(parts.len(), 2);
        assert_eq!(parts[1].1.panels().last(), Some(&Panel::Notes));
        assert!(narrow.is_sound());
    }

    #[test]
    fn in_a_narrow_window_the_brief_has_one_pane_beside_the_meetings_and_one_below() {
        let narrow = Node::of(Workspace::Brief).narrowed();
        let Node::Row(parts) = &narrow else { panic!("{narrow:?}") };
        let Node::Column(rows) = &parts[1].1 else { panic!("{narrow:?}") };
        assert!(rows.iter().all(|(_, row)| matches!(row, Node::Tabs(_, 0))), "{rows:?}");
        assert_eq!(narrow.panels(), Node::of(Workspace::Brief).panels());
        assert!(narrow.is_sound());
    }

    #[test]
    fn a_layout_with_a_hole_or_a_panel_twice_is_not_sound() {
        assert!(!Node::Row(vec![]).is_sound());
        assert!(!Node::Tabs(vec![Panel::Reader], 1).is_sound());
        assert!(!Node::Tabs(vec![Panel::Reader, Panel::Reader], 0).is_sound());
    }
}
