// Sets each card of the margin beside the line where its words begin. Cards never lie over one another: many of them run on beside
// the next paragraphs, and the text stays where it is. Without it a paragraph is as long as its cards. What is far out of sight is not
// laid out by the browser before somebody comes near, and not measured here.
import { byId, findAll, on } from './dom.js';

const beside = matchMedia('(min-width: 66.01rem)');
// How far a paragraph shows what hangs out of it; see read.css.
const shown = 320;
// What is left between cards where many come together.
const least = 6;
// How far from its line the card is that somebody stands on, in windows, before it is laid over others there.
const far = .6;
// The paragraphs with cards in their order, each with what was measured of them; null before that.
let paragraphs = new Map();
// How far the cards of a paragraph hung out of it when they were last set, also where it came anew and is out of sight.
const hanging = new Map();

const lines = new ResizeObserver(changes => set(new Set(changes.map(change => change.target.parentElement))));

/** Sets them before the page is painted, and whenever the lines or the cards are others. */
export function margin() {
  // Keys and forms work before the first frame; to lay the page out is a matter of that.
  requestAnimationFrame(observe);
  on('replaced', observe);
  // The card that somebody stands on by keyboard is taller: it has its buttons.
  on('stood', ({ detail: cards }) => set(new Set(cards.map(card => card?.closest('.p')).filter(paragraph => paragraphs.has(paragraph)))));
}

// What is near is laid out and set at once, before it is seen anywhere else; the rest when somebody comes near.
function observe() {
  lines.disconnect();
  const columns = findAll('.read > .p > .beside').filter(column => column.firstElementChild);
  paragraphs = new Map(columns.map(column => [column.parentElement, null]));
  const near = beside.matches ? findAll('.read > .p').filter(isNear) : [];
  near.forEach(paragraph => { paragraph.style.contentVisibility = 'visible'; });
  set(near.filter(paragraph => paragraphs.has(paragraph)));
  for (const column of columns) {
    lines.observe(column);
    lines.observe(column.parentElement.querySelector('.text'));
  }
}

// In sight or soon below: to lay out what is above would move what is in sight.
function isNear(paragraph) {
  const { top, bottom } = boxOf(paragraph);
  return bottom > 0 && top < 1.5 * innerHeight;
}

function set(changed) {
  if (!beside.matches) return makeRoom(0);
  changed.forEach(paragraph => paragraphs.set(paragraph, measure(paragraph)));
  arrange();
}

function measure(paragraph) {
  const column = paragraph.querySelector('.beside');
  const { top } = boxOf(paragraph);
  const line = parseFloat(getComputedStyle(paragraph.querySelector('.text')).lineHeight);
  const gap = parseFloat(getComputedStyle(column).rowGap);
  return [...column.children].map(card => {
    const words = byId(`q${card.dataset.quote}`)?.getClientRects()[0];
    return { card, height: boxOf(card).height, gap, excess: excessOf(card), wanted: words ? Math.floor((words.top - top) / line) * line : 0 };
  });
}

// How much shorter a card is without its reasons; see margin.css.
function excessOf(card) {
  if (card.matches('.open, .asking, :focus-visible, .brief > *')) return 0;
  return [...card.querySelectorAll('.why')].reduce((sum, why) => sum + boxOf(why).height, 0);
}

// All is measured before anything moves, so that the page is laid out once.
function arrange() {
  const boxes = [...paragraphs.keys()].map(boxOf);
  let free = -Infinity;
  [...paragraphs].forEach(([paragraph, cards], i) => {
    const { top, bottom } = boxes[i];
    free = cards ? setIn(cards, top, Math.max(0, free - top), (boxes[i + 1]?.top ?? Infinity) - top) : bottom + (hanging.get(paragraph.id) ?? -Infinity);
    hanging.set(paragraph.id, free - bottom);
    if (free - bottom > shown) paragraph.style.overflowClipMargin = `${free - bottom}px`;
  });
  makeRoom(free);
}

// A card stands at its line unless one before it is in the way, or those after it would then be in the way of the next paragraph's.
// Where there are too many for that they move up, and each says less.
function setIn(cards, top, first, next) {
  let open = next - cards.reduce((end, { height }) => end + height, first);
  if (open < least * cards.length) open += shorten(cards);
  const close = Math.max(least, Math.min(cards[0].gap, open / cards.length));
  let at = first, natural = 0;
  let spare = open - close * cards.length;
  for (const { card, height, gap, wanted } of cards) {
    const move = Math.max(0, Math.min(wanted - at, spare));
    at += move;
    spare -= move;
    const isOver = at - wanted > far * innerHeight && card.matches('.here');
    card.classList.toggle('over', isOver);
    card.style.top = `${(isOver ? wanted : at) - natural}px`;
    at += height + close;
    natural += height + gap;
  }
  return top + at;
}

// They stay short as long as they are on the page: whether all would fit again can't be seen from them.
function shorten(cards) {
  cards[0].card.parentElement.classList.add('brief');
  let saved = 0;
  for (const card of cards) {
    saved += card.excess;
    card.height -= card.excess;
    card.excess = 0;
  }
  return saved;
}

// What runs on below the end of the article has its place there.
function makeRoom(free) {
  const article = byId('article');
  const end = boxOf(article).bottom - parseFloat(getComputedStyle(article).paddingBottom);
  byId('main').style.paddingBottom = `${Math.max(0, free - end)}px`;
}

function boxOf(element) {
  return element.getBoundingClientRect();
}
