// What every page has: forms that post without a reload, and keys.
import { listenAhead } from './ahead.js';
import { enhanceForms } from './live.js';
import { listenForKeys } from './keys.js';
import { bounds } from './bounds.js';
import { copying } from './copying.js';
import { marking } from './marking.js';
import { naming } from './naming.js';
import { place } from './place.js';
import { polling } from './polling.js';

document.documentElement.classList.add('js');
listenAhead();
enhanceForms();
listenForKeys();
polling();
copying();
naming();
if (document.getElementById('marker')) marking();
if (document.getElementById('article')) {
  bounds();
  place();
}
