//! A scene as a picture to keep: everything of it, with all names that find a place, a title and a legend. Plain marks,
//! which SVG and PNG are drawn from alike. Lengths are in points.

mod drawing;
mod mark;

pub use mark::{Anchor, Mark};

use super::{Focus, Labels, Palette, Rgb, Scene, Strength, Wanted, width};
use crate::view::counted;
use crate::view::graph::{Graph, Weight};
use crate::view::plane::{Area, Point};
use drawing::Drawing;

/// Around the chart: for names.
const MARGIN: Point = Point::new(90.0, 40.0);
/// Above it, for the title, and below it, for the legend.
const HEAD: f32 = 64.0;
const FOOT: f32 = 108.0;
/// Where the title and the legend begin, and the width that the legend needs.
const LEFT: f32 = 24.0;
const LEAST_WIDTH: f32 = 500.0;
/// Size of the title and of small print.
const TITLE_SIZE: f32 = 18.0;
const SMALL_SIZE: f32 = 12.0;

/// A picture to keep.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Width and height.
    pub size: Point,
    /// What it stands on.
    pub ground: Rgb,
    /// What it says, for those who cannot see it.
    pub told: String,
    /// What is drawn, in order.
    pub marks: Vec<Mark>,
}

/// What stands around the chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    /// The title.
    pub title: String,
    /// The line below: what is shown, of what.
    pub line: String,
    /// What areas of nodes show: `sentences`.
    pub areas: String,
}

impl Caption {
    /// What stands around the chart of a graph.
    pub fn of(title: &str, graph: &Graph, weight: Weight) -> Self {
        let (actors, relations) = (graph.nodes.len(), graph.edges.len());
        let line = format!("{actors} of {}, {}", counted(graph.total_actors, "actor"), counted(relations, "line"));
        Self { title: title.to_owned(), line, areas: weight.label().to_owned() }
    }
}

impl Sheet {
    /// The picture of a scene.
    pub fn new(scene: &Scene, palette: &Palette, caption: &Caption) -> Self {
        let bounds = if scene.nodes.is_empty() { Area::around(Point::ORIGIN, Point::ORIGIN) } else { scene.bounds() };
        let all = bounds.grown(200.0);
        let wanted = Wanted { zoom: 1.0, area: all, seen: all, plates: true };
        let labels = Labels::new(scene, &wanted, &Focus::default(), None);
        let named = labels.names.iter().map(|name| name.area).chain(labels.plates.iter().map(|plate| plate.area));
        let drawn = named.fold(bounds, Area::union);
        let needed = drawn.size() + Point::new(2.0 * 28.0, MARGIN.y);
        let title =
            width(&caption.title, Strength::Strong, TITLE_SIZE).max(width(&caption.line, Strength::Plain, SMALL_SIZE));
        let size = Point::new(needed.x.max(LEAST_WIDTH).max(title + 2.0 * LEFT), needed.y + HEAD + FOOT);
        let middle = Point::new(size.x / 2.0, HEAD + needed.y / 2.0);
        let mut sheet = Drawing::new(palette, middle - drawn.center());
        for edge in scene.edges_by_weight.iter().rev() {
            sheet.edge(&scene.edges[*edge]);
        }
        for node in &scene.nodes {
            sheet.node(node);
        }
        for name in &labels.names {
            sheet.name(&scene.nodes[name.node], name.area);
        }
        for plate in &labels.plates {
            sheet.plate(&scene.edges[plate.edge], plate.area);
        }
        sheet.caption(caption);
        sheet.legend(size.y - FOOT + 26.0, caption);
        let told = format!(
            "{}: chart of {} actors and {} relations. {}",
            caption.title,
            scene.nodes.len(),
            scene.edges.len(),
            caption.line
        );
        Self { size, ground: palette.bg.panel, told, marks: sheet.marks }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::graph::{Graph, Query, Weight, sample};
    use crate::view::layout::{Layout, Place};

    fn sheet() -> Sheet {
        let graph = Graph::new(&sample::dossier(), &Query::default());
        let at = Layout::run(&super::super::layout_request(&graph, |_| Place::Free));
        let scene = Scene::new(&graph, &at, |_| false);
        let caption = Caption::of("Three talks", &graph, Weight::Sentences);
        Sheet::new(&scene, Palette::light(), &caption)
    }

    fn words(sheet: &Sheet) -> Vec<&str> {
        let words = sheet.marks.iter().filter_map(|mark| match mark {
            Mark::Words { text, .. } => Some(text.as_str()),
            _ => None,
        });
        words.collect()
    }

    #[test]
    fn title_and_legend_stand_on_it() {
        let sheet = sheet();
        for expected in ["Three talks", "Person", "Adverse", "Unconfirmed, 1 source", "Area of a node: sentences"] {
            assert!(words(&sheet).contains(&expected), "{expected}");
        }
    }

    #[test]
    fn nothing_lies_outside() {
        let sheet = sheet();
        let whole = Area::new(Point::ORIGIN, sheet.size);
        for mark in &sheet.marks {
            match mark {
                Mark::Shape { points, .. } => assert!(points.iter().all(|point| whole.contains(*point))),
                Mark::Plate { area, .. } => assert!(whole.covers(*area)),
                Mark::Line { curve, .. } => assert!(whole.covers(curve.bounds())),
                Mark::Words { at, text, size, strength, .. } => {
                    assert!(whole.contains(*at) && width(text, *strength, *size) < sheet.size.x, "{text}");
                }
            }
        }
    }

    #[test]
    fn a_chart_of_nobody_is_a_title_and_a_legend() {
        let sheet = Sheet::new(&Scene::default(), Palette::dark(), &Caption::default());
        assert!(sheet.size.is_finite() && sheet.size.y >= HEAD + FOOT);
    }
}
