// Who stands against whom, and what one actor has said over time.

import { get } from './api.js';
import { empty, h, time } from './dom.js';
import { marked } from './sides.js';
import { column, day, number, plural, position, sentence, words } from './words.js';

const PAGE = 50;

function path(id) {
  return '/actors/' + encodeURIComponent(id);
}

function level(n, most) {
  return most <= 5 ? n : Math.max(1, Math.ceil(n / most * 5));
}

function together(one, other) {
  return '/?' + new URLSearchParams({ actor: one, against: other });
}

export async function list(view) {
  document.title = 'Actors – Counterclaim';
  view.append(h('h1', { tabindex: '-1' }, 'Who contradicts whom'),
    h('p', { class: 'deck' }, 'How many findings stand between each two of those who hold a side most often. A count of statements that do not go together; it says nothing of who is right.'));
  let found;
  try {
    found = await get('actors', new URLSearchParams({ limit: 14 }));
  } catch (e) {
    view.append(empty('The actors could not be loaded.', e.message));
    return;
  }
  if (!found.actors.length) {
    view.append(empty('Nobody contradicts anybody yet.', 'As soon as there are findings, those who hold their sides stand here.'));
    return;
  }
  const counts = new Map();
  for (const p of found.pairs) {
    counts.set(p.one + '\n' + p.other, p.findings);
    counts.set(p.other + '\n' + p.one, p.findings);
  }
  const name = new Map(found.actors.map((a) => [a.id, a.name]));
  const most = Math.max(1, ...found.pairs.map((p) => p.findings));
  view.append(
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Matrix of actors' }, h('table', { class: 'matrix' },
      h('caption', { class: 'unseen' }, 'Findings between each two actors'),
      h('thead', null, h('tr', null, h('td', null, ''), found.actors.map((a, i) => h('th', { scope: 'col', title: sentence(a.name) },
        h('span', { 'aria-hidden': 'true' }, i + 1), h('span', { class: 'unseen' }, sentence(a.name)))))),
      h('tbody', null, found.actors.map((a, i) => h('tr', null,
        h('th', { scope: 'row' }, h('span', { class: 'rank', 'aria-hidden': 'true' }, i + 1), h('a', { href: path(a.id), title: sentence(a.name) }, sentence(a.name))),
        found.actors.map((b) => {
          const n = counts.get(a.id + '\n' + b.id);
          return n
            ? h('td', { class: 'level' + level(n, most) }, h('a', { href: together(a.id, b.id), 'aria-label': plural(n, 'finding', 'findings') + ', ' + a.name + ' and ' + b.name }, n))
            : h('td', { class: a.id === b.id ? 'self' : null }, '');
        })))))),
    found.total > found.actors.length ? h('p', { class: 'soft' }, 'The ' + found.actors.length + ' with the most findings, of ' + number(found.total) + '. The others are found by search and by the filter of the list.') : '',
    h('section', null, h('h2', null, 'The same as a list'),
      h('ul', { class: 'pairs' }, found.pairs.slice(0, 60).map((p) => h('li', null,
        h('a', { href: together(p.one, p.other) }, p.one === p.other ? sentence(name.get(p.one)) + ', at two times' : sentence(name.get(p.one)) + ' and ' + name.get(p.other)),
        ' ', h('span', { class: 'soft' }, plural(p.findings, 'finding', 'findings')))))));
}

export async function show(view, go, id) {
  const page = Math.max(1, parseInt(new URLSearchParams(location.search).get('page') || '1', 10) || 1);
  let found;
  try {
    found = await get('actors/' + encodeURIComponent(id), new URLSearchParams({ offset: (page - 1) * PAGE, limit: PAGE }));
  } catch (e) {
    view.append(h('h1', { tabindex: '-1' }, e.status === 404 ? 'Nobody of this name is on record' : 'The actor could not be loaded'),
      empty(e.message, h('a', { href: '/actors' }, 'To the actors')));
    return;
  }
  document.title = sentence(found.name) + ' – Counterclaim';
  const last = Math.max(1, Math.ceil(found.statements.total / PAGE));
  view.append(
    h('p', { class: 'back' }, h('a', { href: '/actors' }, '← All actors')),
    h('header', { class: 'top' }, h('h1', { tabindex: '-1' }, sentence(found.name)),
      h('p', { class: 'deck' }, plural(found.statements.total, 'statement', 'statements') + ' on record. ',
        h('a', { href: '/?' + new URLSearchParams({ actor: id }) }, 'Findings'), found.opponents.length ? ' with ' : '',
        found.opponents.map((o, i) => [i ? ', ' : '', h('a', { href: together(id, o.id) }, o.name), ' (' + o.findings + ')']),
        found.opponents.length ? '.' : '')),
    found.statements.items.length
      ? h('ol', { class: 'record' }, found.statements.items.map((s, i) => h('li', { class: column(s.position) },
        h('p', { class: 'when' + (i > 0 && day(found.statements.items[i - 1].at) === day(s.at) ? ' again' : '') }, time(s.at, day(s.at))),
        h('div', null,
          h('p', { class: 'kicker' }, h('span', { class: 'relation' }, position(s.position)), h('span', null, words(s.about))),
          h('blockquote', null, h('p', null, marked(s))),
          h('p', { class: 'source' }, 'in ', s.outlet,
            s.findings.length ? [' · ', s.findings.length === 1 ? h('a', { href: '/findings/' + s.findings[0] }, 'contradicted')
              : ['contradicted: ', s.findings.map((f, n) => [n ? ', ' : '', h('a', { href: '/findings/' + f }, 'finding ' + (n + 1))])]] : '')))))
      : empty('No statements on record under this name.', 'It may be quoted only through somebody who speaks for it.'),
    h('nav', { class: 'pages', 'aria-label': 'Pages' }, last > 1 ? [
      page > 1 ? h('a', { href: path(id) + '?page=' + (page - 1) }, '← Newer') : h('span'),
      h('span', null, 'Page ' + number(page) + ' of ' + number(last)),
      page < last ? h('a', { href: path(id) + '?page=' + (page + 1) }, 'Older →') : h('span')] : []));
}
