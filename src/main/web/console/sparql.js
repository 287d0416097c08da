// Highlighting of SPARQL 1.1 and 1.2: what the colours need, and no grammar; the server judges.
import { StreamLanguage, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

export const KEYWORDS = `ADD ALL AS ASC ASK BASE BIND BY CLEAR CONSTRUCT COPY CREATE DATA DEFAULT DELETE DESC DESCRIBE DISTINCT DROP EXISTS FILTER
  FROM GRAPH GROUP HAVING IN INSERT INTO LATERAL LIMIT LOAD MINUS MOVE NAMED NOT OFFSET OPTIONAL ORDER PREFIX REDUCED SELECT SERVICE SILENT TO UNDEF
  UNION USING VALUES VERSION WHERE WITH`.split(/\s+/);
export const FUNCTIONS = `ABS AVG BNODE BOUND CEIL COALESCE CONCAT CONTAINS COUNT DATATYPE DAY ENCODE_FOR_URI FLOOR GROUP_CONCAT HASLANG HASLANGDIR HOURS
  IF IRI ISBLANK ISIRI ISLITERAL ISNUMERIC ISTRIPLE ISURI LANG LANGDIR LANGMATCHES LCASE MAX MD5 MIN MINUTES MONTH NOW OBJECT PREDICATE RAND REGEX
  REPLACE ROUND SAMETERM SAMPLE SECONDS SEPARATOR SHA1 SHA256 SHA384 SHA512 STR STRAFTER STRBEFORE STRDT STRENDS STRLANG STRLANGDIR STRLEN STRSTARTS
  STRUUID SUBJECT SUBSTR SUM TIMEZONE TRIPLE TZ UCASE URI UUID YEAR`.split(/\s+/);
const KEYWORD = new Set(KEYWORDS);
const FUNCTION = new Set(FUNCTIONS);

/** What matches at a place, in this order; the first wins. @type {[RegExp, string][]} */
const RULES = [
  [/^#.*/u, 'comment'],
  [/^<<\(|^\)>>|^<<|^>>|^\{\||^\|\}/u, 'bracket'],
  [/^<[^<>"{}|^`\\\s]*>/u, 'iri'],
  [/^[?$][\p{L}\p{N}_][\p{L}\p{N}\p{M}_·]*/u, 'variable'],
  [/^@[A-Za-z]+(?:-[A-Za-z0-9]+)*(?:--(?:ltr|rtl))?/u, 'lang'],
  [/^_:[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_.-]*[\p{L}\p{N}\p{M}_-])?/u, 'name'],
  [/^(?:[\p{L}](?:[\p{L}\p{N}\p{M}_.-]*[\p{L}\p{N}\p{M}_-])?)?:(?:(?:[\p{L}\p{N}_:%]|\\[-_~.!$&'()*+,;=/?#@%])(?:(?:[\p{L}\p{N}\p{M}_:%.-]|\\[-_~.!$&'()*+,;=/?#@%])*(?:[\p{L}\p{N}\p{M}_:%-]|\\[-_~.!$&'()*+,;=/?#@%]))?)?/u, 'name'],
  [/^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/u, 'number'],
  [/^[\p{L}_][\p{L}\p{N}\p{M}_]*/u, 'word'],
  [/^\^\^|^&&|^\|\||^!=|^<=|^>=|^[-+*\/=<>!|^~]/u, 'operator'],
  [/^[{}()\[\]]/u, 'bracket'],
  [/^[.;,]/u, 'punctuation'],
];
const QUOTES = ['"""', "'''", '"', "'"];

function word(text) {
  const upper = text.toUpperCase();
  if (KEYWORD.has(upper)) return 'keyword';
  if (FUNCTION.has(upper)) return 'function';
  if (text === 'a' || text === 'true' || text === 'false') return 'constant';
  return null;
}

/** Reads within a string until its quote. @param {any} stream @param {{quote: string|null}} state */
function string(stream, state) {
  const { quote } = state;
  while (!stream.eol()) {
    if (stream.match(quote)) {
      state.quote = null;
      return 'string';
    }
    if (stream.next() === '\\') stream.next();
  }
  if (quote.length === 1) state.quote = null;
  return 'string';
}

export const sparql = StreamLanguage.define({
  name: 'sparql',
  startState: () => ({ quote: null }),
  token(stream, state) {
    if (state.quote) return string(stream, state);
    if (stream.eatSpace()) return null;
    state.quote = QUOTES.find(quote => stream.match(quote)) ?? null;
    if (state.quote) return string(stream, state);
    for (const [pattern, kind] of RULES) {
      const match = stream.match(pattern);
      if (match) return kind === 'word' ? word(match[0]) : kind;
    }
    stream.next();
    return null;
  },
  languageData: { commentTokens: { line: '#' }, closeBrackets: { brackets: ['(', '[', '{', '"', "'"] } },
  tokenTable: {
    comment: tags.lineComment, bracket: tags.bracket, iri: tags.url, variable: tags.variableName, lang: tags.modifier, name: tags.propertyName,
    number: tags.number, operator: tags.operator, punctuation: tags.punctuation, keyword: tags.keyword, function: tags.function(tags.variableName),
    constant: tags.atom, string: tags.string,
  },
});

export const colours = syntaxHighlighting(HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--brand)', fontWeight: '600' },
  { tag: tags.function(tags.variableName), color: 'var(--series-4)' },
  { tag: tags.variableName, color: 'var(--series-3)' },
  { tag: tags.propertyName, color: 'var(--link)' },
  { tag: tags.url, color: 'var(--series-6)' },
  { tag: tags.string, color: 'var(--doubt)' },
  { tag: [tags.number, tags.atom], color: 'var(--series-2)' },
  { tag: tags.modifier, color: 'var(--quiet)' },
  { tag: tags.lineComment, color: 'var(--quiet)', fontStyle: 'italic' },
]));
