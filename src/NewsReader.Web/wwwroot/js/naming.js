// Offers speakers while a name is typed: by any of their names, or a surname.
import { byId, on, piece } from './dom.js';

const pause = 120;
let timer;
let asked;

/** Listens to every field for a speaker's name. */
export function naming() {
  on('input', ({ target }) => {
    if (!target.matches('[data-names]')) return;
    clearTimeout(timer);
    timer = setTimeout(() => offer(target.value.trim(), target.dataset.names), pause);
  });
}

async function offer(start, but) {
  if (!start || start === asked) return;
  asked = start;
  const page = await piece(`/speakers/suggest?${new URLSearchParams({ start, but })}`);
  if (page && asked === start) byId('names').replaceChildren(...page.querySelectorAll('option'));
}
