// Results as files.
import { textOf, written } from './terms.js';

/** @typedef {import('./result.js').Result} Result */

/** Gives the reader a file. @param {string} name @param {string|Blob} content @param {string} type */
export function save(name, content, type) {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** CSV with a mark of byte order, without which Excel reads Chinese as something else. @param {Result} result */
export function csv(result) {
  const field = text => {
    // A spreadsheet would take these for formulas.
    const safe = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? "'" + text : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  const value = term => (!term ? '' : term.type === 'uri' || term.type === 'literal' ? term.value : written(term));
  const lines = [result.variables, ...result.rows.map(row => result.variables.map(v => value(row[v])))];
  return '\uFEFF' + lines.map(line => line.map(field).join(',')).join('\r\n') + '\r\n';
}

/** CSV of what the table shows. @param {Result} result */
export const labelled = result => csv({ ...result, rows: result.rows.map(row => Object.fromEntries(Object.entries(row).map(([v, term]) => [v, { type: 'literal', value: textOf(term) }]))) });

/** TSV: terms as SPARQL writes them. @param {Result} result */
export function tsv(result) {
  const lines = [result.variables.map(v => '?' + v), ...result.rows.map(row => result.variables.map(v => written(row[v])))];
  return lines.map(line => line.map(cell => cell.replace(/\t/g, '\\t').replace(/\r?\n/g, '\\n')).join('\t')).join('\n') + '\n';
}

/** A drawing as a file of its own. @param {SVGElement} drawing */
export function svg(drawing) {
  const copy = /** @type {SVGElement} */ (drawing.cloneNode(true));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}

/** A drawing as pixels, twice as fine as on the screen. @param {SVGElement} drawing @param {string} paper its ground @returns {Promise<Blob>} */
export async function png(drawing, paper) {
  const image = new Image();
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg(drawing));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  const pen = canvas.getContext('2d');
  pen.fillStyle = paper;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise(done => canvas.toBlob(done, 'image/png'));
}
