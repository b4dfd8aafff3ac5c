// Quotes, claims and notes that lie on words, one inside another or over its edge, and the way from the words to the card of each.
import { byId, findAll, make } from './dom.js';
import { beginning, wordsAt } from './text.js';
import { goTo } from './walking.js';

// More are not told apart in a bar: a longer selection shows the innermost.
const most = 9;

/** The cards of what lies on words, innermost first; isOn tells whether a mark is on them. */
export function cardsOn(isOn) {
  const marks = findAll('.text :is([data-quote], [data-card])').filter(isOn).reverse();
  const cards = marks.map(mark => byId(mark.dataset.card ?? `w${mark.dataset.quote}`)).filter(card => card);
  return [...new Set(cards)].slice(0, most);
}

/** The button that leads to a card. */
export function wayTo(card) {
  const name = card.querySelector('.name').firstChild.textContent.replace('?', '').trim();
  const words = card.dataset.ranges ? wordsAt(card.dataset.ranges) : card.querySelector('[dir]').textContent;
  const button = make('button', { type: 'button', textContent: `${name}: “${beginning(words, 28)}”` });
  button.dataset.card = card.id;
  return button;
}

/** Whether all of a card is in sight. */
export function isSeen(card) {
  const { top, bottom } = card.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/** Stands on a card, and shows it where it is out of sight. */
export function leadTo(card) {
  if (!isSeen(card)) card.scrollIntoView({ block: 'center' });
  if (card.dataset.quote) goTo(card.dataset.quote, false);
  card.focus({ preventScroll: true });
}
