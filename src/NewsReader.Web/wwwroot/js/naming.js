// Offers what is known while it is typed: speakers by any of their names, or a surname; claims by their words.
import { byId, on, parse } from './dom.js';

const pause = 120, mostWords = 1000;
let timer;
let asked;
// What the claims that are shown were looked for by.
let offered;

/** Listens to every field for a speaker's name, or for the words of a claim. */
export function naming() {
  on('input', ({ target }) => {
    if (target.matches('[data-pick] [name=statement]')) target.form.querySelector('.choose input')?.click();
    if (!target.matches('[data-names], [data-claims]')) return;
    clearTimeout(timer);
    timer = setTimeout(() => (target.matches('[data-claims]') ? offerClaims(target) : offerNames(target.value.trim(), target.dataset.names)), pause);
  });
  on('keydown', event => { if (event.target.matches('[data-claims]') && isOnward(event)) goOn(event); });
}

async function offerNames(start, but) {
  if (!start || start === asked) return;
  asked = start;
  const page = await read(`/speakers/suggest?${new URLSearchParams({ start, but })}`);
  if (page && asked === start) byId('names').replaceChildren(...page.querySelectorAll('option'));
}

/** Offers the claims that the words of a form are likely a place of; or, once something is typed, those that have it. */
export async function offerClaims(field) {
  const search = field.value, said = field.form.querySelector('[data-words]'), words = said.textContent;
  const page = await read(`/claims/likely?${new URLSearchParams({ search, words: words.slice(0, mostWords) })}`);
  if (!page || field.value !== search || said.textContent !== words) return;
  offered = search;
  field.form.querySelector('.likely').replaceChildren(...page.body.childNodes);
}

// Where no answer comes, what was offered before is still there, and anything can be typed.
async function read(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? parse(await answer.text()) : null;
  } catch {
    return null;
  }
}

// Nothing is saved while a claim is looked for: what was typed would be lost.
function isOnward({ key, ctrlKey, metaKey, isComposing, target }) {
  return !isComposing && (key === 'ArrowDown' || (key === 'Enter' && (target.value.trim() !== '' || !(ctrlKey || metaKey))));
}

// To the first claim that is offered, from where the arrows go on; where none is, to the new one, which what was typed may be.
async function goOn(event) {
  event.preventDefault();
  const field = event.target, { statement } = field.form.elements;
  if (field.value !== offered) await offerClaims(field);
  const first = field.form.querySelector('.choose label + label input');
  if (first) first.checked = true;
  else if (field.value.trim() && statement.value === statement.defaultValue) statement.value = field.value;
  (first ?? statement).focus();
}
