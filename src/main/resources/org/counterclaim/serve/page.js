// Shows the view that the address names. Addresses are permanent; going from one to the next loads no page anew.

import { hold, listen } from './api.js';
import { empty, h } from './dom.js';
import { show as findings } from './list.js';

const ROUTES = [
  [/^\/$/, async () => findings],
  [/^\/findings\/([^/]+)$/, async () => (await import('./finding.js')).show],
  [/^\/dossiers$/, async () => (await import('./dossiers.js')).list],
  [/^\/dossiers\/([^/]+)$/, async () => (await import('./dossiers.js')).show],
  [/^\/actors$/, async () => (await import('./actors.js')).list],
  [/^\/actors\/([^/]+)$/, async () => (await import('./actors.js')).show],
  [/^\/outlets$/, async () => (await import('./outlets.js')).show],
  [/^\/check$/, async () => (await import('./check.js')).show]
];

const main = document.getElementById('view');
let leave = null;
let turn = 0;

function mark(path) {
  for (const a of document.querySelectorAll('nav[aria-label=Views] a')) {
    const own = new URL(a.href).pathname;
    const here = own === '/' ? path === '/' || path.startsWith('/findings') : path.startsWith(own);
    if (here) a.setAttribute('aria-current', 'page'); else a.removeAttribute('aria-current');
  }
}

async function open(first) {
  const mine = ++turn;
  const path = location.pathname;
  if (typeof leave === 'function') leave();
  leave = null;
  mark(path);
  const view = h('div', { class: 'view' });
  for (const [pattern, load] of ROUTES) {
    const match = path.match(pattern);
    if (!match) continue;
    try {
      const show = await load();
      if (mine !== turn) return;
      main.replaceChildren(view);
      const left = await show(view, go, ...match.slice(1).map(decodeURIComponent));
      if (mine !== turn) {
        if (typeof left === 'function') left();
        return;
      }
      leave = left;
    } catch (e) {
      view.replaceChildren(h('h1', { tabindex: '-1' }, 'This view could not be shown'),
        empty('Counterclaim does not answer. Is it still running?'));
      main.replaceChildren(view);
      console.warn(e);
    }
    if (!first) {
      const head = view.querySelector('h1');
      if (head) head.focus({ preventScroll: true });
    }
    return;
  }
  view.append(h('h1', { tabindex: '-1' }, 'There is nothing at this address'), empty('', h('a', { href: '/' }, 'To the findings')));
  main.replaceChildren(view);
}

function go(address) {
  history.pushState(null, '', address);
  window.scrollTo({ top: 0 });
  return open(false);
}

document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const a = event.target.closest('a[href]');
  if (!a || a.origin !== location.origin || a.hasAttribute('download')) return;
  const path = new URL(a.href).pathname;
  if (a.getAttribute('href').startsWith('#') || !ROUTES.some(([pattern]) => pattern.test(path))) return;
  event.preventDefault();
  go(a.href);
});
window.addEventListener('popstate', () => open(false));

const release = hold();
open(true).finally(release);
listen();
