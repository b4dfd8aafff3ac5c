// What is said to whoever is at the page.
import { byId, find, findAll, make } from './dom.js';

/** What is said where no answer came. */
export const lost = 'The answer did not come: nothing on this page is lost. Check that NewsReader is running, then try again.';

/** Says something at the foot of the page, or in the dialog that covers it. */
export function say(message, isBad = false) {
  findAll('dialog > [role=alert]').forEach(said => said.remove());
  const dialog = find('dialog[open]');
  if (dialog) return sayInside(dialog, message);
  byId('flash').replaceChildren(make('div', { className: isBad ? 'flash bad' : 'flash', textContent: message }));
}

function sayInside(dialog, message) {
  const said = make('p', { className: 'warning', role: 'alert', textContent: message });
  dialog.append(said);
  dialog.addEventListener('close', () => said.remove(), { once: true });
}
