//! A chart, its title and its legend, drawn mark by mark.

use super::{Anchor, Caption, LEFT, Mark, SMALL_SIZE, TITLE_SIZE};
use crate::model::Confirmation;
use crate::view::plane::{Area, Point};
use crate::view::scene::{
    Curve, DEGREES, NAME_SIZE, Outline, PLATE_PADDING, PLATE_SIZE, POLARITIES, Palette, Rgb, SceneEdge, SceneNode,
    Strength, degree_word, polarity_word, shape_word, sign, sign_width,
};

/// The legend's columns, and its rows.
const COLUMNS: [f32; 3] = [LEFT, 140.0, 290.0];
const ROW: f32 = 18.0;
/// Width of a node's border.
const BORDER: f32 = 2.0;
/// Lengths of dashes and gaps, as on the screen.
const DASHED: &[f32] = &[7.0, 5.0];
const DOTTED: &[f32] = &[1.5, 5.0];

/// A sheet on which marks are drawn.
pub struct Drawing<'a> {
    palette: &'a Palette,
    /// From the plane to the sheet.
    shift: Point,
    /// What is drawn so far.
    pub marks: Vec<Mark>,
}

impl<'a> Drawing<'a> {
    /// An empty sheet, on which everything is moved by `shift`.
    pub const fn new(palette: &'a Palette, shift: Point) -> Self {
        Self { palette, shift, marks: Vec::new() }
    }

    /// Draws a relation.
    pub fn edge(&mut self, edge: &SceneEdge) {
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

    /// Draws an actor.
    pub fn node(&mut self, node: &SceneNode) {
        let colours = self.palette.kind(node.outline);
        let at = node.at + self.shift;
        self.shape(at, node.outline, node.radius - BORDER / 2.0, colours.node, Some((colours.mark, BORDER)));
    }

    fn shape(&mut self, at: Point, outline: Outline, radius: f32, fill: Rgb, line: Option<(Rgb, f32)>) {
        let points = outline.points(radius, 64).into_iter().map(|point| at + point).collect();
        self.marks.push(Mark::Shape { points, fill, line });
    }

    /// Writes an actor's name.
    pub fn name(&mut self, node: &SceneNode, area: Area) {
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

    /// Draws a relation's plate.
    pub fn plate(&mut self, edge: &SceneEdge, area: Area) {
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

    /// Writes the title.
    pub fn caption(&mut self, caption: &Caption) {
        let (first, second) = (self.palette.text.first, self.palette.text.second);
        self.write(Point::new(LEFT, 28.0), &caption.title, TITLE_SIZE, Strength::Strong, first);
        self.write(Point::new(LEFT, 50.0), &caption.line, SMALL_SIZE, Strength::Plain, second);
    }

    /// Draws the legend.
    pub fn legend(&mut self, top: f32, caption: &Caption) {
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
