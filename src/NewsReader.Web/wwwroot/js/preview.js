// Shows what a field would look like once it is saved, beside the field: the form itself stays as it is, and nothing is saved.
import { byId, on, parse } from './dom.js';
import { lost, say } from './saying.js';

let latest;

export function preview() {
  // Before the page's own listener, which would put a whole fresh page in place of the form.
  on('submit', event => {
    const place = byId(event.submitter?.dataset.preview ?? '');
    if (!place) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    show(place, event.submitter.formAction, new URLSearchParams(new FormData(event.target)));
  }, true);
}

async function show(place, address, body) {
  latest = body;
  try {
    const answer = await fetch(address, { method: 'POST', body });
    const html = await answer.text();
    if (latest !== body) return;
    const page = parse(html);
    const fresh = page.getElementById(place.id);
    if (fresh) place.replaceChildren(...fresh.childNodes);
    else say(page.querySelector('[data-refused]')?.dataset.refused ?? 'This could not be shown.', true);
  } catch {
    say(lost, true);
  }
}
