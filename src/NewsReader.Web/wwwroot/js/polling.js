// A page that shows work under way looks again until it is done.
import { find, on } from './dom.js';
import { open } from './live.js';

let waiting;

/** Looks again as often as the page asks for; a page that is not seen waits. */
export function polling() {
  look();
  on('replaced', look);
  on('visibilitychange', look);
}

function look() {
  clearTimeout(waiting);
  const region = find('[data-poll]');
  if (region && !document.hidden) waiting = setTimeout(() => open(location.href), Number(region.dataset.poll));
}
