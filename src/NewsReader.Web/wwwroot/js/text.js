// Places in the article. Offsets count UTF-16 code units of the revision's text: a paragraph's element says where it begins, and
// its text is the revision's, character for character.
import { findAll } from './dom.js';

const longestWord = 30;
// Thai and Lao, Burmese, Khmer, Japanese and Chinese.
const spaceless = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;
// A name is taken out of “Lukanov’s” and “Moscow-based”.
const letters = /[\p{L}\p{M}\p{N}]+/gu;

/** The paragraphs' elements, in order. */
export function paragraphs() {
  return findAll('.p > .text');
}

/** Those that are not folded away. */
export function paragraphsInSight() {
  return paragraphs().filter(text => text.checkVisibility());
}

/** The offset of a place in the document; null where it is in no paragraph. */
export function offsetOf(node, at) {
  const text = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest('.p > .text');
  if (!text) return null;
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(node, at);
  return Number(text.dataset.start) + before.toString().length;
}

/** The offset under a point of the window; null where no text is. */
export function offsetAt(x, y) {
  const place = document.caretPositionFromPoint(x, y);
  return place ? offsetOf(place.offsetNode, place.offset) : null;
}

/** The words from one offset to another, as ranges of the document, one a paragraph. */
export function rangesOf(start, end) {
  return paragraphs().map(text => rangeIn(text, start, end)).filter(range => range && !range.collapsed);
}

/** The words from one offset to another; a paragraph's end is an empty line. */
export function wordsOf(start, end) {
  return rangesOf(start, end).map(range => range.toString()).join('\n\n');
}

/** The words at places as the server writes them. */
export function wordsAt(ranges) {
  return read(ranges).map(({ start, end }) => wordsOf(start, end)).join(' ');
}

/** The first of some words, without the marks around them. */
export function beginning(words, most) {
  const bare = words.replace(/[“”"]/g, '').trim();
  return bare.length > most ? `${bare.slice(0, most)}…` : bare;
}

/** Where the words of a paragraph's element begin and end. A script without spaces has words too. */
export function wordsIn(text) {
  const first = Number(text.dataset.start);
  return [...text.textContent.matchAll(/\S+/g)].flatMap(({ 0: word, index }) =>
    piecesOf(word).map(([start, end]) => ({ start: first + index + start, end: first + index + end })));
}

/** Where the word that an offset cuts in two begins or ends; the offset itself where it cuts none. */
export function wholeWord(offset, edge) {
  const text = paragraphAt(offset);
  const first = Number(text?.dataset.start);
  const cut = text && wordsIn(text).find(word => word.start < offset && offset < word.end);
  if (!cut) return offset;
  for (const { 0: word, index } of text.textContent.slice(cut.start - first, cut.end - first).matchAll(letters)) {
    const start = cut.start + index, end = start + word.length;
    if (start < offset && offset < end) return edge === 'start' ? start : end;
  }
  return offset;
}

/** Places as the server writes them, 12-45 60-80. */
export function read(ranges) {
  return ranges.split(' ').filter(range => range).map(range => {
    const [start, end] = range.split('-').map(Number);
    return { start, end };
  });
}

/** The paragraph's element that an offset is in or just after. */
export function paragraphAt(offset) {
  return paragraphs().findLast(text => Number(text.dataset.start) <= offset);
}

/** Where a paragraph's element ends. */
export function endOf(text) {
  return Number(text.dataset.start) + text.textContent.length;
}

function piecesOf(word) {
  if (!Intl.Segmenter || (word.length <= longestWord && !spaceless.test(word))) return [[0, word.length]];
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(word)].map(piece => [piece.index, piece.index + piece.segment.length]);
}

function rangeIn(text, start, end) {
  const first = Number(text.dataset.start), last = endOf(text);
  if (start >= last || end <= first) return null;
  const range = document.createRange();
  range.setStart(...nodeAt(text, Math.max(start, first) - first, false));
  range.setEnd(...nodeAt(text, Math.min(end, last) - first, true));
  return range;
}

function nodeAt(text, offset, isEnd) {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); offset -= node.length)
    if (offset < node.length || (isEnd && offset === node.length)) return [node, offset];
  return [text, text.childNodes.length];
}
