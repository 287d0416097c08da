// What the console asks of the server.

/** @typedef {{type: string, value: any, 'xml:lang'?: string, datatype?: string}} Term */

/** An answer that is not a success. */
export class Refusal extends Error {
  /** @param {number} status @param {any} problem application/problem+json, or the text @param {?string} lang what it is written in */
  constructor(status, problem, lang) {
    super(problem.detail ?? problem.title ?? String(problem));
    this.status = status;
    this.problem = problem;
    this.lang = lang;
  }
}

async function checked(response) {
  if (response.ok) return response;
  const text = await response.text();
  let problem;
  try {
    problem = JSON.parse(text);
  } catch {
    problem = { title: text.slice(0, 500) || `${response.status} ${response.statusText}` };
  }
  throw new Refusal(response.status, problem, response.headers.get('Content-Language'));
}

/** @param {string} path @param {Object<string, any>} parameters @param {AbortSignal} [signal] */
export async function get(path, parameters = {}, signal) {
  const filled = Object.entries(parameters).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(filled).toString();
  const response = await checked(await fetch(path + (query ? '?' + query : ''), { signal, headers: { Accept: 'application/json' } }));
  return response.json();
}

/** @param {string} path @param {string|object} body a query, or what becomes JSON @param {AbortSignal} [signal] */
export async function post(path, body, signal) {
  const isQuery = typeof body === 'string';
  const response = await checked(await fetch(path, {
    method: 'POST',
    signal,
    headers: { 'Content-Type': isQuery ? 'application/sparql-query' : 'application/json', Accept: 'application/json' },
    body: isQuery ? body : JSON.stringify(body),
  }));
  return response.json();
}

/** Sends a query; the answer is as it came. @param {string} text @param {string} accept @param {AbortSignal} [signal] */
export async function send(text, accept, signal) {
  return checked(await fetch('/sparql', {
    method: 'POST',
    signal,
    headers: { 'Content-Type': 'application/sparql-query', Accept: accept },
    body: text,
  }));
}

/** The rows of a small query of the console's own. @param {string} text @param {AbortSignal} [signal] @returns {Promise<Object<string, Term>[]>} */
export async function rows(text, signal) {
  const response = await send(text, 'application/sparql-results+json', signal);
  return (await response.json()).results.bindings;
}
