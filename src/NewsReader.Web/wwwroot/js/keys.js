// The keyboard. Which key does what is the reader's choice, told by the dialog of keys that every page has; what an act does
// is registered under its name by whichever module does it. Off inside fields and dialogs, but for what saves, cancels and picks.
import { byId, find, findAll, on } from './dom.js';

const acts = new Map();
const keys = new Map();
const places = new Map();
// A key held down walks on; but it must not judge one quote after another, nor undo a whole morning.
const walks = new Set(['next', 'previous', 'next-quote', 'previous-quote']);
let wentFor = false;

/**
 * Says what an act does. Where it answers false it was not possible, and what was registered for the act before is tried; at last the
 * first control with that name as its data-act is pressed. What isPossible answers tells whether this page has a use for the key.
 */
export function register(name, does, isPossible = () => true) {
  acts.set(name, [{ does, isPossible }, ...(acts.get(name) ?? [])]);
}

/** Does what is registered under a name; false where nothing could be done. */
export function act(name) {
  if ((acts.get(name) ?? []).some(one => one.does() !== false)) return true;
  const control = controlFor(name);
  control?.click();
  return Boolean(control);
}

/** Whether an element has its own use for letters. */
function isTyping(element) {
  return element.closest('input, textarea, select, [contenteditable], dialog[open]') !== null;
}

/** Whether a click asks for this page, and not for another window. */
export function isPlain({ metaKey, ctrlKey, shiftKey, button }) {
  return !(metaKey || ctrlKey || shiftKey || button);
}

/** Listens to the keyboard. */
export function listenForKeys() {
  for (const row of findAll('#keys [data-act]')) {
    const { act: name, key, go } = row.dataset;
    (go ? places : keys).set(key, name);
    if (go) register(name, () => location.assign(go));
  }
  register('search', () => {
    byId('find').focus();
    byId('find').select();
  });
  register('help', showKeys);
  register('go', () => { wentFor = true; setTimeout(() => { wentFor = false; }, 1500); });
  on('keydown', event => {
    if (event.defaultPrevented || event.isComposing) return;
    if (inField(event) || (!isTyping(event.target) && !event.altKey && press(event))) event.preventDefault();
  });
}

function press(event) {
  if (/^(Shift|Control|Alt|Meta)$/.test(event.key)) return false;
  const name = event.ctrlKey || event.metaKey ? combined(event) : alone(event);
  return name && !(event.repeat && !walks.has(name)) && act(name);
}

function alone({ key }) {
  const among = wentFor ? places : keys;
  wentFor = false;
  return among.get(key);
}

function combined({ key, shiftKey }) {
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  if (key.toLowerCase() === 'y' && !shiftKey) return 'redo';
}

function inField(event) {
  const { key, target } = event;
  const isCombined = event.ctrlKey || event.metaKey;
  if (key === 'Enter') return (isCombined || target.matches('.choose input')) && save(target);
  if (key === 'Escape') return cancel(target);
  return /^[1-9]$/.test(key) && !isCombined && !event.altKey && pickLikely(Number(key), target);
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
  const link = openPick(element)?.querySelector('a[data-open]') ?? wayBack(element);
  const fold = isTyping(element) && element.closest('main details');
  if (link) link.click();
  else if (fold) {
    // What is typed stays in it.
    fold.open = false;
    fold.querySelector('summary').focus();
  }
  return Boolean(link || fold);
}

// From a page that another one led to.
function wayBack(element) {
  return element.matches('body, main *') && !find('dialog[open]') ? find('main a[data-cancel]') : null;
}

// Before a name is begun: who types one may need the digits.
function pickLikely(number, element) {
  if (element.matches('input, select') && element.value !== element.defaultValue) return false;
  const button = openPick(element)?.querySelectorAll('.likely button')[number - 1];
  button?.click();
  return Boolean(button);
}

// A dialog that is closed has one too, and the focus is in its field until the page is painted again.
function openPick(element) {
  return isTyping(element) && element.checkVisibility() ? element.closest('[data-pick]') : find('dialog[open] [data-pick], [data-pick]:not(dialog *)');
}

function controlFor(name) {
  return find(`.here [data-act="${name}"]`) ?? find(`:is(main, #flash) [data-act="${name}"]:not([data-quote] *)`);
}

// What this page has no use for is listed too, with the word where it is of use.
function showKeys() {
  const dialog = byId('keys');
  for (const row of dialog.querySelectorAll('[data-act]')) row.classList.toggle('off', !isPossible(row.dataset.act));
  dialog.showModal();
  // The first control, which has the focus, is at its foot.
  dialog.scrollTop = 0;
}

function isPossible(name) {
  return (acts.get(name) ?? []).some(one => one.isPossible()) || find(`:is(main, #flash) [data-act="${name}"]`) !== null;
}
