// From one quote, row or article to the next, and what is done where one stands.
import { dress } from './cards.js';
import { copy } from './copying.js';
import { around, byId, find, findAll, on, tell } from './dom.js';
import { register } from './keys.js';

let current = null;
let index = 0;

/** The quote that one stands on; null where on none. */
export function here() {
  return current;
}

/** Every quote of the page that can be stood on, in order. */
export function quotes() {
  return findAll('.who[data-quote]');
}

/** Registers the acts, and finds the quote that the address names. */
export function walking() {
  const hasQuotes = () => quotes().length > 0;
  register('next-quote', () => stepQuote(1), hasQuotes);
  register('previous-quote', () => stepQuote(-1), hasQuotes);
  register('next', () => stepRow(1), () => rows().length > 0 || neighbour(1) !== null);
  register('previous', () => stepRow(-1), () => rows().length > 0 || neighbour(-1) !== null);
  register('open', openOrFold, () => rows().length > 0 || foldHere() !== null);
  register('copy', copyAddress);
  on('replaced', stay);
  on('click', event => {
    const quote = around(event, '[data-quote]')?.dataset.quote;
    if (quote) goTo(quote, false);
  });
  // What an act made is what the next key is about.
  on('landed', ({ detail }) => {
    if (land(detail) && document.activeElement === document.body) byId(`w${current}`)?.focus({ preventScroll: true });
  });
  if (!land(location.hash)) stay();
}

function land(hash) {
  const quote = /^#[qw](\d+)$/.exec(hash)?.[1];
  if (quote) goTo(quote, false);
  return quote;
}

/** Stands on a quote, and shows it where asked to. */
export function goTo(quote, scrolls) {
  const left = byId(`w${current}`);
  current = quote;
  findAll('.here[data-quote]').forEach(element => element.classList.remove('here'));
  findAll(`[data-quote="${CSS.escape(quote)}"]`).forEach(element => element.classList.add('here'));
  const card = byId(`w${quote}`);
  if (!card) return;
  dress(card);
  const all = quotes();
  index = all.indexOf(card);
  const place = byId('place');
  if (place) place.textContent = `quote ${index + 1} of ${all.length}`;
  if (scrolls) {
    (byId(`q${quote}`) ?? card).scrollIntoView({ block: 'center' });
    card.focus({ preventScroll: true });
  }
  if (left !== card) tell('stood', [left, card]);
}

function stepQuote(step) {
  const all = quotes();
  if (all.length === 0) return false;
  const at = all.findIndex(card => card.dataset.quote === current);
  const next = at >= 0 && isInSight(all[at]) ? Math.min(all.length - 1, Math.max(0, at + step)) : nearestAhead(all, step);
  if (all[next].dataset.quote === current) return false;
  goTo(all[next].dataset.quote, true);
}

// Whoever read on without the keys goes on from there.
function nearestAhead(all, step) {
  if (step > 0) {
    const next = all.findIndex(card => placeOf(card).top >= headHeight());
    return next < 0 ? all.length - 1 : next;
  }
  return Math.max(0, all.findLastIndex(card => placeOf(card).bottom <= innerHeight));
}

function isInSight(card) {
  const { top, bottom } = placeOf(card);
  return bottom > headHeight() && top < innerHeight;
}

function placeOf(card) {
  return (byId(`q${card.dataset.quote}`) ?? card).getBoundingClientRect();
}

function headHeight() {
  return find('header')?.offsetHeight ?? 0;
}

// Where the quote is gone, its place in the order is kept: what stands there now, or the last.
function stay() {
  const all = quotes();
  // Where quotes are shown one by one, one stands on what is shown.
  if (find('[data-one]')) current = all[0]?.dataset.quote ?? null;
  if (!current) return;
  const card = all.find(one => one.dataset.quote === current) ?? all[Math.min(index, all.length - 1)];
  if (card) goTo(card.dataset.quote, false);
}

function rows() {
  return findAll('.rows > li, table.list tbody tr').filter(row => row.querySelector('a.go'));
}

function neighbour(step) {
  return find(step > 0 ? 'link[rel=next]' : 'link[rel=prev]');
}

// The rows of a list; on an article, its neighbours in the library.
function stepRow(step) {
  const all = rows();
  if (all.length === 0) return stepArticle(step);
  const focused = all.findIndex(row => row.contains(document.activeElement));
  const at = focused >= 0 ? focused : all.findIndex(row => row.matches('.here'));
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
  all.forEach(row => row.classList.remove('here'));
  next.classList.add('here');
  next.querySelector('a.go').focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

function stepArticle(step) {
  const link = neighbour(step);
  if (!link) return false;
  location.assign(link.href);
}

function openOrFold() {
  const link = rows().find(row => row.matches('.here'))?.querySelector('a.go');
  if (link) return link.click();
  const fold = foldHere();
  if (!fold) return false;
  fold.open = !fold.open;
  if (!fold.open && fold.contains(document.activeElement)) fold.querySelector('summary').focus();
}

function foldHere() {
  return document.activeElement.closest('details') ?? find('main details.fold');
}

function copyAddress() {
  // A quote's own address, wherever it is shown.
  const link = current && find(`#w${current} a[data-copy]`);
  copy(link?.href ?? location.href);
}
