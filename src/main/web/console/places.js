// Where the places of a result are: by its columns of positions, else by what the graph knows of the places it names.
import { rows as ask } from './api.js';
import { LATITUDE, LONGITUDE } from './result.js';
import { isNumber, shown, textOf } from './terms.js';

/** @typedef {import('./result.js').Result} Result */
/** @typedef {{names: Object<string, string>, lat: number, long: number}} Place */
/** @typedef {{name: string, lat: number, long: number, rows: Object[], weight: number}} Point */

const GEO = 'http://www.w3.org/2003/01/geo/wgs84_pos#';
const MOST = 2000;

/** The places of the graph whose position is known, by IRI, by each of their names and by their position. @type {Promise<Map<string, Place>>|null} */
let gazetteer = null;

const spot = ({ lat, long }) => `${lat} ${long}`;

/** @returns {Promise<Map<string, Place>>} */
export function places() {
  gazetteer ??= ask(`SELECT ?place ?name ?lat ?long WHERE { ?place <${GEO}lat> ?lat ; <${GEO}long> ?long ; <http://www.w3.org/2000/01/rdf-schema#label> ?name }`)
    .then(found => {
      const known = new Map();
      for (const { place, name, lat, long } of found) {
        const one = known.get(place.value) ?? { names: {}, lat: Number(lat.value), long: Number(long.value) };
        one.names[name['xml:lang']] = name.value;
        for (const key of [place.value, name.value, spot(one)]) known.set(key, one);
      }
      return known;
    })
    .catch(() => {
      gazetteer = null;
      return new Map();
    });
  return gazetteer;
}

/** The columns that hold positions, if there are such. @param {Result} result */
export function pair(result) {
  const named = pattern => result.variables.find(v => pattern.test(v) && result.rows.some(row => isNumber(row[v])));
  const lat = named(LATITUDE);
  const long = named(LONGITUDE);
  return lat && long ? { lat, long } : null;
}

/** What a row lies at: by its columns of positions, else each place that it names. */
function spots(row, columns, known) {
  if (!columns) return [...new Set(Object.values(row).map(term => known.get(term.value)).filter(Boolean))];
  const at = { lat: Number(row[columns.lat]?.value ?? NaN), long: Number(row[columns.long]?.value ?? NaN) };
  return Math.abs(at.lat) <= 90 && Math.abs(at.long) <= 180 ? [at] : [];
}

/**
 * Where rows lie, as many as are drawn; the rest is counted.
 * @param {Result} result @param {Object} settings whose y may be the column that says how large a point is
 * @returns {Promise<{found: Point[], without: number, more: number}>}
 */
export async function points(result, settings) {
  const columns = pair(result);
  const known = await places();
  const found = new Map();
  const size = row => (isNumber(row[settings.y]) ? Math.max(0, Number(row[settings.y].value)) : 1);
  const located = result.rows.map(row => ({ row, here: spots(row, columns, known) })).filter(({ here }) => here.length > 0);
  for (const { row, here } of located.slice(0, MOST)) {
    for (const at of here) {
      const key = spot(at);
      const names = known.get(key)?.names;
      const words = columns && textOf(Object.entries(row).find(([v]) => v !== columns.lat && v !== columns.long)?.[1]);
      const point = found.get(key) ?? { name: names?.[shown.lang] ?? names?.zh ?? words ?? '', lat: at.lat, long: at.long, rows: [], weight: 0 };
      point.rows.push(row);
      point.weight += size(row);
      found.set(key, point);
    }
  }
  return { found: [...found.values()].sort((a, b) => b.weight - a.weight), without: result.rows.length - located.length, more: Math.max(0, located.length - MOST) };
}
