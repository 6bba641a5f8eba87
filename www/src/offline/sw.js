// Keeps the page's own files, so that it opens without the network after the first visit. Nothing that a person puts in
// comes by here.
//
// Old never meets new: all files of a build are stored together or not at all, their names carry the build's hash, and a
// new build takes over when no page of the old one is open any more. The build puts in `BUILD` and `FILES`.

const PREFIX = "ziping:";
const OWN = PREFIX + BUILD;
const INDEX = new URL("./", self.location).href;

const inOwn = (request) => caches.open(OWN).then((cache) => cache.match(request));

self.addEventListener("install", (event) => {
  // Past the browser's own store: it may still have an index.html of yesterday.
  const wanted = FILES.map((file) => new Request(new URL(file, INDEX), { cache: "reload" }));
  event.waitUntil(caches.open(OWN).then((cache) => cache.addAll(wanted)));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith(PREFIX) && name !== OWN;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name)))));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = request.url.replace(/[?#].*$/, "");
  if (request.method !== "GET" || !url.startsWith(INDEX)) return;
  const isIndex = url === INDEX || url === `${INDEX}index.html`;
  if (isIndex) {
    // The newest where it can be had, with files of its own names; the kept one with the kept files otherwise.
    const kept = () => inOwn(INDEX);
    event.respondWith(
      fetch(request).then(
        (answer) => (answer.ok || answer.type === "opaqueredirect" ? answer : kept().then((it) => it || answer)),
        (lost) => kept().then((it) => it || Promise.reject(lost)),
      ),
    );
  } else if (FILES.some((file) => INDEX + file === url)) {
    event.respondWith(inOwn(url).then((it) => it || fetch(request)));
  }
});
