// On wide screens the notes of the paragraph in view stand beside it: which line it is, and what that line
// says that the paragraph does not. The same as behind its marks, so that nothing new is to be reached.
(function () {
  "use strict";

  var GAP = 12, MOST = 240, READ = 0.22;  // pixels, letters, and how far down the screen one reads
  var content = document.querySelector(".md-content__inner:has(> .t-side)");
  var wide = window.matchMedia("screen and (min-width: 100em)");
  var box = null, current = null, waiting = false;
  if (!content) { return; }
  var title = content.querySelector("h1").textContent;

  function marksOf(block) { return Array.from(block.querySelectorAll("a.src[href*='#L']")).slice(0, 3); }

  // The whole that a place belongs to; nothing for what has notes of its own beside it.
  function blockOf(node) {
    var inner = node.closest && content.contains(node) && !node.closest(".t-side, .t-spine, .t-legend, .t-facts, details:not([open])")
      && node.closest(".t-quote, .t-definition, .t-item, p, li, td, th");
    var block = inner && (inner.closest(".t-quote, .t-definition, .t-item, tr") || inner);
    return block && marksOf(block).length ? block : null;
  }

  function letters(words) { return words.replace(/[^\p{L}\p{N}]/gu, ""); }

  // A line without what the paragraph says of it already; nothing where that is all.
  function rest(words, block) {
    var said = (block.querySelector("p") || block).textContent.replace(/(\s*\[\d+\])+\s*$/, "").trim();
    var left = said ? words.replace(said, "…") : words;
    return !letters(left) || letters(title + block.textContent).indexOf(letters(left)) >= 0 ? "" : left;
  }

  function noteOf(mark, block) {
    var found = talksLines.lineOf(mark), note = document.createElement("p");
    if (!found) { return null; }
    var words = rest(found.words, block), itself = document.createElement("span");
    note.append(mark.textContent + " " + found.about);
    if (words) {
      itself.className = "t-margin-line";
      itself.textContent = words.length > MOST ? words.slice(0, MOST).replace(/\s\S*$/, "") + "…" : words;
      if (found.block.l) { itself.lang = found.block.l; itself.dir = "auto"; }
      note.append(itself);
      if (found.remark) { note.append(document.createElement("br"), found.remark); }
    }
    return note;
  }

  function show() {
    if (box) { box.remove(); box = null; }
    if (!current) { return; }
    var notes = marksOf(current).map(function (mark) {
      talksLines.load(mark);
      return noteOf(mark, current);
    }).filter(Boolean);
    if (!notes.length) { return; }
    box = document.createElement("div");
    box.className = "t-margin" + (current.closest(".t-lede") ? " t-margin-far" : "");
    box.setAttribute("aria-hidden", "true");
    notes.forEach(function (note) { box.append(note); });
    content.append(box);
    place();
  }

  // As high as its paragraph, but below an editor's note, which stands there always, and above the foot.
  function place() {
    var origin = content.getBoundingClientRect(), top = current.getBoundingClientRect().top - origin.top;
    var editor = content.querySelector(":scope > .t-brief + .t-editor"), room = editor && editor.getBoundingClientRect();
    var stands = room && room.left > content.querySelector(":scope > .t-brief").getBoundingClientRect().right;
    if (stands && top < room.bottom - origin.top + GAP && top + box.offsetHeight > room.top - origin.top) {
      top = room.bottom - origin.top + GAP;
    }
    box.style.top = Math.min(top, origin.height - box.offsetHeight) + "px";
  }

  function turnTo(block) {
    if (!block || block === current) { return; }
    current = block;
    show();
  }

  // Nobody points: the paragraph where one reads.
  function read() {
    waiting = false;
    if (!wide.matches || content.matches(":hover")) { return; }
    turnTo(blockOf(document.elementFromPoint(content.getBoundingClientRect().left + 40, window.innerHeight * READ) || content));
  }

  function follow() {
    if (!waiting) { waiting = true; window.requestAnimationFrame(read); }
  }

  ["mouseover", "focusin"].forEach(function (kind) {
    document.addEventListener(kind, function (event) { if (wide.matches) { turnTo(blockOf(event.target)); } });
  });
  document.addEventListener("scroll", follow, { passive: true });
  document.addEventListener("talks-lines", function () { if (wide.matches) { show(); } });
  wide.addEventListener("change", function () { current = null; show(); follow(); });
  follow();
})();
