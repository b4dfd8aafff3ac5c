// Offers claims while their words are typed, to choose one from by keyboard.
import { on, piece } from './dom.js';

// In milliseconds; in characters.
const pause = 120, mostWords = 1000;
let timer;
// Only the newest question counts: the answer to an earlier one would take the list away from under who has gone on into it.
let question = new AbortController();

/** Listens to every field for the words of a claim. */
export function claims() {
  on('input', ({ target }) => {
    if (target.matches('[name=statement]')) target.form.querySelector('.choose input')?.click();
    if (!target.matches('[data-claims]')) return;
    clearTimeout(timer);
    timer = setTimeout(() => offerClaims(target), pause);
  });
  on('keydown', event => { if (event.target.matches('[data-claims]') && isOnward(event)) goOn(event); });
}

/** Takes away what was offered for other words, and offers what these are likely a place of. */
export function offerAnew(field) {
  const list = listOf(field);
  list.replaceChildren();
  delete list.dataset.asked;
  field.value = '';
  offerClaims(field);
}

// The claims that the words of a form are likely a place of; or, once something is typed, those that have it. Whether they are shown;
// null where something else was asked meanwhile.
async function offerClaims(field) {
  clearTimeout(timer);
  question.abort();
  const { signal } = question = new AbortController();
  const list = listOf(field), search = field.value.trim();
  if (list.dataset.asked === search) return true;
  const place = field.form.querySelector('[data-words]');
  const words = (place.value ?? place.textContent).slice(0, mostWords);
  const page = await piece(`/claims/likely?${new URLSearchParams({ search, words })}`, signal);
  if (signal.aborted) return null;
  if (!page) return false;
  list.dataset.asked = search;
  list.replaceChildren(...page.body.childNodes);
  return true;
}

function listOf(field) {
  return field.form.querySelector('.likely');
}

// Nothing is saved while a claim is looked for: what was typed would be lost.
function isOnward({ key, ctrlKey, metaKey, isComposing, target }) {
  return !isComposing && (key === 'ArrowDown' || (key === 'Enter' && (target.value.trim() !== '' || !(ctrlKey || metaKey))));
}

// To the first claim that is offered, from where the arrows go on; where none is, to the new one, which what was typed may be: where the
// key was to save, that is saved.
async function goOn(event) {
  const isToSave = event.ctrlKey || event.metaKey;
  event.preventDefault();
  const field = event.target, { statement } = field.form.elements;
  const isOffered = await offerClaims(field);
  if (isOffered === null || document.activeElement !== field) return;
  const first = isOffered && listOf(field).querySelector('.choose label + label input');
  if (first) first.checked = true;
  else if (field.value.trim() && statement.value === statement.defaultValue) {
    statement.value = field.value;
    if (isToSave && isOffered) return field.form.requestSubmit(field.form.querySelector('.primary'));
  }
  (first || statement).focus();
}
