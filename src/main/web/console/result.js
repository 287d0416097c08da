// What a query yields, in one shape for all views.
import { parse } from './ntriples.js';
import { irisOf, isDate, isIri, isNumber } from './terms.js';

/** @typedef {import('./api.js').Term} Term */
/**
 * @typedef {Object} Result
 * @property {'rows'|'boolean'|'graph'} kind
 * @property {string[]} variables
 * @property {Object<string, Term>[]} rows a graph has a row a triple
 * @property {boolean} [boolean]
 * @property {boolean} truncated whether the server cut it
 * @property {{iri: string, nearest?: string}[]} unknownTerms
 * @property {string} raw as it came
 * @property {string} type the media type
 */

/** Names of columns that hold positions. */
export const LATITUDE = /^(lat|latitude|纬度)$/i;
export const LONGITUDE = /^(long|lon|lng|longitude|经度)$/i;

/** What a query asks for; both forms may be sent, for only one fits. */
export const ACCEPT = 'application/sparql-results+json, application/n-triples;q=0.9';

/** @param {Response} response @returns {Promise<Result>} */
export async function read(response) {
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0];
  const raw = await response.text();
  const truncated = response.headers.has('Truncated');
  const empty = { variables: [], rows: [], truncated, unknownTerms: [], raw, type };
  if (type === 'application/n-triples') {
    const rows = parse(raw).map(([s, p, o]) => ({ s, p, o }));
    return { ...empty, kind: 'graph', variables: ['s', 'p', 'o'], rows };
  }
  const json = JSON.parse(raw);
  if ('boolean' in json) return { ...empty, kind: 'boolean', boolean: json.boolean };
  return {
    ...empty,
    kind: 'rows',
    variables: json.head.vars,
    rows: json.results.bindings,
    truncated: truncated || json.truncated === true,
    unknownTerms: json.unknownTerms ?? [],
  };
}

/** The columns whose values are mostly of a kind. @param {Result} result @param {function(Term): boolean} test */
export function columns(result, test) {
  const sample = result.rows.slice(0, 500);
  return result.variables.filter(variable => {
    const bound = sample.filter(row => row[variable]);
    return bound.length > 0 && bound.filter(row => test(row[variable])).length > bound.length * 0.6;
  });
}

/** @param {Result} result */
export const numbers = result => columns(result, isNumber);
/** @param {Result} result */
export const dates = result => columns(result, isDate);
/** @param {Result} result */
export const things = result => columns(result, isIri);
/** Every IRI in a result. @param {Result} result */
export const iris = result => result.rows.flatMap(row => Object.values(row).flatMap(irisOf));
