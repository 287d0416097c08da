// What may stand at a place of a query: read from the text before it, whether the query is whole or not.

const TOKEN = /#[^\n]*|"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|<[^<>"{}|^`\\\s]*>|@[\w-]+|\^\^|[?$][\p{L}\p{N}_]+|(?:[\p{L}_][\p{L}\p{N}\p{M}_.-]*)?:(?:[\p{L}\p{N}\p{M}_:%.-]*[\p{L}\p{N}\p{M}_:%-])?|[\p{L}_][\p{L}\p{N}\p{M}_]*|[\d.]*\d(?:[eE][+-]?\d+)?|\S/gu;

/**
 * Where a query writes a term: as whole words, and not where a comment or a string has the same letters.
 * @param {string} text @param {string} term as it is written @returns {number[]}
 */
export function occurrences(text, term) {
  const words = [...text.matchAll(TOKEN)].map(({ 0: word, index }) => [index, index + word.length]);
  const ends = new Set(words.map(([, end]) => end));
  return words.map(([start]) => start).filter(start => text.startsWith(term, start) && ends.has(start + term.length));
}

/**
 * The declarations of a query, in order; comments and strings declare nothing.
 * @param {string} text @returns {{prefix: ?string, namespace: string, end: number}[]} without a prefix for BASE
 */
export function declarations(text) {
  const words = [...text.matchAll(TOKEN)].filter(({ 0: word }) => !word.startsWith('#'));
  return words.flatMap(({ 0: word }, i) => {
    const [first, second] = [words[i + 1], words[i + 2]];
    const prefix = /^PREFIX$/i.test(word) && first?.[0].endsWith(':') ? first[0].slice(0, -1) : null;
    const iri = prefix === null ? /^BASE$/i.test(word) && first : second;
    return iri && /^<.*>$/.test(iri[0]) ? [{ prefix, namespace: iri[0].slice(1, -1), end: iri.index + iri[0].length }] : [];
  });
}

/** The prefixes that a query declares. @param {string} text @returns {Object<string, string>} */
export const declared = text => Object.fromEntries(declarations(text).filter(one => one.prefix !== null).map(one => [one.prefix, one.namespace]));

/** What a query asks for: SELECT, ASK, CONSTRUCT or DESCRIBE; empty if it does not say. @param {string} text */
export const form = text => [...text.matchAll(TOKEN)].map(([word]) => word.toUpperCase()).find(word => /^(SELECT|ASK|CONSTRUCT|DESCRIBE)$/.test(word)) ?? '';

/** The IRI that a word of the query means; empty if it means none. @param {string} word @param {Object<string, string>} prefixes */
export function expand(word, prefixes) {
  if (word === 'a') return 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
  if (/^<.*>$/.test(word)) return word.slice(1, -1);
  const colon = word.indexOf(':');
  const namespace = colon < 0 ? undefined : prefixes[word.slice(0, colon)];
  return namespace === undefined ? '' : namespace + word.slice(colon + 1);
}

/** @typedef {{kind: 'class'|'property'|'entity'|'any'|'none', subject: string, predicate: string, via: string}} Place */

/**
 * What may stand at the end of this text.
 * @param {string} before the query up to the word that is being written
 * @returns {Place} subject and predicate as they are written; via is the property that leads to a property's subject, before [ or /
 */
export function place(before) {
  const { here, last } = walk(before);
  return answer(here, last);
}

/** Reads a text up to its end. @param {string} before @param {string[][]} [triples] takes those that it states */
function walk(before, triples = []) {
  const stack = [];
  let here = { kind: 'head', slot: 0, subject: '', predicate: '' };
  const push = kind => {
    stack.push(here);
    here = { kind, slot: 0, subject: '', predicate: '', outer: kind === 'blank' && here.slot === 2 ? here.predicate : '' };
  };
  let last = '';
  for (const [token] of before.matchAll(TOKEN)) {
    const upper = token.toUpperCase();
    if (token.startsWith('#')) continue;
    if (token === '{') push(/^VALUES$/i.test(here.values ?? '') ? 'values' : 'group');
    else if (token === '[') {
      push('blank');
      here.slot = 1;
    } else if (token === '(') {
      const isPath = here.kind !== 'head' && here.kind !== 'values' && here.slot === 1 && !here.call;
      push(here.kind === 'values' ? 'values' : isPath ? 'path' : here.kind === 'path' ? 'path' : 'expression');
    } else if (token === '}' || token === ']' || token === ')') {
      const closed = here.kind;
      here = stack.pop() ?? { kind: 'head', slot: 0, subject: '', predicate: '' };
      if (closed === 'group' || closed === 'expression') Object.assign(here, { slot: 0, call: false });
      if (closed === 'values') here.values = '';
      if (closed === 'blank' && here.slot === 2) here.slot = 3;
      if (closed === 'blank' && here.slot === 0) here.slot = 1;
      if (closed === 'path') Object.assign(here, { slot: 2, predicate: '' });
    } else if (here.kind === 'expression' || here.kind === 'values') {
      // Nothing in here is a pattern.
    } else if (here.kind === 'path') {
      here.path = true;
    } else if (token === '.') Object.assign(here, { slot: 0, step: '' });
    else if (token === ';') Object.assign(here, { slot: 1, step: '' });
    else if (token === ',') here.slot = 2;
    else if (upper === 'VALUES') here.values = 'VALUES';
    else if (/^(FILTER|BIND|HAVING|EXISTS|NOT)$/.test(upper)) here.call = true;
    else if (/^(OPTIONAL|UNION|MINUS|GRAPH|SERVICE|WHERE|LATERAL|SELECT|DISTINCT|REDUCED|SILENT)$/.test(upper)) here.slot = 0;
    else if (here.kind !== 'head' && !here.call && !here.values) term(here, token, last, triples);
    last = upper;
  }
  return { here, last };
}

const isType = predicate => /^(a|rdf:type)$|#type>$/.test(predicate);

function term(here, token, last, triples) {
  if (/^[/|^!*+?]$/.test(token)) {
    if (token === '/') here.step = here.predicate;
    if (token === '/' || token === '|') here.slot = 1;
    return;
  }
  if (token.startsWith('@') || token === '^^' || last === '^^' || last === 'GRAPH' || last === 'SERVICE') return;
  if (here.slot === 0) Object.assign(here, { subject: token, slot: 1 });
  else if (here.slot === 1) Object.assign(here, { predicate: token, slot: 2 });
  else {
    if (here.slot === 2 && !here.step) triples.push([here.subject, here.predicate, token]);
    here.slot = 3;
  }
}

function answer(here, last) {
  const { subject, predicate } = here;
  const is = kind => ({ kind, subject, predicate, via: here.step || here.outer || '' });
  if (last === 'PREFIX' || last === 'BASE' || last === 'AS') return is('none');
  if (here.kind === 'head') return is(last === 'FROM' || last === 'NAMED' || last === 'DESCRIBE' ? 'any' : 'none');
  if (here.kind === 'values') return is('entity');
  if (here.kind === 'expression') return is('any');
  if (here.kind === 'path' || here.slot === 1) return is('property');
  if (here.slot === 2) return is(isType(predicate) ? 'class' : 'entity');
  return is(here.slot === 0 ? 'entity' : 'none');
}

/** The class that a query says a subject has; empty if it says none. @param {string} text @param {string} subject */
export function typeOf(text, subject) {
  const triples = [];
  if (subject) walk(text, triples);
  const found = triples.find(([one, predicate, type]) => one === subject && isType(predicate) && !/^[?$]/.test(type));
  return found ? expand(found[2], declared(text)) : '';
}

/**
 * A property that a query says a subject has, and one that leads to it; each empty if it says none.
 * @param {string} text @param {string} subject @param {Object<string, string>} prefixes
 */
export function usesOf(text, subject, prefixes) {
  const triples = [];
  walk(text, triples);
  const named = triples.filter(([, predicate]) => predicate && !/^[?$]/.test(predicate) && !isType(predicate));
  const iri = triple => (triple ? expand(triple[1], prefixes) : '');
  return { having: iri(named.find(([one]) => one === subject)), via: iri(named.find(([, , other]) => other === subject)) };
}

/** The triples that a query states, each as three words. @param {string} text */
export function stated(text) {
  const triples = [];
  walk(text, triples);
  return triples;
}

/**
 * A query for all that was bound where a row was found, what the row does not show too; empty if the query is no SELECT.
 * Nothing is grouped in it: a sum leads to what was added up.
 * @param {string} text the query @param {string} values the row, as VALUES has it @param {number} limit
 */
export function unfolded(text, values, limit) {
  const words = [...text.matchAll(TOKEN)].filter(({ 0: word }) => !word.startsWith('#')).map(({ 0: word, index }) => ({ word, index }));
  const select = words.findIndex(({ word }) => /^(SELECT|ASK|CONSTRUCT|DESCRIBE)$/i.test(word));
  if (select < 0 || !/^SELECT$/i.test(words[select].word)) return '';
  const depths = { '(': 1, ')': -1 };
  let depth = 0;
  const open = words.findIndex(({ word }, i) => i > select && ((depth += depths[word] ?? 0), word === '{' && depth === 0));
  let braces = 0;
  const close = words.findIndex(({ word }, i) => i >= open && (braces += word === '{' ? 1 : word === '}' ? -1 : 0) === 0);
  if (open < 0 || close < 0) return '';
  const part = (from, to) => text.slice(from.index, to?.index);
  const dataset = words.slice(select, open).find(({ word }) => /^FROM$/i.test(word));
  const tail = words.slice(close).find(({ word }) => /^VALUES$/i.test(word));
  return `${text.slice(0, words[select].index)}SELECT * ${dataset ? part(dataset, words[open]) : ''}{
${part(words[open], words[close + 1])}
${values}
${tail ? part(tail) : ''}
} LIMIT ${limit}`;
}
