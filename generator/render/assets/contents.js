// The contents of a page on a narrow screen, where the theme has them in its drawer only.
(function () {
  "use strict";

  var box = document.querySelector(".t-contents, .t-toc > details");
  var list = document.querySelector(".md-sidebar--secondary .md-nav__list");
  if (!box) { return; }

  box.addEventListener("toggle", function () {
    if (!box.open || !list || box.querySelector("ul")) { return; }
    var copy = document.createElement("ul");
    Array.from(list.children).forEach(function (entry) {
      var link = entry.querySelector("a"), item = document.createElement("li");
      if (!link) { return; }
      var made = item.appendChild(document.createElement("a"));
      made.href = link.hash;
      made.textContent = link.textContent.trim();
      copy.appendChild(item);
    });
    box.appendChild(copy);
  });

  // What is chosen is read with the list closed; so is what else is pressed.
  document.addEventListener("click", function (event) {
    if (box.open && (!box.contains(event.target) || event.target.closest("li a"))) { box.open = false; }
  });
  box.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && box.open) { box.open = false; box.querySelector("summary").focus(); }
  });
})();
