// Reads N-Triples 1.2, in which the server sends graphs.

/** @typedef {import('./api.js').Term} Term */

const TERM = /\s*(?:<([^>]*)>|_:([^\s.,;)]+(?:\.[^\s.,;)]+)*)|"((?:[^"\\]|\\.)*)"(?:@([A-Za-z]+(?:-[A-Za-z0-9]+)*(?:--\w+)?)|\^\^<([^>]*)>)?|(<<\()|(\)>>)|(\.))/gy;
const ESCAPES = { t: '\t', b: '\b', n: '\n', r: '\r', f: '\f', '"': '"', "'": "'", '\\': '\\' };

const unescape = text => (text.includes('\\')
  ? text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (all, four, eight, one) => one ? ESCAPES[one] ?? all : String.fromCodePoint(parseInt(four ?? eight, 16)))
  : text);

/**
 * The triples of a text, each as three terms.
 * @param {string} text
 * @returns {Term[][]}
 */
export function parse(text) {
  return text.split('\n').filter(line => line.trim() && !line.startsWith('#')).map(line => {
    TERM.lastIndex = 0;
    return readTerms(line);
  });
}

/** Reads terms up to the end of the triple. */
function readTerms(line) {
  const terms = [];
  for (;;) {
    const match = TERM.exec(line);
    if (!match) throw new Error('not N-Triples: ' + line.slice(0, 80));
    const [, iri, blank, string, lang, datatype, opens, closes, dot] = match;
    if (closes || dot) return terms;
    if (opens) {
      const [subject, predicate, object] = readTerms(line);
      terms.push({ type: 'triple', value: { subject, predicate, object } });
    } else if (iri !== undefined) terms.push({ type: 'uri', value: unescape(iri) });
    else if (blank !== undefined) terms.push({ type: 'bnode', value: blank });
    else terms.push({ type: 'literal', value: unescape(string), ...(lang && { 'xml:lang': lang }), ...(datatype && { datatype }) });
  }
}
