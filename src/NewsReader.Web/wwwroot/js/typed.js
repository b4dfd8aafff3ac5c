// What a person typed and did not send yet: it outlives the part of the page that it was typed into.
import { byId, findAll } from './dom.js';

/** What is typed and not sent, each with the way to find its field again. The form just sent has done its work. */
export function typedFields(sent) {
  const sentKey = sent && keyOf(sent);
  return [...fieldsByKey()].flatMap(([key, fields]) => fields.map((field, i) => ({ key, i, field })))
    .filter(({ field }) => field.value !== untouched(field) && keyOf(field.form) !== sentKey);
}

function fieldsByKey() {
  const byKey = new Map();
  for (const field of findAll('input:not([type=hidden], [type=checkbox], [type=radio], [type=file], [data-claims]), textarea, select')) {
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

/** What a form is known by: where it goes and what it is about; the version may have moved on. */
export function keyOf(form) {
  const about = [...form.querySelectorAll('input[type=hidden]')].filter(field => /^(on|id|ordinal|tagId)$/.test(field.name));
  return [form.getAttribute('action'), ...about.map(field => withoutVersion(field.value))].join(' ');
}

/** A row's number without its version. */
export function withoutVersion(value) {
  return value.replace(/^(\d+)\D.*$/, '$1');
}

/** Types into the fields of a fresh page what was typed in those that it took the place of. */
export function putBack(typed, keepsCards) {
  const fresh = fieldsByKey();
  for (const { key, i, field } of typed) {
    if (field.isConnected) continue;
    const twin = fresh.get(key)?.[i];
    if (twin) retype(field, twin);
    else if (keepsCards) keepCard(field);
  }
}

// With its old version, so that saving it over somebody's newer words is still refused; and with its key, by which it may be saved already.
function retype(field, twin) {
  twin.value = field.value;
  Object.assign(twin.form.dataset, field.form.dataset);
  for (const name of ['on', 'version', 'formKey']) {
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
