// Leads on where a page's #anchor stands on another page by now: long pages were put in parts.
var talksMoved = (function () {
  "use strict";

  var root = document.currentScript.src.replace(/assets\/[^/]*$/, "");
  var asking = document.querySelector("[data-moved]");
  var known = null, asked = false;

  function pageOf(anchor) {
    var line = /^L(\d+)$/.exec(anchor), found;
    if (line) {
      known.lines.forEach(function (block) { if (block[0] <= Number(line[1])) { found = block[1]; } });
      return known.pages[found];
    }
    var cut = anchor.lastIndexOf("-") + 1, rows = known.anchors[anchor.slice(0, cut)] || {};
    return known.pages[Object.keys(rows).find(function (page) {
      return rows[page].split(" ").indexOf(anchor.slice(cut)) >= 0;
    })];
  }

  function lead() {
    var anchor = window.location.hash.slice(1);
    try { anchor = decodeURIComponent(anchor); } catch (error) { /* as it stands */ }
    if (!anchor || document.getElementById(anchor)) { return; }
    if (known) {
      var page = pageOf(anchor);
      if (page && root + page !== window.location.href.split(/[?#]/)[0]) {
        window.location.replace(root + page + "#" + encodeURIComponent(anchor));
      }
    } else if (!asked) {
      asked = true;
      var script = document.createElement("script");
      script.src = root + "data/moved/" + asking.getAttribute("data-moved") + ".js";
      document.head.appendChild(script);
    }
  }

  if (asking) {
    lead();
    window.addEventListener("hashchange", lead);
  }
  return function (given) { known = given; lead(); };
})();
