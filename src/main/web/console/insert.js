// Puts terms into the query, with the PREFIX that they need, in one step.
import { PREFIXES, shorten } from './terms.js';
import { declarations, declared } from './context.js';

/**
 * How a query writes an IRI.
 * @param {string} iri
 * @param {string} text the query
 * @returns {{text: string, declaration: string}} the declaration is a line to be added, or empty
 */
export function wordFor(iri, text) {
  const known = declared(text);
  for (const [prefix, namespace] of Object.entries(known)) {
    const local = iri.slice(namespace.length);
    if (namespace && iri.startsWith(namespace) && /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?$/u.test(local)) return { text: prefix + ':' + local, declaration: '' };
  }
  const short = shorten(iri);
  if (!short || short.prefix in known) return { text: `<${iri}>`, declaration: '' };
  return { text: short.text, declaration: `PREFIX ${short.prefix}: <${PREFIXES[short.prefix]}>\n` };
}

/**
 * The change that writes an IRI between two places.
 * @param {import('@codemirror/state').EditorState} state @param {string} iri @param {number} from @param {number} to
 */
export function changeFor(state, iri, from, to) {
  const text = state.doc.toString();
  const word = wordFor(iri, text);
  const changes = [{ from, to, insert: word.text }];
  if (word.declaration) changes.unshift(declarationChange(text, word.declaration));
  const set = state.changes(changes);
  return { changes: set, selection: { anchor: set.mapPos(to, 1) }, scrollIntoView: true };
}

/** The change that adds a declaration: after the last one, else before the first line that is no comment. @param {string} text @param {string} line with its end */
export function declarationChange(text, line) {
  const end = declarations(text).at(-1)?.end ?? 0;
  const [rest] = text.slice(end).match(end > 0 ? /^[ \t]*(?:#.*)?(?:\n|$)|^[ \t]*/u : /^(?:[ \t]*#.*(?:\n|$))*/u);
  const place = end + rest.length;
  const needsBreak = place > 0 && text[place - 1] !== '\n';
  return { from: place, insert: (needsBreak ? '\n' : '') + line };
}
