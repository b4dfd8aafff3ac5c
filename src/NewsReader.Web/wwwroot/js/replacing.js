// Puts an answer in place of the page so that nothing jumps and nothing typed elsewhere is lost.
import { byId, find, findAll, parse, tell } from './dom.js';
import { keyOf, putBack, typedFields, withoutVersion } from './typed.js';

const folds = 'details.fold, details.panel';

/** Puts the regions of an answer in place of the page's: what is typed, unfolded and focused stays. */
export function replace(html, sent = null) {
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
  if (focused.matches('[data-act], .grip') && document.activeElement === document.body) standOn(focused.dataset.act);
}

// What was judged, or the handles of its bounds, are gone: one stands on what is there now, at the same button where it has one.
function standOn(act) {
  (find(`.here [data-act="${act}"]`) ?? find('.who.here'))?.focus({ preventScroll: true });
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
    if (twin && !field.form.dataset.unheard) field.value = twin.value;
  }
  const link = find('[data-copy-words]');
  if (link) link.dataset.copyWords = page.querySelector('[data-copy-words]')?.dataset.copyWords ?? link.dataset.copyWords;
}

/** Gives the focus to the field of what an address leads to. */
export function focusOn(hash) {
  const target = hash && byId(hash.slice(1));
  if (!target) return;
  const field = target.querySelector('input:not([type=hidden])');
  field?.focus();
  field?.select();
}
