// Sections of a long page fold on a narrow screen: those that begin further down than one reads at once.
(function () {
  "use strict";

  var LONG = 4, STANDS = 3;  // screens: of the page, and above the first section that is folded
  var RUNS = ":scope > :is(h3, h4):has(+ :is(.t-turns, .t-lines))";  // of a transcript, of a source's lines
  var content = document.querySelector(".md-content__inner:has(> :is(.t-side, .t-turns, .t-lines, [id^='year-'] + .t-cards))");
  var narrow = window.matchMedia("screen and (max-width: 59.9375em)");
  var sections = [];

  function show(section, opens) {
    section.button.setAttribute("aria-expanded", String(opens));
    if (opens) { section.body.removeAttribute("hidden"); } else { section.body.setAttribute("hidden", "until-found"); }
  }

  // How many things a section has is said at the head of the page already.
  function countOf(heading) {
    var told = heading.id !== "sources" && content.querySelector(".t-glance a[href='#" + CSS.escape(heading.id) + "']");
    return told ? (/\d[\d.,]*/.exec(told.textContent) || [""])[0] : "";
  }

  function fold(heading) {
    var button = document.createElement("button"), count = document.createElement("span");
    var body = document.createElement("div"), section = { heading: heading, button: button, body: body };
    button.type = "button";
    button.className = "t-section-button";
    count.className = "t-quiet";
    count.textContent = " " + countOf(heading);
    body.className = "t-section";
    while (heading.firstChild && !(heading.firstChild.matches && heading.firstChild.matches(".headerlink"))) {
      button.append(heading.firstChild);
    }
    button.append(count);
    heading.prepend(button);
    var above = ["h2", "h3", "h4"].slice(0, Number(heading.tagName[1]) - 1).concat(".t-legend", ".t-ways").join();
    while (heading.nextElementSibling && !heading.nextElementSibling.matches(above)) {
      body.append(heading.nextElementSibling);
    }
    heading.after(body);
    button.addEventListener("click", function () { show(section, body.hidden !== false); });
    body.addEventListener("beforematch", function () { show(section, true); });
    sections.push(section);
    show(section, false);
  }

  // Where there is room for all, and on paper, nothing is folded.
  function unfold() {
    sections.forEach(function (section) {
      section.button.lastChild.remove();
      section.button.replaceWith.apply(section.button, section.button.childNodes);
      section.body.replaceWith.apply(section.body, section.body.childNodes);
    });
    sections = [];
  }

  function openAt(hash) {
    var anchor = hash.slice(1);
    try { anchor = decodeURIComponent(anchor); } catch (error) { /* as it stands */ }
    var target = anchor && document.getElementById(anchor);
    sections.forEach(function (it) {
      if (target && (it.heading === target || it.body.contains(target)) && it.body.hidden !== false) { show(it, true); }
    });
    return target;
  }

  function lead() {
    var target = openAt(location.hash);
    if (target) { target.scrollIntoView(); }
  }

  if (!content || !narrow.matches) { return; }
  var height = window.innerHeight, begins = content.getBoundingClientRect().top;
  if (content.scrollHeight < LONG * height) { return; }
  var late = Array.from(content.querySelectorAll(":scope > h2, " + RUNS)).filter(function (heading) {
    return heading.getBoundingClientRect().top - begins > STANDS * height;
  });
  // What stands within another first, so that the other takes it in folded.
  ["H4", "H3", "H2"].forEach(function (level) {
    late.filter(function (heading) { return heading.tagName === level; }).forEach(fold);
  });
  if (!sections.length) { return; }
  lead();
  narrow.addEventListener("change", unfold);
  window.addEventListener("beforeprint", unfold);
  window.addEventListener("hashchange", lead);
  // Of a link that is followed for the second time the address does not change.
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (link && link.hash && link.href.split("#")[0] === location.href.split("#")[0]) { openAt(link.hash); }
  });
})();
