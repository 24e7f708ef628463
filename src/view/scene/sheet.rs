//! A scene as a picture to keep: everything of it, with all names that find a place, a title and a legend. Plain marks,
//! which SVG and PNG are drawn from alike. Lengths are in points.

use super::legend::{DEGREES, POLARITIES, degree_word, polarity_word, shape_word};
use super::{
    Curve, Focus, Labels, NAME_SIZE, Outline, PLATE_PADDING, PLATE_SIZE, Palette, Rgb, Scene, SceneEdge, SceneNode,
    Strength, Wanted, sign, sign_width, width,
};
use crate::model::Confirmation;
use crate::view::counted;
use crate::view::graph::{Graph, Weight};
use crate::view::plane::{Area, Point};

/// Around the chart: for names.
const MARGIN: Point = Point::new(90.0, 40.0);
/// Above it, for the title, and below it, for the legend.
const HEAD: f32 = 64.0;
const FOOT: f32 = 108.0;
/// The legend's columns, its rows, and the width that it needs.
const COLUMNS: [f32; 3] = [24.0, 140.0, 290.0];
const ROW: f32 = 18.0;
const LEAST_WIDTH: f32 = 500.0;
/// Size of the title and of small print.
const TITLE_SIZE: f32 = 18.0;
const SMALL_SIZE: f32 = 12.0;
/// Width of a node's border.
const BORDER: f32 = 2.0;
/// Lengths of dashes and gaps, as on the screen.
const DASHED: &[f32] = &[7.0, 5.0];
const DOTTED: &[f32] = &[1.5, 5.0];

/// Which end of words stands at their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
}

/// Something that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A closed shape.
    Shape {
        /// Its corners.
        points: Vec<Point>,
        /// Its inside.
        fill: Rgb,
        /// Its border, and how wide that is.
        line: Option<(Rgb, f32)>,
    },
    /// A line.
    Line {
        /// Its course.
        curve: Curve,
        /// How wide it is.
        width: f32,
        /// Its colour.
        color: Rgb,
        /// Lengths of dashes and gaps; none for a whole line.
        dashes: &'static [f32],
    },
    /// A box with round corners.
    Plate {
        /// Where.
        area: Area,
        /// Its inside.
        fill: Rgb,
        /// Its border.
        line: Rgb,
    },
    /// Words on one line.
    Words {
        /// Where they stand, half-way up their line.
        at: Point,
        /// Which end of them stands there.
        anchor: Anchor,
        /// The words.
        text: String,
        /// Size of the letters.
        size: f32,
        /// Their weight.
        strength: Strength,
        /// Their colour.
        color: Rgb,
        /// A rim around the letters in this colour, so that lines do not run through them.
        rim: Option<Rgb>,
    },
}

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
        let size = Point::new(needed.x.max(LEAST_WIDTH).max(title + 2.0 * COLUMNS[0]), needed.y + HEAD + FOOT);
        let middle = Point::new(size.x / 2.0, HEAD + needed.y / 2.0);
        let mut sheet = Drawing { palette, shift: middle - drawn.center(), marks: Vec::new() };
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

struct Drawing<'a> {
    palette: &'a Palette,
    /// From the plane to the sheet.
    shift: Point,
    marks: Vec<Mark>,
}

impl Drawing<'_> {
    fn edge(&mut self, edge: &SceneEdge) {
        let Some(curve) = edge.curve else { return };
        let curve =
            Curve { start: curve.start + self.shift, control: curve.control + self.shift, end: curve.end + self.shift };
        let length = curve.length();
        let head = (7.5 + 0.8 * edge.width) * (length / 16.0).min(1.0);
        // The line ends inside its arrowhead, or its end would show on both sides of the tip.
        let body = if edge.mutual { curve } else { curve.part(0.0, 1.0 - (head * 0.7 / length).min(0.9)) };
        let dashes = dashes(edge.confirmation);
        let color = self.palette.edge(edge.polarity);
        self.marks.push(Mark::Line { curve: body, width: edge.width, color, dashes });
        if !edge.mutual {
            let back = (curve.end - curve.at(1.0 - (head / length).min(0.9))).unit();
            let (base, aside) = (curve.end - back * head, back.quarter_turn() * (3.8 + 0.6 * edge.width));
            let points = vec![curve.end, base + aside, base - aside];
            self.marks.push(Mark::Shape { points, fill: self.palette.polarity(edge.polarity), line: None });
        }
    }

    fn node(&mut self, node: &SceneNode) {
        let colours = self.palette.kind(node.outline);
        let at = node.at + self.shift;
        self.shape(at, node.outline, node.radius - BORDER / 2.0, colours.node, Some((colours.mark, BORDER)));
    }

    fn shape(&mut self, at: Point, outline: Outline, radius: f32, fill: Rgb, line: Option<(Rgb, f32)>) {
        let points = outline.points(radius, 64).into_iter().map(|point| at + point).collect();
        self.marks.push(Mark::Shape { points, fill, line });
    }

    fn name(&mut self, node: &SceneNode, area: Area) {
        self.marks.push(Mark::Words {
            at: area.center() + self.shift,
            anchor: Anchor::Middle,
            text: node.label.clone(),
            size: NAME_SIZE,
            strength: node.strength,
            color: self.palette.text.first,
            rim: Some(self.palette.bg.panel),
        });
    }

    fn plate(&mut self, edge: &SceneEdge, area: Area) {
        let area = area.moved(self.shift);
        self.marks.push(Mark::Plate { area, fill: self.palette.bg.panel, line: self.palette.line.soft });
        let left = Point::new(area.min.x + PLATE_PADDING, area.center().y);
        let tone = self.palette.polarity(edge.polarity);
        self.write(left, sign(edge.polarity), PLATE_SIZE, Strength::Strong, tone);
        let words = left + Point::new(sign_width(edge.polarity), 0.0);
        self.write(words, &edge.label, PLATE_SIZE, Strength::Plain, self.palette.text.second);
    }

    fn write(&mut self, at: Point, text: &str, size: f32, strength: Strength, color: Rgb) {
        let text = text.to_owned();
        self.marks.push(Mark::Words { at, anchor: Anchor::Start, text, size, strength, color, rim: None });
    }

    fn caption(&mut self, caption: &Caption) {
        let (first, second) = (self.palette.text.first, self.palette.text.second);
        self.write(Point::new(COLUMNS[0], 28.0), &caption.title, TITLE_SIZE, Strength::Strong, first);
        self.write(Point::new(COLUMNS[0], 50.0), &caption.line, SMALL_SIZE, Strength::Plain, second);
    }

    fn legend(&mut self, top: f32, caption: &Caption) {
        let at = |column: usize, row: usize| Point::new(COLUMNS[column], top + ROW * row as f32);
        for (row, outline) in Outline::ALL.into_iter().enumerate() {
            let place = at(0, row);
            let fill = self.palette.kind(outline).mark;
            self.shape(place + Point::new(5.0, 0.0), outline, 5.0, fill, None);
            self.legend_words(place + Point::new(20.0, 0.0), shape_word(outline));
        }
        for (row, polarity) in POLARITIES.into_iter().enumerate() {
            let place = at(1, row);
            self.sample(place, self.palette.polarity(polarity), Confirmation::Confirmed);
            let tone = self.palette.polarity(polarity);
            self.write(place + Point::new(34.0, 0.0), sign(polarity), SMALL_SIZE, Strength::Strong, tone);
            self.legend_words(place + Point::new(50.0, 0.0), polarity_word(polarity));
        }
        for (row, degree) in DEGREES.into_iter().enumerate() {
            let place = at(2, row);
            self.sample(place, self.palette.text.second, degree);
            self.legend_words(place + Point::new(34.0, 0.0), degree_word(degree));
        }
        if !caption.areas.is_empty() {
            self.legend_words(at(1, 3), &format!("Area of a node: {}", caption.areas));
        }
    }

    fn legend_words(&mut self, at: Point, words: &str) {
        self.write(at, words, SMALL_SIZE, Strength::Plain, self.palette.text.second);
    }

    fn sample(&mut self, at: Point, color: Rgb, confirmation: Confirmation) {
        let curve = Curve::bent(at, at + Point::new(25.0, 0.0), 0.0);
        self.marks.push(Mark::Line { curve, width: 2.0, color, dashes: dashes(confirmation) });
    }
}

const fn dashes(confirmation: Confirmation) -> &'static [f32] {
    match confirmation {
        Confirmation::Confirmed => &[],
        Confirmation::Unconfirmed => DASHED,
        Confirmation::Tentative => DOTTED,
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
