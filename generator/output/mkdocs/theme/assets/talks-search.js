/*
 * What is asked of the search. The theme looks for every word of a question as the beginning of a
 * word, so that the “a” of a half-remembered sentence finds all that begins with it, and titles first.
 * Words that only hold a sentence together are left out here, as long as others remain, within
 * quotation marks too. Questions in the search's own signs (+word, -word, word*, text:word) go
 * through as they are. Where nothing is found, words of five letters or more are asked for once more
 * with one letter wrong, missing, too many or in its neighbour's place.
 */
(function () {
  "use strict";
  if (!("Worker" in window)) {
    return;
  }

  var QUERY = 2, RESULT = 3; /* the theme's numbers for messages that ask and answer */
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

  /* The question with signs for one error in each long word; as it is where it has signs already. */
  function forgiving(question) {
    return /[*~^:"+\-]/.test(question) ? question : question.replace(/\S{5,}/g, "$&~1");
  }

  var Plain = window.Worker;
  window.Worker = function (url, options) {
    var worker = new Plain(url, options), post = worker.postMessage, asked = "";
    worker.postMessage = function (message) {
      var asks = message && message.type === QUERY && typeof message.data === "string";
      asked = asks ? telling(message.data) : asked;
      return post.call(worker, asks ? { type: QUERY, data: asked } : message);
    };
    worker.addEventListener("message", function (event) {
      var answer = event.data, again = forgiving(asked);
      if (answer && answer.type === RESULT && !answer.data.items.length && again !== asked) {
        event.stopImmediatePropagation();
        asked = again;
        post.call(worker, { type: QUERY, data: again });
      }
    });
    return worker;
  };
})();
