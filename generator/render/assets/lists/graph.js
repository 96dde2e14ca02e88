// The graph page: moving, finding and filtering in a drawing that stands there without any of it.
(function () {
  "use strict";

  var frame = document.querySelector(".t-graph"), controls = document.querySelector(".t-controls");
  if (!frame || !controls) { return; }

  var calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  var MARGIN = 96;  // pixels: the head of the page, and something around what was found
  var LARGE = 80, FEW = 4, HUBS = 3, CLOSE = 1.2;  // units of the drawing that a pixel shows at most
  var drawing = frame.querySelector("svg");
  var nodes = Array.from(drawing.querySelectorAll(".t-node"));
  var lines = Array.from(drawing.querySelectorAll("line")).map(function (line) {
    return { line: line, ends: line.dataset.ends.split(" ").map(Number) };
  });
  var near = nodes.map(function (_, at) { var found = new Set(); found.add(at); return found; });
  lines.forEach(function (one) {
    near[one.ends[0]].add(one.ends[1]);
    near[one.ends[1]].add(one.ends[0]);
  });
  var spots = nodes.map(function (node) {
    var circle = node.querySelector("circle"), name = node.querySelector("text");
    return {
      circle: circle, name: name,
      x: circle.cx.baseVal.value, y: circle.cy.baseVal.value, radius: circle.r.baseVal.value,
      wide: name.getComputedTextLength(),
      drawn: { x: name.getAttribute("x"), y: name.getAttribute("y"), anchor: name.getAttribute("text-anchor"), noRoom: name.classList.contains("t-no-room") }
    };
  });
  var drawn = drawing.viewBox.baseVal, width = drawn.width, height = drawn.height;
  var view = { x: 0, y: 0, scale: 1 };
  var traced = null, sought = null; // a node, and a set of nodes

  function control(name) { return controls.querySelector("[data-does=" + name + "]"); }

  // A narrow screen shows a taller part of the drawing; the whole stands in its middle.
  function shape() {
    var box = drawing.getBoundingClientRect();
    return box.width ? box.height / box.width : height / width;
  }

  function seenWide() { return width / view.scale; }
  function seenTall() { return seenWide() * shape(); }
  function within(at, seen, size) { return seen > size ? (size - seen) / 2 : Math.min(size - seen, Math.max(0, at)); }

  function show() {
    view.scale = Math.min(8, Math.max(1, view.scale));
    view.x = within(view.x, seenWide(), width);
    view.y = within(view.y, seenTall(), height);
    drawing.setAttribute("viewBox", [view.x, view.y, seenWide(), seenTall()].join(" "));
    frame.classList.toggle("t-zoomed", view.scale > 1);
    size();
  }

  // Dots and names are of one size on the screen, however much of the drawing is seen. The whole on
  // a wide screen is as it was drawn; else each name stands where it covers nothing that is seen.
  // What is traced or sought has all the room: the other names are not seen meanwhile.
  function size() {
    var unit = seenWide() / drawing.getBoundingClientRect().width;
    var asDrawn = view.scale === 1 && unit < 1.32;
    if (!isFinite(unit)) { return; }
    frame.classList.toggle("t-far", !asDrawn);
    frame.style.setProperty("--t-unit", asDrawn ? 1 : unit);
    var round = asDrawn ? 1 : unit > 1 ? 1 + (unit - 1) * 0.6 : unit;
    var front = traced === null ? sought : near[traced], taken = [], scale = asDrawn ? 1 : unit;
    spots.forEach(function (spot) {
      spot.far = spot.radius * round;
      spot.circle.setAttribute("r", spot.far);
    });
    var seen = spots.filter(function (_, at) { return !nodes[at].hasAttribute("hidden") && (!front || front.has(at)); });
    seen.forEach(function (spot) { taken.push(box(spot.x - spot.far, spot.y - spot.far, spot.x + spot.far, spot.y + spot.far)); });
    var dots = taken.slice();
    // A name under the pointer stays there.
    var here = traced === null ? null : spots[traced];
    if (here && here.name.classList.contains("t-no-room")) { put(here, placed(here, scale, taken)); } else if (here) { taken.push(roomOf(here, scale)); }
    seen.forEach(function (spot, at) {
      if (spot === here) { return; }
      put(spot, asDrawn && !front ? spot.drawn : placed(spot, scale, taken));
      // The names of the few largest cover dots rather than being left out.
      if (at < HUBS && spot.name.classList.contains("t-no-room")) {
        put(spot, placed(spot, scale, taken.filter(function (room) { return dots.indexOf(room) < 0; })));
        taken.push(roomOf(spot, scale));
      }
    });
  }

  function roomOf(spot, unit) {
    var wide = spot.wide * unit, low = Number(spot.name.getAttribute("y")) + 3 * unit;
    var left = Number(spot.name.getAttribute("x")) - wide * { start: 0, middle: 0.5, end: 1 }[spot.name.getAttribute("text-anchor") || "start"];
    return box(left, low - 15 * unit, left + wide, low);
  }

  function box(left, top, right, bottom) { return { left: left, top: top, right: right, bottom: bottom }; }

  function put(spot, place) {
    spot.name.setAttribute("x", place.x);
    spot.name.setAttribute("y", place.y);
    spot.name.setAttribute("text-anchor", place.anchor);
    spot.name.classList.toggle("t-no-room", place.noRoom);
  }

  // To the right of a dot, to its left, below or above; where all is taken, towards the middle.
  function placed(spot, unit, taken) {
    var far = spot.far + 4 * unit, wide = spot.wide * unit, line = 15 * unit, beside = spot.y + 5 * unit;
    var places = [[spot.x + far, beside, "start", 0], [spot.x - far, beside, "end", wide], [spot.x, spot.y + far + line - 4 * unit, "middle", wide / 2], [spot.x, spot.y - far, "middle", wide / 2]];
    var right = view.x + seenWide(), bottom = view.y + seenTall();
    for (var at = 0; at < places.length; at += 1) {
      var left = places[at][0] - places[at][3], low = places[at][1] + 3 * unit;
      var room = box(left, low - line, left + wide, low);
      var free = left >= view.x && room.right <= right && room.top >= view.y && low <= bottom && !taken.some(function (other) {
        return room.left < other.right && other.left < room.right && room.top < other.bottom && other.top < room.bottom;
      });
      if (free) { taken.push(room); return { x: places[at][0], y: places[at][1], anchor: places[at][2], noRoom: false }; }
    }
    var inner = places[spot.x > view.x + seenWide() / 2 ? 1 : 0];
    return { x: inner[0], y: inner[1], anchor: inner[2], noRoom: true };
  }

  // The point of the drawing under a place of the window.
  function pointAt(event) {
    var box = drawing.getBoundingClientRect();
    return {
      x: view.x + (event.clientX - box.left) / box.width * seenWide(),
      y: view.y + (event.clientY - box.top) / box.height * seenTall()
    };
  }

  function zoom(times, point) {
    var old = view.scale;
    view.scale = Math.min(8, Math.max(1, old * times));
    view.x = point.x - (point.x - view.x) * old / view.scale;
    view.y = point.y - (point.y - view.y) * old / view.scale;
    show();
  }

  function middle() {
    return { x: view.x + seenWide() / 2, y: view.y + seenTall() / 2 };
  }

  function trace(at) {
    traced = at;
    size();
    drawing.classList.toggle("t-traced", at !== null);
    nodes.forEach(function (node, other) {
      node.classList.toggle("t-near", at !== null && near[at].has(other));
      node.classList.toggle("t-here", at === other);
    });
    lines.forEach(function (one) { one.line.classList.toggle("t-near", at !== null && one.ends.indexOf(at) >= 0); });
  }

  // Shows some nodes as large as they fit, with room for their names.
  function fit(some) {
    if (!some.length) { return; }
    var xs = some.map(function (at) { return spots[at].x; }), ys = some.map(function (at) { return spots[at].y; });
    var left = Math.min.apply(null, xs), top = Math.min.apply(null, ys);
    var across = Math.max.apply(null, xs) - left + width / 5, down = Math.max.apply(null, ys) - top + height / 5;
    view.scale = Math.min(4, Math.max(1, Math.min(width / across, width * shape() / down)));
    view.x = left - width / 10 - (seenWide() - across) / 2;
    view.y = top - height / 10 - (seenTall() - down) / 2;
    show();
  }

  function around(at) {
    fit(Array.from(near[at]).filter(function (other) { return !nodes[other].hasAttribute("hidden"); }));
    // Where a screen is too narrow for all of them, what is next to it.
    var box = drawing.getBoundingClientRect(), close = width / (CLOSE * box.width);
    if (box.width && view.scale < close) {
      view.scale = close;
      view.x = spots[at].x - seenWide() / 2;
      view.y = spots[at].y - seenTall() / 2;
      show();
    }
    trace(at);
  }

  function into(at) {
    var spot = spots[at];
    if (spot.x < view.x || spot.y < view.y || spot.x > view.x + seenWide() || spot.y > view.y + seenTall()) {
      view.x = spot.x - seenWide() / 2;
      view.y = spot.y - seenTall() / 2;
      show();
    }
  }

  nodes.forEach(function (node, at) {
    node.addEventListener("pointerenter", function () { trace(at); });
    node.addEventListener("pointerleave", function () { trace(null); });
    node.addEventListener("focus", function () {
      trace(at);
      into(at);
      node.querySelector("circle").scrollIntoView({ block: "nearest", inline: "nearest" });
    });
    node.addEventListener("blur", function () { trace(null); });
    node.addEventListener("keydown", function (event) { step(event, at); });
  });

  // An arrow key goes along a line, to the neighbour that is most on that side.
  function step(event, at) {
    var way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!way) { return; }
    event.preventDefault();
    var best = null, least = Infinity;
    spots.forEach(function (spot, other) {
      var x = spot.x - spots[at].x, y = spot.y - spots[at].y;
      var ahead = x * way[0] + y * way[1], aside = Math.abs(x * way[1]) + Math.abs(y * way[0]);
      if (other !== at && near[at].has(other) && ahead > 0 && !nodes[other].hasAttribute("hidden") && ahead + 2 * aside < least) {
        least = ahead + 2 * aside;
        best = other;
      }
    });
    if (best !== null) { nodes[best].focus(); }
  }

  function filter() {
    var kinds = Array.from(controls.querySelectorAll("[data-kind]:checked"), function (box) { return box.dataset.kind; });
    var talk = control("talk").value, text = control("find").value.trim().toLocaleLowerCase();
    var count = 0;
    var shown = nodes.map(function (node, at) {
      var kind = node.classList[1].slice(2);
      return kinds.indexOf(kind) >= 0 && (talk === "" || near[Number(talk)].has(at));
    });
    nodes.forEach(function (node, at) {
      node.toggleAttribute("hidden", !shown[at]);
      var name = node.querySelector("title").textContent.toLocaleLowerCase();
      var found = shown[at] && text !== "" && name.indexOf(text) >= 0;
      node.classList.toggle("t-found", found);
      if (found || (shown[at] && text === "")) { count += 1; }
    });
    lines.forEach(function (one) { one.line.toggleAttribute("hidden", !(shown[one.ends[0]] && shown[one.ends[1]])); });
    drawing.classList.toggle("t-sought", text !== "");
    var sighted = nodes.map(function (_, at) { return at; }).filter(function (at) {
      return shown[at] && (text === "" || nodes[at].classList.contains("t-found"));
    });
    sought = text === "" ? null : new Set(sighted);
    if (count < nodes.length && sighted.length) { fit(sighted); } else { whole(); }
    if (sought && sighted.length) { reveal(nodes[sighted[0]]); }
    control("said").textContent = talksWords.of_all.replace("{n}", count).replace("{all}", nodes.length);
  }

  // The drawing may be taller than the window: the page scrolls no more than it takes to see a node.
  function reveal(node) {
    var at = node.querySelector("circle").getBoundingClientRect();
    var low = at.bottom + MARGIN - window.innerHeight, high = at.top - MARGIN;
    if (low > 0 || high < 0) {
      window.scrollBy({ top: low > 0 ? low : high, behavior: calm.matches ? "auto" : "smooth" });
    }
  }

  control("in").addEventListener("click", function () { zoom(1.5, middle()); });
  control("out").addEventListener("click", function () { zoom(1 / 1.5, middle()); });
  function whole() { view = { x: 0, y: 0, scale: 1 }; show(); }

  control("whole").addEventListener("click", function () { trace(null); whole(); });
  control("find").addEventListener("input", filter);
  control("find").addEventListener("keydown", function (event) {
    var first = drawing.querySelector(".t-found:not([hidden])");
    if (event.key === "Enter" && first) { event.preventDefault(); first.focus(); }
  });
  controls.addEventListener("change", filter);

  // A wheel scrolls the page, unless a key says that it is meant for the drawing.
  frame.addEventListener("wheel", function (event) {
    if (!event.ctrlKey && !event.metaKey) { return; }
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, pointAt(event));
  }, { passive: false });

  var held = null, moved = false;
  drawing.addEventListener("pointerdown", function (event) {
    if (view.scale > 1 && event.button === 0) { held = pointAt(event); moved = false; }
  });
  window.addEventListener("pointermove", function (event) {
    if (!held) { return; }
    var point = pointAt(event);
    moved = moved || Math.abs(point.x - held.x) + Math.abs(point.y - held.y) > 6;
    view.x += held.x - point.x;
    view.y += held.y - point.y;
    show();
  });
  window.addEventListener("pointerup", function () { held = null; });
  drawing.addEventListener("dragstart", function (event) { event.preventDefault(); });
  drawing.addEventListener("click", function (event) { if (moved) { event.preventDefault(); moved = false; } }, true);

  // A finger cannot point without pressing: what has no name yet shows it first.
  nodes.forEach(function (node, at) {
    var unnamed = false;
    node.addEventListener("pointerdown", function (event) {
      unnamed = event.pointerType === "touch" && spots[at].name.classList.contains("t-no-room") && document.activeElement !== node;
    }, true);
    node.addEventListener("click", function (event) {
      if (!unnamed) { return; }
      event.preventDefault();
      node.focus({ preventScroll: true });
    });
  });

  controls.hidden = false;
  frame.classList.add("t-live");
  filter();
  // What is too much to be read at once begins around its most important concept, if that touches a few things.
  var first = nodes.findIndex(function (node, at) { return node.classList.contains("t-concept") && near[at].size > FEW; });
  var hub = near.reduce(function (best, set, at) { return set.size > near[best].size ? at : best; }, 0);
  if (nodes.length > LARGE) { around(first < 0 ? hub : first); }
  new ResizeObserver(show).observe(frame);
})();
