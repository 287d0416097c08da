// The link that carries a query, and how its result is looked at.

const KEYS = ['view', 'chart', 'x', 'y', 'by', 'from', 'to'];

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

/** @param {string} query @param {Object<string, any>} settings */
export function link(query, settings) {
  const parts = [['q', query], ...KEYS.filter(key => settings[key]).map(key => [key, settings[key]])];
  return location.pathname + '#' + parts.map(([key, value]) => key + '=' + encodeURIComponent(value)).join('&');
}
