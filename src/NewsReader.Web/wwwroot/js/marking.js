// The dialogs that make words of the article a quote, a claim, a note, a speaker's name or a tag's.
import { offerAnew } from './claims.js';
import { around, byId, on } from './dom.js';
import { isPlain } from './keys.js';
import { offerQuotes, offerSpeakers } from './nearby.js';
import { selected } from './selected.js';
import { read, wordsAt, wordsOf } from './text.js';

/** Listens to the links in the margin that make a claim of their words. */
export function marking() {
  on('click', event => {
    const link = around(event, 'a.check, a[data-claim-of]');
    if (!link || !isPlain(event)) return;
    if (open('claim', at(link.matches('.check') ? new URL(link.href).searchParams.get('span') : placesOf(link.dataset.claimOf)))) event.preventDefault();
  });
}

/** Opens the dialog for the selection, or for a quote's words; false where there is neither. */
export function mark(kind, quote = null) {
  return open(kind, quote ? at(placesOf(quote)) : selected());
}

/** Opens the dialog for words that are picked; false where there are none. */
export function open(kind, picked) {
  const dialog = byId(`mark-${kind}`);
  if (!dialog || !picked) return false;
  const field = dialog.querySelector('textarea, input:not([type=hidden])');
  const written = dialog.querySelector('[data-prefill]') ?? field;
  // Who closed it and comes back for the same words finds what was written.
  const isFresh = dialog.dataset.about !== picked.ranges + picked.words;
  const isBegun = written.value !== written.defaultValue;
  if (isFresh) fill(dialog, written, picked, isBegun);
  offerQuotes(dialog.querySelector('[data-quotes]'), picked.ranges);
  byId('marker').hidden = true;
  dialog.showModal();
  field.focus();
  if (isFresh && !isBegun) field.select();
  return true;
}

// What was begun stays for other words too: who corrects a selection means the same.
function fill(dialog, field, { ranges, words }, isBegun) {
  dialog.dataset.about = ranges + words;
  dialog.querySelector('[data-words]').textContent = words;
  dialog.querySelector('[name=ranges]').value = ranges;
  if (!isBegun) field.value = field.defaultValue = 'prefill' in field.dataset ? statedIn(ranges, field.maxLength) : '';
  const claims = dialog.querySelector('[data-claims]');
  if (claims) offerAnew(claims);
  else offerSpeakers(dialog.querySelector('.likely'), ranges);
}

// The words without the marks around each part of them, as many as a field takes.
function statedIn(ranges, longest) {
  const words = read(ranges).map(({ start, end }) => bare(wordsOf(start, end))).join(' … ');
  return words.length > longest ? `${words.slice(0, longest - 1).replace(/\s+\S*$/, '')}…` : words;
}

// Marks within them stay: their others are there.
function bare(words) {
  const text = words.replace(/\s+/g, ' ').trim();
  const [, inner = text] = /^[“"„«‘]([^“”"„«»]*)[”"“»’]?$/.exec(text) ?? [];
  return inner.replace(/,$/, '');
}

// The words of a quote, or of what a link in the margin is about.
function at(ranges) {
  return ranges ? { ranges, words: wordsAt(ranges) } : null;
}

function placesOf(quote) {
  return byId(`w${quote}`)?.dataset.ranges;
}
