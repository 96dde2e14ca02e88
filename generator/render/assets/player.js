// A player that waits for a press: only then is anything asked of another host.
(function () {
  "use strict";

  if (!talksWords.player) { return; }
  var holder = document.querySelector(".t-player"), poster = holder && holder.firstElementChild;
  var fromFolder = location.protocol === "file:";
  var box = null, media = null, frame = null, playing = null, watcher = null;

  function after(url, mark) { return (url.hash.split(mark + "=")[1] || "").replace(/\D.*$/, ""); }

  // What an address plays, and from which second; nothing for any other link. From a folder
  // YouTube and Vimeo refuse, so that their links stay links.
  function recordingAt(address) {
    try { var url = new URL(address); } catch (error) { return null; }
    var host = url.hostname.replace(/^(www|m|music|player)\./, ""), path = url.pathname.split("/").filter(Boolean);
    if (/^(youtube\.com|youtu\.be)$/.test(host)) {
      var id = host === "youtu.be" ? path[0] : url.searchParams.get("v") || path[1];
      var at = parseInt(url.searchParams.get("t") || url.searchParams.get("start") || "0", 10) || 0;
      return fromFolder || !/^[\w-]+$/.test(id || "") ? null : { kind: "youtube", id: id, at: at };
    }
    if (host === "vimeo.com") {
      var number = path.filter(function (step) { return /^\d+$/.test(step); })[0];
      var key = path[path.indexOf(number) + 1] || url.searchParams.get("h") || "";
      return fromFolder || !number ? null : { kind: "vimeo", id: number, key: key, at: Number(after(url, "t")) || 0 };
    }
    var ending = (/\.(mp3|m4a|aac|ogg|oga|opus|flac|wav|mp4|m4v|ogv|webm)$/i.exec(url.pathname) || [])[1];
    if (!ending || !/^https?:$/.test(url.protocol)) { return null; }
    var kind = /^(mp4|m4v|ogv|webm)$/i.test(ending) ? "video" : "audio";
    return { kind: kind, id: url.href.split("#")[0], at: Number(after(url, "t")) || 0 };
  }

  function source(recording) {
    if (recording.kind === "youtube") {
      return "https://www.youtube-nocookie.com/embed/" + recording.id + "?autoplay=1&playsinline=1&rel=0&enablejsapi=1&start="
        + recording.at + "&origin=" + encodeURIComponent(location.origin);
    }
    return "https://player.vimeo.com/video/" + recording.id + "?autoplay=1&dnt=1"
      + (/^\w+$/.test(recording.key) ? "&h=" + recording.key : "") + "#t=" + recording.at + "s";
  }

  function tell(message) {
    if (frame) { frame.contentWindow.postMessage(JSON.stringify(message), new URL(frame.src).origin); }
  }

  function seek(seconds) {
    if (media) {
      media.currentTime = seconds;
      media.play().catch(function () { /* the reader presses once more */ });
    } else if (playing.kind === "youtube") {
      tell({ event: "command", func: "seekTo", args: [seconds, true] });
      tell({ event: "command", func: "playVideo", args: [] });
    } else {
      tell({ method: "setCurrentTime", value: seconds });
      tell({ method: "play" });
    }
    light(seconds);
  }

  function close() {
    if (watcher) { watcher.disconnect(); }
    if (box) { box.remove(); }
    if (poster) { poster.hidden = false; holder.classList.remove("t-docked"); }
    box = media = frame = playing = watcher = null;
    light(-1);
  }

  function same(one, other) { return one && other && one.kind === other.kind && one.id === other.id; }

  function open(recording) {
    close();
    playing = recording;
    var isHere = poster && same(recordingAt(poster.href), recording);
    box = document.createElement("div");
    box.className = "t-player-box" + (isHere ? "" : " t-docked t-player-" + recording.kind);
    var shut = document.createElement("button");
    shut.type = "button";
    shut.className = "t-player-close";
    shut.textContent = "×";
    shut.setAttribute("aria-label", talksWords.close_player);
    shut.addEventListener("click", close);
    if (recording.kind === "audio" || recording.kind === "video") {
      media = document.createElement(recording.kind);
      media.controls = true;
      media.src = recording.id + (recording.at ? "#t=" + recording.at : "");
      media.setAttribute("aria-label", document.title);
      media.addEventListener("timeupdate", function () { if (!media.seeking) { light(media.currentTime); } });
      box.append(media, shut);
    } else {
      frame = document.createElement("iframe");
      frame.title = document.title;
      frame.allow = "autoplay; fullscreen; encrypted-media; picture-in-picture";
      frame.referrerPolicy = "strict-origin-when-cross-origin";
      frame.src = source(recording);
      frame.addEventListener("load", function () {
        tell(recording.kind === "youtube" ? { event: "listening" } : { method: "addEventListener", value: "timeupdate" });
      });
      box.append(frame, shut);
    }
    (isHere ? holder : document.body).append(box);
    if (isHere) {
      poster.hidden = true;
      watcher = new IntersectionObserver(function (seen) {
        holder.classList.toggle("t-docked", !seen[0].isIntersecting);
      });
      watcher.observe(holder);
    } else {
      box.classList.add("md-typeset");
    }
    if (media) { media.play().catch(function () { /* the reader presses once more */ }); }
    light(recording.at);
  }

  window.addEventListener("message", function (event) {
    if (!frame || event.source !== frame.contentWindow) { return; }
    try { var said = typeof event.data === "string" ? JSON.parse(event.data) : event.data; } catch (error) { return; }
    if (said.event === "ready" && playing.kind === "vimeo") { tell({ method: "addEventListener", value: "timeupdate" }); }
    var now = said.event === "timeupdate" ? said.data && said.data.seconds : said.info && said.info.currentTime;
    if (typeof now === "number") { light(now); }
  });

  // The chapter and the last thing that was said by now, in the lists of the talk that plays.
  function light(seconds) {
    document.querySelectorAll(".t-now").forEach(function (entry) {
      entry.classList.remove("t-now");
      entry.removeAttribute("aria-current");
    });
    if (seconds < 0 || !poster || !same(recordingAt(poster.href), playing)) { return; }
    [".t-chapters > li", ".t-spine > .t-chapter", ".t-spine > li:not(.t-chapter)"].forEach(function (list) {
      var last = null;
      document.querySelectorAll(list).forEach(function (entry) {
        var time = entry.querySelector(".t-time");
        if (time && inSeconds(time.textContent) <= seconds + 0.5) { last = entry; }
      });
      if (last) {
        last.classList.add("t-now");
        last.setAttribute("aria-current", "true");
      }
    });
  }

  function inSeconds(time) {
    return time.trim().split(":").reduce(function (sum, part) { return 60 * sum + Number(part); }, 0);
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a.t-time, a.t-poster, a.t-play");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) { return; }
    var recording = recordingAt(link.href);
    if (!recording) { return; }
    event.preventDefault();
    if (!same(recording, playing)) { open(recording); } else { seek(recording.at); }
  });

  if (poster && recordingAt(poster.href)) {
    var what = poster.querySelector("[data-loads]");
    what.textContent = what.dataset.loads;
    document.querySelectorAll(".t-poster, .t-play").forEach(function (link) { link.removeAttribute("target"); });
  }
})();
