// Events: a list, and one event with all positions on it along a line of time.

import { get } from './api.js';
import { chart } from './chart.js';
import { announce, debounce, empty, h, outward, time } from './dom.js';
import { item } from './list.js';
import { between, bounded, column, day, moment, number, plural, position, quantity, relationCount, sentence } from './words.js';

const PAGE = 50;

export async function list(view) {
  const query = new URLSearchParams(location.search);
  const all = h('input', { type: 'checkbox', name: 'all' });
  const words = h('input', { type: 'search', name: 'q', autocomplete: 'off', placeholder: 'Words of the title' });
  all.checked = query.get('all') === 'true';
  words.value = query.get('q') || '';
  const body = h('div', null);
  view.append(h('h1', { tabindex: '-1' }, 'Events'),
    h('p', { class: 'deck' }, 'Everything on record about one event: each position on it, who holds it, and how many independent origins stand behind it.'),
    h('form', { class: 'filters row', role: 'search', onsubmit: (e) => e.preventDefault() },
      h('label', null, h('span', null, 'Search'), words),
      h('label', { class: 'tick' }, all, h('span', null, 'Also events without a contradiction'))), body);
  document.title = 'Events – Counterclaim';
  let page = Math.max(1, parseInt(query.get('page') || '1', 10) || 1);

  async function load() {
    const q = new URLSearchParams({ offset: (page - 1) * PAGE, limit: PAGE });
    if (words.value) q.set('q', words.value);
    if (!all.checked) q.set('disputed', 'true');
    const address = new URLSearchParams();
    if (words.value) address.set('q', words.value);
    if (all.checked) address.set('all', 'true');
    if (page > 1) address.set('page', page);
    history.replaceState(null, '', '/dossiers' + (address.toString() ? '?' + address : ''));
    try {
      draw(await get('dossiers', q));
    } catch (e) {
      body.replaceChildren(empty('The events could not be loaded.', e.message));
    }
  }

  function draw(found) {
    announce(plural(found.total, 'event', 'events'));
    if (!found.items.length) {
      body.replaceChildren(empty('No event to show.', all.checked || words.value ? '' : 'Events with a contradiction appear here. Tick the box to see the others too.'));
      return;
    }
    const last = Math.ceil(found.total / PAGE);
    const turn = (to) => h('button', { type: 'button', class: 'quiet', onclick: () => { page = to; load(); window.scrollTo({ top: 0 }); } },
      to < page ? '← Newer' : 'Older →');
    body.replaceChildren(
      h('ol', { class: 'events' }, found.items.map((d) => h('li', null,
        h('h2', null, h('a', { href: '/dossiers/' + d.id }, sentence(bounded(d.title)))),
        h('p', { class: 'soft' }, between(d.first, d.last), ' · ', plural(d.positions, 'position', 'positions'),
          d.findings ? [' · ', h('strong', null, plural(d.findings, 'contradiction', 'contradictions'))] : '')))),
      h('nav', { class: 'pages', 'aria-label': 'Pages' }, last > 1 ? [page > 1 ? turn(page - 1) : h('span'),
        h('span', null, 'Page ' + number(page) + ' of ' + number(last)), page < last ? turn(page + 1) : h('span')] : []));
  }

  const again = debounce(200, () => { page = 1; load(); });
  words.addEventListener('input', again);
  all.addEventListener('change', again);
  await load();
}

const COLUMNS = { yes: 'Says so', no: 'Says it is not so', open: 'Leaves it open' };
const STANCES = { yes: 'In favour', no: 'Against', open: 'Neither' };

export async function show(view, go, id) {
  let found;
  try {
    found = await get('dossiers/' + encodeURIComponent(id));
  } catch (e) {
    view.append(h('h1', { tabindex: '-1' }, e.status === 404 ? 'No such event' : 'The event could not be loaded'),
      empty(e.message, h('a', { href: '/dossiers' }, 'To the list of events')));
    return;
  }
  const d = found.dossier;
  const stances = d.positions.some((p) => p.position === 'favour' || p.position === 'against');
  const names = stances ? STANCES : COLUMNS;
  const used = ['yes', 'no', 'open'].filter((c) => d.positions.some((p) => column(p.position) === c));
  document.title = d.title + ' – Counterclaim';
  view.append(
    h('p', { class: 'back' }, h('a', { href: '/dossiers' }, '← All events')),
    h('header', { class: 'top' },
      h('h1', { tabindex: '-1' }, sentence(bounded(d.title))),
      h('p', { class: 'deck' }, plural(d.positions.length + d.omitted, 'position', 'positions') + ', ' + between(d.first, d.last) + '. '
        + counts(d.relations))),
    h('section', { class: 'timeline columns-' + used.length, 'aria-label': 'Positions in order of time' },
      h('div', { class: 'heads', 'aria-hidden': 'true' }, h('span', null, ''), used.map((c) => h('span', { class: 'head ' + c }, names[c]))),
      h('ol', null, d.positions.map((p, i) => entry(p, names, used, i > 0 && day(d.positions[i - 1].first) === day(p.first))))),
    d.omitted ? h('p', { class: 'soft' }, plural(d.omitted, 'earlier position is', 'earlier positions are') + ' left out.') : '',
    ...found.series.map((s) => numbers(s)),
    d.silent.length ? h('section', { class: 'silent' }, h('h2', null, 'Not heard'),
      h('p', null, 'Named in the event, but no statement of theirs was read: ', h('strong', null, d.silent.join(', ')), '.')) : '',
    found.findings.length ? h('section', { class: 'related' }, h('h2', null, 'Contradictions on it'), found.findings.map((f) => item(f, 'h3'))) : '');
}

function counts(relations) {
  const parts = Object.entries(relations).map(([r, n]) => relationCount(r, n));
  return parts.length ? 'Between them: ' + parts.join(', ') + '.' : '';
}

function entry(p, names, used, sameDay) {
  const c = column(p.position);
  return h('li', { class: 'entry at-' + (used.indexOf(c) + 1) + ' ' + c + (p.superseded ? ' superseded' : '') },
    h('p', { class: 'when' + (sameDay ? ' again' : '') }, time(p.first, day(p.first))),
    h('div', { class: 'said-so' },
      h('p', { class: 'chip' }, names[c]),
      h('p', { class: 'holder' }, sentence(p.holder)),
      h('blockquote', null, h('p', null, '“', bounded(p.quote), '”')),
      h('p', { class: 'source' }, outward(p.url, p.outlets.length ? p.outlets.join(', ') : p.attribution),
        /^CT|favour|against/.test(p.position) ? '' : ' · ' + position(p.position),
        p.independentOrigins > 1 ? ' · ' + plural(p.independentOrigins, 'independent origin', 'independent origins') : '',
        p.superseded ? ' · updated since' : '')));
}

function numbers(s) {
  const what = (s.counted || 'without saying of what') + (s.unit && s.unit !== 'count' ? ', in ' + s.unit : '');
  return h('section', { class: 'numbers' },
    h('h2', null, 'Numbers as they were reported: ' + what),
    chart(s),
    h('details', null, h('summary', null, 'The numbers as a table'),
      h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Numbers as a table' }, h('table', null,
        h('thead', null, h('tr', null, ['When', 'Number', 'By whom', 'In', 'Words'].map((t) => h('th', { scope: 'col' }, t)))),
        h('tbody', null, s.points.map((p) => h('tr', null, h('td', null, moment(p.at)), h('td', null, quantity(p.quantity)),
          h('td', null, p.holder), h('td', null, p.outlet), h('td', null, '“' + p.quote + '”'))))))));
}
