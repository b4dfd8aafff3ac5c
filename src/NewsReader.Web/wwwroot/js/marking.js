// Turns a selection in the article into a quote, a claim or a note. Offsets count UTF-16 code units of the revision's
// text: a paragraph's element says where it begins, and its text is the revision's, character for character.

import { isShaping, take } from './bounds.js';
import { copy } from './copying.js';

/** Shows the small bar beside a selection, and opens its dialogs. */
export function marking() {
  const bar = document.getElementById('marker');
  let isHeld = false;
  let settling;
  document.addEventListener('selectionchange', () => {
    clearTimeout(settling);
    if (!selected()) bar.hidden = true;
    else settling = setTimeout(() => { if (!isHeld && !document.querySelector('dialog[open]')) show(); }, 200);
  });
  // A finger's selection ends without a pointer event. A mouse's ends at the button: before, the bar would be in its way.
  document.addEventListener('pointerdown', event => { isHeld = event.pointerType === 'mouse'; });
  document.addEventListener('pointercancel', () => { isHeld = false; });
  document.addEventListener('pointerup', () => { isHeld = false; setTimeout(show); });
  document.addEventListener('keyup', event => { if (event.shiftKey || event.key === 'Shift') show(); });
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
  document.addEventListener('click', event => {
    const link = event.target.closest('a[data-claim], a[data-claim-of]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    if (open('claim', link.dataset.claim ? wordsAt(link) : wordsOf(link.dataset.claimOf))) event.preventDefault();
  });
}

/** Opens the dialog for the selection, or for a quote's words; false where there is neither. */
export function mark(kind, quote = null) {
  return open(kind, quote ? wordsOf(quote) : selected());
}

function open(kind, picked) {
  const dialog = document.getElementById(`mark-${kind}`);
  if (!dialog || !picked) return false;
  dialog.querySelector('[data-words]').textContent = picked.words;
  dialog.querySelector('[name=ranges]').value = picked.ranges;
  const field = dialog.querySelector('textarea, input:not([type=hidden])');
  field.value = 'prefill' in field.dataset ? picked.words.replace(/\s+/g, ' ').replace(/^[“”"«„]+|[“”",.»]+$/g, '').trim() : '';
  offerQuotes(dialog.querySelector('[data-quotes]'), picked.ranges);
  offerClaims(dialog.querySelector('[data-likely]'), picked.words);
  document.getElementById('marker').hidden = true;
  dialog.showModal();
  field.focus();
  return true;
}

// The quotes that the words could be about: those they touch first, then the nearest.
function offerQuotes(list, ranges) {
  if (!list) return;
  const [start, end] = ranges.split(' ')[0].split('-').map(Number);
  const away = new Map();
  for (const q of document.querySelectorAll('q[data-quote]')) {
    const { start: from, end: to } = placeOf(q);
    const distance = Math.max(0, from - end, start - to);
    if (distance < (away.get(q.dataset.quote) ?? Infinity)) away.set(q.dataset.quote, distance);
  }
  const nearest = [...away].sort((a, b) => a[1] - b[1]).slice(0, 12);
  const options = nearest.map(([quote]) => new Option(`“${(wordsOf(quote)?.words ?? '').replace(/[“”"]/g, '').slice(0, 60)}…”`, document.getElementById(`w${quote}`)?.dataset.on));
  list.replaceChildren(...[...list.options].filter(option => option.value === ''), ...options.filter(option => option.value));
  if (nearest[0]?.[1] === 0) list.selectedIndex = list.required ? 0 : 1;
}

// The claims of the ledger that the words are likely a place of.
async function offerClaims(list, words) {
  if (!list) return;
  list.replaceChildren();
  try {
    const answer = await fetch(`/claims/likely?words=${encodeURIComponent(words.slice(0, 1000))}`);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (page.querySelector('input[value]:not([value=""])')) list.replaceChildren(...page.body.childNodes);
  } catch {
    // A new claim can be made all the same.
  }
}

function placeOf(q) {
  const range = document.createRange();
  range.selectNodeContents(q);
  return partIn(q.closest('.text'), range) ?? { start: Infinity, end: -Infinity };
}

/** Shows the bar beside what is selected. */
export function show() {
  const bar = document.getElementById('marker');
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
  const parts = [...document.querySelectorAll('.p > .text')].filter(text => range.intersectsNode(text)).map(text => partIn(text, range)).filter(part => part);
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
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(inside.startContainer, inside.startOffset);
  const start = Number(text.dataset.start) + before.toString().length;
  return { start, end: start + words.length, words };
}

// The words that a link in the margin is about, by its paragraph's own text.
function wordsAt(link) {
  const text = link.closest('.p').querySelector('.text');
  const [start, end] = link.dataset.claim.split('-').map(Number);
  const at = Number(text.dataset.start);
  return { ranges: link.dataset.claim, words: text.textContent.slice(start - at, end - at) };
}

function wordsOf(quote) {
  const marks = [...document.querySelectorAll(`q[data-quote="${CSS.escape(quote)}"]`)];
  if (marks.length === 0) return null;
  const parts = marks.map(q => {
    const range = document.createRange();
    range.selectNodeContents(q);
    return partIn(q.closest('.text'), range);
  }).filter(part => part);
  const ranges = joined(parts);
  return { ranges: ranges.map(part => `${part.start}-${part.end}`).join(' '), words: ranges.map(part => part.words).join(' ') };
}

// A quote is cut wherever another mark begins; pieces that touch are one range.
function joined(parts) {
  return parts.reduce((ranges, part) => {
    const last = ranges.at(-1);
    if (last?.end === part.start) {
      last.end = part.end;
      last.words += part.words;
    } else ranges.push({ ...part });
    return ranges;
  }, []);
}
