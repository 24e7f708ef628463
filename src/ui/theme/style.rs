//! egui's style, made from the colours and scales.

use super::{Theme, Type, control, radius, space};
use eframe::egui::style::{
    HandleShape, ScrollAnimation, ScrollFadeStyle, ScrollStyle, Selection, WidgetVisuals, Widgets,
};
use eframe::egui::{Color32, Context, CornerRadius, Margin, Shadow, Stroke, Style, TextStyle, Visuals, vec2};

/// Gives egui both themes.
pub fn apply(context: &Context) {
    context.set_style_of(eframe::egui::Theme::Dark, style(Theme::dark(), Visuals::dark()));
    context.set_style_of(eframe::egui::Theme::Light, style(Theme::light(), Visuals::light()));
}

fn style(theme: &Theme, base: Visuals) -> Style {
    let mut style = Style {
        visuals: visuals(theme, base),
        animation_time: 0.08,
        scroll_animation: ScrollAnimation::none(),
        ..Style::default()
    };
    style.text_styles = [
        (TextStyle::Small, Type::CAPTION),
        (TextStyle::Body, Type::BODY),
        (TextStyle::Button, Type::BODY),
        (TextStyle::Heading, Type::TITLE),
        (TextStyle::Monospace, Type::MONO),
    ]
    .map(|(name, kind)| (name, kind.font()))
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(space::L, space::S);
    spacing.button_padding = vec2(10.0, space::S);
    spacing.interact_size = vec2(control::BUTTON, control::BUTTON);
    spacing.window_margin = Margin::same(space::XL as i8);
    spacing.menu_margin = Margin::same(space::S as i8);
    spacing.icon_width = 15.0;
    spacing.icon_width_inner = 9.0;
    spacing.icon_spacing = space::M;
    spacing.tooltip_width = 360.0;
    spacing.slider_rail_height = 4.0;
    spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        floating_width: 5.0,
        foreground_color: false,
        fade: ScrollFadeStyle { strength: 0.0, ..ScrollFadeStyle::default() },
        ..ScrollStyle::floating()
    };
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.35;
    style
}

fn visuals(theme: &Theme, base: Visuals) -> Visuals {
    let edge = Stroke::new(1.0, theme.line.strong);
    let focus = Stroke::new(2.0, theme.accent);
    let state = |fill: Color32, edge: Stroke, text: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: edge,
        corner_radius: CornerRadius::same(radius::PANEL),
        fg_stroke: Stroke::new(1.5, text),
        expansion: 0.0,
    };
    Visuals {
        widgets: Widgets {
            noninteractive: state(theme.bg.panel, Stroke::new(1.0, theme.line.soft), theme.text.first),
            inactive: state(theme.bg.card, edge, theme.text.first),
            hovered: state(theme.bg.hover, Stroke::new(1.0, theme.text.third), theme.text.first),
            active: state(theme.bg.hover, focus, theme.text.first),
            open: state(theme.bg.hover, edge, theme.text.first),
        },
        selection: Selection { bg_fill: theme.bg.select, stroke: focus },
        override_text_color: None,
        weak_text_color: Some(theme.text.third),
        hyperlink_color: theme.accent,
        faint_bg_color: theme.bg.card,
        extreme_bg_color: theme.bg.input,
        text_edit_bg_color: Some(theme.bg.input),
        code_bg_color: theme.bg.card,
        warn_fg_color: theme.warning(),
        error_fg_color: theme.error(),
        window_fill: theme.bg.card,
        window_stroke: edge,
        window_shadow: Shadow::NONE,
        popup_shadow: Shadow::NONE,
        window_corner_radius: CornerRadius::same(radius::PANEL),
        menu_corner_radius: CornerRadius::same(radius::PANEL),
        panel_fill: theme.bg.app,
        button_frame: true,
        striped: false,
        slider_trailing_fill: true,
        handle_shape: HandleShape::Circle,
        disabled_alpha: 1.0,
        ..base
    }
}
