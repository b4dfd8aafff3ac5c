// What stands nearest to words: the quotes that they could be about, and whoever says them.
import { findAll, make } from './dom.js';
import { beginning, read, wordsAt } from './text.js';

// Speakers are as many as there are digits to choose with.
const mostQuotes = 12, mostSpeakers = 9;

/** Fills a list with the quotes that the words at places could be about: those they touch first, then the nearest. */
export function offerQuotes(list, ranges) {
  if (!list) return;
  const all = nearest(ranges);
  const options = all.slice(0, mostQuotes).map(({ card }) => new Option(`“${beginning(wordsAt(card.dataset.ranges), 60)}”`, card.dataset.on));
  list.replaceChildren(...[...list.options].filter(option => option.value === ''), ...options);
  if (all[0]?.away === 0) list.selectedIndex = list.required ? 0 : 1;
}

/** Fills a form's row of likely speakers with whoever speaks nearest to the words at places. */
export function offerSpeakers(row, ranges) {
  if (!row) return;
  const names = new Map();
  for (const link of nearest(ranges).map(({ card }) => card.querySelector('.name > a')))
    if (link && names.size < mostSpeakers) names.set(link.pathname.split('/').at(-1), link.textContent.replace(/\?$/, ''));
  row.replaceChildren(...[...names].map(([id, name], i) => choice(id, name, i + 1)));
}

function choice(id, name, digit) {
  const button = make('button', { className: 'quiet', name: 'speakerId', value: id, formNoValidate: true });
  button.append(name, make('kbd', { textContent: digit }));
  return button;
}

function nearest(ranges) {
  const [{ start, end }] = read(ranges);
  const away = card => Math.min(...read(card.dataset.ranges).map(part => Math.max(0, part.start - end, start - part.end)));
  return findAll('.who[data-ranges]').map(card => ({ card, away: away(card) })).sort((a, b) => a.away - b.away);
}
