// What can be done to a quote is on the page once for each kind of quote; a card gets its own when somebody comes to it.
import { around, byId, on } from './dom.js';

/** Listens for whoever comes to a card. */
export function cards() {
  for (const comes of ['pointerover', 'focusin']) on(comes, event => dress(around(event, '.who[data-acts]')));
  // A card that one stands on by keyboard has its buttons within: they would move from under the pointer if the focus went to one of them.
  on('mousedown', event => { if (around(event, '.who .acts button, .who .acts a')?.closest('.who').contains(document.activeElement)) event.preventDefault(); });
}

/** Gives a card its buttons, in place of the link that opens it. */
export function dress(card) {
  const acts = byId(card?.dataset.acts);
  if (!acts) return;
  card.removeAttribute('data-acts');
  const more = card.querySelector('.more');
  const isOn = more === document.activeElement;
  more.outerHTML = acts.innerHTML.replaceAll('{id}', card.dataset.quote).replaceAll('{on}', card.dataset.on);
  if (isOn) card.querySelector('.acts > *').focus();
}
