// The link that carries a query, and how its result is looked at.

/** What a link says of a view: its form, and which columns it draws as what. */
export const AXES = ['chart', 'x', 'y', 'by', 'from', 'to'];
const KEYS = ['view', ...AXES];

/**
 * What a link says; null if it carries no query.
 * @param {string} hash
 * @returns {{q: string, [key: string]: string}|null}
 */
export function read(hash) {
  const found = new URLSearchParams(hash.replace(/^#/, '').replace(/\+/g, '%2B'));
  if (!found.has('q')) return null;
  return Object.fromEntries([['q', found.get('q')], ...KEYS.filter(key => found.has(key)).map(key => [key, found.get(key)])]);
}

/** What a query's own comments say of its view and axes, as `# view: bar`. @param {string} text @returns {Object<string, string>} */
export function header(text) {
  const found = [...text.matchAll(/^# (view|x|y): *\??(\S+)/gm)].map(([, key, value]) => [key, value]);
  return Object.fromEntries(found);
}

/** A query without the comments that the library keeps for itself. @param {string} text */
export const bare = text => text.replace(/^# (?:(?:title|question)-\w+|view|x|y):.*\n/gm, '');

/** @param {string} query @param {Object<string, any>} settings */
export function link(query, settings) {
  const parts = [['q', query], ...KEYS.filter(key => settings[key]).map(key => [key, settings[key]])];
  return location.pathname + '#' + parts.map(([key, value]) => key + '=' + encodeURIComponent(value)).join('&');
}
