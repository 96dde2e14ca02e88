// The line behind a mark of a source, shown on pointing, on focus and on a touch.
var talksLines = (function () {
  "use strict";

  var BLOCK = 200, WAIT = 120, MOST = 520;
  var root = talksPreviews.root, known = {}, asked = {}, wanted = null, timer = 0;

  // Page and line that a mark leads to; nothing for a mark of a whole source.
  function placeOf(mark) {
    var parts = mark.href.split("#L"), page = parts[0];
    if (parts.length < 2 || page.indexOf(root) !== 0) { return null; }
    var path = decodeURIComponent(page.slice(root.length)), line = Number(parts[1]);
    var key = path + "/" + Math.floor(line / BLOCK);
    return { key: key, line: line, file: talksPreviews.hash(key) % talksWords.lines };
  }

  function text(kind, words) {
    var made = document.createElement("p");
    made.className = "t-line-" + kind;
    made.textContent = words;
    return made;
  }

  // The first of the paragraphs for which a mark of a transcript stands.
  function paragraph(mark) {
    var said = mark.closest(".t-turns > *"), above = said && said.previousElementSibling;
    while (above && above.matches("[id], p") && !above.querySelector("a.src")) {
      said = above;
      above = said.previousElementSibling;
    }
    return said && (said.id ? said : said.querySelector("[id^=passage-]"));
  }

  // A line of two numbers goes on with so many last characters of the words beside its mark; the
  // first number says how it begins.
  function whole(mark, words, block) {
    if (typeof words === "string") { return words; }
    var begun = block.b[words[0] - 1] || "", size = words[1];
    var said = mark && paragraph(mark), text = said ? said.textContent.replace(/\u00a0\[\d+\]$/, "") : "";
    if (text.length < size) { return begun + "…"; }
    var rest = text.slice(-size);
    return begun + (rest.length > MOST ? rest.slice(0, MOST).replace(/\s\S*$/, "") + "…" : rest);
  }

  // The mark of a transcript that leads to a line beside that of another mark.
  function beside(mark, step) {
    var parts = mark.getAttribute("href").split("#L"), near = parts[0] + "#L" + (Number(parts[1]) + step);
    return document.querySelector('.t-turns a.src[href="' + CSS.escape(near) + '"]');
  }

  // What is known of a mark's line: its block, its row and where it is, in words; nothing before it is loaded.
  function lineOf(mark) {
    var place = placeOf(mark), file = place && known[place.file], block = file && file[place.key];
    var row = block && block.r[place.line];
    if (!row) { return null; }
    var about = [block.n, talksWords.line.replace("{n}", place.line)];
    if (row[2]) { about.push(block.h[row[2] - 1]); }
    var words = whole(mark, row[0], block), remark = row[3] ? block.m[row[3] - 1] : "";
    return { block: block, row: row, line: place.line, words: words, about: about.join(" · "), remark: remark };
  }

  function show(mark) {
    var found = lineOf(mark);
    if (!found) { return; }
    var box = document.createDocumentFragment(), block = found.block, row = found.row;
    box.append(text("about", found.about));
    [-1, 0, 1].forEach(function (step) {
      var near = block.r[found.line + step];
      if (!near) { return; }
      var words = whole(step ? beside(mark, step) : mark, near[0], block);
      var made = text(step ? "beside" : "itself", words || (step ? "" : talksWords.not_reprinted));
      if (block.l) { made.lang = block.l; made.dir = "auto"; }
      if (made.textContent) { box.append(made); }
    });
    if (row[1]) { box.append(text("read", talksWords.read_as.replace("{kinds}", block.k[row[1] - 1]) + (found.remark ? talksWords.semicolon + found.remark : ""))); }
    var foot = text("open", ""), link = document.createElement("a");
    link.href = mark.href;
    link.textContent = talksWords.open_source;
    foot.append(link);
    box.append(foot);
    talksPreviews.open(mark, box, "t-line");
  }

  function load(mark) {
    var place = placeOf(mark);
    if (place && !asked[place.file]) {
      asked[place.file] = true;
      var script = document.createElement("script");
      script.src = root + "data/lines/" + place.file + ".js";
      document.head.appendChild(script);
    }
    return place;
  }

  function ask(mark) {
    if (!load(mark)) { return; }
    wanted = mark;
    show(mark);
  }

  function canPoint() { return window.matchMedia("(hover: hover)").matches; }

  function markAt(event) {
    return event.target.closest && event.target.closest("a.src");
  }

  document.addEventListener("mouseover", function (event) {
    var mark = markAt(event);
    window.clearTimeout(timer);
    if (mark && canPoint()) { timer = window.setTimeout(function () { ask(mark); }, WAIT); }
  });
  // Where only fingers point, a mouse that rests elsewhere closes nothing.
  document.addEventListener("mouseout", function (event) {
    if (markAt(event) && canPoint()) { wanted = null; talksPreviews.leave(); }
  });
  document.addEventListener("focusin", function (event) {
    var mark = markAt(event);
    // A line that comes late is not shown for a mark that was left: it would lie over what is next.
    wanted = null;
    if (mark && mark.matches(":focus-visible")) { ask(mark); }
  });
  // What Escape closes stays closed, also where the mouse has just come to rest on a mark.
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { window.clearTimeout(timer); wanted = null; }
  });
  // A finger cannot point without pressing: its press shows the line, which has the link.
  document.addEventListener("click", function (event) {
    var mark = markAt(event), touched = event.pointerType === "touch" || event.pointerType === "pen";
    if (mark && touched && placeOf(mark)) { event.preventDefault(); ask(mark); }
  });
  document.querySelectorAll(".md-content a.src").forEach(function (mark) {
    var place = placeOf(mark), number = mark.textContent.replace(/\D/g, "");
    var said = talksWords.source.replace("{n}", number);
    mark.setAttribute("aria-label", place ? said + ", " + talksWords.line.replace("{n}", place.line) : said);
  });

  return {
    load: load,
    lineOf: lineOf,
    take: function (file, blocks) {
      known[file] = blocks;
      if (wanted) { show(wanted); }
      document.dispatchEvent(new Event("talks-lines"));
    }
  };
})();
