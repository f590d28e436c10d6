// Reads a text that is pasted, chosen or named, and shows what it says and what it contradicts.

import { get, post } from './api.js';
import { announce, h } from './dom.js';
import { brief, marked } from './sides.js';
import { headline, kind, plural, position, relation, sentence, words } from './words.js';

const LARGEST = 4 * 1024 * 1024;
const MOST_TRIES = 10;

export async function show(view, go) {
  document.title = 'Check a text – Counterclaim';
  const text = h('textarea', { name: 'text', rows: '10', placeholder: 'Headline\n\nText of the article …' });
  const file = h('input', { type: 'file', name: 'file', accept: '.txt,.html,.htm,.json,.jsonl,.jsonld,.xml,.rss,.atom,text/plain,text/html,application/json' });
  const address = h('input', { type: 'url', name: 'address', placeholder: 'https://' });
  const addressField = h('label', null, h('span', null, 'or an address, fetched when you press Check'), address);
  const outlet = h('input', { type: 'text', name: 'outlet', placeholder: 'e.g. harbour-gazette.example' });
  const at = h('input', { type: 'date', name: 'at' });
  const store = h('input', { type: 'checkbox', name: 'store' });
  const said = h('p', { class: 'said', role: 'status' });
  const button = h('button', { type: 'submit' }, 'Check');
  const result = h('div', { class: 'result' });
  const form = h('form', { class: 'check' },
    h('label', { class: 'wide' }, h('span', null, 'Text'), text),
    h('label', null, h('span', null, 'or a file: text, HTML, JSON, a feed'), file),
    addressField,
    h('label', null, h('span', null, 'Outlet, for a plain text'), outlet),
    h('label', null, h('span', null, 'Published, else today'), at),
    h('label', { class: 'tick wide' }, store, h('span', null, 'Keep it: send it to the articles topic too')),
    h('p', { class: 'buttons wide' }, button, said));
  view.append(h('h1', { tabindex: '-1' }, 'Check a text'),
    h('p', { class: 'deck' }, 'See what an article claims and what of that contradicts the statements stored here. It is not stored unless you say so.'),
    form, result);

  get('status').then((s) => {
    if (!s.writes) {
      button.disabled = true;
      said.textContent = 'Texts can be checked only at the machine that runs Counterclaim.';
    }
    addressField.hidden = !s.fetches;
  }).catch(() => {});

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    result.replaceChildren();
    said.textContent = 'Reading …';
    try {
      const chosen = file.files[0];
      if (chosen && chosen.size > LARGEST) throw new Error('The file has more than 4 MB.');
      const found = await patiently({
        text: chosen ? await chosen.text() : text.value || null,
        address: !chosen && !text.value ? address.value || null : null,
        name: chosen ? chosen.name : null,
        outlet: outlet.value || null,
        publishedAt: at.value ? at.value + 'T12:00:00Z' : null,
        store: store.checked
      });
      said.textContent = '';
      draw(found);
    } catch (e) {
      said.textContent = e.message;
    } finally {
      button.disabled = false;
    }
  });

  // The first text may come while the models are loaded, another while others are being read.
  async function patiently(submission) {
    for (let tried = 1; ; tried++) {
      try {
        return await post('check', submission);
      } catch (e) {
        if (!e.retryAfter || tried === MOST_TRIES) throw e;
        said.textContent = e.message.replace(/; try again.*/, '') + '; this is tried again by itself …';
        await new Promise((done) => { setTimeout(done, e.retryAfter * 1000); });
      }
    }
  }

  function draw(c) {
    const summary = plural(c.claims.length, 'claim', 'claims') + ', ' + plural(c.stances.length, 'stance', 'stances') + ', '
      + plural(c.contradictions.length, 'contradiction', 'contradictions');
    announce(summary);
    result.replaceChildren(
      h('h2', { tabindex: '-1', class: 'outcome' }, summary),
      h('p', { class: 'soft' }, c.articles.map((a) => a.headline).filter(Boolean).join('; ') || 'Without a headline',
        '. Compared with ' + plural(c.compared, 'stored statement', 'stored statements') + ' that may speak of the same events. ',
        c.stored ? 'Sent to the articles topic: findings appear in the list within seconds.' : 'Not stored.'),
      c.problems.length ? h('ul', { class: 'problems' }, c.problems.map((p) => h('li', null, p))) : '',
      c.contradictions.length ? h('section', null, h('h2', null, 'What it contradicts'), c.contradictions.map((f) => h('article', { class: 'finding' },
        h('p', { class: 'kicker' }, h('span', { class: 'relation' }, relation(f.relation)), f.kind ? h('span', null, kind(f.kind)) : ''),
        h('h3', null, headline(f)),
        h('div', { class: 'sides' }, brief(f.left, 'first'), brief(f.right, 'second')),
        h('p', { class: 'why' }, sentence(f.explanation))))) : '',
      c.claims.length ? h('section', null, h('h2', null, 'What it claims'), statements(c.claims, (s) => s.factuality,
        (s) => words(s.proposition.predicate.type || s.proposition.predicate.lemma))) : '',
      c.stances.length ? h('section', null, h('h2', null, 'What it is for and against'), statements(c.stances, (s) => s.value, (s) => s.target.text)) : '');
    result.querySelector('.outcome').focus();
  }

  function statements(list, code, about) {
    return h('ol', { class: 'statements' }, list.map((s) => h('li', null,
      h('p', { class: 'kicker' }, h('span', { class: 'relation' }, sentence(s.attribution.chain.at(-1).name)), h('span', null, position(code(s))), h('span', null, about(s))),
      h('blockquote', null, h('p', null, marked({ quote: s.evidence.exact, evidence: s.evidence, sentence: s.sentence }))))));
  }
}
