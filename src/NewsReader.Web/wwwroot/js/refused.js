// Acts that were not done: why, and what can be done instead.
import { byId, make, parse, tell } from './dom.js';
import { say } from './saying.js';

// The form that was refused, by the dialog that says why.
const refusedIn = new WeakMap();

/** Says why an act was not done; what is refused with a form to go on by, or with words that are kept nowhere else, is shown whole. */
export function refuse(html, form = null) {
  tell('refused');
  const page = parse(html);
  const refused = page.querySelector('[data-refused]');
  if (refused?.matches('.whole')) ask(refused, form);
  else say(refused?.dataset.refused ?? 'This could not be done. Nothing was changed.', true);
}

function ask(refused, form) {
  const name = document.activeElement?.name;
  byId('refused')?.remove();
  const dialog = make('dialog', { id: 'refused', ariaLabel: refused.querySelector('h1').textContent });
  dialog.append(...document.adoptNode(refused).childNodes);
  if (form) refusedIn.set(dialog, form);
  dialog.addEventListener('close', () => {
    takeBack(dialog);
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  if (name) dialog.querySelector(`[name="${CSS.escape(name)}"]:not([type=hidden])`)?.focus();
}

// What was written on in it is not lost with it: it goes back to where it came from. Of some fields there are several, as of the parts of a quote.
function takeBack(dialog) {
  const before = refusedIn.get(dialog);
  if (!before) return;
  const written = form => [...form.querySelectorAll('input:not([type=hidden]), textarea, select')];
  const free = written(before);
  for (const { name, value } of written(dialog)) {
    const at = free.findIndex(field => field.name === name);
    if (at >= 0) free.splice(at, 1)[0].value = value;
  }
}

/** Closes the dialog of a form whose words have come to the archive, and are no draft any more. What is begun in another one stays. */
export function close(form) {
  delete form.dataset.unheard;
  const dialog = form.closest('dialog');
  if (!dialog) return;
  const before = refusedIn.get(dialog);
  refusedIn.delete(dialog);
  dialog.close();
  delete dialog.dataset.about;
  form.reset();
  if (before) close(before);
}
