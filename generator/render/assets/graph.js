// The graph page: moving, finding and filtering in a drawing that stands there without any of it.
(function () {
  "use strict";

  var frame = document.querySelector(".t-graph"), controls = document.querySelector(".t-controls");
  if (!frame || !controls) { return; }

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
    var circle = node.querySelector("circle");
    return { x: circle.cx.baseVal.value, y: circle.cy.baseVal.value };
  });
  var whole = drawing.viewBox.baseVal, width = whole.width, height = whole.height;
  var view = { x: 0, y: 0, scale: 1 };

  function control(name) { return controls.querySelector("[data-does=" + name + "]"); }

  function show() {
    view.scale = Math.min(8, Math.max(1, view.scale));
    view.x = Math.min(width - width / view.scale, Math.max(0, view.x));
    view.y = Math.min(height - height / view.scale, Math.max(0, view.y));
    drawing.setAttribute("viewBox", [view.x, view.y, width / view.scale, height / view.scale].join(" "));
    frame.classList.toggle("t-zoomed", view.scale > 1);
  }

  // The point of the drawing under a place of the window.
  function pointAt(event) {
    var box = drawing.getBoundingClientRect();
    return {
      x: view.x + (event.clientX - box.left) / box.width * width / view.scale,
      y: view.y + (event.clientY - box.top) / box.height * height / view.scale
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
    return { x: view.x + width / view.scale / 2, y: view.y + height / view.scale / 2 };
  }

  function trace(at) {
    drawing.classList.toggle("t-traced", at !== null);
    nodes.forEach(function (node, other) { node.classList.toggle("t-near", at !== null && near[at].has(other)); });
    lines.forEach(function (one) { one.line.classList.toggle("t-near", at !== null && one.ends.indexOf(at) >= 0); });
  }

  function into(at) {
    var spot = spots[at];
    if (spot.x < view.x || spot.y < view.y || spot.x > view.x + width / view.scale || spot.y > view.y + height / view.scale) {
      view.x = spot.x - width / view.scale / 2;
      view.y = spot.y - height / view.scale / 2;
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

  // An arrow key goes to the nearest node on that side.
  function step(event, at) {
    var way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!way) { return; }
    event.preventDefault();
    var best = null, least = Infinity;
    spots.forEach(function (spot, other) {
      var x = spot.x - spots[at].x, y = spot.y - spots[at].y;
      var ahead = x * way[0] + y * way[1], aside = Math.abs(x * way[1]) + Math.abs(y * way[0]);
      if (other !== at && ahead > 0 && !nodes[other].hasAttribute("hidden") && ahead + 2 * aside < least) {
        least = ahead + 2 * aside;
        best = other;
      }
    });
    if (best !== null) { nodes[best].focus(); }
  }

  function filter() {
    var kinds = Array.from(controls.querySelectorAll("[data-kind]:checked"), function (box) { return box.dataset.kind; });
    var talk = control("talk").value, sought = control("find").value.trim().toLocaleLowerCase();
    var count = 0;
    var shown = nodes.map(function (node, at) {
      var kind = node.classList[1].slice(2);
      return kinds.indexOf(kind) >= 0 && (talk === "" || near[Number(talk)].has(at));
    });
    nodes.forEach(function (node, at) {
      node.toggleAttribute("hidden", !shown[at]);
      var name = node.querySelector("title").textContent.toLocaleLowerCase();
      var found = shown[at] && sought !== "" && name.indexOf(sought) >= 0;
      node.classList.toggle("t-found", found);
      if (found || (shown[at] && sought === "")) { count += 1; }
    });
    lines.forEach(function (one) { one.line.toggleAttribute("hidden", !(shown[one.ends[0]] && shown[one.ends[1]])); });
    drawing.classList.toggle("t-sought", sought !== "");
    control("said").textContent = talksWords.of_all.replace("{n}", count).replace("{all}", nodes.length);
  }

  control("in").addEventListener("click", function () { zoom(1.5, middle()); });
  control("out").addEventListener("click", function () { zoom(1 / 1.5, middle()); });
  control("whole").addEventListener("click", function () { view = { x: 0, y: 0, scale: 1 }; show(); });
  control("find").addEventListener("input", filter);
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

  controls.hidden = false;
  filter();
})();
