// What every page has: forms that post without a reload, and keys; and what an article has besides. Served as one with all that it imports.
import { listenAhead } from './ahead.js';
import { bounds } from './bounds.js';
import { cards } from './cards.js';
import { claims } from './claims.js';
import { copying } from './copying.js';
import { byId, find } from './dom.js';
import { judging } from './judging.js';
import { listenForKeys } from './keys.js';
import { enhanceForms } from './live.js';
import { margin } from './margin.js';
import { marker } from './marker.js';
import { marking } from './marking.js';
import { months } from './months.js';
import { naming } from './naming.js';
import { offering } from './offering.js';
import { place } from './place.js';
import { polling } from './polling.js';
import { preview } from './preview.js';
import { selecting } from './selecting.js';
import { settings } from './settings.js';
import { walking } from './walking.js';

document.documentElement.classList.add('js');
// On a phone the sections stand in one row that is longer than the screen.
const here = find('.top nav [aria-current]');
here?.parentNode.scrollTo(here.offsetLeft - innerWidth / 2, 0);
listenAhead();
enhanceForms();
naming();
offering();
// Where a claim is looked for, Enter has a use of its own.
claims();
listenForKeys();
cards();
walking();
judging();
settings();
polling();
copying();
preview();
months();
if (byId('marker')) {
  marker();
  marking();
}
if (byId('article')) {
  place();
  margin();
  bounds();
  selecting();
}
