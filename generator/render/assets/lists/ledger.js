// Orders and filters the ledger of predictions by what its entries say themselves.
(function () {
  "use strict";

  var controls = document.querySelector(".t-ledger");
  if (!controls) { return; }

  var status = control("status"), talk = control("talk"), order = control("order"), said = control("said");
  var flat = document.createElement("ul");
  var entries = Array.from(document.querySelectorAll(".t-item[data-talk]"), function (item) {
    return { item: item, home: item.parentNode, state: item.dataset.state, talk: item.dataset.talk, date: item.dataset.said, until: item.dataset.until };
  });
  var homes = Array.from(new Set(entries.map(function (one) { return one.home; })));

  // What is overdue on the day that somebody reads stands first, whatever day the site was built.
  function late() {
    var day = new Date().toISOString();
    var over = entries.filter(function (one) { return one.until && day.slice(0, one.until.length) > one.until; });
    if (!over.length) { return; }
    var heading = document.getElementById("due-overdue"), list = heading && heading.nextElementSibling;
    if (!heading) {
      heading = document.createElement("h2");
      heading.id = "due-overdue";
      heading.textContent = controls.dataset.head;
      list = document.createElement("ul");
      list.className = "t-items";
      homes[0].previousElementSibling.before(heading, list);
      homes.unshift(list);
    }
    over.forEach(function (one) {
      one.home = list;
      one.state = controls.dataset.overdue;
      list.append(one.item);
    });
    entries.sort(function (one, other) { return homes.indexOf(one.home) - homes.indexOf(other.home); });
  }

  function control(name) { return controls.querySelector("[data-does=" + name + "]"); }

  function choices(select, values) {
    Array.from(new Set(values)).forEach(function (value) { select.add(new Option(value, value)); });
    select.parentNode.hidden = select.options.length < 3;
  }

  function newestFirst(one, other) {
    return one.date === other.date ? 0 : one.date < other.date ? 1 : -1;
  }

  function apply() {
    var bySaid = order.value === "said", shown = 0;
    (bySaid ? entries.slice().sort(newestFirst) : entries).forEach(function (one) {
      one.item.hidden = !!(status.value && one.state !== status.value || talk.value && one.talk !== talk.value);
      (bySaid ? flat : one.home).appendChild(one.item);
      shown += one.item.hidden ? 0 : 1;
    });
    homes.forEach(function (home) {
      var empty = !Array.from(home.children).some(function (item) { return !item.hidden; });
      home.hidden = home.previousElementSibling.hidden = empty;
    });
    said.textContent = talksWords.of_all.replace("{n}", shown).replace("{all}", entries.length);
  }

  late();
  flat.className = "t-items";
  controls.after(flat);
  choices(status, entries.map(function (one) { return one.state; }));
  choices(talk, entries.map(function (one) { return one.talk; }));
  [status, talk, order].forEach(function (one) { one.addEventListener("change", apply); });
  controls.hidden = false;
  apply();
})();
