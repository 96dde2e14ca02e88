// Reads a talk's brief aloud, sentence by sentence, and marks the sentence that is being read.
(function () {
  "use strict";

  var voice = window.speechSynthesis, brief = document.querySelector(".t-brief");
  if (!voice || !window.SpeechSynthesisUtterance || !brief) { return; }

  var marks = window.Highlight && window.CSS && CSS.highlights;
  var button = null, sentences = [], at = 0, playing = false;

  // The text that is visible, in pieces: what to read, and where each piece stands.
  function pieces(paragraph) {
    var found = [], said = "";
    var walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (var node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest(".src, .t-unseen, .headerlink")) { continue; }
      found.push({ node: node, from: said.length });
      said += node.data;
    }
    return { found: found, said: said };
  }

  function ends(said, language) {
    if (!window.Intl || !Intl.Segmenter) { return [[0, said.length]]; }
    var cut = new Intl.Segmenter(language, { granularity: "sentence" });
    return Array.from(cut.segment(said), function (one) { return [one.index, one.index + one.segment.length]; });
  }

  function point(found, offset, isEnd) {
    for (var index = found.length - 1; index >= 0; index--) {
      var piece = found[index];
      if (piece.from < offset || (!isEnd && piece.from === offset) || index === 0) {
        return [piece.node, Math.min(offset - piece.from, piece.node.length)];
      }
    }
    return null;
  }

  function collect() {
    var list = [];
    brief.querySelectorAll("p:not(.t-label), li").forEach(function (paragraph) {
      if (!paragraph.offsetParent) { return; }
      var marked = paragraph.querySelector("[lang]") || paragraph.closest("[lang]");
      var language = (marked || document.documentElement).lang || "en";
      var text = pieces(paragraph);
      ends(text.said, language).forEach(function (one) {
        var said = text.said.slice(one[0], one[1]).trim();
        if (!said) { return; }
        var range = document.createRange();
        range.setStart.apply(range, point(text.found, one[0], false));
        range.setEnd.apply(range, point(text.found, one[1], true));
        list.push({ said: said, range: range, paragraph: paragraph, language: language });
      });
    });
    return list;
  }

  function mark(sentence) {
    if (marks) {
      if (sentence) { CSS.highlights.set("t-aloud", new Highlight(sentence.range)); } else { CSS.highlights.delete("t-aloud"); }
    }
    var place = sentence && sentence.paragraph.getBoundingClientRect();
    if (place && (place.top < 0 || place.bottom > window.innerHeight)) {
      sentence.paragraph.scrollIntoView({ block: "nearest" });
    }
  }

  function next() {
    if (!playing) { return; }
    if (at >= sentences.length) { stop(); return; }
    var sentence = sentences[at];
    var words = new SpeechSynthesisUtterance(sentence.said);
    words.lang = sentence.language;
    words.onend = function () { if (playing) { at += 1; next(); } };
    words.onerror = function () { if (playing) { stop(); } };
    mark(sentence);
    voice.speak(words);
  }

  function start() {
    voice.cancel();
    sentences = collect();
    at = 0;
    playing = true;
    say();
    next();
  }

  function stop() {
    playing = false;
    voice.cancel();
    mark(null);
    say();
  }

  function say() {
    button.textContent = playing ? talksWords.stop_reading : talksWords.read_aloud;
  }

  function offer() {
    if (button || !voice.getVoices().length) { return; }
    button = document.createElement("button");
    button.type = "button";
    button.className = "t-button t-aloud";
    button.addEventListener("click", function () { if (playing) { stop(); } else { start(); } });
    say();
    brief.before(button);
  }

  document.addEventListener("keydown", function (event) { if (event.key === "Escape" && playing) { stop(); } });
  window.addEventListener("pagehide", function () { if (playing) { stop(); } });
  brief.addEventListener("change", function () { if (playing) { stop(); } });
  offer();
  if (voice.addEventListener) { voice.addEventListener("voiceschanged", offer); }
})();
