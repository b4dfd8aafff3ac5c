// What every page has: forms that post without a reload, and keys.
import { listenAhead } from './ahead.js';
import { judging } from './judging.js';
import { listenForKeys } from './keys.js';
import { enhanceForms } from './live.js';
import { marking } from './marking.js';
import { polling } from './polling.js';
import { settings } from './settings.js';
import { walking } from './walking.js';

document.documentElement.classList.add('js');
listenAhead();
enhanceForms();
listenForKeys();
walking();
judging();
settings();
polling();
if (document.getElementById('marker')) marking();
