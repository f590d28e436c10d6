// Asks the API, and hears what is new.

const LONGEST_HOLD = 3000;

export class ApiError extends Error {
  // The seconds after which to try again, where the answer says so.
  constructor(status, detail, retryAfter = 0) {
    super(detail);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

async function read(answer) {
  if (answer.ok) return answer.json();
  let detail = 'The answer was ' + answer.status;
  try {
    detail = (await answer.json()).detail || detail;
  } catch { /* no problem document: the status says it */ }
  throw new ApiError(answer.status, detail, Number(answer.headers.get('Retry-After')) || 0);
}

async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch (e) {
    if (e.name === 'AbortError') throw e;
    throw new ApiError(0, 'Counterclaim does not answer. Is it still running?');
  }
  return read(answer);
}

// What the first view needs belongs to the loading of the page: who waits for that, to print it or to take a picture of it,
// gets the view with what is in it. A browser waits for frames, and a frame whose document is open is not loaded yet.
// To be released when what was waited for is shown.
export function hold() {
  if (document.readyState === 'complete') return () => {};
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  frame.contentDocument.open();
  let held = true;
  const release = () => {
    if (!held) return;
    held = false;
    frame.contentDocument.close();
    frame.remove();
  };
  setTimeout(release, LONGEST_HOLD);
  return () => setTimeout(release);
}

export async function get(path, query, signal) {
  const asked = query && query.toString();
  const release = hold();
  try {
    return await ask('/api/' + path + (asked ? '?' + asked : ''), { signal });
  } finally {
    release();
  }
}

export function post(path, body) {
  return ask('/api/' + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body)
  });
}

const hearers = new Set();

// Calls back with each finding that is new or changed, and with null after a break, when everything may have changed.
export function hear(callback) {
  hearers.add(callback);
  return () => hearers.delete(callback);
}

// Browsers allow few connections to one place, so only a tab that is looked at holds one.
export function listen() {
  const live = document.getElementById('live');
  const state = (name, text) => { live.className = 'live ' + name; live.textContent = text; };
  let events = null;
  let missed = false;
  const open = () => {
    if (events) return;
    events = new EventSource('/api/findings/live');
    events.onopen = () => {
      state('on', 'live');
      if (missed) hearers.forEach((tell) => tell(null));
      missed = false;
    };
    events.onerror = () => { missed = true; state('off', 'not connected'); };
    events.addEventListener('finding', (event) => {
      const finding = JSON.parse(event.data);
      hearers.forEach((tell) => tell(finding));
    });
  };
  const close = () => {
    if (!events) return;
    events.close();
    events = null;
    missed = true;
  };
  document.addEventListener('visibilitychange', () => { if (document.hidden) close(); else open(); });
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', open);
  if (!document.hidden) open();
}
