/*
 * What is asked of the search. The theme looks for every word of a question as the beginning of a
 * word, so that the “a” of a half-remembered sentence finds all that begins with it, and titles first.
 * Words that only hold a sentence together are left out here, as long as others remain, within
 * quotation marks too. Questions in the search's own signs (+word, -word, word*, text:word) go
 * through as they are.
 */
(function () {
  "use strict";
  if (!("Worker" in window)) {
    return;
  }

  var QUERY = 2; /* the theme's number for a message that asks */
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
    var parts = question.split('"').map(kept).map(function (words, at) {
      return at % 2 && words ? '"' + words + '"' : words;
    });
    return parts.filter(Boolean).join(" ") || question;
  }

  var Plain = window.Worker;
  window.Worker = function (url, options) {
    var worker = new Plain(url, options), post = worker.postMessage;
    worker.postMessage = function (message) {
      var asks = message && message.type === QUERY && typeof message.data === "string";
      return post.call(worker, asks ? { type: QUERY, data: telling(message.data) } : message);
    };
    return worker;
  };
})();
