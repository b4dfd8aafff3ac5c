// Offers speakers while a name is typed: by any of their names, or a surname.
import { byId, on, parse } from './dom.js';

const pause = 120;
let timer;
let asked;

/** Listens to every field for a speaker's name. */
export function naming() {
  on('input', event => {
    if (!event.target.matches('[data-names]')) return;
    clearTimeout(timer);
    timer = setTimeout(() => offer(event.target.value.trim(), event.target.dataset.names), pause);
  });
}

async function offer(start, but) {
  if (!start || start === asked) return;
  asked = start;
  try {
    const answer = await fetch(`/speakers/suggest?start=${encodeURIComponent(start)}&but=${but}`);
    const html = await answer.text();
    if (!answer.ok || asked !== start) return;
    byId('names').replaceChildren(...parse(html).querySelectorAll('option'));
  } catch {
    // What was offered before is still there, and any name can be typed.
  }
}
