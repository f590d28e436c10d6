'use strict';
// Lists findings and keeps the list live. Text of articles is only ever put in as text, never as markup.

const PAGE = 30;
const list = document.getElementById('findings');
const form = document.getElementById('filters');
const count = document.getElementById('count');
const more = document.getElementById('more');
const fresh = document.getElementById('fresh');
const empty = document.getElementById('empty');
const live = document.getElementById('live');

const POSITIONS = {
  'CT+': 'on record: it is so', 'CT-': 'on record: it is not so',
  'PR+': 'on record: it is probably so', 'PR-': 'on record: it is probably not so',
  'PS+': 'on record: it may be so', 'PS-': 'on record: it may not be so',
  'Uu': 'reports it without taking sides',
  'favour': 'in favour', 'against': 'against', 'neither': 'neither for nor against'
};
const RELATIONS = {
  contradicts: 'Contradiction', position_change: 'Change of position', corrects: 'Correction'
};
const KINDS = {
  factive_modal: 'fact or possibility', world_knowledge: 'cannot both be', cause_agent: 'who did it',
  stance: 'opposed stances', stance_reversal: 'about-turn', quoted_opponent: 'quoted opponent', numeric: 'numbers',
  temporal: 'time', place: 'place', lexical: 'wording', structure: 'who to whom'
};

let shown = 0;
let total = 0;
let asked = 0;
const waiting = new Map();

const words = (s) => (s || '').replaceAll('_', ' ');
const sentence = (s) => s ? s[0].toUpperCase() + s.slice(1) : '';
const plural = (n, one, many) => n.toLocaleString('en') + ' ' + (n === 1 ? one : many);

function filter() {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value) query.set(name, value);
  }
  return query;
}

function moment(iso) {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso || '';
  return at.toLocaleString('en-GB', {
    day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'UTC'
  }) + ' UTC';
}

function put(node, selector, text) {
  const target = node.querySelector(selector);
  target.textContent = text || '';
  if (!text) target.hidden = true;
  return target;
}

function time(node, selector, iso, text) {
  put(node, selector, iso ? text : '').dateTime = iso || '';
}

function webAddress(url) {
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
  } catch {
    return null;
  }
}

// The quote marked inside the sentence it stands in; where that does not hold it, inside what stands around it.
function quote(target, side) {
  const exact = side.quote || (side.evidence && side.evidence.exact) || '';
  const text = side.sentence || '';
  const at = text.indexOf(exact);
  const before = at >= 0 ? text.slice(0, at) : (side.evidence && side.evidence.prefix) || '';
  const after = at >= 0 ? text.slice(at + exact.length) : (side.evidence && side.evidence.suffix) || '';
  const mark = document.createElement('mark');
  mark.textContent = exact;
  target.append(before, mark, after);
}

function sideOf(side) {
  const node = document.getElementById('side').content.cloneNode(true);
  const outlet = side.outlet || {};
  put(node, '.holder', side.holder);
  put(node, '.position', POSITIONS[side.position] || words(side.position));
  quote(node.querySelector('.quote'), side);
  const chain = node.querySelector('.chain');
  for (const source of (side.sources && side.sources.chain) || []) {
    const item = document.createElement('li');
    item.textContent = source.name;
    if (source.speaksFor && source.speaksFor.name !== source.name) {
      item.title = 'speaks for ' + source.speaksFor.name;
    }
    chain.append(item);
  }
  chain.hidden = chain.children.length < 2;
  const link = put(node, '.outlet', outlet.name || outlet.domain);
  const address = webAddress(side.url);
  if (address) link.href = address;
  time(node, '.published', side.publishedAt, moment(side.publishedAt));
  put(node, '.origins', side.independentOrigins > 1 ? plural(side.independentOrigins, 'independent origin', 'independent origins') : '');
  return node;
}

function fact(facts, name, value) {
  if (!value || !value.length) return;
  const term = document.createElement('dt');
  const text = document.createElement('dd');
  term.textContent = name;
  text.textContent = Array.isArray(value) ? value.map(words).join(', ') : value;
  facts.append(term, text);
}

function eventTime(span) {
  if (!span || !(span.start || span.end)) return '';
  const day = (iso) => iso.slice(0, 10);
  const last = span.end ? day(new Date(Date.parse(span.end) - 1).toISOString()) : '';
  const first = span.start ? day(span.start) : '';
  return first && last && first !== last ? first + ' to ' + last : first || 'until ' + last;
}

function render(finding) {
  const node = document.getElementById('finding').content.cloneNode(true);
  const article = node.querySelector('.finding');
  article.id = 'f-' + finding.id;
  article.classList.toggle('closed', finding.status !== 'open' && finding.status !== 'confirmed');
  put(node, '.relation', RELATIONS[finding.relation] || sentence(words(finding.relation)));
  put(node, '.kind', finding.kind ? KINDS[finding.kind] || words(finding.kind) : '');
  put(node, '.status', finding.status === 'open' ? '' : finding.status);
  time(node, '.detected', finding.detectedAt, moment(finding.detectedAt));
  put(node, '.summary', finding.summary).href = '#f-' + finding.id;
  node.querySelector('.sides').append(sideOf(finding.left), sideOf(finding.right));
  put(node, '.why', finding.explanation);
  const facts = node.querySelector('.facts');
  fact(facts, 'Rule', finding.rule);
  fact(facts, 'Score', typeof finding.score === 'number' ? finding.score.toFixed(2) : '');
  fact(facts, 'Event', eventTime(finding.eventTime));
  fact(facts, 'In common', finding.shared);
  fact(facts, 'Different', finding.differing);
  fact(facts, 'Ruled out', finding.passedChecks);
  fact(facts, 'Note', finding.note);
  fact(facts, 'Id', finding.id + ', version ' + finding.version);
  return article;
}

function tally() {
  count.textContent = total ? plural(total, 'finding', 'findings') : '';
  empty.hidden = total > 0;
  empty.textContent = filter().size || [...filter()].length
    ? 'No finding passes these filters.' : 'No findings yet. They appear here as soon as two sources disagree.';
  more.hidden = shown >= total;
  fresh.hidden = waiting.size === 0;
  fresh.textContent = 'Show ' + plural(waiting.size, 'new finding', 'new findings');
}

async function load(again) {
  const ticket = ++asked;
  const query = filter();
  query.set('offset', again ? 0 : shown);
  query.set('limit', PAGE);
  try {
    const answer = await fetch('api/findings?' + query);
    if (!answer.ok) throw new Error(answer.status);
    const page = await answer.json();
    if (ticket !== asked) return;
    if (again) {
      list.replaceChildren();
      waiting.clear();
      shown = 0;
    }
    for (const finding of page.items) {
      if (!document.getElementById('f-' + finding.id)) list.append(render(finding));
    }
    shown += page.items.length;
    total = page.total;
    tally();
    if (again) open(location.hash);
  } catch {
    count.textContent = 'The findings could not be loaded. Is Counterclaim still running?';
  }
}

async function options() {
  const answer = await fetch('api/facets');
  if (!answer.ok) return;
  const facets = await answer.json();
  fill('relation', facets.relations, (v) => RELATIONS[v] || words(v));
  fill('kind', facets.kinds, (v) => sentence(KINDS[v] || words(v)));
  fill('outlet', facets.outlets, (v) => v);
  fill('status', facets.statuses, (v) => sentence(v));
}

function fill(name, counts, label) {
  const select = form.elements[name];
  const chosen = select.value;
  const all = select.options[0];
  select.replaceChildren(all);
  for (const [value, n] of Object.entries(counts)) {
    select.add(new Option(label(value) + ' (' + n + ')', value));
  }
  select.value = chosen;
}

function open(hash) {
  const target = hash.startsWith('#f-') && document.getElementById(hash.slice(1));
  if (target) {
    target.querySelector('details').open = true;
    target.scrollIntoView();
  }
}

// Somebody in the middle of reading is not pushed around: what is new waits behind a button.
function arrive(finding) {
  const known = document.getElementById('f-' + finding.id);
  if (known) {
    const details = known.querySelector('details').open;
    const changed = render(finding);
    changed.querySelector('details').open = details;
    known.replaceWith(changed);
    return;
  }
  if ([...filter()].length) {
    waiting.set(finding.id, finding);
  } else if (window.scrollY < 250) {
    add(finding);
  } else {
    waiting.set(finding.id, finding);
  }
  tally();
  clearTimeout(arrive.later);
  arrive.later = setTimeout(options, 500);
}

function add(finding) {
  const article = render(finding);
  article.classList.add('new');
  list.prepend(article);
  shown++;
  total++;
}

function listen() {
  const events = new EventSource('api/findings/live');
  const state = (name, text) => { live.className = 'live ' + name; live.textContent = text; };
  let lost = false;
  events.onopen = () => {
    state('on', 'live');
    if (lost) load(true);
    lost = false;
  };
  events.onerror = () => { lost = true; state('off', 'not connected'); };
  events.addEventListener('finding', (event) => arrive(JSON.parse(event.data)));
}

function remember() {
  const query = filter().toString();
  history.replaceState(null, '', (query ? '?' + query : location.pathname) + location.hash);
}

let typing;
form.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => { remember(); load(true); }, 200);
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(() => { remember(); load(true); }));
more.addEventListener('click', () => load(false));
fresh.addEventListener('click', () => {
  window.scrollTo({ top: 0 });
  load(true);
});
window.addEventListener('hashchange', () => open(location.hash));

document.getElementById('today').textContent =
  new Date().toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const start = new URLSearchParams(location.search);
const begin = () => {
  for (const [name, value] of start) {
    if (form.elements[name]) form.elements[name].value = value;
  }
  return load(true);
};
const choices = options().catch(() => {});
// A filter in the address can only be set once its choices are there; without one nothing has to wait.
if (start.toString()) choices.then(begin); else begin();
listen();
