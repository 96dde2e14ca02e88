// Buttons that copy: quotes, links, citations and lines for the editor.
var talksCopying = (function () {
  "use strict";

  // One button at a time says that it has copied: the one that was pressed last.
  var was = function () {}, timer = 0;

  function write(text, done) {
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(done, function () { fallback(text, done); });
    } else {
      fallback(text, done);
    }
  }

  // Pages opened from a folder have no clipboard of their own: select and copy instead.
  function fallback(text, done) {
    var area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("readonly", "");
    area.style.position = "fixed";
    area.style.opacity = "0";
    document.body.appendChild(area);
    area.select();
    try { if (document.execCommand("copy")) { done(); } } finally { area.remove(); }
  }

  // What is copied with its address says so where it has none: pages of a folder know of no place on the web.
  function button(label, text, isAddressed) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "t-button";
    made.textContent = label;
    made.addEventListener("click", function () {
      write(text(), function () {
        was();
        was = function () { made.textContent = label; made.classList.remove("t-done"); };
        made.textContent = isAddressed && !here() ? talksWords.copied_bare : talksWords.copied;
        made.classList.add("t-done");
        window.clearTimeout(timer);
        timer = window.setTimeout(was, 1600);
      });
    });
    return made;
  }

  // The page's address for others: the site's own one, or none for a page opened from a folder.
  function here() {
    var canonical = document.querySelector("link[rel=canonical]");
    if (canonical) { return canonical.href; }
    return location.protocol === "file:" ? "" : location.href.split("#")[0];
  }

  // Markdown's own signs stand for themselves.
  function plain(text) {
    return text.trim().replace(/\s+/g, " ").replace(/[\\`*_\[\]<>#&]/g, "\\$&");
  }

  // An address of the site for others, with its place in the page.
  function lasting(link) {
    var page = here(), own = location.href.split(/[?#]/)[0];
    if (!page || page === own) { return link.href; }
    var path = own.slice(talksPreviews.root.length);
    return page.slice(0, page.length - encodeURI(decodeURI(path)).length) + link.href.slice(talksPreviews.root.length);
  }

  function named(name, kind, text, isAddressed) {
    var made = button(name, text, isAddressed);
    made.className = "t-button t-icon t-icon-" + kind;
    made.title = name;
    return made;
  }

  // What can be done with a quote, on each of its cards. The place of a quote marks it by itself.
  // Words that are cut off are not copied.
  function quote(figure) {
    var line = figure.querySelector(".t-actions"), link = figure.querySelector(".t-permalink");
    var words = figure.querySelector("blockquote"), whole = figure.matches(".t-quote-full");
    if (!line || !link || !words) { return; }
    var address = function () { return here() ? lasting(link) : ""; };
    var cited = figure.dataset.cited;
    var made = [named(talksWords.copy_link, "link", function () { return lasting(link); }),
      named(talksWords.cite, "cite", function () {
        return address() ? cited + ", " + address() : cited;
      }, true)];
    if (!("cut" in figure.dataset)) {
      made.splice(1, 0, named(talksWords.copy_quote, "quote", function () {
        var said = "“" + words.innerText.trim() + "” — " + cited;
        return address() ? said + "\n" + address() : said;
      }, true));
    }
    if (whole) {
      made.push(named(talksWords.copy_markdown, "markdown", function () {
        var said = "> " + plain(words.innerText) + "\n>\n> — " + plain(cited);
        return address() ? said + " ([#](<" + address() + ">))" : said;
      }, true));
      link.remove();
    }
    line.prepend.apply(line, made);
  }

  function citations() {
    var page = here();
    document.querySelectorAll(".t-address").forEach(function (place) {
      if (page) {
        place.textContent = place.textContent.replace(place.dataset.address, page);
      } else if (place.dataset.address.indexOf("http") !== 0) {
        place.textContent = "";
      }
    });
    document.querySelectorAll(".t-needs-address").forEach(function (block) {
      block.hidden = !page && !block.querySelector("[data-address^=http]");
    });
    document.querySelectorAll(".t-copy").forEach(function (block) {
      var code = block.querySelector("code");
      block.before(button(talksWords.copy, function () { return code.textContent; }, true));
    });
  }

  // The page's own link, beside what else can be done with it.
  function pages() {
    var line = document.querySelector(".t-do"), cite = line && line.querySelector(".t-cite");
    if (!line) { return; }
    var made = button(talksWords.copy_link, function () { return here() || location.href.split("#")[0]; });
    made.classList.add("t-button-page");
    line.insertBefore(made, cite);
  }

  // What an address leads to may stand in something that is folded.
  function unfold() {
    var anchor = location.hash.slice(1);
    try { anchor = decodeURIComponent(anchor); } catch (error) { /* as it stands */ }
    var target = document.getElementById(anchor);
    for (var fold = target && target.closest("details:not([open])"); fold; fold = target.closest("details:not([open])")) {
      fold.open = true;
      target.scrollIntoView();
    }
  }

  function offers() {
    document.querySelectorAll(".t-offer").forEach(function (line) {
      var code = line.querySelector("code");
      line.append(" ", button(talksWords.copy, function () { return code.textContent; }));
    });
  }

  // On paper nothing can be opened, so everything is.
  var closed = [];
  window.addEventListener("beforeprint", function () {
    closed = Array.from(document.querySelectorAll("details:not([open], .t-contents)"));
    closed.forEach(function (fold) { fold.open = true; });
  });
  window.addEventListener("afterprint", function () {
    closed.forEach(function (fold) { fold.open = false; });
  });

  document.querySelectorAll(".t-quote[data-cited]").forEach(quote);
  pages();
  citations();
  unfold();
  window.addEventListener("hashchange", unfold);
  offers();
  return { quote: quote };
})();
