// Sends a form marked data-live in the background and puts the answer's regions in place of the page's, so that nothing
// jumps and nothing typed elsewhere is lost. The server answers as ever, but says where it would lead to instead of leading there.
import { hold } from './ahead.js';
import { byId, find, findAll, make, on, parse } from './dom.js';
import { isPlain } from './keys.js';

/** What is said where no answer came. */
export const lost = 'The answer did not come: nothing on this page is lost. Check that NewsReader is running, then try again.';

const underWay = new Set();
// What was written in forms whose answer did not come.
const unheard = new WeakMap();
const folds = 'details.fold, details.panel';
// In milliseconds. Whoever hears nothing for so long is told, and can try again.
const patience = 60_000;
let latest = Promise.resolve();
let isLeaving = false;

/** Listens to every form and link on the page, those that come later included. */
export function enhanceForms() {
  on('submit', event => {
    const form = event.target;
    if (!form.matches('form[data-live]')) return;
    event.preventDefault();
    send(form, event.submitter);
  });
  on('click', event => {
    const link = event.target.closest('a[data-open]');
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    hold(open(link.href, link));
  });
  on('click', closeAt);
  addEventListener('beforeunload', event => {
    if (!isLeaving && typedFields(null).some(({ field }) => !field.options && field.form.matches('[data-live]'))) event.preventDefault();
  });
}

// A link that closes its dialog leads on where there is none.
function closeAt(event) {
  const dialog = event.target.closest('[data-close]')?.closest('dialog');
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

// What is sent is read at once: by its turn, an earlier answer may have taken the form off the page. Only the very same
// button is held back while it is under way, for that is a double click; what a key sends has no button, and each press counts.
function send(form, submitter) {
  if (submitter && underWay.has(submitter)) return;
  if (submitter) underWay.add(submitter);
  form.ariaBusy = 'true';
  const address = submitter?.getAttribute('formaction') ? submitter.formAction : form.action;
  const body = new URLSearchParams(new FormData(form, submitter));
  // What may have been saved already is not sent as the same act once something was added.
  if (unheard.has(form) && unheard.get(form) !== writtenIn(body)) body.set('formKey', form.elements.formKey.value = crypto.randomUUID());
  const answer = inTurn(() => post(address, body, form)).finally(() => {
    underWay.delete(submitter);
    form.ariaBusy = null;
  });
  // In a review the next key is meant for what comes next.
  if (isWrittenIn(form) || find('[data-one]')) hold(answer, form);
}

function writtenIn(body) {
  return [...body].filter(([name]) => name !== 'formKey' && name !== 'back').join();
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
    if (!answer.ok || !samePage(answer.url)) return refuse(html);
    closeAll();
    replace(html, form);
    return true;
  } catch {
    if (body.has('formKey')) unheard.set(form, writtenIn(body));
    tell('refused', { form, body });
    say(lost, true);
  }
}

// It is done. The address says what is shown now: a field that was open for the act is not.
async function goOn(to, form) {
  tell('saved');
  closeAll();
  if (!samePage(to)) return leave(to);
  const answer = await fetch(to).catch(() => null);
  if (!answer?.ok) return say('It is saved. Load this page again to see it.', true);
  history.replaceState(null, '', to);
  replace(await answer.text(), form);
  return true;
}

// What else goes by what is shown, or by what became of an act, hears of it.
function tell(event, detail = null) {
  document.dispatchEvent(new CustomEvent(event, { detail }));
}

function leave(to) {
  isLeaving = true;
  location.assign(to);
}

// What was written in a dialog has come to the archive, and is no draft any more.
function closeAll() {
  for (const dialog of findAll('dialog[open]')) {
    dialog.close();
    delete dialog.dataset.about;
    dialog.querySelector('form')?.reset();
  }
}

function samePage(address) {
  return new URL(address).pathname === location.pathname;
}

// What is refused with a form to go on by, or with words that are kept nowhere else, is shown whole.
function refuse(html) {
  tell('refused');
  const page = parse(html);
  const refused = page.querySelector('[data-refused]');
  if (refused?.classList.contains('whole')) ask(refused);
  else say(refused?.dataset.refused ?? 'This could not be done. Nothing was changed.', true);
}

function ask(refused) {
  const name = document.activeElement?.name;
  byId('refused')?.remove();
  const dialog = make('dialog', { id: 'refused', ariaLabel: refused.querySelector('h1').textContent });
  dialog.append(...document.adoptNode(refused).childNodes);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  if (name) dialog.querySelector(`[name="${CSS.escape(name)}"]:not([type=hidden])`)?.focus();
}

function replace(html, sent = null) {
  const page = parse(html);
  const typed = typedFields(sent);
  const focused = document.activeElement ?? document.body;
  const caret = [focused.selectionStart, focused.selectionEnd];
  const openFolds = findAll(folds).map(fold => fold.open);
  const heights = findAll('.read > .p').map(paragraph => [paragraph.id, paragraph.getBoundingClientRect().height]);
  for (const region of findAll('[data-live-region], #flash, main:not(:has([data-live-region]))')) {
    const fresh = region.id && page.getElementById(region.id);
    if (!fresh) continue;
    // Only what changes within it is read out.
    if (region.id === 'flash') region.replaceChildren(...document.adoptNode(fresh).childNodes);
    else region.replaceWith(document.adoptNode(fresh));
  }
  // What is out of sight has the height that it had, and not one that is guessed anew: what is in sight stays where it is.
  for (const [id, height] of heights) byId(id)?.style.setProperty('contain-intrinsic-height', `auto ${height}px`);
  freshen(page);
  findAll(folds).forEach((fold, i) => { if (openFolds[i]) fold.open = true; });
  putBack(typed, sent !== null);
  if (document.activeElement !== focused) refocus(focused, caret, sent);
  tell('replaced');
  if (focused.dataset.act && document.activeElement === document.body) standOn(focused.dataset.act);
}

// What was judged is gone: one stands on what is there now, at the same button where it has one.
function standOn(act) {
  (find(`.here [data-act="${act}"]`) ?? find('.who.here'))?.focus({ preventScroll: true });
}

// What is typed and not sent, each with the way to find its field again. The form just sent has done its work.
function typedFields(sent) {
  const sentKey = sent && keyOf(sent);
  return [...fieldsByKey()].flatMap(([key, fields]) => fields.map((field, i) => ({ key, i, field })))
    .filter(({ field }) => field.value !== untouched(field) && keyOf(field.form) !== sentKey);
}

function fieldsByKey() {
  const byKey = new Map();
  for (const field of findAll('main input:not([type=hidden], [type=checkbox], [type=radio], [type=file], [data-claims]), main textarea, main select')) {
    if (!field.form) continue;
    const key = `${keyOf(field.form)} ${field.name}`;
    if (byKey.has(key)) byKey.get(key).push(field);
    else byKey.set(key, [field]);
  }
  return byKey;
}

// A text area's value has bare line feeds, whatever the server wrote.
function untouched(field) {
  if (!field.options) return field.defaultValue.replace(/\r\n?/g, '\n');
  return ([...field.options].find(option => option.defaultSelected) ?? field.options[0])?.value ?? '';
}

// A form is known by where it goes and what it is about; the version may have moved on.
function keyOf(form) {
  const about = [...form.querySelectorAll('input[type=hidden]')].filter(field => /^(on|id|ordinal|tagId)$/.test(field.name));
  return [form.getAttribute('action'), ...about.map(field => withoutVersion(field.value))].join(' ');
}

function withoutVersion(value) {
  return value.replace(/^(\d+)\D.*$/, '$1');
}

function putBack(typed, keepsCards) {
  const fresh = fieldsByKey();
  for (const { key, i, field } of typed) {
    if (field.isConnected) continue;
    const twin = fresh.get(key)?.[i];
    if (twin) retype(field, twin);
    else if (keepsCards) keepCard(field);
  }
}

// With its old version, so that saving it over somebody's newer words is still refused.
function retype(field, twin) {
  twin.value = field.value;
  for (const name of ['on', 'version']) {
    const version = field.form.querySelector(`input[type=hidden][name=${name}]`);
    const other = twin.form.querySelector(`input[type=hidden][name=${name}]`);
    if (version && other) other.value = version.value;
  }
  unfold(twin);
}

function unfold(element) {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
}

// A card that was open for naming its speaker comes closed in the answer to another act: it stays as it was.
function keepCard(field) {
  const card = field.closest('.who[id]');
  if (card) byId(card.id)?.replaceWith(card);
}

// Focus goes to the same control of the fresh page, or to what folds it away, or to the card it was on or was about.
function refocus(old, caret, sent) {
  const twin = old.isConnected ? old : twinOf(old);
  const shown = twin?.closest('details:not([open])')?.querySelector('summary') ?? twin;
  const target = shown ?? [old, sent].map(one => byId(one?.closest('[id][tabindex]')?.id)).find(card => card);
  target?.focus({ preventScroll: true });
  if (target?.value === old.value && typeof caret[0] === 'number') target.setSelectionRange(...caret);
}

function twinOf(control) {
  if (control.id) return byId(control.id);
  const key = controlKey(control);
  return key && findAll(control.localName).find(other => controlKey(other) === key);
}

// What a button says is part of which one it is; what is typed in a field is not.
function controlKey(control) {
  if (control.href) return control.getAttribute('href');
  if (!control.form) return null;
  const value = control.localName === 'button' ? withoutVersion(control.value) : '';
  return [keyOf(control.form), control.getAttribute('formaction'), control.name, value].join(' ');
}

// What lies outside the regions goes with the text that they show now; and a form's key is good for one act.
function freshen(page) {
  for (const field of findAll('dialog input:is([name=formKey], [name=revision])')) {
    const twin = page.getElementById(field.closest('dialog').id)?.querySelector(`input[name=${field.name}]`);
    if (twin) field.value = twin.value;
  }
  const link = find('[data-copy-words]');
  if (link) link.dataset.copyWords = page.querySelector('[data-copy-words]')?.dataset.copyWords ?? link.dataset.copyWords;
}

function focusOn(hash) {
  const target = hash && byId(hash.slice(1));
  if (!target) return;
  const field = target.querySelector('input:not([type=hidden])');
  field?.focus();
  field?.select();
}
