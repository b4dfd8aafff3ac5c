// Keeps where the reader is in an article, and goes on from there when it is opened again.
import { byId, find, findAll } from './dom.js';

const settling = 800;
let kept;
let timer = null;

/** Goes to where the reader left off, unless the address says where to go, and listens from then on. */
export function place() {
  const article = byId('article');
  // Who reviews goes from one article to another.
  if (!article?.dataset.revision || 'one' in article.dataset || !article.querySelector('.foot, .p')) return;
  kept = article.dataset.leftOff || null;
  if (kept && !location.hash && !location.search) goBack(article);
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, settling);
  }, { passive: true });
  // To look where one is lays the page out, in the way of the next: only who moved has not been kept.
  addEventListener('pagehide', () => { if (timer) keep(); });
}

// Once more when what is in sight there is laid out: before, its height is a guess.
function goBack(article) {
  const go = () => byId(`p${kept}`)?.scrollIntoView({ block: 'start', behavior: 'instant' });
  go();
  new ResizeObserver((_, watch) => { watch.disconnect(); go(); }).observe(article);
}

// The first paragraph in sight; none at the head of the article, or once all of it was seen.
function keep() {
  timer = null;
  const article = byId('article');
  const isThrough = scrollY + innerHeight >= document.documentElement.scrollHeight - 40;
  const shown = scrollY < innerHeight / 2 || isThrough ? null : findAll('.p[id]').find(p => p.getBoundingClientRect().bottom > 120)?.id.slice(1) ?? null;
  if (!article || shown === kept) return;
  kept = shown;
  const body = new URLSearchParams({ revision: article.dataset.revision, __RequestVerificationToken: find('[name=__RequestVerificationToken]').value });
  if (shown) body.set('paragraph', shown);
  fetch('?handler=Place', { method: 'POST', body, keepalive: true }).catch(() => { kept = undefined; });
}
