// What every page has: forms that post without a reload, and keys.
import { listenAhead } from './ahead.js';
import { enhanceForms } from './live.js';
import { listenForKeys } from './keys.js';
import { marking } from './marking.js';
import { polling } from './polling.js';

document.documentElement.classList.add('js');
listenAhead();
enhanceForms();
listenForKeys();
polling();
if (document.getElementById('marker')) marking();
