// What the keys do with the quote that one stands on, or with selected words.
import { hold } from './ahead.js';
import { around, byId, find, findAll, on } from './dom.js';
import { register } from './keys.js';
import { open } from './live.js';
import { mark } from './marking.js';
import { say } from './saying.js';
import { goTo, here, quotes } from './walking.js';

// The keys of acts whose answer did not come, by their form.
const unanswered = new Map();

/** Registers the acts. */
export function judging() {
  register('accept', () => press('accept'), () => has('.who.maybe'));
  register('reject', () => press('reject'), () => has('.who[data-on]'));
  register('speaker', () => mark('speaker') || openSpeaker(), () => has('.who[data-on]'));
  register('edit', () => false, () => has('.who[data-on]'));
  register('quote', () => mark('quote'), () => has('#mark-quote'));
  register('claim', () => mark('claim') || mark('claim', here()), () => has('#mark-claim'));
  register('note', () => mark('note') || mark('note', here()), () => has('#mark-note'));
  register('tag', () => mark('tag') || mark('tag', here()) || openTags(), () => has('#tag-form'));
  register('undo', () => send('undo-latest'), () => has('#undo-latest'));
  register('redo', () => send('redo-latest'), () => has('#redo-latest'));
  on('click', event => {
    const button = around(event, '.who [data-act=accept]');
    if (button) foretell(button.closest('.who').dataset.quote);
  });
  on('refused', ({ detail: lost }) => { if (lost) unanswered.set(lost.form.id, lost.body.get('formKey')); });
  on('saved', () => unanswered.clear());
}

function has(selector) {
  return find(selector) !== null;
}

function card() {
  return here() && byId(`w${here()}`);
}

// On to the next quote: what was judged may be gone when the answer comes.
function press(name) {
  const button = card()?.querySelector(`button[data-act=${name}]`);
  if (!button) return name === 'accept' && card()?.matches('.sure') ? say('Already confirmed.') : false;
  const all = quotes();
  const next = all[all.indexOf(card()) + 1];
  button.click();
  if (next) goTo(next.dataset.quote, true);
}

// What the answer will show is shown at once, and taken back where it does not come.
function foretell(quote) {
  const marks = findAll(`[data-quote="${CSS.escape(quote)}"].maybe`);
  const answered = new AbortController();
  const { signal } = answered;
  marks.forEach(mark => mark.classList.replace('maybe', 'sure'));
  on('refused', () => { marks.forEach(mark => mark.classList.replace('sure', 'maybe')); answered.abort(); }, { signal });
  on('replaced', () => answered.abort(), { signal });
}

function openSpeaker() {
  const link = card()?.querySelector('a[data-act=speaker]');
  if (!link) return false;
  hold(open(link.href));
}

function openTags() {
  const form = byId('tag-form');
  if (!form) return false;
  form.open = true;
  form.querySelector('input:not([type=hidden])').focus();
}

// Each press counts, but one that is sent again because its answer was lost counts once: it has the same key.
function send(id) {
  const form = byId(id);
  if (!form) return false;
  form.elements.formKey.value = unanswered.get(id) ?? crypto.randomUUID();
  if (form.elements.back) form.elements.back.value = location.pathname + location.search;
  form.requestSubmit();
}
