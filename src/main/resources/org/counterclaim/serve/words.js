// How codes and times are put into words.

const POSITIONS = {
  'CT+': 'on record: it is so', 'CT-': 'on record: it is not so',
  'PR+': 'on record: it is probably so', 'PR-': 'on record: it is probably not so',
  'PS+': 'on record: it may be so', 'PS-': 'on record: it may not be so',
  'CTu': 'sure, but not of what', 'Uu': 'reports without taking sides',
  'favour': 'in favour', 'against': 'against', 'neither': 'neither for nor against'
};
const RELATIONS = { contradicts: 'Contradiction', position_change: 'Change of position', corrects: 'Correction' };
const KINDS = {
  factive_modal: 'fact or possibility', world_knowledge: 'cannot both be', cause_agent: 'who did it',
  stance: 'for and against', stance_reversal: 'about-turn', quoted_opponent: 'quoted opponent', numeric: 'numbers',
  temporal: 'time', place: 'place', lexical: 'wording', structure: 'who to whom', antonym: 'opposites'
};
const DIFFER = {
  numeric: 'give different numbers', temporal: 'give different times', place: 'name different places',
  cause_agent: 'differ on who did it', stance: 'stand on opposite sides', antonym: 'say opposite things',
  structure: 'differ on who did it to whom', world_knowledge: 'say what cannot both be',
  quoted_opponent: 'contradict each other'
};
const STATUSES = {
  open: 'Open', confirmed: 'Confirmed by a reader', dismissed: 'Dismissed by a reader',
  superseded: 'Updated since', withdrawn: 'Withdrawn'
};
const CHECKS = {
  'different-holders': 'Two different sources hold the two sides',
  'both-commit-themselves': 'Both commit themselves; neither only reports or asks',
  'time-compatible': 'The times given can be one time',
  'place-compatible': 'The places given can be one place',
  'participant-same': 'The same participants are named',
  'agent-same': 'The same one is said to do it',
  'patient-same': 'It is done to the same one',
  'target-same': 'Both are about the same',
  'different-origin': 'The texts do not go back to one origin',
  'not-superseded': 'Neither is only an older state of affairs'
};
const SLOTS = {
  'event type': 'The kind of event', participants: 'Those who take part', agent: 'Who does it', patient: 'To whom or to what',
  polarity: 'Whether it is so', place: 'Where', time: 'When', quantity: 'How many', 'number': 'How many', target: 'What it is about',
  value: 'For or against', cause: 'Who or what caused it'
};
const RELATION_COUNTS = {
  contradicts: ['contradiction', 'contradictions'], corroborates: ['agreement', 'agreements'],
  scope_differs: ['difference in scope only', 'differences in scope only'], same_origin: ['shared origin', 'shared origins'],
  reported_only: ['mere report', 'mere reports'], supersedes: ['update', 'updates'], corrects: ['correction', 'corrections'],
  position_change: ['change of position', 'changes of position']
};
const BOUNDS = { at_least: 'at least ', at_most: 'at most ', about: 'about ', exact: '', between: '' };

export const words = (s) => (s || '').replaceAll('_', ' ');
export const sentence = (s) => (s ? s[0].toUpperCase() + s.slice(1) : '');
export const number = (n) => Number(n).toLocaleString('en');
export const plural = (n, one, many) => number(n) + ' ' + (n === 1 ? one : many);
export const position = (code) => POSITIONS[code] || words(code);
export const relation = (code) => RELATIONS[code] || sentence(words(code));
export const kind = (code) => KINDS[code] || words(code);
export const status = (code) => STATUSES[code] || sentence(words(code));
export const check = (code) => CHECKS[code] || sentence(words(code).replaceAll('-', ' '));
// What two sides share or differ in: slots of the event, and single names and words, which are told together.
export function slots(codes) {
  const all = (what) => codes.filter((c) => c.startsWith(what + ' ')).map((c) => c.slice(what.length + 1));
  const names = all('name').map((n) => n.replace(/^\p{L}/u, (c) => c.toUpperCase()));
  const some = all('word').map((w) => '“' + w + '”');
  return [
    ...codes.filter((c) => !/^(name|word) ./.test(c)).map((c) => SLOTS[c] || sentence(words(c))),
    ...(names.length ? [(names.length > 1 ? 'The names ' : 'The name ') + names.join(', ')] : []),
    ...(some.length ? [(some.length > 1 ? 'The words ' : 'The word ') + some.join(', ')] : [])
  ];
}

export const relationCount = (code, n) => plural(n, ...(RELATION_COUNTS[code] || [words(code), words(code)]));

// Longer than any quote that makes sense; a text without end would only stop the browser.
const LONGEST = 3000;

export function bounded(s) {
  return s.length <= LONGEST ? s : s.slice(0, LONGEST) + ' … (' + number(s.length - LONGEST) + ' characters more)';
}

// Which of the columns of a dossier a position belongs to.
export function column(code) {
  if (code === 'favour' || /\+$/.test(code)) return 'yes';
  if (code === 'against' || /-$/.test(code)) return 'no';
  return 'open';
}

// Who differs from whom, without the quotes, which stand below it.
export function headline(f) {
  const s = bounded(f.summary || '');
  const at = s.search(/: (first )?“/);
  const alone = at > 0 && (s.slice(0, at) === f.left.holder || s.slice(0, at) === f.right.holder);
  if (at > 0 && !alone) return sentence(s.slice(0, at));
  if (alone || !s) {
    const same = f.left.holder === f.right.holder;
    return same
      ? sentence(f.left.holder) + ' says two things'
      : sentence(f.left.holder) + ' and ' + f.right.holder + ' ' + (DIFFER[f.kind] || 'contradict each other');
  }
  return sentence(s);
}

const DAY = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };

export function moment(iso) {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso || '';
  return at.toLocaleString('en-GB', { ...DAY, hour: '2-digit', minute: '2-digit' }) + ' UTC';
}

export function day(iso) {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? '' : at.toLocaleDateString('en-GB', DAY);
}

// Half-open spans; one that ends at midnight ends the day before.
export function span(t) {
  if (!t || !(t.start || t.end)) return '';
  const last = t.end ? day(new Date(Date.parse(t.end) - 1)) : '';
  const first = t.start ? day(t.start) : '';
  if (first && last && first !== last) return first + ' to ' + last;
  return first || 'until ' + last;
}

export function between(first, last) {
  const a = day(first);
  const b = day(last);
  return a === b ? a : a + ' to ' + b;
}

export function quantity(q) {
  const unit = q.unit === 'count' ? '' : q.unit === 'percent' ? ' per cent' : ' ' + q.unit;
  const value = q.low === q.high ? number(q.low) : number(q.low) + ' to ' + number(q.high);
  return (BOUNDS[q.bound] || '') + value + unit;
}
