// What outlets carry: counts, by name, and no ranking.

import { get } from './api.js';
import { empty, h } from './dom.js';
import { number, plural } from './words.js';

const PAGE = 200;

export async function show(view) {
  document.title = 'Outlets – Counterclaim';
  const page = Math.max(1, parseInt(new URLSearchParams(location.search).get('page') || '1', 10) || 1);
  view.append(h('h1', { tabindex: '-1' }, 'Outlets'),
    h('p', { class: 'notice' }, h('strong', null, 'This is no score of truth.'), ' Whoever reports much, and reports what disputed people say, is contradicted much. The numbers count what was read here, the same way for every outlet, and stand in the order of names.'));
  let found;
  try {
    found = await get('outlets', new URLSearchParams({ offset: (page - 1) * PAGE, limit: PAGE }));
  } catch (e) {
    view.append(empty('The outlets could not be loaded.', e.message));
    return;
  }
  if (!found.items.length) {
    view.append(empty('No outlet yet.', 'Outlets stand here as soon as statements have been read from their articles.'));
    return;
  }
  const heads = [
    ['Articles', 'with at least one statement'],
    ['Own words', 'statements on its own account'],
    ['Quoted', 'statements of others that it reports'],
    ['Contradicted', 'findings in which it carries a side, whoever holds it'],
    ['Corrected', 'findings in which it corrects or retracts itself'],
    ['Shared', 'positions it carries that have two or more independent origins']];
  const last = Math.ceil(found.total / PAGE);
  view.append(
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Outlets' }, h('table', { class: 'outlets' },
      h('thead', null, h('tr', null, h('th', { scope: 'col' }, 'Outlet'), heads.map(([name]) => h('th', { scope: 'col', class: 'n' }, name)))),
      h('tbody', null, found.items.map((o) => h('tr', null,
        h('th', { scope: 'row' }, h('span', null, o.name), h('small', null, o.domain)),
        cell(o.articles), cell(o.own), cell(o.quoted),
        o.contradicted ? h('td', { class: 'n' }, h('a', { href: '/?' + new URLSearchParams({ outlet: o.domain, relation: 'contradicts' }) }, number(o.contradicted))) : cell(0),
        o.corrected ? h('td', { class: 'n' }, h('a', { href: '/?' + new URLSearchParams({ outlet: o.domain, relation: 'corrects' }) }, number(o.corrected))) : cell(0),
        cell(o.corroborated)))))),
    h('dl', { class: 'facts key' }, heads.map(([name, what]) => [h('dt', null, name), h('dd', null, what)])),
    h('nav', { class: 'pages', 'aria-label': 'Pages' }, last > 1 ? [
      page > 1 ? h('a', { href: '/outlets?page=' + (page - 1) }, '← Before') : h('span'),
      h('span', null, plural(found.total, 'outlet', 'outlets') + ', page ' + page + ' of ' + last),
      page < last ? h('a', { href: '/outlets?page=' + (page + 1) }, 'After →') : h('span')] : []));
}

function cell(n) {
  return h('td', { class: 'n' }, n ? number(n) : '–');
}
