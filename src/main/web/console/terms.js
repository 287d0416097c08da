// RDF terms as people read them.
import { element, isChinese, say } from './dom.js';
import { post } from './api.js';

/** @typedef {import('./api.js').Term} Term */

const box = document.getElementById('console');

/** From prefix to namespace. @type {Object<string, string>} */
export const PREFIXES = JSON.parse(box.dataset.prefixes);
const ID = box.dataset.base + 'id/';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const NUMBERS = new Set(['integer', 'decimal', 'double', 'float', 'int', 'long', 'short', 'byte', 'nonNegativeInteger', 'positiveInteger'].map(n => XSD + n));
const DATES = new Set(['date', 'dateTime', 'gYear', 'gYearMonth'].map(n => XSD + n));
const LOCAL = /^[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_.-]*[\p{L}\p{N}\p{M}_-])?$/u;

/** An IRI as `prefix:local`; null where no prefix fits. @param {string} iri */
export function shorten(iri) {
  let best = null;
  for (const [prefix, namespace] of Object.entries(PREFIXES)) {
    if (iri.startsWith(namespace) && LOCAL.test(iri.slice(namespace.length)) && (!best || namespace.length > PREFIXES[best].length)) best = prefix;
  }
  return best === null ? null : { prefix: best, text: best + ':' + iri.slice(PREFIXES[best].length) };
}

/** Where an IRI leads: a page of this server, or the web; empty if nowhere that is safe. @param {string} iri */
export function href(iri) {
  if (iri.startsWith(ID)) {
    const [kind, ...rest] = iri.slice(ID.length).split('/');
    const slug = rest.join('/');
    if (!slug || !/^[a-z-]+$/.test(kind)) return '';
    if (kind === 'document') return '/documents/' + slug;
    if (kind === 'indicator') return '/indicators/' + slug;
    return '/page/' + kind + '/' + slug;
  }
  const base = box.dataset.base;
  if (iri.startsWith(base)) return '/' + iri.slice(base.length);
  return /^https?:\/\/[^\s<>"]+$/i.test(iri) ? iri : '';
}

/** @param {Term} term */
export const isNumber = term => term?.type === 'literal' && NUMBERS.has(term.datatype) && term.value !== '' && Number.isFinite(Number(term.value));
/** @param {Term} term */
export const isDate = term => term?.type === 'literal' && DATES.has(term.datatype);
/** @param {Term} term */
export const isIri = term => term?.type === 'uri';
/** @param {string} iri */
export const isOwn = iri => iri.startsWith(box.dataset.base);
/** Whether an IRI is of a thing in the graph, not of a term. @param {string} iri */
export const isThing = iri => iri.startsWith(ID);
/** Whether an IRI is of a fact or of the place where one stands. @param {string} iri */
export const isFact = iri => /^id\/(observation|statement)\//.test(iri.slice(box.dataset.base.length)) && isOwn(iri) || (iri.startsWith(ID + 'document/') && iri.includes('#char='));

/** A term as SPARQL writes it, the only form in which all terms differ. @param {Term} term @returns {string} */
export function written(term) {
  if (!term) return '';
  if (term.type === 'uri') return `<${term.value}>`;
  if (term.type === 'bnode') return '_:' + term.value;
  if (term.type === 'triple') {
    const { subject, predicate, object } = term.value;
    return `<<( ${written(subject)} ${written(predicate)} ${written(object)} )>>`;
  }
  const quoted = JSON.stringify(term.value);
  if (term['xml:lang']) return quoted + '@' + term['xml:lang'];
  return term.datatype && term.datatype !== XSD + 'string' ? `${quoted}^^<${term.datatype}>` : quoted;
}

/** Labels that were asked for, by language and IRI. @type {Map<string, string>} */
const labels = new Map();
const BATCH = 500;

/** Fetches the labels of these IRIs, in as few calls as can be. @param {Iterable<string>} iris @param {string} lang */
export async function fetchLabels(iris, lang) {
  const missing = [...new Set(iris)].filter(iri => !labels.has(lang + iri));
  for (let i = 0; i < missing.length; i += BATCH) {
    const batch = missing.slice(i, i + BATCH);
    const answer = await post('/api/labels', { iris: batch, lang });
    for (const iri of batch) labels.set(lang + iri, answer.labels[iri] ?? '');
  }
}

/** How terms are shown now. */
export const shown = { lang: isChinese ? 'zh' : 'en', iris: false };

/** What stands for an IRI: its label, else its short form. @param {string} iri */
export function nameOf(iri) {
  const label = shown.iris ? '' : labels.get(shown.lang + iri);
  return label || shorten(iri)?.text || iri;
}

/** The text of a term, to sort and filter and draw by. @param {Term} term @returns {string} */
export function textOf(term) {
  if (!term) return '';
  if (term.type === 'uri') return nameOf(term.value);
  if (term.type === 'bnode') return '_:' + term.value;
  if (term.type === 'triple') return `${textOf(term.value.subject)} ${textOf(term.value.predicate)} ${textOf(term.value.object)}`;
  return term.value;
}

/** All IRIs in a term. @param {Term} term @returns {string[]} */
export function irisOf(term) {
  if (term?.type === 'uri') return [term.value];
  return term?.type === 'triple' ? Object.values(term.value).flatMap(irisOf) : [];
}

function digits(value) {
  const [whole, fraction] = value.split('.');
  if (!/^-?\d+$/.test(whole) || /e/i.test(value)) return value;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return fraction === undefined ? grouped : grouped + '.' + fraction;
}

/** A term as a node of the page. @param {Term} term @returns {Node} */
export function draw(term) {
  if (!term) return document.createTextNode('');
  if (term.type === 'triple') {
    const { subject, predicate, object } = term.value;
    return element('span', { class: 'triple', title: say('三元组词项', 'triple term') }, '⟪ ', draw(subject), ' ', draw(predicate), ' ', draw(object), ' ⟫');
  }
  if (term.type === 'uri') {
    const target = href(term.value);
    const name = nameOf(term.value);
    if (!target) return element('span', { class: 'iri', title: term.value }, name);
    return element('a', { href: target, title: term.value, rel: target.startsWith('/') ? null : 'noopener external' }, name);
  }
  if (isNumber(term)) return element('span', { class: 'digits', title: term.value }, digits(term.value));
  const text = element('span', { lang: term['xml:lang'] || null }, term.type === 'bnode' ? '_:' + term.value : term.value);
  return term['xml:lang'] && term['xml:lang'] !== shown.lang ? element('span', {}, text, element('span', { class: 'tag' }, ' @' + term['xml:lang'])) : text;
}
