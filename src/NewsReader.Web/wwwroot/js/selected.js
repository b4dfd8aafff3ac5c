// What is selected of the article.
import { offsetOf, paragraphsInSight, rangesOf, read, wholeWord } from './text.js';

/** The range that is selected, its places as the server reads them and its words; null where no words of the article are. */
export function selected() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const parts = paragraphsInSight().filter(text => range.intersectsNode(text)).map(text => partIn(text, range)).filter(part => part);
  if (parts.length === 0) return null;
  return { range, ranges: parts.map(part => `${part.start}-${part.end}`).join(' '), words: parts.map(part => part.words).join(' … ') };
}

/** Takes in the rest of the words that a selection cuts in two. */
export function wholeWords() {
  const picked = selected();
  if (!picked) return;
  const spans = read(picked.ranges);
  const start = wholeWord(spans[0].start, 'start'), end = wholeWord(spans.at(-1).end, 'end');
  if (start === spans[0].start && end === spans.at(-1).end) return;
  const ranges = rangesOf(start, end);
  getSelection().setBaseAndExtent(ranges[0].startContainer, ranges[0].startOffset, ranges.at(-1).endContainer, ranges.at(-1).endOffset);
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
