#!/bin/bash
# The journeys of an analyst in the real window, with real key and mouse events, on an X server of their own:
#
#     cargo build --release && tests/journeys.sh [FOLDER FOR PICTURES]
#
# open a folder by typing its path; find who said something; merge two actors, undo, and see both in the saved file; compare
# readouts; export the brief and the chart; open the saved file again. What came of it is checked in the files that the
# program writes and in its window's title. With a folder, a picture is kept of each station.
# Needs Xvfb and xdotool; pictures need ImageMagick's import, the system's dialog zenity, a dropped folder PyGObject and GTK 3:
# where these are not there, it says what was left out.
set -u
cd "$(dirname "$0")/.." || exit 1
source tests/display.sh
pictures=${1:-}
failed=0

open_display 90 99

close_window() {
  keys ctrl+q
  for _ in $(seq 50); do
    kill -0 "$window" 2>/dev/null || break
    sleep 0.1
  done
  wait "$window"
  local ended=$?
  window=""
  check "the window closes without complaint" test "$ended" -eq 0
}

typed() { xdotool type --delay 15 "$1"; sleep 0.5; }
click() { xdotool mousemove "$1" "$2" click 1; sleep 0.5; }
path() { keys ctrl+a; typed "$1"; keys Return; }
picture() { [ -n "$pictures" ] && mkdir -p "$pictures" && import -window "$shown" "$pictures/$1.png"; }

check() {
  local what=$1
  shift
  for _ in $(seq 60); do
    if "$@" >/dev/null 2>&1; then
      echo "ok    $what"
      return
    fi
    sleep 0.25
  done
  echo "FAILS $what"
  failed=1
}
titled() { xdotool getwindowname "$shown" | grep -q "^$1 – Dossier$"; }
holds() { grep -q "$2" "$1"; }
holds_not() { test -s "$1" && ! grep -q "$2" "$1"; }

# --- Open a folder of articles by typing its path --------------------------------------------------------------------

folder=$home/week
cp -r assets/sample "$folder"
printf '\0\1\2' > "$folder/scan.txt"
open_window
check "it opens on the sample" titled "Geneva, Brussels, Vienna: 10-13 January 2022"
keys ctrl+o
path "$folder"
check "a folder opens when its path is typed" titled week
picture 1-folder

# --- Find who said something -----------------------------------------------------------------------------------------

keys ctrl+k
typed 'said-by:Stoltenberg '
sleep 1
picture 2-search
keys Return
picture 3-found

# --- Merge two actors, save, undo, save ------------------------------------------------------------------------------

saved=$home/week.ron
keys ctrl+s
path "$saved"
check "the dossier is saved" test -s "$saved"
check "nothing is merged yet" holds_not "$saved" "merge of"
keys ctrl+k
typed 'Wendy Sherman'
sleep 1
keys Return m
typed Ryabkov
picture 4-merge
keys Return ctrl+s
check "two actors are merged" holds "$saved" "merge of"
keys ctrl+z ctrl+s
check "and are two again" holds_not "$saved" "merge of"
keys ctrl+shift+z ctrl+s
check "and one again" holds "$saved" "merge of"
keys ctrl+z ctrl+s
check "and two in the end" holds_not "$saved" "merge of"

# --- Grade a source, so that there is something to undo tomorrow -------------------------------------------------------

keys ctrl+1
click 150 150
keys ctrl+g
picture 5-grade
keys b 2 Return ctrl+s
check "a grade is kept in the file" holds "$saved" "regrade"

# --- Compare readouts ------------------------------------------------------------------------------------------------

keys ctrl+3
picture 6-brief
click 120 250
picture 7-readouts

# --- Export the brief, and the chart ---------------------------------------------------------------------------------

brief=$home/brief.md
keys ctrl+e Down Down Return
path "$brief"
check "the brief is exported" holds "$brief" "^## Meetings"
keys ctrl+2
sleep 1
picture 8-chart
chart=$home/chart.svg
keys ctrl+p
typed "Export"
keys Escape
keys ctrl+e
for _ in $(seq 11); do keys Down; done
keys Return
path "$chart"
check "the chart is exported" holds "$chart" "</svg>"

# --- Both themes, larger text, the sheet of keys -----------------------------------------------------------------------

keys ctrl+d
picture 9-light
keys ctrl+plus ctrl+plus F1
picture 10-large
keys Escape ctrl+0 ctrl+d
close_window
check "every claim of the saved file holds" "$program" verify "$saved"
check "the folder is remembered" holds "$XDG_CONFIG_HOME/dossier/preferences.ron" "$folder"

# --- Open again ------------------------------------------------------------------------------------------------------

open_window "$saved"
check "the saved dossier opens again" titled week
picture 11-again
close_window

# --- The system's dialog ---------------------------------------------------------------------------------------------

if command -v zenity >/dev/null; then
  dialogs=$PATH open_window
  keys ctrl+o
  dialog=$(xdotool search --sync --onlyvisible --class zenity | tail -1)
  sleep 1
  xdotool windowfocus "$dialog"
  # The first key opens the line for paths; keys that come before it is there are lost.
  typed /
  typed "${folder#/}"
  keys Return
  sleep 1
  kill -0 "$window" && xdotool search --onlyvisible --class zenity >/dev/null && keys Return
  xdotool windowfocus "$shown"
  check "a folder opens from the system's dialog" titled week
  picture 12-dialog
  close_window
else
  echo "left out: the system's dialog (there is no zenity)"
fi

# --- A folder dropped on the window ----------------------------------------------------------------------------------

if /usr/bin/python3 -c 'import gi; gi.require_version("Gtk", "3.0")' 2>/dev/null; then
  open_window
  /usr/bin/python3 tests/drag.py "$folder" &
  source=$!
  sleep 2
  xdotool mousemove 40 40 mousedown 1
  for step in $(seq 20); do
    xdotool mousemove $((40 + step * 30)) $((40 + step * 25))
    sleep 0.1
  done
  sleep 0.5
  xdotool mouseup 1
  check "a folder dropped on the window opens" titled week
  picture 13-dropped
  kill "$source"
  xdotool windowfocus "$shown"
  close_window
else
  echo "left out: a dropped folder (there is no PyGObject with GTK 3)"
fi
exit $failed
