/*
 * Search without a server. A page opened from a disk may not start a worker, so here a worker is
 * a hidden frame of the same page: it runs the script, and messages are handed over directly.
 * Over HTTP nothing changes.
 */
(function () {
  "use strict";
  if (location.protocol !== "file:" || !("Worker" in window)) {
    return;
  }

  /* Loads scripts into the frame one after the other, as a worker's importScripts would. */
  function load(frame, urls) {
    return urls.reduce(function (before, url) {
      return before.then(function () {
        return new Promise(function (resolve, reject) {
          var script = frame.document.createElement("script");
          script.src = url;
          script.onload = resolve;
          script.onerror = function () {
            reject(new Error("The script cannot be loaded: " + url));
          };
          frame.document.body.appendChild(script);
        });
      });
    }, Promise.resolve());
  }

  function FrameWorker(url) {
    var target = new EventTarget();
    var element = document.createElement("iframe");
    element.hidden = true;
    element.title = "Search";
    element.setAttribute("aria-hidden", "true");
    document.body.appendChild(element);

    var frame = element.contentWindow;
    frame.importScripts = function () {
      return load(frame, Array.prototype.slice.call(arguments));
    };
    /* What the script posts arrives here; what is posted here arrives in the script. */
    frame.postMessage = function (data) {
      target.dispatchEvent(new MessageEvent("message", { data: data }));
    };
    var ready = load(frame, [new URL(url, document.baseURI).href]);
    ready.catch(function (error) {
      target.dispatchEvent(new ErrorEvent("error", { message: error.message }));
    });
    target.postMessage = function (data) {
      ready.then(function () {
        frame.dispatchEvent(new frame.MessageEvent("message", { data: data }));
      }, function () {});
    };
    target.terminate = function () {
      element.remove();
    };
    return target;
  }

  /* The search script looks for this name to know that it runs in a frame. */
  window.IFrameWorker = FrameWorker;
  window.Worker = FrameWorker;
})();
