// Completion from this graph: classes, properties that fit the subject, things by any of their names.
import { pickedCompletion } from '@codemirror/autocomplete';
import { get } from './api.js';
import { isChinese } from './dom.js';
import { declared, expand, place, typeOf, usesOf } from './context.js';
import { changeFor } from './insert.js';
import { FUNCTIONS, KEYWORDS } from './sparql.js';
import { PREFIXES, shorten } from './terms.js';

const WORD = /(?:<[^<>\s]*|[\p{L}\p{N}_][\p{L}\p{N}\p{M}_-]*(?::[\p{L}\p{N}\p{M}_.-]*)?)$/u;
const LIMIT = 30;
const WORDS = [...KEYWORDS, ...FUNCTIONS];

/** @param {import('@codemirror/autocomplete').CompletionContext} context */
export async function complete(context) {
  // While an input method composes, the list of words is its own.
  if (context.view?.composing) return null;
  const text = context.state.doc.toString();
  const word = context.matchBefore(WORD);
  const from = word ? word.from : context.pos;
  const variable = context.explicit && context.matchBefore(/[?$][\p{L}\p{N}_]*$/u);
  if (variable) return { from: variable.from, options: variables(text.slice(0, variable.from) + text.slice(variable.to), context), validFor: /^[?$][\p{L}\p{N}_]*$/u };
  if (/[?$@#"']$/.test(text.slice(0, from)) || /^\s*#/.test(context.state.doc.lineAt(context.pos).text)) return null;
  const spot = place(text.slice(0, from));
  const written = word?.text ?? '';
  // A keyword that is written out is meant: Enter after UNION begins a line.
  if (!context.explicit && (!written || WORDS.includes(written))) return null;
  const rest = text.slice(context.pos);
  const things = spot.kind === 'none' ? [] : await fromGraph(context, spot, sought(written), `${text.slice(0, from)}${/^\s*[;.}]/.test(rest) ? '' : ' . '}${rest}`);
  if (context.aborted) return null;
  const isShouted = written === written.toUpperCase();
  const options = [...(isShouted ? words(written) : []), ...things, ...(isShouted ? [] : words(written)), ...variables(text, context)];
  return options.length === 0 ? null : { from, options, filter: false };
}

/** What is looked for: the letters, without a prefix or an opening bracket. @param {string} written */
function sought(written) {
  return written.startsWith('<') ? written.slice(1).replace(/^.*[/#]/, '') : written.replace(/^[^:]*:/, '');
}

async function fromGraph(context, spot, q, text) {
  const prefixes = { ...PREFIXES, ...declared(text) };
  const isOpen = spot.kind === 'property' && !spot.via;
  const subjectType = isOpen ? typeOf(text, spot.subject) : '';
  const uses = isOpen && !subjectType && /^[?$]/.test(spot.subject) ? usesOf(text, spot.subject, prefixes) : { having: '', via: '' };
  const cancel = new AbortController();
  context.addEventListener('abort', () => cancel.abort());
  try {
    const answer = await get('/api/complete', {
      q,
      kind: spot.kind,
      lang: isChinese ? 'zh' : 'en',
      limit: LIMIT,
      subjectType,
      having: uses.having,
      subject: /^[?$]/.test(spot.subject) ? '' : expand(spot.subject, prefixes),
      predicate: spot.kind === 'entity' ? expand(spot.predicate, prefixes) : spot.kind === 'property' ? expand(spot.via, prefixes) || (uses.having ? '' : uses.via) : '',
    }, cancel.signal);
    return answer.items.map(option);
  } catch {
    return [];
  }
}

function option(item) {
  const name = item.matched && item.matched !== item.label ? `${item.label}（${item.matched}）` : item.label;
  return {
    label: name,
    detail: [shorten(item.iri)?.text ?? item.iri, item.type, item.count ? String(item.count) : ''].filter(Boolean).join(' · '),
    type: item.kind,
    apply: (view, completion, from, to) =>
      view.dispatch({ ...changeFor(view.state, item.iri, from, to), annotations: pickedCompletion.of(completion), userEvent: 'input.complete' }),
  };
}

function words(written) {
  if (!/^[A-Za-z_]{2,}$/.test(written)) return [];
  const start = written.toUpperCase();
  return WORDS.filter(word => word.startsWith(start) && word !== start).map(word => ({ label: word, type: 'keyword' }));
}

function variables(text, context) {
  if (!context.explicit) return [];
  return [...new Set(text.match(/[?$][\p{L}\p{N}_]+/gu) ?? [])].slice(0, 20).map(name => ({ label: name, type: 'variable' }));
}
