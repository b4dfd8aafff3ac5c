// Keys pressed ahead of an answer that moves the focus. They would go to a field that is about to leave the page; so they
// wait, and are pressed where the answer puts the focus.
import { on } from './dom.js';

const awaited = new Set();
const keys = [];

/** Lets keys wait until the answer is in place. It says whether it came; where it did not, the keys were meant for what is not there. */
export async function hold(answer, form = null) {
  const one = { form };
  awaited.add(one);
  const came = await answer;
  awaited.delete(one);
  if (!came) keys.length = 0;
  while (keys.length > 0 && awaited.size === 0) pressNow(keys.shift());
}

/** Listens before all others. */
export function listenAhead() {
  on('keydown', event => {
    if (awaited.size === 0 || !event.isTrusted || event.isComposing || !isWritten(event) || isElsewhere(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) keys.push({ key: event.key, ctrlKey: event.ctrlKey, metaKey: event.metaKey });
  }, true);
}

// Tab, Escape and the browser's own keys do what they always do.
function isWritten({ key, ctrlKey, metaKey, altKey }) {
  if (key === 'Enter') return !altKey;
  return !ctrlKey && !metaKey && !altKey && (key.length === 1 || key === 'Backspace');
}

// Who went on to another field writes there.
function isElsewhere(element) {
  return element.matches('input, textarea, select') && ![...awaited].some(one => one.form?.contains(element));
}

// An Enter is never pressed on a button: whoever pressed it twice meant the one that was there.
function pressNow(pressed) {
  const at = document.activeElement ?? document.body;
  const goesOn = at.dispatchEvent(new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true }));
  if (!goesOn || !at.matches('input, textarea')) return;
  if (pressed.key.length === 1) write(at, pressed.key);
  else if (pressed.key === 'Backspace') erase(at);
  else if (at.localName === 'textarea') write(at, '\n');
  else at.form?.requestSubmit(at.form.querySelector('button:not([type=button])'));
}

function write(field, text) {
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function erase(field) {
  if (field.selectionStart === field.selectionEnd) field.selectionStart = Math.max(0, field.selectionStart - 1);
  write(field, '');
}
