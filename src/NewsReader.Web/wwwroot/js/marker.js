// The small bar beside words that are selected, or that several things lie on: what can be made of them, and what is there.
import { isShaping, take } from './bounds.js';
import { copy } from './copying.js';
import { around, byId, find, findAll, on } from './dom.js';
import { isPlain } from './keys.js';
import { open } from './marking.js';
import { cardsOn, isSeen, leadTo, wayTo } from './picking.js';
import { selected, wholeWords } from './selected.js';

// Whether the bar stands at a click, and not at a selection.
let isAtClick = false;

/** Listens to what is selected or clicked, and to the bar's buttons. */
export function marker() {
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
    isHeld = event.pointerType === 'mouse' && !around(event, '#marker');
    if (!isAtClick || around(event, '#marker')) return;
    isAtClick = false;
    bar.hidden = true;
  });
  // Whoever walks on is at other words. A click tells it too, before it comes to what is at the click.
  on('stood', () => {
    if (isAtClick) bar.hidden = true;
    isAtClick = false;
  });
  on('pointercancel', () => { isHeld = false; });
  on('pointerup', event => {
    // A finger's selection goes by words already. Letters alone are had with Alt.
    const isByWords = isHeld && !event.altKey;
    isHeld = false;
    setTimeout(() => {
      if (isByWords) wholeWords();
      show();
    });
  });
  on('keyup', event => { if (event.shiftKey || event.key === 'Shift') show(); });
  // Pressing a button must not end the selection that it is about.
  bar.addEventListener('pointerdown', event => event.preventDefault());
  bar.addEventListener('click', event => {
    const button = around(event, 'button');
    const picked = selected();
    if (button?.dataset.card) return choose(button.dataset.card);
    if (!button || !picked) return;
    if (button.dataset.mark) return open(button.dataset.mark, picked);
    if (button.dataset.take) take(button.dataset.take, picked.ranges);
    else copy(`${location.origin}${button.dataset.copyWords}${picked.ranges.replaceAll(' ', '+')}#words`);
    getSelection().removeAllRanges();
  });
  on('click', event => { if (around(event, '.p > .text') && isPlain(event) && !selected()) showAt(event); });
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
  bar.style.left = `${left + scrollX}px`;
  const isBelow = bottom + bar.offsetHeight + 16 <= innerHeight;
  bar.style.top = `${scrollY + (isBelow ? bottom + 8 : Math.max(8, top - bar.offsetHeight - 8))}px`;
}

function choose(id) {
  isAtClick = false;
  byId('marker').hidden = true;
  getSelection().removeAllRanges();
  leadTo(byId(id));
}
