// Turns a selection in the article into a quote, a claim or a note. Offsets count UTF-16 code units of the revision's
// text: a paragraph's element says where it begins, and its text is the revision's, character for character.

import { isShaping, take } from './bounds.js';
import { copy } from './copying.js';
import { byId, find, findAll, on } from './dom.js';
import { isPlain } from './keys.js';
import { offsetOf, paragraphsInSight, read, wordsOf } from './text.js';

// Quotes to choose from.
const offered = 12;

/** Shows the small bar beside a selection, and opens its dialogs. */
export function marking() {
  const bar = byId('marker');
  let isHeld = false;
  let settling;
  on('selectionchange', () => {
    clearTimeout(settling);
    if (!selected()) bar.hidden = true;
    else settling = setTimeout(() => { if (!isHeld && !find('dialog[open]')) show(); }, 200);
  });
  // A finger's selection ends without a pointer event. A mouse's ends at the button: before, the bar would be in its way.
  on('pointerdown', event => { isHeld = event.pointerType === 'mouse'; });
  on('pointercancel', () => { isHeld = false; });
  on('pointerup', () => { isHeld = false; setTimeout(show); });
  on('keyup', event => { if (event.shiftKey || event.key === 'Shift') show(); });
  // Pressing a button must not end the selection that it is about.
  bar.addEventListener('pointerdown', event => event.preventDefault());
  bar.addEventListener('click', event => {
    const button = event.target.closest('button');
    const picked = selected();
    if (!button || !picked) return;
    if (button.dataset.mark) return open(button.dataset.mark, picked);
    if (button.dataset.take) take(button.dataset.take, picked.ranges);
    else copy(`${location.origin}${button.dataset.copyWords}${picked.ranges.replaceAll(' ', '+')}#words`);
    getSelection().removeAllRanges();
  });
  on('click', event => {
    const link = event.target.closest('a[data-claim], a[data-claim-of]');
    if (!link || !isPlain(event)) return;
    if (open('claim', at(link.dataset.claim ?? rangesOf(link.dataset.claimOf)))) event.preventDefault();
  });
}

/** Opens the dialog for the selection, or for a quote's words; false where there is neither. */
export function mark(kind, quote = null) {
  return open(kind, quote ? at(rangesOf(quote)) : selected());
}

function open(kind, picked) {
  const dialog = byId(`mark-${kind}`);
  if (!dialog || !picked) return false;
  const field = dialog.querySelector('textarea, input:not([type=hidden])');
  // Who closed it and comes back for the same words finds what was written.
  if (dialog.dataset.about !== picked.ranges + picked.words) fill(dialog, field, picked);
  offerQuotes(dialog.querySelector('[data-quotes]'), picked.ranges);
  byId('marker').hidden = true;
  dialog.showModal();
  field.focus();
  return true;
}

function fill(dialog, field, { ranges, words }) {
  dialog.dataset.about = ranges + words;
  dialog.querySelector('[data-words]').textContent = words;
  dialog.querySelector('[name=ranges]').value = ranges;
  field.value = field.defaultValue = 'prefill' in field.dataset ? words.replace(/\s+/g, ' ').replace(/^[“”"«„]+|[“”",.»]+$/g, '').trim() : '';
  offerClaims(dialog.querySelector('[data-likely]'), words);
}

// The quotes that the words could be about: those they touch first, then the nearest.
function offerQuotes(list, ranges) {
  if (!list) return;
  const [{ start, end }] = read(ranges);
  const away = card => Math.min(...read(card.dataset.ranges).map(part => Math.max(0, part.start - end, start - part.end)));
  const nearest = findAll('.who[data-ranges]').sort((a, b) => away(a) - away(b)).slice(0, offered);
  const options = nearest.map(card => new Option(`“${at(card.dataset.ranges).words.replace(/[“”"]/g, '').replace(/^(.{60}).+/s, '$1…')}”`, card.dataset.on));
  list.replaceChildren(...[...list.options].filter(option => option.value === ''), ...options);
  if (nearest[0] && away(nearest[0]) === 0) list.selectedIndex = list.required ? 0 : 1;
}

// The claims of the ledger that the words are likely a place of.
async function offerClaims(list, words) {
  if (!list) return;
  list.replaceChildren();
  try {
    const answer = await fetch(`/claims/likely?words=${encodeURIComponent(words.slice(0, 1000))}`);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const isFor = list.closest('dialog').querySelector('[data-words]').textContent === words;
    if (isFor && page.querySelector('input[value]:not([value=""])')) list.replaceChildren(...page.body.childNodes);
  } catch {
    // A new claim can be made all the same.
  }
}

/** Shows the bar beside what is selected. */
export function show() {
  const bar = byId('marker');
  const picked = selected();
  bar.hidden = !picked;
  if (!picked) return;
  bar.querySelectorAll('[data-take]').forEach(button => { button.hidden = !isShaping(); });
  const box = picked.range.getBoundingClientRect();
  const left = Math.min(Math.max(8, box.left + box.width / 2 - bar.offsetWidth / 2), document.documentElement.clientWidth - bar.offsetWidth - 8);
  bar.style.setProperty('left', `${left + scrollX}px`);
  bar.style.setProperty('top', `${box.bottom + scrollY + 8}px`);
}

function selected() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const parts = paragraphsInSight().filter(text => range.intersectsNode(text)).map(text => partIn(text, range)).filter(part => part);
  if (parts.length === 0) return null;
  return { range, ranges: parts.map(part => `${part.start}-${part.end}`).join(' '), words: parts.map(part => part.words).join(' … ') };
}

function partIn(text, range) {
  const inside = document.createRange();
  inside.selectNodeContents(text);
  if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0) inside.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) inside.setEnd(range.endContainer, range.endOffset);
  const words = inside.toString();
  if (words.trim() === '') return null;
  const start = offsetOf(inside.startContainer, inside.startOffset);
  return { start, end: start + words.length, words };
}

// The words of a quote, or of what a link in the margin is about.
function at(ranges) {
  return ranges ? { ranges, words: read(ranges).map(({ start, end }) => wordsOf(start, end)).join(' ') } : null;
}

function rangesOf(quote) {
  return byId(`w${quote}`)?.dataset.ranges;
}
