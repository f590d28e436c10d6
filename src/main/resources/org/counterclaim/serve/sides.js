// The two sides of a finding: the same form and weight for both.

import { h, outward, time } from './dom.js';
import { day, moment, plural, position } from './words.js';

// What stands around a quote: the sentence where it is longer, else what the evidence keeps.
export function around(side) {
  const e = side.evidence || {};
  const exact = side.quote || e.exact || '';
  const text = side.sentence || '';
  const at = text.indexOf(exact);
  let before = e.prefix || '';
  let after = e.suffix || '';
  if (at >= 0) {
    const head = text.slice(0, at);
    const tail = text.slice(at + exact.length);
    if (head.length >= before.length || !before.endsWith(head)) before = head;
    if (tail.length >= after.length || !after.startsWith(tail)) after = tail;
  }
  return { exact, before: whole(before, true), after: whole(after, false) };
}

// A word cut in two at the edge of what is kept is left out.
function whole(text, atStart) {
  if (text.length < 30) return text;
  return atStart ? text.replace(/^[^\s“"(]*\s+/, '… ') : text.replace(/\s+[^\s”").,]*$/, ' …');
}

// A sentence is shown from its beginning; what is kept around it may begin in the middle of a word.
export function marked(side) {
  const e = side.evidence || {};
  const exact = side.quote || e.exact || '';
  const inSentence = (side.sentence || '').indexOf(exact) >= 0;
  const parts = around(side);
  const head = inSentence ? (side.sentence || '').slice(0, side.sentence.indexOf(exact)) : '';
  const before = inSentence && parts.before.length && head.length >= (e.prefix || '').length ? head : parts.before;
  return [before, h('mark', null, exact), parts.after];
}

const KIND = {
  outlet: 'publishes', anonymous: 'not named', unresolved: 'speaker not told', group: 'group', document: 'document'
};

// outlet <- paper <- officials, the innermost last: the one who commits itself.
export function chain(side, actorId) {
  const all = (side.sources && side.sources.chain) || [];
  return h('ol', { class: 'chain', 'aria-label': 'Through whom it is reported, outlet first' }, all.map((s, i) => {
    const last = i === all.length - 1;
    const what = KIND[s.kind] || '';
    const speaks = s.speaksFor && s.speaksFor.name !== s.name ? 'speaks for ' + s.speaksFor.name : '';
    return h('li', { class: last ? 'holds' : null },
      last && actorId ? h('a', { href: '/actors/' + encodeURIComponent(actorId) }, s.name) : h('span', null, s.name),
      h('small', null, [i > 0 ? 'quoted' : '', what && !(i > 0 && s.kind === 'outlet') ? what : '', speaks].filter(Boolean).join(', ')));
  }));
}

function origins(n) {
  return n > 1 ? plural(n, 'independent origin', 'independent origins') : 'one origin';
}

// In a list: short.
export function brief(side, which) {
  const chained = (side.sources && side.sources.chain.length > 1) || side.holder !== side.outlet.name;
  return h('section', { class: 'side ' + which },
    h('h3', { class: 'holder' }, side.holder),
    h('p', { class: 'position' }, position(side.position)),
    h('blockquote', null, h('p', null, '“', side.quote, '”')),
    h('p', { class: 'source' }, chained ? 'in ' : '', outward(side.url, side.outlet.name), ', ', time(side.publishedAt, day(side.publishedAt)),
      side.independentOrigins > 1 ? ' · ' + origins(side.independentOrigins) : ''));
}

// On a page of its own: with the words around the quote and the way it took.
export function full(side, which, actorId) {
  return h('section', { class: 'side full ' + which, 'aria-label': side.holder },
    h('h2', { class: 'holder' }, side.holder),
    h('p', { class: 'position' }, position(side.position)),
    h('blockquote', { cite: null }, h('p', { class: 'quote' }, marked(side))),
    chain(side, actorId),
    h('dl', { class: 'facts' },
      h('dt', null, 'Published'), h('dd', null, time(side.publishedAt, moment(side.publishedAt))),
      h('dt', null, 'Where'), h('dd', null, outward(side.url, side.outlet.name), ' ',
        h('span', { class: 'soft' }, (side.evidence && side.evidence.part === 'headline' ? 'in the headline' : 'in the text')
          + (side.articleVersion > 1 ? ', version ' + side.articleVersion : ''))),
      h('dt', null, 'Behind it'), h('dd', null, origins(side.independentOrigins),
        side.origin && side.origin.agency ? ', ' + side.origin.agency : '')));
}
