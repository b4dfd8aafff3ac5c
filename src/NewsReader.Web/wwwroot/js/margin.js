// Sets each card of the margin beside the line where its words begin, as far as the cards after it leave room: a paragraph is never
// made longer. Without it the cards stand in their order from the paragraph's first line on.

const beside = matchMedia('(min-width: 66.01rem)');

/** Sets them now, and whenever the lines are others. */
export function margin() {
  align();
  document.addEventListener('replaced', align);
  new ResizeObserver(align).observe(document.querySelector('.read .p') ?? document.body);
}

function align() {
  const columns = [...document.querySelectorAll('.read > .p > .beside')].filter(column => column.childElementCount > 0);
  const cards = columns.flatMap(column => [...column.children]);
  cards.forEach(card => card.style.removeProperty('margin-top'));
  if (!beside.matches) return;
  // All is measured before anything moves, so that the page is laid out once.
  const moves = columns.flatMap(movesIn);
  cards.forEach((card, i) => { if (moves[i] > 0) card.style.setProperty('margin-top', `${moves[i]}px`); });
}

function movesIn(column) {
  const text = column.parentElement.querySelector('.text');
  const top = column.getBoundingClientRect().top;
  const line = parseFloat(getComputedStyle(text).lineHeight);
  let room = text.getBoundingClientRect().bottom - column.lastElementChild.getBoundingClientRect().bottom;
  let moved = 0;
  return [...column.children].map(card => {
    const words = document.getElementById(`q${card.dataset.quote}`)?.getClientRects()[0];
    const wanted = words ? Math.floor((words.top - top) / line) * line - (card.getBoundingClientRect().top - top) - moved : 0;
    const move = Math.max(0, Math.min(wanted, room));
    room -= move;
    moved += move;
    return move;
  });
}
