// The page's elements by what they are: for they are asked for everywhere.

/** The element with an id; null where there is none. */
export const byId = id => document.getElementById(id);

/** The first element that a selector fits; null where none does. */
export const find = selector => document.querySelector(selector);

/** Every element that a selector fits, in order. */
export const findAll = selector => [...document.querySelectorAll(selector)];
