// Turns a selection in the article into a quote, a claim or a note. Offsets count UTF-16 code units of the revision's
// text: a paragraph's element says where it begins, and its text is the revision's, character for character.

import { isShaping, take } from './bounds.js';
import { copy } from './copying.js';
import { byId, find, findAll, on } from './dom.js';
import { isPlain } from './keys.js';
import { offerClaims } from './naming.js';
import { offerQuotes, offerSpeakers } from './nearby.js';
import { cardsOn, isSeen, leadTo, wayTo } from './picking.js';
import { selected, wholeWords } from './selected.js';
import { wordsAt } from './text.js';

// Whether the bar stands at a click, and not at a selection.
let isAtClick = false;

/** Shows the small bar beside a selection, and opens its dialogs. */
export function marking() {
  const bar = byId('marker');
  let isHeld = false;
  let settling;
  on('selectionchange', () => {
    clearTimeout(settling);
    if (!selected()) bar.hidden = !isAtClick;
    else settling = setTimeout(() => { if (!isHeld && !find('dialog[open]')) show(); }, 200);
  });
  // A finger's selection ends without a pointer event. A mouse's ends at the button: before, the bar would be in its way.
  on('pointerdown', event => {
    isHeld = event.pointerType === 'mouse';
    if (!isAtClick || event.target.closest('#marker')) return;
    isAtClick = false;
    bar.hidden = true;
  });
  on('pointercancel', () => { isHeld = false; });
  on('pointerup', event => {
    isHeld = false;
    setTimeout(() => {
      // A finger's selection goes by words already. Letters alone are had with Alt.
      if (event.pointerType === 'mouse' && !event.altKey) wholeWords();
      show();
    });
  });
  on('keyup', event => { if (event.shiftKey || event.key === 'Shift') show(); });
  // Pressing a button must not end the selection that it is about.
  bar.addEventListener('pointerdown', event => event.preventDefault());
  bar.addEventListener('click', event => {
    const button = event.target.closest('button');
    const picked = selected();
    if (button?.dataset.card) return choose(button.dataset.card);
    if (!button || !picked) return;
    if (button.dataset.mark) return open(button.dataset.mark, picked);
    if (button.dataset.take) take(button.dataset.take, picked.ranges);
    else copy(`${location.origin}${button.dataset.copyWords}${picked.ranges.replaceAll(' ', '+')}#words`);
    getSelection().removeAllRanges();
  });
  on('click', event => { if (event.target.closest('.p > .text') && isPlain(event) && !selected()) showAt(event); });
  on('click', event => {
    const link = event.target.closest('a.check, a[data-claim-of]');
    if (!link || !isPlain(event)) return;
    if (open('claim', at(link.matches('.check') ? new URL(link.href).searchParams.get('span') : rangesOf(link.dataset.claimOf)))) event.preventDefault();
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
  const written = dialog.querySelector('[data-prefill]') ?? field;
  // Who closed it and comes back for the same words finds what was written.
  const isFresh = dialog.dataset.about !== picked.ranges + picked.words;
  const isBegun = written.value !== written.defaultValue;
  if (isFresh) fill(dialog, written, picked, isBegun);
  offerQuotes(dialog.querySelector('[data-quotes]'), picked.ranges);
  byId('marker').hidden = true;
  dialog.showModal();
  field.focus();
  if (isFresh && !isBegun) field.select();
  return true;
}

// What was begun stays for other words too: who corrects a selection means the same.
function fill(dialog, field, { ranges, words }, isBegun) {
  dialog.dataset.about = ranges + words;
  dialog.querySelector('[data-words]').textContent = words;
  dialog.querySelector('[name=ranges]').value = ranges;
  if (!isBegun) field.value = field.defaultValue = 'prefill' in field.dataset ? words.replace(/\s+/g, ' ').replace(/^[“”"«„]+|[“”",.»]+$/g, '').trim() : '';
  const claims = dialog.querySelector('[data-claims]');
  if (claims) {
    claims.value = '';
    offerClaims(claims);
  } else offerSpeakers(dialog.querySelector('.likely'), ranges);
}

/** Shows the bar beside what is selected. */
export function show() {
  const picked = selected();
  if (!picked) return;
  isAtClick = false;
  findAll('#marker [data-take]').forEach(button => { button.hidden = !isShaping(); });
  const box = picked.range.getBoundingClientRect();
  const cards = cardsOn(mark => picked.range.intersectsNode(mark));
  // To a quote alone there is a key.
  place(cards.length === 1 && cards[0].dataset.quote ? [] : cards, box.left + box.width / 2, box.top, box.bottom);
}

// What lies on the words that were clicked. The card of a single one is beside them mostly.
function showAt({ target, clientX, clientY }) {
  const cards = cardsOn(mark => mark.contains(target));
  isAtClick = cards.length > 1 || (cards.length === 1 && !isSeen(cards[0]));
  if (isAtClick) place(cards, clientX, clientY - 8, clientY + 8);
  else if (cards.length === 1) leadTo(cards[0]);
}

// Below the words, or above them where the window ends there: on a phone nobody would see that there is more.
function place(cards, middle, top, bottom) {
  const bar = byId('marker');
  bar.classList.toggle('at-click', isAtClick);
  const there = bar.querySelector('[data-there]');
  // It is shown anew whenever a selection settles: a button that has the focus stays.
  if (cards.map(card => card.id).join() !== [...there.children].map(button => button.dataset.card).join()) there.replaceChildren(...cards.map(wayTo));
  bar.hidden = false;
  const left = Math.min(Math.max(8, middle - bar.offsetWidth / 2), document.documentElement.clientWidth - bar.offsetWidth - 8);
  bar.style.setProperty('left', `${left + scrollX}px`);
  const isBelow = bottom + bar.offsetHeight + 16 <= innerHeight;
  bar.style.setProperty('top', `${scrollY + (isBelow ? bottom + 8 : Math.max(8, top - bar.offsetHeight - 8))}px`);
}

function choose(id) {
  isAtClick = false;
  byId('marker').hidden = true;
  getSelection().removeAllRanges();
  leadTo(byId(id));
}

// The words of a quote, or of what a link in the margin is about.
function at(ranges) {
  return ranges ? { ranges, words: wordsAt(ranges) } : null;
}

function rangesOf(quote) {
  return byId(`w${quote}`)?.dataset.ranges;
}
