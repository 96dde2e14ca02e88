// The field of the front page hands what is typed to the theme's search, and so do the examples.
(function () {
  "use strict";

  var form = document.querySelector(".t-find form");
  var search = document.querySelector("[data-md-component=search-query]");
  if (!form) { return; }
  if (!search) { form.parentNode.hidden = true; return; }

  function ask(question) {
    search.focus();
    search.value = question;
    search.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  }

  var field = form.querySelector("input");
  field.addEventListener("input", function () { ask(field.value); field.value = ""; });
  form.addEventListener("submit", function (event) { event.preventDefault(); ask(field.value); });
  document.querySelectorAll(".t-example").forEach(function (example) {
    example.addEventListener("click", function () { ask(example.value); });
  });
})();
