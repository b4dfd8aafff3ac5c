// The page's elements and what happens on it, which are asked for everywhere.

/** The element with an id; null where there is none. */
export const byId = id => document.getElementById(id);

/** The first element that a selector fits; null where none does. */
export const find = selector => document.querySelector(selector);

/** Every element that a selector fits, in order. */
export const findAll = selector => [...document.querySelectorAll(selector)];

/** Listens to what happens anywhere on the page; how is what the browser takes, as { once: true }. */
export const on = (event, does, how = false) => document.addEventListener(event, does, how);

/** A new element with its properties. */
export const make = (name, properties) => Object.assign(document.createElement(name), properties);

/** The page that an answer is. */
export const parse = html => new DOMParser().parseFromString(html, 'text/html');
