#!/bin/bash
# Takes the pictures of this folder anew, from the real window on the sample, on an X server of their own:
#
#     cargo build --release && assets/screenshots/take.sh
#
# Needs Xvfb, xdotool and ImageMagick. Each workspace in both themes, 1440 by 900, in at most 200 colours to stay small.
set -u
cd "$(dirname "$0")/../.." || exit 1
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

for number in $(seq 80 89); do
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
"$program" >/dev/null 2>&1 &
window=$!
for _ in $(seq 100); do
  shown=$(xdotool search --onlyvisible --pid "$window" 2>/dev/null | tail -1)
  [ -n "$shown" ] && break
  sleep 0.1
done
[ -n "$shown" ] || { echo "no window came"; exit 1; }
xdotool windowmove "$shown" 0 0 windowsize "$shown" 1440 900 windowfocus "$shown" mousemove 1438 898
sleep 1

keys() { for key in "$@"; do xdotool key "$key"; sleep 0.4; done; }
picture() {
  sleep 0.6
  import -window "$shown" png:- |
    convert png:- -strip +dither -colors 200 -define png:compression-level=9 "PNG8:assets/screenshots/$1.png"
}

# The reader: an article in which somebody says something, with the speaker's page beside it.
read_workspace() { keys ctrl+1; picture "read-$1"; }
chart_workspace() { keys ctrl+2; sleep 1; picture "chart-$1"; }
brief_workspace() { keys ctrl+3; picture "brief-$1"; }

keys ctrl+Right ctrl+Right
for shade in dark light; do
  read_workspace $shade
  chart_workspace $shade
  brief_workspace $shade
  keys ctrl+d
done
ls -l assets/screenshots/*.png
