//! Signs that tell kinds of actors, acts and relations apart without their colour.

use crate::model::{Act, ActorKind, Confirmation};
use crate::ui::theme::icons::{self, Icon};
use eframe::egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};
use std::f32::consts::TAU;

/// Paints the shape of a kind: circle, rounded square, hexagon, diamond.
pub fn mark(painter: &Painter, center: Pos2, radius: f32, kind: ActorKind, fill: Color32, edge: Stroke) {
    match kind {
        ActorKind::Person => {
            painter.circle(center, radius, fill, edge);
        }
        ActorKind::Organization => {
            let half = radius * 0.9;
            let rect = Rect::from_center_size(center, Vec2::splat(2.0 * half));
            let rounding = CornerRadius::same((half * 0.35).round().max(1.0) as u8);
            painter.rect(rect, rounding, fill, edge, eframe::egui::StrokeKind::Middle);
        }
        ActorKind::State => {
            let corner = |number: u8| {
                let angle = TAU * (f32::from(number) / 6.0 + 0.25);
                center + radius * 1.08 * vec2(angle.cos(), angle.sin())
            };
            painter.add(Shape::convex_polygon((0..6).map(corner).collect(), fill, edge));
        }
        ActorKind::Group => {
            let reach = radius * 1.15;
            let corners = [vec2(0.0, -reach), vec2(reach, 0.0), vec2(0.0, reach), vec2(-reach, 0.0)];
            painter.add(Shape::convex_polygon(corners.map(|corner| center + corner).to_vec(), fill, edge));
        }
    }
}

/// The icon of an act.
pub const fn act_icon(act: Act) -> Icon {
    match act {
        Act::Assert => icons::CHAT_TEXT,
        Act::Ask => icons::QUESTION,
        Act::Offer => icons::HAND_HEART,
        Act::Promise => icons::SEAL_CHECK,
        Act::Praise => icons::THUMBS_UP,
        Act::Demand => icons::HAND_POINTING,
        Act::Warn => icons::WARNING,
        Act::Deny => icons::X_CIRCLE,
        Act::Refuse => icons::PROHIBIT,
        Act::Accuse => icons::GAVEL,
        Act::Threaten => icons::LIGHTNING,
    }
}

/// How an arrow's line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrow {
    /// Confirmed.
    Solid,
    /// Unconfirmed.
    Dashed,
    /// Tentative.
    Dotted,
}

impl From<Confirmation> for Arrow {
    fn from(confirmation: Confirmation) -> Self {
        match confirmation {
            Confirmation::Confirmed => Self::Solid,
            Confirmation::Unconfirmed => Self::Dashed,
            Confirmation::Tentative => Self::Dotted,
        }
    }
}

impl Arrow {
    /// Paints the line from one place to another, without a head.
    pub fn line(self, painter: &Painter, from: Pos2, to: Pos2, stroke: Stroke) {
        match self {
            Self::Solid => {
                painter.line_segment([from, to], stroke);
            }
            Self::Dashed => painter.extend(Shape::dashed_line(&[from, to], stroke, 7.0, 5.0)),
            Self::Dotted => painter.extend(Shape::dashed_line(&[from, to], stroke, 1.5, 4.0)),
        }
    }
}

/// Paints an arrow from left to right, `width` long.
pub fn arrow(painter: &Painter, start: Pos2, width: f32, line: Arrow, stroke: Stroke) {
    let end = pos2(start.x + width, start.y);
    line.line(painter, start, end - vec2(6.0, 0.0), stroke);
    let head = vec![end, end + vec2(-7.0, -4.0), end + vec2(-7.0, 4.0)];
    painter.add(Shape::convex_polygon(head, stroke.color, Stroke::NONE));
}
