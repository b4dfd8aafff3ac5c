// What is drawn over the bars of the months, from one to another, is asked for as the form of the months would ask.
import { find, findAll, on } from './dom.js';

export function months() {
  const bars = findAll('.months svg a');
  const isOver = event => event.target.closest('.months svg');
  const near = event => Math.max(0, bars.findLastIndex(bar => bar.getBoundingClientRect().left <= event.clientX));
  let from, ends;
  const isDrawn = () => ends?.[0] < ends?.[1];
  on('pointerdown', event => {
    ends = null;
    from = isOver(event) && !event.button ? near(event) : null;
  });
  on('pointermove', event => {
    if (from == null || !event.buttons) return;
    ends = [from, near(event)].sort((a, b) => a - b);
    bars.forEach((bar, i) => bar.classList.toggle('drawn', i >= ends[0] && i <= ends[1]));
  });
  on('pointerup', () => {
    from = null;
    if (!isDrawn()) return;
    const { form } = find('[name=since]');
    form.since.value = bars[ends[0]].dataset.since;
    form.until.value = bars[ends[1]].dataset.until;
    form.submit();
  });
  // A bar is a link, which would be followed, or carried off.
  on('click', event => isDrawn() && isOver(event) && event.preventDefault());
  on('dragstart', event => isOver(event) && event.preventDefault());
}
