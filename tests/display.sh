# A display, a home and a window of their own for scripts that drive the real program; sourced, not run, from the top of the
# clone. Needs Xvfb and xdotool. All of it goes when the script ends.
program=${DOSSIER:-target/release/dossier}
home=$(mktemp -d)
server=""
window=""

finish() {
  [ -n "$window" ] && kill "$window" 2>/dev/null
  [ -n "$server" ] && kill "$server" 2>/dev/null
  rm -rf "$home"
}
trap finish EXIT

# open_display FIRST LAST: an X server on the first free display of these, and preferences of somebody who has seen the tour.
open_display() {
  for number in $(seq "$1" "$2"); do
    [ -e "/tmp/.X$number-lock" ] && continue
    Xvfb ":$number" -noreset -screen 0 1440x900x24 >/dev/null 2>&1 &
    server=$!
    export DISPLAY=":$number"
    break
  done
  export HOME=$home XDG_RUNTIME_DIR=$home/run XDG_CONFIG_HOME=$home/config
  unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY
  mkdir -p -m 700 "$XDG_RUNTIME_DIR"
  mkdir -p "$XDG_CONFIG_HOME/dossier"
  echo '(toured: true)' > "$XDG_CONFIG_HOME/dossier/preferences.ron"
  sleep 1
}

# open_window [ARGUMENT...]: starts the program and waits for its window, whose id is then in `shown`, the pointer out of the
# way. Without zenity on the path there is no dialog, and paths are typed; `dialogs` is a path with it.
open_window() {
  PATH=${dialogs:-$home} "$(realpath "$program")" "$@" >"$home/log" 2>&1 &
  window=$!
  for _ in $(seq 100); do
    shown=$(xdotool search --onlyvisible --pid "$window" 2>/dev/null | tail -1)
    [ -n "$shown" ] && break
    sleep 0.1
  done
  [ -n "$shown" ] || { echo "no window came:"; tail -3 "$home/log"; exit 1; }
  xdotool windowmove "$shown" 0 0 windowsize "$shown" 1440 900 windowfocus "$shown" mousemove 1438 898
  sleep 1
}

keys() { for key in "$@"; do xdotool key "$key"; sleep 0.4; done; }
