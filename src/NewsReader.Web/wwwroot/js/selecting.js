// Selects words by the keyboard alone: the arrows go from word to word and from paragraph to paragraph, with Shift they take
// words along, and Enter goes to the bar of what can be made of them.
import { register } from './keys.js';
import { show } from './marking.js';
import { here } from './walking.js';
import { paragraphs } from './text.js';

let words = null;
let anchor = 0;
let focus = 0;

/** Registers the key that begins it. */
export function selecting() {
  register('select', begin, () => paragraphs().length > 0);
  document.addEventListener('keydown', event => {
    if (words && press(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
  document.addEventListener('pointerdown', () => { words = null; });
  document.addEventListener('replaced', () => { words = null; });
}

// At the quote that one stands on, else at the first words in sight.
function begin() {
  words = paragraphs().flatMap((text, p) => wordsIn(text, p));
  const quote = here() && document.getElementById(`q${here()}`);
  const first = quote ? words.findIndex(word => word.range.compareBoundaryPoints(Range.END_TO_START, startOf(quote)) > 0) : words.findIndex(word => word.range.getBoundingClientRect().top > 80);
  if (first < 0) return false;
  anchor = focus = first;
  select();
}

function startOf(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.collapse(true);
  return range;
}

function wordsIn(text, paragraph) {
  const found = [];
  const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const pieces = [];
  for (let node, at = 0; (node = nodes.nextNode()); at += node.length) pieces.push({ node, at });
  for (const word of text.textContent.matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(...placeIn(pieces, word.index, false));
    range.setEnd(...placeIn(pieces, word.index + word[0].length, true));
    found.push({ range, paragraph });
  }
  return found;
}

function placeIn(pieces, offset, isEnd) {
  const piece = pieces.findLast(({ at }) => (isEnd ? at < offset : at <= offset)) ?? pieces[0];
  return [piece.node, offset - piece.at];
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
  const [from, to] = [Math.min(anchor, focus), Math.max(anchor, focus)];
  const { startContainer, startOffset } = words[from].range, { endContainer, endOffset } = words[to].range;
  getSelection().setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  words[focus].range.startContainer.parentElement.scrollIntoView({ block: 'nearest' });
}

// The letters of the bar work while words are selected; Enter goes to its buttons.
function end(isTaken) {
  words = null;
  if (!isTaken) getSelection().removeAllRanges();
  else show();
  if (isTaken) document.querySelector('#marker button:not([hidden])')?.focus();
  return true;
}
