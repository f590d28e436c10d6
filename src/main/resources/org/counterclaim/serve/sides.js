// The two sides of a finding: the same form and weight for both.

import { h, outward, time } from './dom.js';
import { bounded, day, moment, plural, position, sentence } from './words.js';

// What stands around a quote: its sentence, or what the evidence keeps where that is more. Never beyond the paragraph.
export function marked(side) {
  const e = side.evidence || {};
  const exact = side.quote || e.exact || '';
  const text = side.sentence || '';
  const at = text.indexOf(exact);
  const head = at >= 0 ? text.slice(0, at) : '';
  const tail = at >= 0 ? text.slice(at + exact.length) : '';
  const prefix = (e.prefix || '').split(/\n\s*\n/).at(-1);
  const suffix = (e.suffix || '').split(/\n\s*\n/)[0];
  return [
    prefix.length > head.length ? cut(prefix, e.prefix, true) : bounded(head),
    h('mark', null, bounded(exact)),
    suffix.length > tail.length ? cut(suffix, e.suffix, false) : bounded(tail)
  ];
}

// A word that is cut in two at the edge of what is kept is left out.
function cut(text, kept, before) {
  if (text !== kept || kept.length < 32) return text;
  return before ? text.replace(/^\S*\s+/, '… ') : text.replace(/\s+\S*$/, ' …');
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
    h('h3', { class: 'holder' }, sentence(side.holder)),
    h('p', { class: 'position' }, position(side.position)),
    h('blockquote', null, h('p', null, '“', bounded(side.quote), '”')),
    h('p', { class: 'source' }, chained ? 'in ' : '', outward(side.url, side.outlet.name), ', ', time(side.publishedAt, day(side.publishedAt)),
      side.independentOrigins > 1 ? ' · ' + origins(side.independentOrigins) : ''));
}

// On a page of its own: with the words around the quote and the way it took.
export function full(side, which, actorId) {
  return h('section', { class: 'side full ' + which, 'aria-label': side.holder },
    h('h2', { class: 'holder' }, sentence(side.holder)),
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
