// What a link leads to, shown beside it on pointing and on focus.
var talksPreviews = (function () {
  "use strict";

  var WAIT = 350, LINGER = 220, GAP = 8;
  var root = document.currentScript.src.replace(/assets\/[^/]*$/, "");
  var known = {}, asked = {};
  var box = null, shownFor = null, wanted = null, timer = 0;
  var calm = window.matchMedia("(prefers-reduced-motion: reduce)");

  // The reader's choice is kept where the browser keeps such things at all.
  function chosen() {
    try { return window.localStorage.getItem("talks-previews"); } catch (error) { return null; }
  }

  function choose(value) {
    try { window.localStorage.setItem("talks-previews", value); } catch (error) { /* not kept */ }
  }

  var on = chosen() ? chosen() === "on" : !calm.matches;

  function hash(path) {
    var value = 0x811c9dc5;
    for (var at = 0; at < path.length; at++) {
      value = Math.imul(value ^ path.charCodeAt(at), 0x01000193) >>> 0;
    }
    return value;
  }

  function number(path) { return hash(path) % talksWords.previews; }

  // The address of a link within the site, or nothing for what has no preview.
  function addressOf(link) {
    var whole = link.href.split("#"), page = whole[0].split("?")[0];
    if (page.indexOf(root) !== 0) { return ""; }
    try {
      var path = decodeURIComponent(page.slice(root.length)), anchor = decodeURIComponent(whole[1] || "");
    } catch (error) { return ""; }
    if (page === location.href.split(/[?#]/)[0] && !/^q-/.test(anchor)) { return ""; }
    return /^quotes\/in\//.test(path) && /^q-/.test(anchor) ? path + "#" + anchor : path;
  }

  function load(file) {
    if (asked[file]) { return; }
    asked[file] = true;
    var script = document.createElement("script");
    script.src = root + "data/previews/" + file + ".js";
    document.head.appendChild(script);
  }

  function take(file, previews) {
    known[file] = previews;
    if (wanted) { show(wanted); }
  }

  function line(kind, text) {
    var made = document.createElement("p");
    made.className = "t-preview-" + kind;
    made.textContent = text;
    return made;
  }

  function ask(link) {
    var address = addressOf(link);
    if (!address) { return; }
    wanted = link;
    load(number(address.split("#")[0]));
    show(link);
  }

  function show(link) {
    var address = addressOf(link), file = known[number(address.split("#")[0])];
    var said = file && file[address];
    if (!said || shownFor === link) { return; }
    var content = document.createDocumentFragment();
    ["kind", "title", "text", "said"].forEach(function (kind, at) {
      if (!said[at]) { return; }
      var made = content.appendChild(line(kind, said[at]));
      if (kind === "text" && said[4]) { made.lang = said[4]; made.dir = "auto"; }
    });
    open(link, content);
  }

  // Shows something beside a link, and nothing else.
  function open(link, content, kind) {
    if (shownFor === link) { return; }
    hide();
    wanted = shownFor = link;
    box = document.createElement("div");
    box.id = "t-preview";
    box.className = "t-preview md-typeset" + (kind ? " " + kind : "");
    box.setAttribute("role", "tooltip");
    box.append(content);
    box.addEventListener("mouseenter", function () { window.clearTimeout(timer); });
    box.addEventListener("mouseleave", leave);
    document.body.appendChild(box);
    place(link);
    link.setAttribute("aria-describedby", "t-preview");
  }

  // Below the link, or above it where there is more room; never outside the window.
  function place(link) {
    var lines = link.getClientRects(), first = lines[0], last = lines[lines.length - 1];
    var below = window.innerHeight - last.bottom, width = document.documentElement.clientWidth;
    var above = below < box.offsetHeight + 2 * GAP && first.top > below;
    var left = Math.min((above ? first : last).left, width - box.offsetWidth - GAP);
    var top = above ? first.top - box.offsetHeight - GAP : last.bottom + GAP;
    box.style.left = Math.max(GAP, left) + window.scrollX + "px";
    box.style.top = top + window.scrollY + "px";
  }

  function hide() {
    window.clearTimeout(timer);
    if (box) { box.remove(); }
    if (shownFor) { shownFor.removeAttribute("aria-describedby"); }
    box = shownFor = wanted = null;
  }

  function leave() {
    window.clearTimeout(timer);
    timer = window.setTimeout(hide, LINGER);
  }

  function linkAt(event) {
    var link = on && event.target.closest && event.target.closest(".md-content a[href]");
    return link && !link.matches(".headerlink, .src, .t-permalink, .t-time, .t-node") ? link : null;
  }

  function listen() {
    document.addEventListener("mouseover", function (event) {
      var link = linkAt(event);
      if (!link || !window.matchMedia("(hover: hover)").matches) { return; }
      window.clearTimeout(timer);
      if (link !== shownFor) { timer = window.setTimeout(function () { ask(link); }, WAIT); }
    });
    document.addEventListener("mouseout", function (event) { if (linkAt(event)) { leave(); } });
    document.addEventListener("focusin", function (event) {
      var link = linkAt(event);
      if (box && box.contains(event.target)) {
        window.clearTimeout(timer);
      } else if (link && link.matches(":focus-visible")) {
        // What was shown for another is gone at once: it may lie over this one.
        if (shownFor !== link) { hide(); }
        ask(link);
      } else if (shownFor !== event.target) {
        hide();
      }
    });
    document.addEventListener("focusout", leave);
    document.addEventListener("click", function (event) {
      if (box && !box.contains(event.target) && !shownFor.contains(event.target)) { hide(); }
    });
    document.addEventListener("keydown", function (event) { if (event.key === "Escape") { hide(); } });
  }

  // A switch at the foot of every page.
  function offer() {
    var foot = document.querySelector(".md-footer-meta__inner");
    if (!foot) { return; }
    var made = document.createElement("button");
    made.type = "button";
    made.className = "t-choice";
    made.textContent = talksWords.show_previews;
    made.setAttribute("aria-pressed", String(on));
    made.addEventListener("click", function () {
      on = !on;
      made.setAttribute("aria-pressed", String(on));
      choose(on ? "on" : "off");
      hide();
    });
    foot.appendChild(made);
  }

  listen();
  offer();
  return { take: take, open: open, leave: leave, hash: hash, root: root };
})();
