// The keys. Off inside fields and dialogs, but for those that save and cancel; listed under ?.
import { hold } from './ahead.js';
import { open } from './live.js';
import { mark } from './marking.js';

const places = { l: '/', s: '/speakers', c: '/claims', h: '/changes', i: '/import' };
// A key held down must not judge one quote after another, nor undo a whole morning.
const once = new Set(['a', 'x', 'u']);
let current = null;
let index = 0;
let wentFor = false;

/** Listens to the keyboard. */
export function listenForKeys() {
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && save(event.target)) event.preventDefault();
    if (event.key === 'Escape' && !event.isComposing && cancel(event.target)) event.preventDefault();
    if (travel(event)) event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (wentFor) {
      wentFor = false;
      if (places[event.key]) location.assign(places[event.key]);
      return;
    }
    if (event.repeat && once.has(event.key)) return;
    const act = acts[event.key];
    if (act && act() !== false) event.preventDefault();
  });
  document.addEventListener('replaced', stay);
  document.addEventListener('click', event => {
    const quote = event.target.closest('[data-quote]')?.dataset.quote;
    if (quote) goTo(quote, false);
  });
  const landed = /^#[qw](\d+)$/.exec(location.hash);
  if (landed) goTo(landed[1], false);
}

const acts = {
  '/': () => document.getElementById('find').focus(),
  '?': () => document.getElementById('keys').showModal(),
  g: () => { wentFor = true; setTimeout(() => { wentFor = false; }, 1500); },
  u: () => document.getElementById('undo-latest').requestSubmit(),
  n: () => stepQuote(1),
  p: () => stepQuote(-1),
  j: () => stepRow(1),
  k: () => stepRow(-1),
  a: () => press('a'),
  x: () => press('x'),
  s: () => mark('quote') || openSpeaker(),
  c: () => mark('claim') || mark('claim', current),
  m: () => mark('note') || mark('note', current),
  t: openTags,
};

// Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y, as editors have them; in a field they are the field's own.
function travel(event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return false;
  const key = event.key.toLowerCase();
  if (key !== 'z' && (key !== 'y' || event.shiftKey)) return false;
  const form = document.getElementById(key === 'y' || event.shiftKey ? 'redo-latest' : 'undo-latest');
  if (!event.repeat) form.requestSubmit();
  return true;
}

function isTyping(element) {
  return element.closest('input, textarea, select, [contenteditable], dialog[open]') !== null;
}

function quotes() {
  return [...document.querySelectorAll('.who[data-quote]')];
}

function stepQuote(step) {
  const all = quotes();
  if (all.length === 0) return false;
  const at = all.findIndex(card => card.dataset.quote === current);
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step));
  goTo(all[next].dataset.quote, true);
}

// Where the quote is gone, its place in the order is kept: what stands there now, or the last.
function stay() {
  if (!current) return;
  const all = quotes();
  const card = all.find(one => one.dataset.quote === current) ?? all[Math.min(index, all.length - 1)];
  if (card) goTo(card.dataset.quote, false);
}

function goTo(quote, scrolls) {
  current = quote;
  document.querySelectorAll('.here[data-quote]').forEach(element => element.classList.remove('here'));
  document.querySelectorAll(`[data-quote="${CSS.escape(quote)}"]`).forEach(element => element.classList.add('here'));
  const card = document.getElementById(`w${quote}`);
  if (!card) return;
  const all = quotes();
  index = all.indexOf(card);
  const place = document.getElementById('place');
  if (place) place.textContent = `quote ${index + 1} of ${all.length}`;
  if (!scrolls) return;
  (document.getElementById(`q${quote}`) ?? card).scrollIntoView({ block: 'center' });
  card.focus({ preventScroll: true });
}

function press(key) {
  const card = current && document.getElementById(`w${current}`);
  const button = card?.querySelector(`button[data-key="${key}"]`);
  if (!button) return false;
  const all = quotes();
  const next = all[all.indexOf(card) + 1];
  button.click();
  if (next) goTo(next.dataset.quote, true);
}

function openSpeaker() {
  const link = current && document.querySelector(`#w${current} a[data-key="s"]`);
  if (!link) return false;
  hold(open(link.href));
}

// Wherever the focus is in a form, and however many fields it has.
function save(element) {
  const form = element.closest('form[data-live]');
  if (!form || !element.matches('input, textarea, select')) return false;
  form.requestSubmit(form.querySelector('button.primary') ?? form.querySelector('button:not([type=button])'));
  return true;
}

// A dialog closes by itself, and a field elsewhere has its own use for the key.
function cancel(element) {
  const form = isTyping(element) ? element.closest('.pick') : document.querySelector('.pick');
  const link = form?.querySelector('a[data-open]');
  link?.click();
  return Boolean(link);
}

function openTags() {
  const form = document.getElementById('tag-form');
  if (!form) return false;
  form.open = true;
  form.querySelector('input:not([type=hidden])').focus();
}

// j and k walk the rows of a list; on an article they go to its neighbours in the library.
function stepRow(step) {
  const rows = [...document.querySelectorAll('.rows > li, table.list tbody tr')].filter(row => row.querySelector('a.go'));
  if (rows.length === 0) return stepArticle(step);
  const focused = rows.findIndex(row => row.contains(document.activeElement));
  const at = focused >= 0 ? focused : rows.findIndex(row => row.classList.contains('here'));
  const next = rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + step))];
  rows.forEach(row => row.classList.remove('here'));
  next.classList.add('here');
  next.querySelector('a.go').focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

function stepArticle(step) {
  const link = document.querySelector(step > 0 ? 'link[rel=next]' : 'link[rel=prev]');
  if (!link) return false;
  location.assign(link.href);
}
