// The filter of the index of quotes: by speaker, concept, talk and year, from the site's own data.
var talksQuotes = (function () {
  "use strict";

  var controls = document.querySelector(".t-filter");
  if (!controls) { return null; }

  var KINDS = ["speaker", "concept", "talk", "year"], STEP = 50;
  var root = document.currentScript.src.replace(/assets\/[^/]*$/, "");
  var said = control("said"), clear = control("clear"), picked = document.querySelector(".t-picked");
  var heading = document.querySelector("#all:has(+ .t-picked)"); // of the cards, where they are all quotes
  var total = said.textContent, numbers = {}, given = 0;
  var data = null, words = {}, asked = {}, options = {}, found = [], limit = STEP, drawn = 0;
  var list = document.createElement("div"), more = document.createElement("button");

  function control(name) { return controls.querySelector("[data-does=" + name + "]"); }

  function load(name) {
    if (asked[name]) { return; }
    asked[name] = true;
    var script = document.createElement("script");
    script.src = root + "data/quotes/" + name + ".js";
    document.head.appendChild(script);
  }

  // What each kind of choice says of a quote, as numbers of choices.
  function traits(quote) {
    return { speaker: [quote[1]], concept: quote[2], talk: [quote[0]], year: [data.yearOf[quote[0]]] };
  }

  function index(given) {
    data = given;
    var years = data.talks.map(function (talk) { return talk[2]; });
    var known = years.filter(function (year, at) { return years.indexOf(year) === at; });
    data.yearOf = years.map(function (year) { return known.indexOf(year); });
    data.traits = data.quotes.map(traits);
    data.choices = {
      speaker: data.speakers,
      concept: data.concepts,
      talk: data.talks,
      year: known.map(function (year) { return [year || "undated", year || talksWords.undated]; })
    };
    KINDS.forEach(function (kind) {
      options[kind] = data.choices[kind].map(function (choice, at) {
        var made = document.createElement("option");
        made.value = at;
        control(kind).appendChild(made);
        return made;
      });
    });
    fromAddress();
    count(chosen());
    if (asksForFilter()) { apply(); show(true); }
  }

  function take(file, given) { words[file] = given; draw(); }

  function chosen() {
    var made = {};
    KINDS.forEach(function (kind) {
      var value = control(kind).value;
      if (value !== "") { made[kind] = Number(value); }
    });
    return made;
  }

  function any() { return Object.keys(chosen()).length > 0; }

  function fits(quote, kinds, wanted) {
    return kinds.every(function (kind) { return !(kind in wanted) || quote[kind].indexOf(wanted[kind]) >= 0; });
  }

  // Beside each choice stands how many quotes it leaves, given the other choices.
  function count(wanted) {
    KINDS.forEach(function (kind) {
      var others = KINDS.filter(function (other) { return other !== kind; });
      var counts = data.choices[kind].map(function () { return 0; });
      data.traits.forEach(function (quote) {
        if (fits(quote, others, wanted)) { quote[kind].forEach(function (at) { counts[at] += 1; }); }
      });
      options[kind].forEach(function (option, at) {
        option.textContent = data.choices[kind][at][1] + " (" + counts[at] + ")";
        option.hidden = option.disabled = counts[at] === 0 && wanted[kind] !== at;
      });
    });
  }

  function apply() {
    var wanted = chosen();
    count(wanted);
    found = [];
    data.traits.forEach(function (quote, at) { if (fits(quote, KINDS, wanted)) { found.push(at); } });
    said.textContent = talksWords.of_all.replace("{n}", found.length).replace("{all}", data.quotes.length);
    limit = STEP;
    drawn = 0;
    list.textContent = "";
    draw();
  }

  function piece(tag, name, text, address) {
    var made = document.createElement(tag);
    if (name) { made.className = name; }
    if (text) { made.textContent = text; }
    if (address) { made.href = root + address; }
    return made;
  }

  // The mark of a source: its number on this page, or the next one.
  function mark(address) {
    var source = address.split("#")[0].replace(/^source-lines\/[^/]*/, "sources");
    if (!numbers[source]) { given += 1; numbers[source] = given; }
    return piece("a", "src src-" + ((numbers[source] - 1) % 6 + 1), "[" + numbers[source] + "]", address);
  }

  function numbered() {
    document.querySelectorAll(".t-legend a.src").forEach(function (link) {
      var number = Number(link.textContent.replace(/\D/g, ""));
      numbers[decodeURI(link.href.split("#")[0]).slice(decodeURI(root).length)] = number;
      given = Math.max(given, number);
    });
  }

  // A time, which plays where the recording knows moments.
  function time(words, address) {
    var made = piece(address ? "a" : "span", "t-time", words);
    if (address) { made.href = address; made.rel = "noopener"; }
    return made;
  }

  function card(at) {
    var quote = data.quotes[at], shown = words[Math.floor(at / data.per_file)][at % data.per_file];
    var talk = data.talks[quote[0]], speaker = data.speakers[quote[1]];
    var made = piece("figure", "t-quote"), block = piece("blockquote"), line = piece("p");
    var caption = piece("figcaption"), slug = encodeURIComponent(talk[0]);
    var saying = block.appendChild(piece("p")), end = 0;
    (shown[5] || []).forEach(function (link) {
      saying.append(shown[0].slice(end, link[0]), piece("a", "m", shown[0].slice(link[0], link[1]), link[2]));
      end = link[1];
    });
    saying.append(shown[0].slice(end));
    if (shown[8]) { saying.lang = shown[8]; saying.dir = "auto"; }
    if (speaker) {
      line.appendChild(speaker[0].charAt(0) === "~"
        ? piece("span", "t-speaker", speaker[1])
        : piece("a", "t-speaker", speaker[1], "people/" + encodeURIComponent(speaker[0]) + ".html"));
    }
    if (shown[3]) { line.append(" ", piece("span", "t-note", talksWords.inferred)); }
    if (shown[2]) { line.append(speaker ? " · " : "", time(shown[2], shown[7])); }
    line.append(speaker || shown[2] ? " · " : "", piece("a", "", talk[1], "talks/" + slug + ".html"));
    (shown[4] || []).forEach(function (address) { line.append("\u00a0", mark(address)); });
    var place = shown[1].indexOf("#") < 0 ? ".html#" + shown[1] : "/" + encodeURI(shown[1]);
    var actions = piece("p", "t-actions");
    actions.append(piece("a", "t-permalink", talksWords.permalink, "quotes/in/" + slug + place));
    caption.append(line, actions);
    made.append(block, caption);
    made.dataset.cited = shown[6];
    if (/…$/.test(shown[0])) { made.dataset.cut = ""; }
    talksCopying.quote(made);
    return made;
  }

  // Draws what is found as far as its words are there, and asks for those that are not.
  function draw() {
    if (!data) { return; }
    var shown = found.slice(0, limit);
    shown.forEach(function (at) { load(Math.floor(at / data.per_file)); });
    while (drawn < shown.length && words[Math.floor(shown[drawn] / data.per_file)]) {
      list.appendChild(card(shown[drawn]));
      drawn += 1;
    }
    replacePicked();
    more.hidden = list.hidden || found.length <= limit;
    more.textContent = talksWords.show_more + " (" + Math.max(0, found.length - limit) + ")";
  }

  // A filtered view can be linked: the choices stand behind the #.
  function toAddress() {
    var wanted = chosen();
    var pairs = KINDS.filter(function (kind) { return kind in wanted; }).map(function (kind) {
      return kind + "=" + encodeURIComponent(data.choices[kind][wanted[kind]][0]);
    });
    window.location.replace("#" + (pairs.length ? ["filter"].concat(pairs).join("&") : ""));
  }

  function asksForFilter() { return /^#filter(&|$)/.test(window.location.hash); }

  function fromAddress() {
    if (!asksForFilter()) { return; }
    var given = new URLSearchParams(window.location.hash.slice(1));
    KINDS.forEach(function (kind) {
      var keys = data.choices[kind].map(function (choice) { return choice[0]; });
      var at = keys.indexOf(given.get(kind));
      control(kind).value = at < 0 ? "" : String(at);
    });
  }

  function hidePicked(yes) {
    picked.hidden = yes;
    if (heading) { heading.hidden = yes; }
  }

  // The cards that the page begins with stay until there is something to show in their place.
  function replacePicked() {
    if (!list.hidden && (drawn > 0 || found.length === 0)) { hidePicked(true); }
  }

  // What is chosen stands in the place of the cards that the page begins with.
  function show(yes) {
    list.hidden = clear.hidden = !yes;
    more.hidden = !yes || found.length <= limit;
    if (yes) { replacePicked(); return; }
    hidePicked(false);
    said.textContent = total;
  }

  function choose() {
    load("index");
    if (!data) { return; }
    apply();
    toAddress();
    show(any());
  }

  controls.addEventListener("change", choose);
  ["pointerenter", "focusin", "touchstart"].forEach(function (touch) {
    controls.addEventListener(touch, function () { load("index"); }, { passive: true });
  });
  clear.addEventListener("click", function () {
    KINDS.forEach(function (kind) { control(kind).value = ""; });
    choose();
    control(KINDS[0]).focus();
  });
  more.addEventListener("click", function () {
    var before = list.childElementCount;
    limit += STEP;
    draw();
    var next = list.children[before];
    if (next) { next.querySelector(".t-permalink").focus(); }
  });
  window.addEventListener("hashchange", function () {
    if (!asksForFilter()) { return; }
    load("index");
    if (data) { fromAddress(); apply(); show(true); }
  });

  list.className = "t-cards t-found-quotes";
  more.type = "button";
  more.className = "t-button t-show-more";
  more.hidden = list.hidden = true;
  controls.after(list, more);
  controls.hidden = false;
  numbered();
  if (asksForFilter()) { load("index"); }
  return { index: index, take: take };
})();
