// Corrects where the parts of a quote begin and end: by handles in the text, dragged or moved by key, while its form is open. The
// form's fields say the same, so that it is sent as it would be without a script.
import { byId, find, findAll, make, on } from './dom.js';
import { endOf, offsetAt, paragraphAt, paragraphs, rangesOf, read, wordsIn, wordsOf } from './text.js';

const fields = { cue: 'cueRange', source: 'sourceRanges' };
let form = null;
let parts = [];

/** Puts handles to a form that is open, now and whenever the page is another. */
export function bounds() {
  open();
  on('replaced', open);
  // Whatever moves the words, as a panel that opens or a type that comes in, moves the handles.
  new ResizeObserver(place).observe(byId('article').parentElement);
}

/** Whether a quote's bounds are being corrected. */
export function isShaping() {
  return form?.isConnected ?? false;
}

/** Makes selected words a further part of the quote, its cue or its source. */
export function take(kind, ranges) {
  const spans = read(ranges);
  if (kind === 'part') {
    parts = [...parts, ...spans].sort((a, b) => a.start - b.start);
    draw();
  } else {
    form.elements[fields[kind]].value = ranges;
    form.elements[kind].value = spans.map(span => wordsOf(span.start, span.end)).join(' … ');
    show();
  }
  // From there Enter saves.
  focusGrip();
}

function open() {
  const fresh = find('form[data-shape]');
  if (fresh === form && form) return place();
  form = fresh;
  findAll('.grip').forEach(grip => grip.remove());
  CSS.highlights?.clear();
  if (!form) return;
  parts = read(form.elements.ranges.value);
  draw();
  // After whatever else the opening of the form gives the focus to.
  requestAnimationFrame(focusGrip);
}

function focusGrip() {
  find('.grip.end')?.focus({ preventScroll: true });
}

function draw() {
  findAll('.grip').forEach(grip => grip.remove());
  parts.forEach((part, i) => ['start', 'end'].forEach(edge => byId('article').append(gripOf(i, edge))));
  write();
}

function gripOf(i, edge) {
  const ariaLabel = `${edge === 'start' ? 'Beginning' : 'End'} of ${parts.length > 1 ? `part ${i + 1}` : 'the quote'}`;
  const grip = make('button', { type: 'button', className: `grip ${edge}`, role: 'slider', ariaLabel });
  Object.assign(grip.dataset, { i, edge });
  let aside;
  grip.addEventListener('pointerdown', event => {
    event.preventDefault();
    grip.focus();
    grip.setPointerCapture(event.pointerId);
    // The handle is taken above or below its line, or beside the edge, and stays there under the pointer.
    const { left, top, width, height } = grip.getBoundingClientRect();
    aside = { x: left + width / 2 - event.clientX, y: top + height / 2 - event.clientY };
  });
  grip.addEventListener('pointermove', event => {
    if (!grip.hasPointerCapture(event.pointerId)) return;
    // The handle itself lies under the pointer.
    grip.style.pointerEvents = 'none';
    const at = offsetAt(event.clientX + aside.x, event.clientY + aside.y);
    grip.style.pointerEvents = '';
    if (at !== null) move(i, edge, event.altKey ? at : nearestStop(at, edge));
  });
  grip.addEventListener('keydown', event => press(event, i, edge));
  return grip;
}

function press(event, i, edge) {
  const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
  if (event.key === 'Enter') form.requestSubmit(form.querySelector('.primary'));
  else if (step) move(i, edge, event.altKey ? parts[i][edge] + step : nextStop(parts[i][edge], edge, step));
  else if (event.key === 'Tab' && !event.shiftKey && event.currentTarget === findAll('.grip').at(-1)) form.querySelector('textarea').focus();
  else if (event.key === 'Delete' && parts.length > 1) {
    parts.splice(i, 1);
    draw();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

// Never past the other end of the part, nor into the part beside it.
function limits(i, edge) {
  if (edge === 'start') return [parts[i - 1]?.end ?? 0, parts[i].end - 1];
  return [parts[i].start + 1, parts[i + 1]?.start ?? endOf(paragraphs().at(-1))];
}

function move(i, edge, to) {
  const [least, most] = limits(i, edge);
  if (to === null || to < least || to > most) return;
  parts[i][edge] = to;
  write();
}

function write() {
  form.elements.ranges.value = parts.map(part => `${part.start}-${part.end}`).join(' ');
  const areas = [...form.querySelectorAll('[name=parts]')];
  while (areas.length <= parts.length) {
    const label = areas.at(-1).closest('label').cloneNode(true);
    areas.at(-1).closest('label').after(label);
    areas.push(label.querySelector('textarea'));
  }
  areas.forEach((area, i) => { area.value = i < parts.length ? wordsOf(parts[i].start, parts[i].end) : ''; });
  show();
}

function show() {
  if (CSS.highlights) {
    highlight('said', parts);
    for (const kind of Object.keys(fields)) highlight(kind, read(form.elements[fields[kind]].value));
  }
  place();
}

function highlight(name, spans) {
  CSS.highlights.set(name, new Highlight(...spans.flatMap(span => rangesOf(span.start, span.end))));
}

function place() {
  const page = byId('article')?.getBoundingClientRect();
  findAll('.grip').forEach(grip => {
    const { edge } = grip.dataset, i = Number(grip.dataset.i);
    const part = parts[i];
    const boxes = rangesOf(part.start, part.end).flatMap(range => [...range.getClientRects()]).filter(box => box.width > 0);
    const box = edge === 'start' ? boxes[0] : boxes.at(-1);
    if (!box) return;
    grip.style.left = `${(edge === 'start' ? box.left : box.right) - page.left}px`;
    grip.style.top = `${box.top - page.top}px`;
    grip.style.height = `${box.height}px`;
    [grip.ariaValueMin, grip.ariaValueMax] = limits(i, edge);
    grip.ariaValueNow = part[edge];
    grip.ariaValueText = wordsOf(part.start, part.end).split(/\s+/).at(edge === 'start' ? 0 : -1);
  });
}

// Where words begin, or end, in the paragraph of an offset.
function stops(offset, edge) {
  const text = paragraphAt(offset);
  return text ? stopsIn(text, edge) : [];
}

function stopsIn(text, edge) {
  return wordsIn(text).map(word => word[edge]);
}

function nearestStop(offset, edge) {
  return stops(offset, edge).reduce((best, stop) => (best === null || Math.abs(stop - offset) < Math.abs(best - offset) ? stop : best), null);
}

function nextStop(offset, edge, step) {
  const here = stops(offset, edge);
  const next = step > 0 ? here.find(stop => stop > offset) : here.findLast(stop => stop < offset);
  if (next !== undefined) return next;
  // On into the paragraph beside this one.
  const text = paragraphAt(offset);
  const beside = step > 0 ? text?.closest('.p').nextElementSibling : text?.closest('.p').previousElementSibling;
  const other = beside?.querySelector('.text');
  if (!other) return null;
  return stopsIn(other, edge).at(step > 0 ? 0 : -1) ?? null;
}
