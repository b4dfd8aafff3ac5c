// What is drawn over the bars of the months is asked for as the form of the months would ask.
import { around, find, findAll, on } from './dom.js';

export function months() {
  const bars = findAll('.months svg a');
  let from, drawn = [];
  on('pointerdown', event => {
    drawn = [];
    from = around(event, '.months svg') ? event.clientX : NaN;
  });
  // A month without hits has no bar; and what begins elsewhere is over none.
  on('pointermove', ({ buttons, clientX }) => {
    if (buttons) drawn = bars.filter(bar => {
      const { left, right } = bar.getBoundingClientRect();
      return bar.classList.toggle('drawn', right > Math.min(from, clientX) && left <= Math.max(from, clientX));
    });
  });
  on('pointerup', () => {
    if (!drawn[1]) return;
    const { form } = find('[name=since]');
    form.since.value = drawn[0].dataset.since;
    form.until.value = drawn.at(-1).dataset.until;
    form.submit();
  });
  // A bar is a link, which would be carried off.
  on('dragstart', event => from && event.preventDefault());
}
