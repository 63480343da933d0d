// Starts the program, in the page and in each of its workers. A file of its own because the
// policy in index.html forbids inline scripts; a classic script, so that it can still speak where
// modules fail; one for both, because Trunk gives the page's scripts names that no other build has.
(function () {
  "use strict";

  // `wasm`: where the WebAssembly is, or itself, compiled.
  function start(script, wasm, base) {
    return import(new URL(script, base).href).then(function (module) {
      return module.default({ module_or_path: wasm });
    });
  }

  if (typeof document === "undefined") {
    // A worker; its name says what to start. An error that nobody catches reaches the page, which
    // replaces the worker.
    var files = new URLSearchParams(self.name);
    // What the page runs itself comes from it as the first message, loaded and compiled.
    var wasm = files.has("wasm")
      ? new URL(files.get("wasm"), location)
      : new Promise(function (resolve) {
          addEventListener("message", function (event) { resolve(event.data); }, { once: true });
        });
    var work = function () {
      start(files.get("js"), wasm, location).catch(function (error) {
        setTimeout(function () { throw error; });
      });
      return new Promise(function () {});
    };
    // A worker that the browser ends says nothing more; but it lets go of its lock, for which the page waits
    // as soon as it is told that there is one.
    if (navigator.locks) {
      var held = navigator.locks.request(files.get("life"), function () {
        postMessage(null);
        return work();
      });
      held.catch(work);
    } else {
      work();
    }
    return;
  }

  var root = document.documentElement;

  // A blank page explains nothing. Written without the program, which may not
  // have started, and in every language, because the program knows the reader's.
  function fail(simplified, traditional, english, cause) {
    console.error(cause);
    if (document.querySelector(".boot-failure")) return;
    var box = document.createElement("div");
    box.className = "boot-failure";
    box.setAttribute("role", "alert");
    [
      ["zh-Hans", simplified],
      ["zh-Hant", traditional],
      ["en", english],
      ["en", String(cause)],
    ].forEach(function (part) {
      var line = document.createElement("p");
      line.lang = part[0];
      line.textContent = part[1];
      box.append(line);
    });
    var boot = document.querySelector(".boot");
    if (boot) boot.replaceChildren(box);
    else document.body.prepend(box);
  }

  // Keeps the page for days without network. Only once it runs: nothing else is urgent. Browsers allow
  // it on hosts with a certificate and on this machine; elsewhere the page works as ever.
  function keep() {
    var keeper = navigator.serviceWorker;
    if (!keeper) return;
    // Where the page has been kept before, another keeper means a newer version; this one goes on.
    var known = keeper.controller;
    keeper.addEventListener("controllerchange", function () {
      if (known) {
        root.dataset.renewed = "";
        dispatchEvent(new Event("isoplan-renewed"));
      }
      known = keeper.controller;
    });
    keeper
      .register("offline.js", { updateViaCache: "none" })
      .then(function (registration) {
        // A tab may stay open for weeks.
        document.addEventListener("visibilitychange", function () {
          if (!document.hidden) registration.update().catch(function () {});
        });
      })
      .catch(function (refusal) {
        console.info("Isoplan will not open without network:", refusal);
      });
  }

  if (typeof WebAssembly !== "object") {
    fail(
      "此浏览器不支持 WebAssembly，Isoplan 无法运行。请改用较新的 Chrome、Edge、Firefox 或 Safari。",
      "此瀏覽器不支援 WebAssembly，Isoplan 無法執行。請改用較新的 Chrome、Edge、Firefox 或 Safari。",
      "This browser has no WebAssembly, which Isoplan needs. Please use a recent Chrome, Edge, Firefox or Safari.",
      "WebAssembly is missing"
    );
    return;
  }

  // The hashed names: Trunk writes them into this tag, and the program reads them
  // from <html> to start its workers with the very script that the page runs.
  var program = document.querySelector('meta[name="isoplan-program"]').dataset;
  root.dataset.start = document.currentScript.src;
  root.dataset.script = program.script;

  // After a panic nothing on the page answers any more: say so, and how to go on.
  addEventListener("error", function (event) {
    if (event.error instanceof WebAssembly.RuntimeError)
      fail(
        "程序出错，已停止运行。方案保存在地址栏的链接中，请重新载入本页。",
        "程式發生錯誤，已停止執行。方案仍在網址列的連結中，請重新載入本頁。",
        "The program has stopped because of an error. Your scenario is in the address of this page: please reload it.",
        event.error
      );
  });

  start(program.script, new URL(program.wasm, document.baseURI), document.baseURI)
    .then(keep)
    .catch(function (error) {
      fail(
        "Isoplan 未能载入。请检查网络后重新载入本页；若仍不成功，请更新浏览器。",
        "Isoplan 未能載入。請檢查網路後重新載入本頁；若仍不成功，請更新瀏覽器。",
        "Isoplan could not be loaded. Please check the connection and reload the page; if that does not help, update the browser.",
        error
      );
    });
})();
