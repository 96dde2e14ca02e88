/*
 * What is asked of the search is looked for in the words of transcripts as well, below the things
 * that are found. Their index is loaded from a web server only, and only once somebody asks.
 */
(function () {
  "use strict";
  var SHOWN = 6, WAIT = 250, LONGEST = 220;
  var root = new URL("..", document.currentScript.src).href, loaded = null, last = "";

  function words() { return window.talksWords.search.spoken; }

  function index() {
    loaded = loaded || import(root + "search/transcripts/pagefind.js").then(function (pagefind) {
      return pagefind.options({ baseUrl: "/" }).then(function () { return pagefind; });
    });
    return loaded;
  }

  function element(name, style, text) {
    var made = document.createElement(name);
    made.className = style;
    made.textContent = text || "";
    return made;
  }

  function place() {
    var results = document.querySelector(".md-search-result"), box = document.querySelector(".talks-spoken");
    if (results && !box) {
      box = element("section", "talks-spoken md-typeset", "");
      box.setAttribute("aria-live", "polite");
      results.append(box);
    }
    return box;
  }

  /* The paragraph that holds the first hit: where it begins and what it says. */
  function moment(data) {
    var first = Math.min.apply(null, data.locations), best = null;
    data.anchors.forEach(function (anchor) {
      if (anchor.location <= first && anchor.id.indexOf("passage-") === 0) { best = anchor; }
    });
    return best;
  }

  function around(text, question) {
    var at = text.toLowerCase().indexOf(question.toLowerCase().split(/\s+/)[0]);
    var start = Math.max(0, text.lastIndexOf(" ", Math.max(0, at - LONGEST / 3)));
    return (start ? "…" : "") + text.slice(start, start + LONGEST).trim() + (text.length > start + LONGEST ? "…" : "");
  }

  function hit(data, question) {
    var found = moment(data), item = element("li", "", ""), link = element("a", "", "");
    link.href = root + data.url.replace(/^\//, "") + (found ? "#" + found.id : "");
    link.textContent = (data.meta.title || "").replace(/¶$/, "");
    item.append(link, element("p", "", found ? around(found.text, question) : ""));
    return item;
  }

  function show(box, title, items) {
    var list = element("ul", "", "");
    list.append.apply(list, items);
    box.replaceChildren(element("h1", "", title));
    if (items.length) { box.append(list); }
  }

  function ask(question) {
    var box = place();
    if (!box || question === last) { return; }
    last = question;
    if (!question) { box.replaceChildren(); return; }
    if (location.protocol === "file:") { show(box, words().server, []); return; }
    index().then(function (pagefind) { return pagefind.search(question); }).then(function (found) {
      return Promise.all(found.results.slice(0, SHOWN).map(function (one) { return one.data(); })).then(function (pages) {
        if (question !== last) { return; }
        var items = pages.map(function (data) { return hit(data, question); });
        show(box, words().pages.replace("{n}", found.results.length), items);
      });
    });
  }

  document.addEventListener("input", function (event) {
    if (!event.target.matches("[data-md-component=search-query]")) { return; }
    var question = event.target.value.trim();
    window.setTimeout(function () {
      if (event.target.value.trim() === question) { ask(question); }
    }, WAIT);
  });
})();
