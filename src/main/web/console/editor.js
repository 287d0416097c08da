// The editor. It lives in a shadow tree, so that its styles need no exception from the security policy.
import { EditorState } from '@codemirror/state';
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, completionStatus, startCompletion } from '@codemirror/autocomplete';
import { nextDiagnostic } from '@codemirror/lint';
import { colours, sparql } from './sparql.js';
import { complete } from './complete.js';
import { check } from './check.js';
import { changeFor } from './insert.js';
import { at, isChinese, say } from './dom.js';

const theme = EditorView.theme({
  '&': { backgroundColor: 'var(--paper)', color: 'var(--ink)', fontSize: '0.92rem', border: '1px solid var(--strong-line)', borderRadius: '6px' },
  '&:focus-within': { outline: '2px solid var(--link)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55', minHeight: '13rem', maxHeight: '28rem' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.5rem 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--ground)', color: 'var(--quiet)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--link) 6%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': { background: 'color-mix(in srgb, var(--link) 25%, transparent)' },
  '&.cm-focused .cm-matchingBracket, .cm-matchingBracket': { backgroundColor: 'var(--mark)', outline: '1px solid var(--strong-line)' },
  '.cm-tooltip': { backgroundColor: 'var(--paper)', color: 'var(--ink)', border: '1px solid var(--strong-line)', borderRadius: '6px', maxWidth: 'min(40rem, 92vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--sans)', maxHeight: '18rem', maxWidth: 'min(40rem, 92vw)', minWidth: 'min(18rem, 80vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.25rem 0.6rem', minHeight: '1.5rem', lineHeight: '1.4', overflow: 'hidden', textOverflow: 'ellipsis' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--link)', color: 'var(--paper)' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'var(--quiet)', fontSize: '0.85em' },
  '.cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail': { color: 'var(--paper)' },
  '.cm-diagnostic': { fontFamily: 'var(--sans)', padding: '0.4rem 0.6rem' },
  '.cm-diagnosticAction': { backgroundColor: 'var(--link)', color: 'var(--paper)', minHeight: '1.6rem', borderRadius: '4px' },
});

const phrases = EditorState.phrases.of(isChinese
  ? { Completions: '补全', Diagnostics: '问题', 'No diagnostics': '没有问题', 'Selection deleted': '已删除所选' }
  : {});

/**
 * Writes over what is selected. The browser would carry the look of joined lines over in style attributes, which the security policy refuses.
 * @param {InputEvent} event @param {EditorView} view
 */
function replaceSelected(event, view) {
  const { from, to, empty } = view.state.selection.main;
  const text = event.data;
  if (empty || !text || event.inputType !== 'insertText' || event.isComposing) return false;
  const insert = () => view.state.update(view.state.replaceSelection(text), { userEvent: 'input.type', scrollIntoView: true });
  if (!view.state.facet(EditorView.inputHandler).some(handle => handle(view, from, to, text, insert))) view.dispatch(insert());
  return true;
}

/**
 * Makes the editor.
 * @param {string} text @param {{run: function(): void, changed: function(): void}} acts
 */
export function open(text, acts) {
  const host = at('editor');
  const root = host.attachShadow({ mode: 'open' });
  const inner = document.createElement('div');
  root.append(inner);
  const run = () => {
    acts.run();
    return true;
  };
  const view = new EditorView({
    parent: inner,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        theme, phrases, sparql, colours, check, lineNumbers(), history(), drawSelection(), bracketMatching(), closeBrackets(), highlightActiveLine(),
        autocompletion({ override: [complete], icons: false, activateOnTypingDelay: 120, maxRenderedOptions: 60 }),
        indentUnit.of('  '), EditorState.tabSize.of(2), EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': say('SPARQL 查询', 'SPARQL query'), lang: 'en', autocapitalize: 'off', tabindex: '0' }),
        // While it lists words the editor is what WAI-ARIA calls a combobox: the list is moved through by its arrow keys.
        EditorView.contentAttributes.of(({ state }) => (completionStatus(state) === 'active' ? { role: 'combobox', 'aria-expanded': 'true', 'aria-multiline': 'false' } : null)),
        // Tab leaves the editor, as it leaves every field.
        keymap.of([
          { key: 'Mod-Enter', run },
          { key: 'F8', run: nextDiagnostic },
          ...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap,
        ]),
        EditorView.domEventHandlers({
          beforeinput: replaceSelected,
          compositionend: (event, view) => { if (event.data) setTimeout(() => startCompletion(view), 50); },
        }),
        EditorView.updateListener.of(update => update.docChanged && acts.changed()),
      ],
    }),
  });
  return {
    view,
    text: () => view.state.doc.toString(),
    /** @param {string} other */
    replace: other => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: other }, selection: { anchor: 0 }, userEvent: 'input.replace' }),
    /** Puts a term where the cursor is. @param {string} iri */
    insert(iri) {
      const { from, to } = view.state.selection.main;
      view.dispatch({ ...changeFor(view.state, iri, from, to), userEvent: 'input.complete' });
      view.focus();
    },
  };
}
