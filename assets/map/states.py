#!/usr/bin/env python3
"""Makes states.ron out of world-atlas's countries-110m.json (npm install world-atlas):

    assets/map/states.py node_modules/world-atlas/countries-110m.json > assets/map/states.ron

A name stands at the point inside the state's largest part that is farthest from its edge, looked for on a grid that is
made finer twice. Names run from west to east, so distances in that direction count for less.
"""

import json
import math
import sys

WRITTEN_OUT = {
    "United States of America": "United States", "Dem. Rep. Congo": "DR Congo", "S. Sudan": "South Sudan",
    "Central African Rep.": "Central African Republic", "Macedonia": "North Macedonia", "eSwatini": "Eswatini",
    "Bosnia and Herz.": "Bosnia", "Dominican Rep.": "Dominican Republic", "Eq. Guinea": "Equatorial Guinea",
    "W. Sahara": "Western Sahara", "Solomon Is.": "Solomon Islands", "Falkland Is.": "Falkland Islands",
    "Côte d'Ivoire": "Ivory Coast",
}
LEFT_OUT = {"Antarctica", "Fr. S. Antarctic Lands", "N. Cyprus", "Somaliland"}
# What spans the seam of the map has no area that could be worked out; what spans continents has a name in each.
AREAS = {"Fiji": 1.5}
MORE = [(60.0, "Russia", 45.0, 56.5)]
STEPS = 24


def edges(ring):
    return zip(ring, ring[1:] + ring[:1])


def area(ring):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in edges(ring)) / 2)


def holds(ring, at):
    crossed = False
    for (x1, y1), (x2, y2) in edges(ring):
        if (y1 > at[1]) != (y2 > at[1]) and at[0] < (x2 - x1) * (at[1] - y1) / (y2 - y1) + x1:
            crossed = not crossed
    return crossed


def distance(ring, at, shrink):
    least = math.inf
    for (x1, y1), (x2, y2) in edges(ring):
        ax, ay, bx, by = (x1 - at[0]) * shrink, y1 - at[1], (x2 - at[0]) * shrink, y2 - at[1]
        vx, vy = bx - ax, by - ay
        length = vx * vx + vy * vy
        share = 0 if length == 0 else max(0, min(1, -(ax * vx + ay * vy) / length))
        least = min(least, math.hypot(ax + share * vx, ay + share * vy))
    return least


def middle(ring, shrink):
    low = [min(point[axis] for point in ring) for axis in (0, 1)]
    high = [max(point[axis] for point in ring) for axis in (0, 1)]
    best = (-1.0, None)
    for _ in range(3):
        step = [(high[axis] - low[axis]) / STEPS for axis in (0, 1)]
        for i in range(STEPS + 1):
            for j in range(STEPS + 1):
                at = (low[0] + step[0] * i, low[1] + step[1] * j)
                if holds(ring, at):
                    best = max(best, (distance(ring, at, shrink * 0.6), at))
        low = [best[1][axis] - 2 * step[axis] for axis in (0, 1)]
        high = [best[1][axis] + 2 * step[axis] for axis in (0, 1)]
    return best[1]


def main():
    atlas = json.load(open(sys.argv[1], encoding="utf-8"))
    (scale_x, scale_y), (left, bottom) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    arcs = []
    for arc in atlas["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale_x + left, y * scale_y + bottom))
        arcs.append(points)

    def ring(numbers):
        points = []
        for number in numbers:
            arc = arcs[number] if number >= 0 else arcs[~number][::-1]
            points += arc[1:] if points else arc
        return points

    lines = list(MORE)
    for state in atlas["objects"]["countries"]["geometries"]:
        name = state["properties"]["name"]
        if name in LEFT_OUT:
            continue
        parts = [state["arcs"]] if state["type"] == "Polygon" else state["arcs"]
        largest = max((ring(part[0]) for part in parts), key=area)
        shrink = math.cos(math.radians(sum(point[1] for point in largest) / len(largest)))
        x, y = middle(largest, shrink)
        lines.append((AREAS.get(name, area(largest) * shrink), WRITTEN_OUT.get(name, name), x, y))
    lines.sort(key=lambda line: -line[0])
    print("// Where the names of states stand on the map, the largest first: the name, degrees to the east and to the north, and how")
    print("// wide the state is, as the root of its area in degrees. Made by states.py; Russia has a second place, in Europe.")
    print("[")
    for size, name, x, y in lines:
        print(f'    ("{name}", {x:.1f}, {y:.1f}, {math.sqrt(size):.1f}),')
    print("]")


main()
