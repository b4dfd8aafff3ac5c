// Shows what a reader chooses of size, lines, letters and scheme at once, and saves it behind.
import { around, on } from './dom.js';
import { say } from './saying.js';

let latest = Promise.resolve();

/** Listens to the forms of reading settings, and takes over the fields of keys. */
export function settings() {
  on('change', event => {
    const form = around(event, 'form[data-reading]');
    if (!form) return;
    document.documentElement.dataset[event.target.name] = event.target.value;
    const body = new URLSearchParams(new FormData(form));
    // In the order chosen, so that the last choice is the one that stays.
    latest = latest.then(() => save(form.action, body));
  });
  // The next key takes the place of the one that is there.
  on('focusin', event => { if (event.target.matches('.own-keys input')) event.target.select(); });
}

// The page shows it already, so the answer, which leads to a whole page, is not followed.
async function save(address, body) {
  const answer = await fetch(address, { method: 'POST', body, redirect: 'manual' }).catch(() => null);
  if (answer?.type !== 'opaqueredirect') say('It is not saved: the choice lasts for this page only. Check that NewsReader is running.', true);
}
