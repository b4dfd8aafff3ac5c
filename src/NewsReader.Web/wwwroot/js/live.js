// Sends a form marked data-live in the background and puts the answer's regions in place of the page's, so that nothing
// jumps and nothing typed elsewhere is lost. The server answers as ever, but says where it would lead to instead of leading there.
import { hold } from './ahead.js';
import { around, byId, find, on, tell } from './dom.js';
import { isPlain } from './keys.js';
import { close, refuse } from './refused.js';
import { focusOn, replace } from './replacing.js';
import { lost, say } from './saying.js';
import { typedFields } from './typed.js';

const underWay = new Set();
// In milliseconds. Whoever hears nothing for so long is told, and can try again.
const patience = 60_000;
let latest = Promise.resolve();
let isLeaving = false;

/** Listens to every form and link on the page, those that come later included. */
export function enhanceForms() {
  on('submit', event => {
    const form = event.target;
    const isLive = form.matches('[data-live]');
    if (!isLive && (form.method !== 'post' || isLeaving)) return;
    event.preventDefault();
    (isLive ? send : leaveBy)(form, event.submitter);
  });
  on('click', event => {
    const link = around(event, 'a[data-open]');
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    hold(open(link.href, link));
  });
  on('click', closeAt);
  addEventListener('pageshow', () => { isLeaving = false; });
  addEventListener('beforeunload', event => {
    if (!isLeaving && typedFields(null).some(({ field }) => !field.options && field.form.method === 'post')) event.preventDefault();
  });
}

// A form whose answer is a page of its own: the browser would put a page of its own in place of what was typed, were nobody there.
async function leaveBy(form, submitter) {
  try {
    await fetch('/images/icon.svg', { method: 'HEAD', cache: 'no-store' });
  } catch {
    return say(lost, true);
  }
  isLeaving = true;
  form.requestSubmit(submitter);
}

// A link that closes its dialog leads on where there is none.
function closeAt(event) {
  const dialog = around(event, '[data-close]')?.closest('dialog');
  if (!dialog) return;
  event.preventDefault();
  dialog.close();
}

/** Shows another state of this page, as the address says; then says whether it did. What is begun in a card is not put away unasked, but by its own link. */
export async function open(address, link = null) {
  const begun = typedFields(null).find(({ field }) => field.form.matches('.who [data-pick]:not([aria-busy])') && !field.form.contains(link));
  if (!begun) return inTurn(() => get(address));
  begun.field.focus();
  say('Save or cancel first what you began here.', true);
}

async function get(address) {
  try {
    const answer = await fetch(address);
    const html = await answer.text();
    if (!answer.ok) return refuse(html);
    replace(html);
    history.replaceState(null, '', address);
    focusOn(new URL(address).hash);
    return true;
  } catch {
    say(lost, true);
  }
}

// What is sent is read at once: by its turn, an earlier answer may have taken the form off the page. Only the very same
// button is held back while it is under way, for that is a double click; what a key sends has no button, and each press counts.
function send(form, submitter) {
  if (submitter && underWay.has(submitter)) return;
  if (submitter) underWay.add(submitter);
  form.ariaBusy = 'true';
  const address = submitter?.getAttribute('formaction') ? submitter.formAction : form.action;
  const body = new URLSearchParams(new FormData(form, submitter));
  // What may have been saved already is not sent as the same act once something was added.
  const { unheard } = form.dataset;
  if (unheard && unheard !== writtenIn(body)) body.set('formKey', form.elements.formKey.value = crypto.randomUUID());
  const answer = inTurn(() => post(address, body, form)).finally(() => {
    underWay.delete(submitter);
    form.ariaBusy = null;
  });
  // In a review the next key is meant for what comes next.
  if (isWrittenIn(form) || find('[data-one]')) hold(answer, form);
}

// A field that came meanwhile and is empty, as where claims are offered, adds nothing.
function writtenIn(body) {
  return [...body].filter(([name, value]) => value && name !== 'formKey' && name !== 'back').join();
}

// The answer takes the focus out of such a form: its dialog closes, or its field goes.
function isWrittenIn(form) {
  const focused = document.activeElement;
  return form.contains(focused) && focused.closest('input, textarea, select, dialog') !== null;
}

// One at a time and in the order asked for, so that the page shown is always that of the latest answer.
function inTurn(act) {
  latest = latest.then(act);
  return latest;
}

async function post(address, body, form) {
  try {
    const answer = await fetch(address, { method: 'POST', body, headers: { 'X-Live': '1' }, signal: AbortSignal.timeout(patience) });
    const to = answer.headers.get('X-Location');
    if (to !== null) return await goOn(new URL(to, location.href), form);
    const html = await answer.text();
    if (!answer.ok || !samePage(answer.url)) return refuse(html, form);
    close(form);
    replace(html, form);
    return true;
  } catch {
    if (body.has('formKey')) form.dataset.unheard = writtenIn(body);
    tell('refused', { form, body });
    say(lost, true);
  }
}

// It is done. The address says what is shown now: a field that was open for the act is not.
async function goOn(to, form) {
  tell('saved');
  close(form);
  if (!samePage(to)) return leave(to);
  const answer = await fetch(to).catch(() => null);
  if (!answer?.ok) return say('It is saved. Load this page again to see it.', true);
  history.replaceState(null, '', to);
  const isThere = byId(to.hash.slice(1));
  replace(await answer.text(), form);
  if (!isThere) tell('landed', to.hash);
  return true;
}

function leave(to) {
  isLeaving = true;
  location.assign(to);
}

function samePage(address) {
  return new URL(address).pathname === location.pathname;
}
