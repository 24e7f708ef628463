//! Land, lakes, coasts and borders. Their triangles are laid out once and only moved about.

use crate::ui::chart::Camera;
use crate::ui::theme::Theme;
use crate::view::map::{Line, land, outline, project_point};
use crate::view::plane::{Area, Point};
use eframe::egui::epaint::{Mesh, Vertex, WHITE_UV};
use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke};
use std::sync::LazyLock;

/// A line of the outline on the plane, with the area that it lies in.
struct Course {
    points: Vec<Point>,
    area: Area,
    is_border: bool,
}

static COURSES: LazyLock<Vec<Course>> = LazyLock::new(|| {
    let course = |line: &Line| {
        let points: Vec<Point> = line.points.iter().copied().map(project_point).collect();
        Course { area: Area::of(points.iter().copied()), points, is_border: line.is_border }
    };
    outline().iter().map(course).collect()
});

/// Draws the ground into `window`.
pub fn draw(painter: &Painter, window: Rect, camera: Camera, theme: &Theme) {
    let (sea, land_fill) = (theme.bg.input, theme.bg.hover);
    painter.rect_filled(window, 0, sea);
    let to_screen = |at: Point| camera.to_screen(at, window);
    let seen = camera.seen(window);
    painter.add(fill(&land().land, land_fill, seen, to_screen));
    // The edge of a mesh is rough: a line of the land's own colour makes it smooth.
    for (is_border, color) in [(false, land_fill), (true, sea)] {
        for course in COURSES.iter().filter(|course| course.is_border == is_border && course.area.overlaps(seen)) {
            let points: Vec<Pos2> = course.points.iter().map(|&point| to_screen(point)).collect();
            painter.add(Shape::line(points, Stroke::new(1.0, color)));
        }
    }
    painter.add(fill(&land().lakes, sea, seen, to_screen));
}

fn fill(triangles: &[[Point; 3]], color: Color32, seen: Area, to_screen: impl Fn(Point) -> Pos2) -> Shape {
    let mut mesh = Mesh::default();
    for corners in triangles {
        let corners = corners.map(project_point);
        if Area::of(corners).overlaps(seen) {
            let first = mesh.vertices.len() as u32;
            mesh.vertices.extend(corners.map(|corner| Vertex { pos: to_screen(corner), uv: WHITE_UV, color }));
            mesh.add_triangle(first, first + 1, first + 2);
        }
    }
    Shape::mesh(mesh)
}
