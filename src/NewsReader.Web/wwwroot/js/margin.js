// Sets each card of the margin beside the line where its words begin, as far as the cards after it leave room: a paragraph is never
// made longer. Without it the cards stand in their order from the paragraph's first line on. What is far out of sight is not laid out
// by the browser before somebody comes near, and not measured here.
import { byId, find, findAll, on } from './dom.js';

const beside = matchMedia('(min-width: 66.01rem)');
let near = null;
let done = new Set();

const lines = new ResizeObserver(watch);

/** Sets them before the page is painted, and whenever the lines are others. */
export function margin() {
  observe();
  on('replaced', observe);
}

// It is told of the first layout too, when the browser has laid out what is in sight.
function observe() {
  lines.disconnect();
  lines.observe(find('.read .p') ?? document.body);
}

function watch() {
  near?.disconnect();
  done = new Set();
  findAll('.beside > [style]').forEach(card => card.removeAttribute('style'));
  if (!beside.matches) return;
  const paragraphs = findAll('.read > .p:has(> .beside > .who[data-quote])');
  // Those in sight at once, before they are seen anywhere else.
  align(paragraphs.filter(isNear));
  near = new IntersectionObserver(seen => align(seen.filter(one => one.isIntersecting).map(one => one.target)), { rootMargin: '100% 0px' });
  paragraphs.forEach(paragraph => near.observe(paragraph));
}

function isNear(paragraph) {
  const { top, bottom } = paragraph.getBoundingClientRect();
  return bottom > -innerHeight && top < 2 * innerHeight;
}

// All is measured before anything moves, so that the page is laid out once.
function align(paragraphs) {
  const fresh = paragraphs.filter(paragraph => !done.has(paragraph));
  const moves = fresh.flatMap(movesIn);
  const cards = fresh.flatMap(paragraph => [...paragraph.querySelector('.beside').children]);
  fresh.forEach(paragraph => done.add(paragraph));
  cards.forEach((card, i) => { if (moves[i] > 0) card.style.setProperty('margin-top', `${moves[i]}px`); });
}

function movesIn(paragraph) {
  const text = paragraph.querySelector('.text'), column = paragraph.querySelector('.beside');
  const top = column.getBoundingClientRect().top;
  const line = parseFloat(getComputedStyle(text).lineHeight);
  let room = text.getBoundingClientRect().bottom - column.lastElementChild.getBoundingClientRect().bottom;
  let moved = 0;
  return [...column.children].map(card => {
    const words = byId(`q${card.dataset.quote}`)?.getClientRects()[0];
    const wanted = words ? Math.floor((words.top - top) / line) * line - (card.getBoundingClientRect().top - top) - moved : 0;
    const move = Math.max(0, Math.min(wanted, room));
    room -= move;
    moved += move;
    return move;
  });
}
