//! A sheet as SVG 1.1. Words stay words, so that they can be found and edited.

use super::super::xml::escaped;
use super::{BASELINE, CORNER, RIM};
use crate::export::brief::push;
use crate::view::plane::Point;
use crate::view::scene::{Anchor, Mark, Rgb, Sheet, Strength};
use std::io::{self, Write};

/// Writes the sheet.
pub fn write(sheet: &Sheet, out: &mut dyn Write) -> io::Result<()> {
    let (width, height) = (sheet.size.x.ceil(), sheet.size.y.ceil());
    let told = escaped(&sheet.told);
    writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{told}\" \
         font-family=\"Inter, Helvetica, Arial, sans-serif\">"
    )?;
    writeln!(out, "<title>{told}</title>")?;
    writeln!(out, "<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>", sheet.ground)?;
    for mark in &sheet.marks {
        writeln!(out, "{}", element(mark))?;
    }
    writeln!(out, "</svg>")
}

fn element(mark: &Mark) -> String {
    match mark {
        Mark::Shape { points, fill, line } => {
            let points: Vec<String> = points.iter().copied().map(pair).collect();
            let line = line.map(|(color, width)| stroke(color, width)).unwrap_or_default();
            format!("<polygon points=\"{}\" fill=\"{fill}\"{line}/>", points.join(" "))
        }
        Mark::Line { curve, width, color, dashes } => {
            let course = format!("M{} Q{} {}", pair(curve.start), pair(curve.control), pair(curve.end));
            let dashes: Vec<String> = dashes.iter().map(ToString::to_string).collect();
            let dashes =
                if dashes.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{}\"", dashes.join(" ")) };
            format!("<path d=\"{course}\" fill=\"none\"{}{dashes}/>", stroke(*color, *width))
        }
        Mark::Plate { area, fill, line } => {
            let (at, size) = (area.min, area.size());
            format!(
                "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"{CORNER}\" fill=\"{fill}\"{}/>",
                at.x,
                at.y,
                size.x,
                size.y,
                stroke(*line, 1.0)
            )
        }
        Mark::Words { at, anchor, text, size, strength, color, rim } => {
            let mut look = format!("x=\"{:.1}\" y=\"{:.1}\" font-size=\"{size}\"", at.x, at.y + BASELINE * size);
            if *anchor == Anchor::Middle {
                look.push_str(" text-anchor=\"middle\"");
            }
            if *strength == Strength::Strong {
                look.push_str(" font-weight=\"600\"");
            }
            if let Some(rim) = rim {
                push!(
                    look,
                    " paint-order=\"stroke\" stroke=\"{rim}\" stroke-width=\"{RIM}\" stroke-linejoin=\"round\""
                );
            }
            format!("<text {look} fill=\"{color}\">{}</text>", escaped(text))
        }
    }
}

fn stroke(color: Rgb, width: f32) -> String {
    format!(" stroke=\"{color}\" stroke-width=\"{width:.2}\"")
}

fn pair(at: Point) -> String {
    format!("{:.1},{:.1}", at.x, at.y)
}
