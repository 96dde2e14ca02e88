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

  function here() { return location.href.split("#")[0]; }

  function quotes() {
    document.querySelectorAll(".t-quote-full").forEach(function (figure) {
      var line = figure.querySelector(".t-actions");
      var link = figure.querySelector(".t-permalink");
      var speaker = figure.querySelector(".t-speaker");
      var words = figure.querySelector("blockquote");
      if (!line || !link || !words) { return; }
      line.append(" ", button(talksWords.copy, function () {
        var name = speaker ? " — " + speaker.innerText : "";
        return "“" + words.innerText.trim() + "”" + name + "\n" + link.href;
      }), " ", button(talksWords.copy_link, function () { return link.href; }));
    });
  }

  function citations() {
    document.querySelectorAll(".t-copy").forEach(function (block) {
      var code = block.querySelector("code");
      code.textContent = code.textContent.replace(block.dataset.address, here());
      block.before(button(talksWords.copy, function () { return code.textContent; }));
    });
  }

  // On paper nothing can be opened, so everything is.
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (one) { one.open = true; });
  });

  quotes();
  citations();
})();
