#!/bin/bash
# Takes the pictures of this folder anew, from the real window on the sample, on an X server of their own:
#
#     cargo build --release && assets/screenshots/take.sh
#
# Needs Xvfb, xdotool and ImageMagick. Each workspace in both themes, 1440 by 900, in at most 200 colours to stay small.
set -u
cd "$(dirname "$0")/../.." || exit 1
source tests/display.sh

open_display 80 89
open_window

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
