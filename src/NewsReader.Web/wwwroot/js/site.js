// What every page has: forms that post without a reload, and keys.
import { enhanceForms } from './live.js';
import { listenForKeys } from './keys.js';
import { marking } from './marking.js';

document.documentElement.classList.add('js');
enhanceForms();
listenForKeys();
if (document.getElementById('marker')) marking();
