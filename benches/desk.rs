//! How quickly the window answers: CPU per frame of each workspace and of a long list, search as one types, and the time
//! from the start of the process to its first frame.
//!
//!     cargo bench --bench desk
//!
//! Targets: a search under 20 ms on 10,000 articles, the first frame in 400 ms, no frame while nothing happens. The last two
//! are measured in the real window where there is a display and `xdotool`: an X server such as Xvfb will do.

mod support;

use dossier::app::jobs::Asking;
use dossier::app::{Command, PreferencesFile, Start, Workspace};
use dossier::dossier::assemble;
use dossier::ui::{Opening, Window, install};
use dossier::view::Index;
use dossier::view::search::{Engine, Memory, Query};
use eframe::egui::{Context, Event, Key, Modifiers, RawInput, Rect, pos2};
use std::hint::black_box;
use std::process::{Child, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const ARTICLES: usize = 10_000;
const SAMPLE: &str = include_str!("../dossier.ron");

fn main() {
    frames();
    start();
    search();
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

// --- Frames ---------------------------------------------------------------------------------------------------------

/// A window on the sample without a screen.
struct Stage {
    context: Context,
    window: Window,
    time: f64,
}

impl Stage {
    fn new() -> Self {
        let context = Context::default();
        install(&context);
        let preferences = std::env::temp_dir().join(format!("dossier-bench-{}.ron", std::process::id()));
        std::fs::write(&preferences, "(toured: true)").expect("there is room for preferences");
        let start = Start {
            engine: Arc::new(|_, _| Err("nothing is read here".into())),
            wake: Arc::new(|| {}),
            asking: Asking { show: Arc::new(|_| None), can_show: false },
            preferences: PreferencesFile::at(preferences),
            sample: SAMPLE,
            clock: || 0,
        };
        let window = Window::new(&context, start, Opening::Sample);
        Self { context, window, time: 0.0 }
    }

    /// The CPU time of a frame in which this happens: layout and tessellation.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.time += 1.0 / 60.0;
        let screen = Rect::from_min_max(pos2(0.0, 0.0), pos2(1440.0, 900.0));
        let input = RawInput { screen_rect: Some(screen), time: Some(self.time), events, ..RawInput::default() };
        let start = Instant::now();
        let window = &mut self.window;
        let mut output = self.context.run_ui(input, |ui| window.draw(ui));
        let shapes = std::mem::take(&mut output.shapes);
        black_box(self.context.tessellate(shapes, output.pixels_per_point));
        let took = start.elapsed();
        output.drop_without_applying_deltas();
        took
    }

    /// The median of frames in which the pointer moves over everything.
    fn busy(&mut self) -> Duration {
        let at = |frame: usize| pos2(20.0 + 14.0 * frame as f32 % 1400.0, 80.0 + 8.0 * frame as f32 % 780.0);
        median((0..120).map(|frame| self.frame(vec![Event::PointerMoved(at(frame))])).collect())
    }
}

fn frames() {
    let since = Instant::now();
    let mut stage = Stage::new();
    let first = stage.frame(Vec::new());
    println!("Window, 1440 x 900, the sample, in ms of CPU");
    println!("  state and first frame, without a screen {:>8.1}", ms(since.elapsed()));
    println!("  of that the first frame                 {:>8.1}", ms(first));
    for workspace in Workspace::ALL {
        stage.window.state.run(Command::Work(workspace));
        for _ in 0..30 {
            stage.frame(Vec::new());
            std::thread::sleep(Duration::from_millis(5));
        }
        println!("  a frame of {:<6} under a moving pointer  {:>8.2}", workspace.title(), ms(stage.busy()));
    }
    let key = |key| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
    stage.window.state.run(Command::Work(Workspace::Read));
    stage.frame(Vec::new());
    let walk = (0..60).map(|_| stage.frame(vec![key(Key::ArrowDown)])).collect();
    println!("  a frame of walking down the documents    {:>8.2}", ms(median(walk)));
}

// --- The process ----------------------------------------------------------------------------------------------------

/// The program in its window, ended with its owner.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start() {
    let can_look = std::env::var_os("DISPLAY").is_some()
        && std::process::Command::new("xdotool").arg("version").stdout(Stdio::null()).status().is_ok();
    if !can_look {
        println!("Start of the process: not measured, for want of a display and xdotool");
        return;
    }
    // The window is shown when its first frame has been drawn.
    let runs: Vec<Duration> = (0..5).filter_map(|_| first_frame().map(|(_, took)| took)).collect();
    if runs.is_empty() {
        println!("Start of the process: no window came");
        return;
    }
    println!("Start of the process to the first frame, with the sample, in ms   {:>8.0}", ms(median(runs)));
    if let Some((program, _)) = first_frame() {
        std::thread::sleep(Duration::from_secs(3));
        let before = ticks(program.0.id());
        std::thread::sleep(Duration::from_secs(5));
        let used = ticks(program.0.id()).zip(before).map(|(after, before)| after - before);
        println!("CPU of five idle seconds, in hundredths of a second               {:>8}", used.unwrap_or_default());
    }
}

fn first_frame() -> Option<(Program, Duration)> {
    let since = Instant::now();
    let program = std::process::Command::new(env!("CARGO_BIN_EXE_dossier"));
    let program = { program }.stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok()?;
    let program = Program(program);
    let id = program.0.id().to_string();
    while since.elapsed() < Duration::from_secs(20) {
        let looked = std::process::Command::new("xdotool").args(["search", "--onlyvisible", "--pid", &id]).output();
        if looked.is_ok_and(|output| !output.stdout.is_empty()) {
            return Some((program, since.elapsed()));
        }
    }
    None
}

/// CPU time that a process has used, in hundredths of a second.
fn ticks(process: u32) -> Option<u64> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
}

// --- Search ---------------------------------------------------------------------------------------------------------

fn search() {
    let analysis = support::press::press(ARTICLES);
    let text: usize = analysis.documents.iter().map(|document| document.text.len()).sum();
    let statements = analysis.statements.len();
    let since = Instant::now();
    let index = Index::new(Arc::new(assemble(&analysis, &[])), 1);
    let indexed = since.elapsed();
    let since = Instant::now();
    let engine = Memory::new(index.dossier(), None);
    println!(
        "Search over {ARTICLES} articles, {statements} statements, {:.0} MB of text: index {:.0} ms, engine {:.0} ms",
        text as f64 / 1e6,
        ms(indexed),
        ms(since.elapsed())
    );
    let words: Vec<&str> = analysis.documents[77].text.split(' ').skip(7).take(2).collect();
    let name = &analysis.actors[9].name;
    let queries = [
        "s".to_owned(),
        "se".to_owned(),
        "sec".to_owned(),
        words[0].to_owned(),
        words.join(" "),
        format!("\"{}\"", words.join(" ")),
        name.clone(),
        format!("actor:\"{name}\" "),
        format!("said-by:\"{name}\" {}", words[0]),
        format!("{} date:2022-02-01..2022-02-10", words[0]),
        format!("actor:\"{name}\" {} after:2022-03-01", words[0]),
    ];
    let mut worst = Duration::ZERO;
    for query in &queries {
        let times: Vec<Duration> = (0..15)
            .map(|_| {
                let since = Instant::now();
                black_box(engine.search(&index, &Query::new(query), 30));
                since.elapsed()
            })
            .collect();
        let hits = engine.search(&index, &Query::new(query), 30).total;
        worst = worst.max(median(times.clone()));
        println!("  {query:<48} {hits:>7} hits {:>8.2} ms", ms(median(times)));
    }
    println!("  the slowest: {:.2} ms", ms(worst));
}
