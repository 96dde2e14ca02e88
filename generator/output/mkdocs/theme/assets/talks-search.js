/*
 * What is asked of the search. The theme looks for every word of a question as the beginning of a
 * word, so that the “a” of a half-remembered sentence finds all that begins with it, and titles first.
 * Words that only hold a sentence together are left out here, as long as others remain, within
 * quotation marks too. Questions in the search's own signs (+word, -word, word*, text:word) go
 * through as they are. Words of five letters or more that nothing has are asked for once more with one
 * letter wrong, missing, too many or in its neighbour's place.
 */
(function () {
  "use strict";
  if (!("Worker" in window)) {
    return;
  }

  var SETUP = 0, QUERY = 2, RESULT = 3; /* the theme's numbers for messages that ask and answer */
  var COMMON = new Set((
    "a about all also am an and any are as at be because been but by can could d did do does don for " +
    "from had has have he her his how i if in into is isn it its just ll m me my no not of on or our " +
    "re s said say says she should so some t than that the their them then there these they this to " +
    "too up us ve very was wasn we were what when where which who why will with would you your"
  ).split(" "));

  function tells(word) {
    return word.toLowerCase().split(/['’]/).some(function (piece) { return piece && !COMMON.has(piece); });
  }

  function kept(words) {
    return words.split(/\s+/).filter(tells).join(" ");
  }

  function telling(question) {
    if (/[*~^]|(^|\s)([+\-]\S|(title|text|tags):)/.test(question)) {
      return question;
    }
    var parts = question.split(/["“”„«»]/).map(kept).map(function (words, at) {
      return at % 2 && words ? '"' + words + '"' : words;
    });
    return parts.filter(Boolean).join(" ") || question;
  }

  /* The question with signs for one error in each long word that no hit has; as it is where it has
   * signs already. */
  function forgiving(question, items) {
    var hits = [].concat.apply([], items);
    return /[*~^:"+\-]/.test(question) ? question : question.replace(/\S{5,}/g, function (word) {
      var term = word.toLowerCase();
      return hits.some(function (doc) { return doc.score > 0 && (doc.terms || {})[term] !== false; }) ? word : word + "~1";
    });
  }

  /* Hits as things: those of a kind together under its name, the best kind first, the rest folded. */
  var SHOWN = 4, NAMES = ["concept", "person", "talk", "organisation", "product", "work"];

  function words() { return window.talksWords && window.talksWords.search; }

  function heading(title, location, score) {
    return { title: title, location: location, text: "", score: score, terms: {} };
  }

  /* The theme folds what has less than the heading, and Enter goes to what has most: never to a heading. */
  function group(title, location, docs) {
    var last = docs[Math.min(SHOWN, docs.length) - 1];
    return [heading(title, location, last.score - 0.02)].concat(docs);
  }

  /* The share of a question's letters that a hit has. */
  function share(doc) {
    var all = 0, found = 0;
    Object.keys(doc.terms || {}).forEach(function (term) {
      all += term.length;
      found += doc.terms[term] ? term.length : 0;
    });
    return all ? found / all : 1;
  }

  function plain(name) { return name.replace(/<[^>]*>/g, "").trim().toLowerCase().replace(/s$/, ""); }

  /* Whether what is asked for is a name of the hit: its title, or one listed in its first line. */
  function bears(doc, name) {
    var others = doc.text.split("</p>")[0].split(/ · |, /);
    return NAMES.indexOf(doc.kind) >= 0 && [doc.title].concat(others).map(plain).indexOf(name) >= 0;
  }

  function textOf(doc) { return (doc.title + " " + doc.text).replace(/<[^>]*>/g, ""); }

  /* Whether the hit says the question word by word, in its title or below. Of a question that has
   * a phrase within quotation marks (who said “…”) it says the phrase, and a quote tells best. */
  function says(doc, question) {
    var phrase = /["“](.+?)["”]/.exec(question), asks = phrase && question.trim() !== phrase[0];
    var is = textOf(doc).toLowerCase().indexOf((asks ? phrase[1] : question).toLowerCase()) >= 0;
    return is ? (asks && doc.kind === "quote" ? 2 : 1) : 0;
  }

  /* Whether one letter makes one of two words the other: it is wrong, missing, or in its neighbour's place. */
  function alike(one, other) {
    var at = 0, last = 0, most = Math.max(one.length, other.length), least = Math.min(one.length, other.length);
    while (at < least && one[at] === other[at]) { at += 1; }
    while (last < least - at && one[one.length - 1 - last] === other[other.length - 1 - last]) { last += 1; }
    var differ = most - at - last;
    return differ < 2 || (differ === 2 && one.length === other.length && one[at] === other[at + 1] && one[at + 1] === other[at]);
  }

  /* The words of a hit that were found for those with an error, so that it misses none. */
  function corrected(doc) {
    var words = null;
    Object.keys(doc.terms || {}).forEach(function (term) {
      if (doc.terms[term]) { return; }
      words = words || textOf(doc).toLowerCase().split(/[^\p{L}\p{N}]+/u);
      var meant = words.find(function (word) { return word.length > 3 && alike(term, word); });
      if (meant) { delete doc.terms[term]; doc.terms[meant] = true; }
    });
  }

  var BEARS = 1e9, SAYS = 1e8, WHOLE = 1e7; /* above the theme's scores, in which a title counts for 1e3 */

  /* The hits, those first that bear the name, then those that say the question or have every word.
   * Beside one that has most of it, what has only its little words (the “E” of “Wall-E”) is none. */
  function ranked(items, question) {
    var name = plain(question), hits = [].concat.apply([], items).filter(function (doc) { return doc.score > 0; });
    var least = Math.min(0.5, Math.max.apply(null, hits.map(share)));
    return hits.filter(function (doc) { return share(doc) >= least; }).map(function (doc) {
      var more = (bears(doc, name) ? BEARS : says(doc, question) * SAYS) + (share(doc) === 1 ? WHOLE : 0);
      return Object.assign({}, doc, { score: doc.score + more });
    });
  }

  function grouped(items, question) {
    var said = words(), kinds = {}, order = [];
    ranked(items, question).forEach(function (doc) {
      var kind = said.kinds[doc.kind] ? doc.kind : "page";
      if (!kinds[kind]) { kinds[kind] = []; order.push(kind); }
      kinds[kind].push(doc);
    });
    order.forEach(function (kind) { kinds[kind].sort(function (one, other) { return other.score - one.score; }); });
    order.sort(function (one, other) { return kinds[other][0].score - kinds[one][0].score; });
    return order.map(function (kind) { return group(said.kinds[kind][0], said.kinds[kind][1], kinds[kind]); });
  }

  function unmarked(text) { return text.replace(/<[^>]*>/g, ""); }

  /* The first line of each place, where it says more than the kind: who, when and in which talk. */
  function leads(docs) {
    var lines = new Map();
    docs.forEach(function (doc) {
      var line = /^<p>([^<]* · [^<]*)<\/p>/.exec(doc.text);
      if (line && doc.kind) { lines.set(doc.location, line[1]); }
    });
    return lines;
  }

  /* The theme shows of a hit what has words of the question alone: its first line is always shown. */
  function led(doc, lines) {
    var line = lines.get(doc.location), first = /^\s*<p>(.*?)<\/p>/.exec(doc.text) || ["", ""];
    if (!line) { return doc; }
    var has = unmarked(first[1]) === unmarked(line);
    var rest = has ? doc.text.slice(first[0].length) : doc.text;
    return Object.assign({}, doc, { text: "<small>" + (has ? first[1] : line) + "</small>" + rest });
  }

  function pieces(text) {
    var plain = " " + text.toLowerCase().normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, " ").trim() + " ", made = new Set();
    for (var at = 0; at + 3 <= plain.length; at += 1) { made.add(plain.slice(at, at + 3)); }
    return made;
  }

  /* The names that are written most like the question. */
  function near(question, docs) {
    var wanted = pieces(question);
    return docs.filter(function (doc) { return NAMES.indexOf(doc.kind) >= 0; }).map(function (doc) {
      var name = pieces(doc.title), common = 0;
      name.forEach(function (piece) { common += wanted.has(piece) ? 1 : 0; });
      return { doc: doc, score: 2 * common / (name.size + wanted.size) };
    }).filter(function (one) { return one.score > 0.2; }).sort(function (one, other) {
      return other.score - one.score;
    }).slice(0, SHOWN).map(function (one) {
      return { title: one.doc.title, location: one.doc.location, text: one.doc.text, score: one.score, terms: {} };
    });
  }

  /* What the theme says of its list is said of things, once it has drawn them. */
  function say(text, isNear) {
    window.setTimeout(function () {
      document.querySelector(".md-search-result").classList.toggle("talks-near", isNear);
      var meta = document.querySelector(".md-search-result__meta");
      if (meta && text) { meta.textContent = text; }
      document.querySelectorAll(".md-search-result__more > summary > div").forEach(function (more) {
        more.textContent = words().more.replace("{n}", more.closest("details").querySelectorAll("a").length);
      });
    });
  }

  function present(answer, question, docs, lines, isCorrected) {
    if (isCorrected) { [].concat.apply([], answer.items).forEach(corrected); }
    var items = grouped(answer.items, question), count = 0, nearest;
    items.forEach(function (item) { count += item.length - 1; });
    if (!count && question) {
      nearest = near(question, docs);
      answer.items = nearest.length ? [group(words().near, "index.html", nearest)] : [];
      say(words().none, nearest.length > 0);
      return;
    }
    answer.items = items.map(function (item) {
      return item.map(function (doc) { return led(doc, lines); });
    });
    say(count ? words().hits[count === 1 ? 0 : 1].replace("{n}", count) : "", false);
  }

  var Plain = window.Worker;
  window.Worker = function (url, options) {
    var worker = new Plain(url, options), post = worker.postMessage, asked = "", question = "", docs = [], lines = new Map();
    worker.postMessage = function (message) {
      var asks = message && message.type === QUERY && typeof message.data === "string";
      if (message && message.type === SETUP) { docs = message.data.docs || []; lines = leads(docs); }
      question = asks ? message.data.trim() : question;
      asked = asks ? telling(message.data) : asked;
      return post.call(worker, asks ? { type: QUERY, data: asked } : message);
    };
    worker.addEventListener("message", function (event) {
      var answer = event.data, again;
      if (!answer || answer.type !== RESULT) { return; }
      again = forgiving(asked, answer.data.items);
      if (again !== asked) {
        event.stopImmediatePropagation();
        asked = again;
        post.call(worker, { type: QUERY, data: again });
      } else if (words()) {
        present(answer.data, question, docs, lines, /~1/.test(asked) && question.indexOf("~") < 0);
      }
    });
    return worker;
  };
})();
