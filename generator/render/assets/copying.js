(function () {
  "use strict";

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

  function button(label, text) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "t-button";
    made.textContent = label;
    made.addEventListener("click", function () {
      write(text(), function () {
        made.textContent = talksWords.copied;
        window.setTimeout(function () { made.textContent = label; }, 1600);
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

  // Lets browsers highlight the words: the first and the last few of them behind the address.
  function highlighted(text) {
    var words = text.trim().split(/\s+/);
    var ends = words.length < 10 ? [words] : [words.slice(0, 4), words.slice(-4)];
    return ":~:text=" + ends.map(function (some) {
      return encodeURIComponent(some.join(" ")).replace(/-/g, "%2D");
    }).join(",");
  }

  function quotes() {
    var page = here();
    document.querySelectorAll(".t-quote-full").forEach(function (figure) {
      var line = figure.querySelector(".t-actions");
      var link = figure.querySelector(".t-permalink");
      var words = figure.querySelector("blockquote");
      if (!line || !link || !words) { return; }
      var anchor = link.hash;
      line.replaceChildren(button(talksWords.copy_quote, function () {
        var said = "“" + words.innerText.trim() + "” — " + figure.dataset.cited;
        return page ? said + "\n" + page + anchor : said;
      }), " ", button(talksWords.copy_markdown, function () {
        var said = "> " + plain(words.innerText) + "\n>\n> — " + plain(figure.dataset.cited);
        return page ? said + " ([" + "#" + "](<" + page + anchor + ">))" : said;
      }), " ", button(talksWords.copy_link, function () {
        return (page || link.href.split("#")[0]) + anchor + highlighted(words.innerText);
      }));
    });
  }

  function citations() {
    var page = here();
    document.querySelectorAll(".t-address").forEach(function (place) {
      var address = place.dataset.address;
      place.textContent = page ? place.textContent.replace(address, page) : "";
    });
    document.querySelectorAll(".t-needs-address").forEach(function (block) { block.hidden = !page; });
    document.querySelectorAll(".t-copy").forEach(function (block) {
      var code = block.querySelector("code");
      block.before(button(talksWords.copy, function () { return code.textContent; }));
    });
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
    closed = Array.from(document.querySelectorAll("details:not([open])"));
    closed.forEach(function (one) { one.open = true; });
  });
  window.addEventListener("afterprint", function () {
    closed.forEach(function (one) { one.open = false; });
  });

  quotes();
  citations();
  offers();
})();
