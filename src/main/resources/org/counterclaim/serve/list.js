// The list of findings: filters in the address, pages, and what is new.

import { get, hear } from './api.js';
import { announce, debounce, empty, h, renew } from './dom.js';
import { brief } from './sides.js';
import { headline, kind, moment, number, plural, relation, sentence, status } from './words.js';

const PAGE = 30;
const STANDING = 'open,confirmed';
const WIDE = '(min-width: 64rem)';

// Also used where findings stand beside something else.
export function item(f, level = 'h2') {
  const closed = !['open', 'confirmed'].includes(f.status);
  return h('article', { class: 'finding' + (closed ? ' closed' : ''), 'data-id': f.id },
    h('p', { class: 'kicker' },
      h('span', { class: 'relation' }, relation(f.relation)),
      f.kind ? h('span', null, kind(f.kind)) : null,
      f.status !== 'open' ? h('span', { class: 'status' }, status(f.status)) : null,
      h('time', { datetime: f.detectedAt }, moment(later(f)))),
    h(level, null, h('a', { href: '/findings/' + encodeURIComponent(f.id) }, headline(f))),
    h('div', { class: 'sides' }, brief(f.left, 'first'), brief(f.right, 'second')));
}

function later(f) {
  return f.left.publishedAt > f.right.publishedAt ? f.left.publishedAt : f.right.publishedAt;
}

function field(label, control) {
  return h('label', null, h('span', null, label), control);
}

function choice(name, all) {
  return h('select', { name }, h('option', { value: '' }, all));
}

function filters(query) {
  const statuses = h('select', { name: 'status' },
    h('option', { value: '' }, 'Open and confirmed'),
    h('option', { value: 'all' }, 'All'));
  const sort = h('select', { name: 'sort' },
    h('option', { value: '' }, 'Newest first'),
    h('option', { value: 'changed' }, 'Latest change first'),
    h('option', { value: 'score' }, 'Highest score first'));
  const more = h('details', { class: 'more-filters', open: matchMedia(WIDE).matches || chosen(query) > 0 },
    h('summary', null, 'Filters'),
    h('div', { class: 'fields' },
      field('Relation', choice('relation', 'All')),
      field('Kind', choice('kind', 'All')),
      field('Actor', choice('actor', 'Everybody')),
      field('Outlet', choice('outlet', 'All')),
      h('div', { class: 'span' },
        field('From', h('input', { type: 'date', name: 'from' })),
        field('Until', h('input', { type: 'date', name: 'to' }))),
      field('Score', h('select', { name: 'score' }, h('option', { value: '' }, 'Any'),
        ['0.5', '0.6', '0.7', '0.8', '0.9'].map((s) => h('option', { value: s }, 'at least ' + s)))),
      field('Status', statuses),
      field('Order', sort),
      h('button', { type: 'reset', class: 'quiet' }, 'Clear all')));
  return h('form', { class: 'filters', role: 'search', 'aria-label': 'Filter the findings' },
    field('Search', h('input', { type: 'search', name: 'q', autocomplete: 'off', placeholder: 'Words, people, places' })),
    more);
}

function chosen(query) {
  return [...query.keys()].filter((k) => !['q', 'page', 'sort'].includes(k)).length;
}

// What the address says, as the API wants it.
function asked(query) {
  const q = new URLSearchParams(query);
  const page = Math.max(1, parseInt(q.get('page') || '1', 10) || 1);
  q.delete('page');
  if (!q.get('status')) q.set('status', STANDING);
  if (q.get('status') === 'all') q.delete('status');
  return { q, page };
}

export function show(view, go) {
  let query = new URLSearchParams(location.search);
  const form = filters(query);
  const list = h('div', { class: 'findings' });
  const count = h('p', { class: 'count' });
  const fresh = h('button', { type: 'button', class: 'fresh', hidden: true, onclick: () => { turn(1); window.scrollTo({ top: 0 }); } });
  const pages = h('nav', { class: 'pages', 'aria-label': 'Pages' });
  const exports = h('p', { class: 'exports' });
  const head = h('h1', { class: 'unseen', tabindex: '-1' }, 'Findings');
  view.append(head, h('div', { class: 'desk' }, form,
    h('div', { class: 'column' }, h('div', { class: 'bar' }, count, fresh, exports), list, pages)));

  const waiting = new Set();
  let ticket = 0;
  let shownPage = 1;
  let shownTotal = 0;

  function put() {
    for (const control of form.elements) {
      if (!control.name) continue;
      const value = query.get(control.name) || '';
      if (control.tagName === 'SELECT' && value && ![...control.options].some((o) => o.value === value)) {
        control.add(new Option(value, value));
      }
      control.value = value;
    }
    const n = chosen(query);
    form.querySelector('summary').textContent = n ? 'Filters (' + n + ')' : 'Filters';
  }

  function take() {
    const next = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) next.set(name, value);
    // Not a control, but a part of a link from the actors' matrix.
    if (query.get('against') && next.get('actor') === query.get('actor')) next.set('against', query.get('against'));
    return next;
  }

  function remember() {
    const text = query.toString();
    history.replaceState(null, '', text ? '/?' + text : '/');
  }

  function turn(page) {
    if (page > 1) query.set('page', page); else query.delete('page');
    remember();
    return load();
  }

  function link(page, text, rel) {
    const q = new URLSearchParams(query);
    if (page > 1) q.set('page', page); else q.delete('page');
    const asText = q.toString();
    return h('a', { href: asText ? '/?' + asText : '/', rel }, text);
  }

  async function load() {
    const mine = ++ticket;
    const { q, page } = asked(query);
    const choices = new URLSearchParams(q);
    q.set('offset', (page - 1) * PAGE);
    q.set('limit', PAGE);
    try {
      const found = await get('findings', q);
      if (mine !== ticket) return;
      waiting.clear();
      shownPage = page;
      shownTotal = found.total;
      renew(list, found.items.length ? found.items.map((f) => item(f)) : nothing());
      if (mine === 1) performance.mark('first-findings');
      tally(found, page, choices);
    } catch (e) {
      if (mine !== ticket) return;
      list.replaceChildren(empty('The findings could not be loaded.', e.message,
        h('button', { type: 'button', onclick: () => load() }, 'Try again')));
      count.textContent = '';
      pages.replaceChildren();
      return;
    }
    options(choices);
  }

  function nothing() {
    return chosen(query) || query.get('q')
      ? empty('No finding passes these filters.', h('button', { type: 'button', onclick: () => form.reset() }, 'Clear all filters'))
      : empty('No findings yet.', 'They appear here as soon as two sources on the articles topic contradict each other.');
  }

  function tally(found, page, choices) {
    const last = Math.max(1, Math.ceil(found.total / PAGE));
    const first = (page - 1) * PAGE + 1;
    count.textContent = found.total
      ? plural(found.total, 'finding', 'findings') + (last > 1 && found.items.length ? ', ' + number(first) + ' to ' + number(first + found.items.length - 1) + ' shown' : '')
      : '';
    announce(count.textContent || 'No findings');
    renew(pages, last > 1 ? [
      page > 1 ? link(page - 1, '← Newer', 'prev') : h('span', null, ''),
      h('span', null, 'Page ' + number(page) + ' of ' + number(last)),
      page < last ? link(page + 1, 'Older →', 'next') : h('span', null, '')] : []);
    const asText = choices.toString();
    renew(exports, 'Save as ', h('a', { href: '/api/findings.csv?' + asText, download: '' }, 'CSV'), ' or ',
      h('a', { href: '/api/findings.jsonld?' + asText, download: '' }, 'JSON-LD'));
    exports.hidden = !found.total;
    news();
  }

  async function options(choices) {
    const facets = await get('facets', choices).catch(() => null);
    if (!facets) return;
    fill('relation', facets.relations, (v) => relation(v.value));
    fill('kind', facets.kinds, (v) => sentence(kind(v.value)));
    fill('actor', facets.actors, (v) => v.name);
    fill('outlet', facets.outlets, (v) => v.name);
    fill('status', facets.statuses, (v) => status(v.value), 2);
  }

  function fill(name, values, label, keep = 1) {
    const select = form.elements[name];
    if (document.activeElement === select) return;
    const value = query.get(name) || '';
    const kept = [...select.options].slice(0, keep);
    select.replaceChildren(...kept, ...values.map((v) => h('option', { value: v.value }, label(v) + ' (' + number(v.count) + ')')));
    if (value && ![...select.options].some((o) => o.value === value)) select.add(new Option(value, value));
    select.value = value;
  }

  function news() {
    fresh.hidden = waiting.size === 0;
    fresh.textContent = 'Show ' + plural(waiting.size, 'new finding', 'new findings');
  }

  const soon = debounce(250, () => load());

  // Somebody in the middle of reading is not pushed around: what is new waits behind a button.
  const unhear = hear((f) => {
    if (!f) { soon(); return; }
    const known = list.querySelector('[data-id="' + CSS.escape(f.id) + '"]');
    if (known) {
      known.replaceWith(item(f));
      return;
    }
    const reading = window.scrollY > 250 || shownPage > 1;
    if (!reading || shownTotal === 0) {
      soon();
    } else if (!chosen(query) && !query.get('q')) {
      waiting.add(f.id);
      news();
    }
  });

  const changed = debounce(200, () => {
    query = take();
    remember();
    put();
    load();
  });
  form.addEventListener('input', changed);
  form.addEventListener('submit', (e) => { e.preventDefault(); changed(); });
  form.addEventListener('reset', (e) => {
    e.preventDefault();
    query = new URLSearchParams();
    remember();
    put();
    load();
  });
  put();
  load();
  document.title = 'Counterclaim';
  return unhear;
}
