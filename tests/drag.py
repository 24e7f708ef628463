#!/usr/bin/env python3
"""A small window at the top left from which a folder can be dragged, for journeys.sh: `drag.py FOLDER`."""
import pathlib
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk  # noqa: E402

window = Gtk.Window(title="a folder to drag")
window.set_default_size(100, 80)
window.move(0, 0)
box = Gtk.EventBox()
box.add(Gtk.Label(label="drag me"))
window.add(box)
box.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
box.drag_source_add_uri_targets()
uri = pathlib.Path(sys.argv[1]).resolve().as_uri()
box.connect("drag-data-get", lambda _box, _context, data, _info, _time: data.set_uris([uri]))
window.connect("destroy", Gtk.main_quit)
window.show_all()
Gtk.main()
