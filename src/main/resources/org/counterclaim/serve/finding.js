// One finding: both sides, why they are thought to clash, what became of it, and a reader's word on it.

import { get, hear, post } from './api.js';
import { announce, empty, h, time } from './dom.js';
import { item } from './list.js';
import { full } from './sides.js';
import { bounded, check, headline, kind, moment, relation, sentence, slots, span, status, words } from './words.js';

const NAME = 'counterclaim.name';

export async function show(view, go, id) {
  let detail;
  let pending = null;
  const place = h('div', null);
  view.append(place);

  async function load(focus) {
    try {
      detail = await get('findings/' + encodeURIComponent(id));
    } catch (e) {
      place.replaceChildren(h('h1', { tabindex: '-1' }, e.status === 404 ? 'No such finding' : 'The finding could not be loaded'),
        empty(e.message, h('a', { href: '/' }, 'To the list of findings')));
      return;
    }
    if (pending && reached(detail.finding.status, pending.decision)) pending = null;
    draw(focus);
  }

  function reached(now, decision) {
    return decision === 'reopened' ? !['dismissed', 'confirmed'].includes(now) : now === decision;
  }

  function draw(focus) {
    const f = detail.finding;
    const note = place.querySelector('textarea') && place.querySelector('textarea').value;
    const next = [
      h('p', { class: 'back' }, h('a', { href: '/' }, '← All findings')),
      h('header', { class: 'top' },
        h('p', { class: 'kicker' }, h('span', { class: 'relation' }, relation(f.relation)),
          f.kind ? h('span', null, kind(f.kind)) : null,
          h('span', { class: 'status ' + f.status, id: 'status' }, status(f.status)),
          h('span', null, 'found ', time(f.detectedAt, moment(f.detectedAt)))),
        h('h1', { tabindex: '-1' }, headline(f)),
        h('p', { class: 'deck' }, sentence(bounded(f.explanation)))),
      h('div', { class: 'sides' }, full(f.left, 'first', detail.leftActor), full(f.right, 'second', detail.rightActor)),
      h('div', { class: 'grounds' },
        section('What they share', bullets(slots(f.shared)),
          span(f.eventTime) ? h('p', { class: 'soft' }, 'Event placed on ' + span(f.eventTime)
            + (f.eventTime.text ? ' (“' + f.eventTime.text + '”)' : '')) : null),
        section('What differs', bullets(slots(f.differing))),
        section('Checks it passed', bullets(f.passedChecks.map(check))),
        section('How it was found', h('dl', { class: 'facts' },
          h('dt', null, 'Rule'), h('dd', null, words(f.rule)),
          h('dt', null, 'Score'), h('dd', null, f.score.toFixed(2), h('span', { class: 'soft' }, ' how sure the rule or model is; nothing about who is right')),
          h('dt', null, 'Event'), h('dd', null, detail.dossier ? h('a', { href: '/dossiers/' + detail.dossier }, 'All positions on it') : 'No dossier yet'),
          h('dt', null, 'Id'), h('dd', null, h('a', { href: '/api/findings/' + encodeURIComponent(f.id) }, f.id))))),
      desk(f, note),
      history(),
      detail.related.length ? h('section', { class: 'related' }, h('h2', null, 'Other findings on this event'),
        detail.related.map((r) => item(r, 'h3'))) : null
    ];
    const open = place.querySelector('.history') && place.querySelector('.history').open;
    place.replaceChildren(...next.filter(Boolean));
    if (open) place.querySelector('.history').open = true;
    document.title = headline(f) + ' – Counterclaim';
    if (focus) place.querySelector('h1').focus({ preventScroll: true });
  }

  function section(title, ...rest) {
    return h('section', null, h('h2', null, title), rest);
  }

  function bullets(list) {
    return list.length ? h('ul', null, list.map((t) => h('li', null, t))) : h('p', { class: 'soft' }, 'Nothing noted');
  }

  function history() {
    if (detail.versions.length < 2) return null;
    return h('details', { class: 'history', open: true },
      h('summary', null, 'History'),
      h('ol', null, detail.versions.map((v) => h('li', null, time(v.at, moment(v.at)), ' ',
        h('strong', null, status(v.status)), v.note ? ' “' + v.note + '”' : '', h('span', { class: 'soft' }, ' version ' + v.version)))));
  }

  function desk(f, note) {
    const decided = ['dismissed', 'confirmed'].includes(f.status);
    const review = pending || (decided ? detail.review : null);
    const by = h('input', { type: 'text', name: 'by', autocomplete: 'name', maxlength: '200', value: localStorage.getItem(NAME) || '' });
    const text = h('textarea', { name: 'note', rows: '2', maxlength: '2000', value: note || '' });
    const said = h('p', { class: 'said', role: 'status' }, pending ? 'Sent to the topic. It shows here as soon as it has been read.' : '');
    const send = (decision) => async (event) => {
      event.preventDefault();
      said.textContent = 'Sending';
      localStorage.setItem(NAME, by.value);
      try {
        pending = await post('findings/' + encodeURIComponent(id) + '/reviews', {
          decision, note: decision === 'reopened' ? null : text.value || null, by: by.value || null
        });
        said.textContent = 'Sent to the topic. It shows here as soon as it has been read.';
        setTimeout(() => load(), 1500);
      } catch (e) {
        said.textContent = e.message;
      }
    };
    const form = decided
      ? h('form', { onsubmit: send('reopened') },
        h('p', null, status(f.status), review && review.by ? ', ' + review.by : '', review && review.at ? ', ' + moment(review.at) : '',
          f.note ? h('span', null, ': “' + f.note + '”') : ''),
        h('p', { class: 'buttons' }, h('button', { type: 'submit', name: 'undo' }, 'Undo')))
      : h('form', { onsubmit: (e) => e.preventDefault() },
        h('label', { class: 'note' }, h('span', null, 'Note (why)'), text),
        h('label', null, h('span', null, 'Your name, if you like'), by),
        h('p', { class: 'buttons' },
          h('button', { type: 'button', name: 'dismiss', onclick: send('dismissed') }, 'Dismiss'),
          h('button', { type: 'button', name: 'confirm', onclick: send('confirmed') }, 'Confirm')));
    return h('section', { class: 'review', 'aria-label': 'Your word on it' },
      h('h2', null, 'Your word on it'),
      h('p', { class: 'soft' }, 'Dismiss what is no contradiction, confirm what is one. It says nothing of who is right, lasts when the pair comes back, and can be undone.'),
      form, said);
  }

  const unhear = hear((f) => { if (!f || f.id === id) load().then(() => { if (f) announce(status(f.status)); }); });
  await load(true);
  return unhear;
}
