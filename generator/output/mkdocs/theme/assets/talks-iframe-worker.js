/*
 * Search without a server, and in scripts without spaces.
 *
 * A page opened from a disk may not start a worker, so here a worker is a hidden frame of the same
 * page: it runs the script, and messages are handed over directly.
 *
 * The index holds Chinese and Japanese text character by character (see mkdocs_settings.py), and the
 * theme looks for any of the characters that are typed. Here it is told to look for all of them.
 */
(function () {
  "use strict";
  if (!("Worker" in window)) {
    return;
  }

  var SETUP = 0, QUERY = 2; /* kinds of the theme's messages */
  var CHARACTER = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;

  /* A worker whose queries ask for every character, if its index was cut at every character. */
  function exacting(worker) {
    var post = worker.postMessage, cut = false;
    worker.postMessage = function (message) {
      if (message && message.type === SETUP && message.data && message.data.config) {
        cut = String(message.data.config.separator).indexOf("\\u3400-\\u9fff") >= 0;
      } else if (cut && message && message.type === QUERY && typeof message.data === "string") {
        message = { type: QUERY, data: message.data.replace(CHARACTER, " +$& ") };
      }
      post.call(worker, message);
    };
    return worker;
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
    /* Scripts may set what they want to be told of, instead of listening for it. */
    ["message", "error"].forEach(function (kind) {
      target.addEventListener(kind, function (event) {
        if (target["on" + kind]) {
          target["on" + kind](event);
        }
      });
    });
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

  var Own = window.Worker;
  if (location.protocol === "file:") {
    /* The search script looks for this name to know that it runs in a frame. */
    Own = window.IFrameWorker = FrameWorker;
  }
  window.Worker = function (url) {
    return exacting(new Own(url));
  };
})();
