// The page's elements and what happens on it, which are asked for everywhere.

/** The element with an id; null where there is none. */
export const byId = id => document.getElementById(id);

/** The first element that a selector fits; null where none does. */
export const find = selector => document.querySelector(selector);

/** Every element that a selector fits, in order. */
export const findAll = selector => [...document.querySelectorAll(selector)];

/** Listens to what happens anywhere on the page; how is what the browser takes, as { once: true }. */
export const on = (event, does, how = false) => document.addEventListener(event, does, how);

/** The element that a selector fits around what an event happened to; null where there is none. */
export const around = (event, selector) => event.target.closest(selector);

/** Says what happened to what else goes by what is shown, or by what became of an act. */
export const tell = (event, detail = null) => document.dispatchEvent(new CustomEvent(event, { detail }));

/** A new element with its properties. */
export const make = (name, properties) => Object.assign(document.createElement(name), properties);

/** The page that an answer is. */
export const parse = html => new DOMParser().parseFromString(html, 'text/html');

/** A piece of a page at an address; null where no answer comes. */
export async function piece(address, signal = null) {
  try {
    const answer = await fetch(address, { signal });
    return answer.ok ? parse(await answer.text()) : null;
  } catch {
    return null;
  }
}
