// The server's parser looks at the query while it is written.
import { linter } from '@codemirror/lint';
import { post } from './api.js';
import { at, button, element, pick, say } from './dom.js';
import { declared, occurrences } from './context.js';
import { declarationChange, wordFor } from './insert.js';

const DELAY = 400;
/** How many findings are told below the editor. */
const TOLD = 3;

/** @typedef {{from: number, to: number, message: string, fix: ?{text: string, change: Object}}} Finding */

/** What the server says of the query, as places in it. @param {import('@codemirror/state').EditorState} state @returns {Promise<Finding[]>} */
async function findings(state) {
  const text = state.doc.toString();
  if (!text.trim()) return [];
  const answer = await post('/api/check', text);
  return answer.ok ? (answer.unknownTerms ?? []).map(term => unknown(term, text)).filter(Boolean) : [error(answer, state, text)];
}

function error(answer, state, text) {
  const line = state.doc.line(Math.min(Math.max(answer.line ?? 1, 1), state.doc.lines));
  const from = Math.min(line.from + Math.max((answer.column ?? 1) - 1, 0), line.to);
  const length = answer.token && text.startsWith(answer.token, from) ? answer.token.length : 1;
  const to = Math.max(Math.min(from + length, text.length), from);
  let fix = null;
  if (answer.nearest?.startsWith('PREFIX ')) fix = { text: say('加上声明', 'Add it'), change: declarationChange(text, answer.nearest + '\n') };
  else if (answer.nearest) fix = { text: say('改为 ', 'Use ') + answer.nearest, change: { from, to, insert: answer.nearest } };
  return { from: from === to ? Math.max(from - 1, 0) : from, to, message: pick(answer.message), line: answer.line, fix };
}

function unknown(term, text) {
  const known = declared(text);
  const forms = [`<${term.iri}>`, ...Object.entries(known).filter(([, ns]) => term.iri.startsWith(ns)).map(([prefix, ns]) => prefix + ':' + term.iri.slice(ns.length))];
  const form = forms.find(one => occurrences(text, one).length > 0);
  if (!form) return null;
  const [from] = occurrences(text, form);
  const to = from + form.length;
  const near = term.nearest ? wordFor(term.nearest, text).text : '';
  return {
    from,
    to,
    message: say(`数据中没有 ${form}`, `The data have no ${form}`),
    line: text.slice(0, from).split('\n').length,
    fix: near ? { text: say('改为 ', 'Use ') + near, change: { from, to, insert: near } } : null,
  };
}

/** Says below the editor what was found, with a button that mends it. */
function tell(view, found) {
  const line = at('check');
  line.replaceChildren();
  for (const one of found.slice(0, TOLD)) {
    line.append(element('p', {},
      button(say(`第 ${one.line ?? 1} 行`, `Line ${one.line ?? 1}`), () => {
        view.dispatch({ selection: { anchor: one.from, head: one.to }, scrollIntoView: true });
        view.focus();
      }, { class: 'small' }),
      ' ', one.message, ' ',
      one.fix && button(one.fix.text, () => {
        view.dispatch({ changes: one.fix.change, userEvent: 'input.fix' });
        view.focus();
      }, { class: 'small fix' })));
  }
  const more = found.length - TOLD;
  if (more > 0) line.append(element('p', { class: 'quiet' }, say(`另有 ${more} 个数据中没有的词，都在查询里划出`, `${more} more that the data do not have; the query has them underlined`)));
}

export const check = linter(
  async view => {
    const { doc } = view.state;
    const found = await findings(view.state).catch(() => []); // if the server is away, running the query will tell
    if (view.state.doc !== doc) return []; // of what is there now the next look tells
    tell(view, found);
    at('check').ariaBusy = 'false';
    return found.map(one => ({
      from: one.from,
      to: one.to,
      severity: one.fix ? 'warning' : 'error',
      message: one.message,
      actions: one.fix ? [{ name: one.fix.text, apply: target => target.dispatch({ changes: one.fix.change }) }] : [],
    }));
  },
  { delay: DELAY },
);
