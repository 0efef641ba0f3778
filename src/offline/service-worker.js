// Keeps this build in the browser, so that the page opens without a network, and lets it share memory with its workers where its
// host does not. Plain JavaScript: it is not bundled; scripts/offline.mjs fills in the three names that are declared nowhere.

/** A cache for each build. Other pages of the same host have theirs, under other names. */
const prefix = `tau-playground ${registration.scope} `;
const name = prefix + BUILD;

/** In ms; a network that is slower to give the page counts as none. */
const PATIENCE = 3000;

// All files or none. There is no skipWaiting: while a page of an older build is open, that build's files stay.
addEventListener('install', (event) => event.waitUntil(fill()));

addEventListener('activate', (event) => event.waitUntil(Promise.all([clear(), clients.claim()])));

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(registration.scope)) return;
  const answer = request.mode === 'navigate' ? newest(request) : kept(request);
  event.respondWith(answer.then(isolated));
});

async function fill() {
  const cache = await caches.open(name);
  // Past the browser's own cache, which may hold an older build's.
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })));
}

async function clear() {
  const names = (await caches.keys()).filter((other) => other.startsWith(prefix) && other !== name);
  await Promise.all(names.map((other) => caches.delete(other)));
}

/** A page as the host has it now: so a new build is found at the next visit. */
async function newest(request) {
  const network = fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const response = await Promise.race([network.catch(() => {}), late]);
  if (response && response.status < 500) return response;
  return (await find(request, { ignoreSearch: true })) ?? (await find('./')) ?? network;
}

/** Any other file of the build: its name changes with its contents. */
const kept = async (request) => (await find(request)) ?? fetch(request);

/**
 * The same answer with what lets a page share memory; a page that was open before goes on without. Workers have to say it, too,
 * and in Safari all that they import.
 */
function isolated(response) {
  if (response.status === 0) return response; // a redirect: the browser asks again
  const { body, status, statusText } = response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(ISOLATION)) headers.set(name, value);
  return new Response(body, { status, statusText, headers });
}

async function find(file, options) {
  const cache = await caches.open(name);
  return cache.match(file, { ...options, ignoreVary: true });
}
