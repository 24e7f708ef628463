//! How long the chart takes: CPU per frame (layout of shapes and tessellation, as egui counts them), and the layout of
//! the graph until it is at rest. Edges are three times the nodes; the window is 1280 by 800 points.
//!
//!     cargo bench --bench chart
//!
//! Targets: 5,000 nodes under 2 ms a frame, 20,000 under 8 ms.

mod support;

use dossier::ui::chart::{ChartOptions, ChartView};
use dossier::ui::theme;
use dossier::view::layout::{Layout, Place};
use dossier::view::scene::{Scene, layout_request};
use eframe::egui::{
    CentralPanel, Context, Event, Frame, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase,
    Vec2, pos2, vec2,
};
use std::time::{Duration, Instant};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const WINDOW: Rect = Rect { min: Pos2::ZERO, max: pos2(1280.0, 800.0) };
const FRAMES: usize = 100;

fn main() {
    println!("Chart, median of {FRAMES} frames in ms of CPU (layout and tessellation), 1280 x 800");
    println!(
        "{:>7} {:>7} | {:>8} {:>8} {:>8} {:>8} {:>8} | {:>9} {:>9}",
        "nodes", "edges", "resting", "panning", "zooming", "hovering", "close up", "layout ms", "scene ms"
    );
    for count in [500, 5_000, 20_000] {
        row(count);
    }
}

fn row(count: usize) {
    let graph = support::graph(count);
    let start = Instant::now();
    let at = Layout::run(&layout_request(&graph, |_| Place::Free));
    let layout = start.elapsed();
    let start = Instant::now();
    let scene = Scene::new(&graph, &at, |_| false);
    let building = start.elapsed();

    let mut stage = Stage::new(scene);
    stage.frame(Vec::new());
    if std::env::var("ZOOM").is_ok() {
        for _ in 0..30 {
            stage.median(|frame| vec![wheel(MouseWheelUnit::Line, vec2(0.0, if frame % 4 < 2 { 0.5 } else { -0.5 }))]);
        }
        return;
    }
    let resting = stage.median(|_| Vec::new());
    let panning =
        stage.median(|frame| vec![wheel(MouseWheelUnit::Point, vec2(if frame % 20 < 10 { 9.0 } else { -9.0 }, 4.0))]);
    let zooming =
        stage.median(|frame| vec![wheel(MouseWheelUnit::Line, vec2(0.0, if frame % 4 < 2 { 0.5 } else { -0.5 }))]);
    let hovering =
        stage.median(|frame| vec![Event::PointerMoved(pos2(400.0 + 7.0 * frame as f32, 380.0 + 3.0 * frame as f32))]);
    for _ in 0..40 {
        stage.frame(vec![wheel(MouseWheelUnit::Line, vec2(0.0, 3.0))]);
    }
    let close = stage
        .median(|frame| vec![wheel(MouseWheelUnit::Point, vec2(if frame % 20 < 10 { 40.0 } else { -40.0 }, 10.0))]);
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    println!(
        "{count:>7} {:>7} | {:>8.2} {:>8.2} {:>8.2} {:>8.2} {:>8.2} | {:>9.0} {:>9.1}",
        graph.edges.len(),
        ms(resting),
        ms(panning),
        ms(zooming),
        ms(hovering),
        ms(close),
        ms(layout),
        ms(building)
    );
}

fn wheel(unit: MouseWheelUnit, delta: Vec2) -> Event {
    Event::MouseWheel {
        unit,
        delta,
        phase: TouchPhase::Move,
        source: MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    }
}

/// A chart in a window without a screen.
struct Stage {
    context: Context,
    view: ChartView,
    time: f64,
}

impl Stage {
    fn new(scene: Scene) -> Self {
        let context = Context::default();
        theme::install_fonts(&context);
        theme::apply(&context);
        let mut view = ChartView::default();
        view.set_scene(scene);
        let mut stage = Self { context, view, time: 0.0 };
        stage.frame(vec![Event::PointerMoved(WINDOW.center())]);
        stage
    }

    /// The CPU time of a frame in which this happens.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.time += 1.0 / 60.0;
        let input = RawInput { screen_rect: Some(WINDOW), time: Some(self.time), events, ..RawInput::default() };
        let start = Instant::now();
        let view = &mut self.view;
        let mut output = self.context.run_ui(input, |ui| {
            CentralPanel::no_frame().frame(Frame::NONE).show(ui, |ui| view.show(ui, ChartOptions::default()));
        });
        let shapes = std::mem::take(&mut output.shapes);
        let meshes = self.context.tessellate(shapes, output.pixels_per_point);
        let took = start.elapsed();
        assert!(!meshes.is_empty());
        output.drop_without_applying_deltas();
        took
    }

    fn median(&mut self, events: impl Fn(usize) -> Vec<Event>) -> Duration {
        let mut times: Vec<Duration> = (0..FRAMES).map(|frame| self.frame(events(frame))).collect();
        times.sort();
        times[FRAMES / 2]
    }
}
