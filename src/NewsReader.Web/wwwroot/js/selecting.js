// Selects words by the keyboard alone: the arrows go from word to word and from paragraph to paragraph, with Shift they take
// words along, and Enter goes to the bar of what can be made of them.
import { byId, find, on } from './dom.js';
import { register } from './keys.js';
import { show } from './marker.js';
import { here } from './walking.js';
import { paragraphsInSight, rangesOf, read, wordsIn } from './text.js';

let words = null;
let anchor = 0;
let focus = 0;

/** Registers the key that begins it. */
export function selecting() {
  register('select', begin, () => paragraphsInSight().length > 0);
  on('keydown', event => {
    if (words && press(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
  on('pointerdown', () => { words = null; });
  on('replaced', () => { words = null; });
}

// At the quote that one stands on, else at the first words in sight.
function begin() {
  words = paragraphsInSight().flatMap((text, paragraph) => wordsIn(text).map(word => ({ ...word, paragraph })));
  const quote = byId(`w${here()}`);
  const from = quote ? read(quote.dataset.ranges)[0].start : Number(paragraphsInSight().find(text => text.getBoundingClientRect().bottom > 80)?.dataset.start);
  anchor = focus = words.findIndex(word => word.end > from);
  if (focus < 0) return end(false);
  // A handle has its own use for the arrows.
  document.activeElement.blur();
  select();
}

function press({ key, shiftKey, ctrlKey, metaKey, altKey, target }) {
  if (ctrlKey || metaKey || altKey || target.closest('dialog, input, textarea, select, .marker, .grip')) return false;
  if (key === 'Escape' || key === 'Enter') return end(key === 'Enter');
  const to = next(key);
  if (to === null) return false;
  focus = to;
  if (!shiftKey) anchor = to;
  select();
  return true;
}

function next(key) {
  if (key === 'ArrowRight') return Math.min(words.length - 1, focus + 1);
  if (key === 'ArrowLeft') return Math.max(0, focus - 1);
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return null;
  const { paragraph } = words[focus];
  const there = key === 'ArrowDown' ? words.findIndex(word => word.paragraph > paragraph) : words.findLastIndex(word => word.paragraph < paragraph);
  return there < 0 ? focus : key === 'ArrowDown' ? there : words.findIndex(word => word.paragraph === words[there].paragraph);
}

function select() {
  const first = rangeOf(words[Math.min(anchor, focus)]), last = rangeOf(words[Math.max(anchor, focus)]);
  getSelection().setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
  paragraphsInSight()[words[focus].paragraph].scrollIntoView({ block: 'nearest' });
}

function rangeOf({ start, end: last }) {
  return rangesOf(start, last)[0];
}

// The letters of the bar work while words are selected; Enter goes to its buttons.
function end(isTaken) {
  words = null;
  if (isTaken) {
    show();
    find('#marker button:not([hidden])')?.focus();
  } else getSelection().removeAllRanges();
  return true;
}
