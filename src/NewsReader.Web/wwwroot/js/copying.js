// Copies the address that a link is of, in place of going there.
import { around, on } from './dom.js';
import { say } from './saying.js';

/** Listens to every such link, those that come later included. */
export function copying() {
  on('click', event => {
    const link = around(event, 'a[data-copy]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || !navigator.clipboard) return;
    event.preventDefault();
    copy(link.href);
  });
}

/** Puts an address where it can be pasted from. */
export async function copy(address) {
  try {
    await navigator.clipboard.writeText(address);
    say(`Copied ${address}`);
  } catch {
    say(`The browser does not let the address be copied: ${address}`, true);
  }
}
