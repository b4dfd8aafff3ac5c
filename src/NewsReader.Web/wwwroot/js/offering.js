// Offers how a search could go on while it is typed: names for its last term, and whole searches, which are gone to.
import { around, byId, piece } from './dom.js';

// In milliseconds.
const pause = 120;
let timer, question, at;

/** Listens to the search box. */
export function offering() {
  const field = byId('find'), list = byId('offers');
  const stand = option => {
    if (at) at.ariaSelected = null;
    at = option;
    if (at) at.ariaSelected = true;
    field.setAttribute('aria-activedescendant', at?.id ?? '');
  };
  // The answer to what was typed before comes too late.
  const show = options => {
    clearTimeout(timer);
    question?.abort();
    list.replaceChildren(...options);
    field.ariaExpanded = options.length > 0;
    stand();
  };
  const ask = async () => {
    const { signal } = question = new AbortController();
    const page = await piece(`/search/suggest?${new URLSearchParams(new FormData(field.form))}`, signal);
    if (page && !signal.aborted) show(page.querySelectorAll('li'));
  };
  const take = ({ dataset }) => {
    show([]);
    field.value = dataset.value;
    if (dataset.go) location.assign(dataset.go);
  };
  field.role = 'combobox';
  show([]);
  field.oninput = () => {
    clearTimeout(timer);
    question?.abort();
    timer = setTimeout(ask, pause);
  };
  field.onblur = () => show([]);
  field.onkeydown = event => {
    const options = [...list.children], { key } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (event.isComposing || !options.length) return;
    // Between the last and the first lies the box itself.
    if (step) stand(options[(options.indexOf(at) + step + options.length + 2) % (options.length + 1) - 1]);
    else if (key === 'Escape') show([]);
    else if (key === 'Enter' && at) take(at);
    else return;
    event.preventDefault();
  };
  // The box keeps the focus.
  list.onmousedown = event => {
    event.preventDefault();
    take(around(event, 'li'));
  };
}
