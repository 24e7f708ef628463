//! What a panel is given.

use crate::app::{Action, ReaderState, Selection, State};
use crate::view::{Filters, Index};
use std::any::{Any, TypeId};
use std::collections::HashMap;

/// What a panel is given to draw itself: what there is, what is selected, and where to put what it asks for.
///
/// A panel is a module in `ui/panels` (or `ui/chart`) with `pub fn show(ui: &mut egui::Ui, context: &mut PanelContext)`.
pub struct PanelContext<'a> {
    /// The dossier, with what it takes to find things in it.
    pub index: &'a Index,
    /// What is selected; what was, where the pane is pinned.
    pub selection: &'a Selection,
    /// What is left out.
    pub filters: &'a Filters,
    /// How the reader shows an article.
    pub reader: &'a ReaderState,
    /// All the rest: what a panel reads must not depend on it where one of the above serves.
    pub state: &'a State,
    /// True where this pane has the keyboard; none has where a card is open.
    pub focused: bool,
    /// What the panel asks for.
    pub actions: &'a mut Vec<Action>,
    /// What the panel keeps for itself between frames.
    pub locals: &'a mut Locals,
}

impl PanelContext<'_> {
    /// Asks for something.
    pub fn push(&mut self, action: Action) {
        self.actions.push(action);
    }
}

/// What a pane keeps between frames: one value of each type.
#[derive(Default)]
pub struct Locals(HashMap<TypeId, Box<dyn Any>>);

impl Locals {
    /// The pane's value of type `T`, made by default where there is none.
    pub fn get<T: Default + 'static>(&mut self) -> &mut T {
        let value = self.0.entry(TypeId::of::<T>()).or_insert_with(|| Box::<T>::default());
        value.downcast_mut().expect("the key is the type")
    }
}
