// Places as points on a graticule; no tiles, nothing from another host.
import { element, number, say } from './dom.js';
import { rows as ask } from './api.js';
import { iris } from './result.js';
import { draw as drawTerm, isNumber, textOf } from './terms.js';

/** @typedef {import('./result.js').Result} Result */
/** @typedef {{name: string, lat: number, long: number, rows: Object[]}} Point */

const GEO = 'http://www.w3.org/2003/01/geo/wgs84_pos#';
const STEPS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];
const MOST = 2000;

export const id = 'map';
export const label = say('地图', 'Map');

/** The places of the graph whose position is known, by IRI and by each of their names. @type {Promise<Map<string, {name: string, lat: number, long: number}>>|null} */
let gazetteer = null;

function places() {
  gazetteer ??= ask(`SELECT ?place ?name ?lat ?long WHERE { ?place <${GEO}lat> ?lat ; <${GEO}long> ?long ; <http://www.w3.org/2000/01/rdf-schema#label> ?name }`)
    .then(found => new Map(found.flatMap(row => {
      const one = { name: row.name.value, lat: Number(row.lat.value), long: Number(row.long.value) };
      return [[row.place.value, one], [row.name.value, one]];
    })))
    .catch(() => new Map());
  return gazetteer;
}

function pair(result) {
  const named = pattern => result.variables.find(v => pattern.test(v) && result.rows.some(row => isNumber(row[v])));
  const lat = named(/^(lat|latitude|纬度)$/i);
  const long = named(/^(long|lon|lng|longitude|经度)$/i);
  return lat && long ? { lat, long } : null;
}

/** @param {Result} result @returns {string|Promise<string>} */
export async function can(result) {
  if (result.rows.length === 0) return say('没有结果', 'No result');
  if (pair(result)) return '';
  const known = await places();
  if (known.size === 0) return say('图谱里的地点没有坐标；有 ?lat 与 ?long 两列的结果可以画', 'The places of the graph have no coordinates; columns ?lat and ?long can be drawn');
  const hit = iris(result).some(iri => known.has(iri)) || result.rows.some(row => Object.values(row).some(term => known.has(term.value)));
  return hit ? '' : say('结果中没有已知坐标的地点', 'No place in the result has a known position');
}

/** @param {Result} result @returns {Promise<Point[]>} */
async function points(result) {
  const columns = pair(result);
  const known = columns ? new Map() : await places();
  const found = new Map();
  for (const row of result.rows.slice(0, MOST)) {
    const here = columns
      ? [{ name: textOf(Object.entries(row).find(([v]) => v !== columns.lat && v !== columns.long)?.[1]), lat: Number(row[columns.lat]?.value), long: Number(row[columns.long]?.value) }]
      : Object.values(row).map(term => known.get(term.value)).filter(Boolean);
    for (const one of here) {
      if (!(Math.abs(one.lat) <= 90 && Math.abs(one.long) <= 180)) continue;
      const key = one.lat + ' ' + one.long;
      if (!found.has(key)) found.set(key, { ...one, rows: [] });
      found.get(key).rows.push(row);
    }
  }
  return [...found.values()];
}

/** Lines of latitude and longitude. */
function graticule(leaflet, map, colour) {
  const lines = leaflet.layerGroup().addTo(map);
  const paint = () => {
    lines.clearLayers();
    const view = map.getBounds();
    const step = STEPS.find(one => (view.getEast() - view.getWest()) / one <= 8) ?? 30;
    const from = value => Math.ceil(value / step) * step;
    const style = { color: colour('--line'), weight: 1, interactive: false };
    const text = (at, words) => leaflet.marker(at, { interactive: false, keyboard: false, icon: leaflet.divIcon({ className: 'degree', html: element('span', {}, words), iconSize: null }) });
    for (let x = from(view.getWest()); x < view.getEast(); x += step) {
      leaflet.polyline([[-85, x], [85, x]], style).addTo(lines);
      text([view.getSouth(), x], x.toFixed(2) + '°E').addTo(lines);
    }
    for (let y = from(view.getSouth()); y < view.getNorth(); y += step) {
      leaflet.polyline([[y, -180], [y, 180]], style).addTo(lines);
      text([y, view.getWest()], y.toFixed(2) + '°N').addTo(lines);
    }
  };
  map.on('moveend', paint);
  paint();
}

/** @param {HTMLElement} box @param {Result} result */
export async function draw(box, result) {
  const leaflet = await import('leaflet');
  if (!document.getElementById('leaflet-style')) {
    await new Promise(done => document.head.append(element('link', { id: 'leaflet-style', rel: 'stylesheet', href: import.meta.resolve('leaflet/style'), onload: done, onerror: done })));
  }
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const found = await points(result);
  const place = element('div', { class: 'drawing', role: 'region', 'aria-label': say('地图；下面的表有同样的内容', 'Map; the table below has the same content') });
  box.append(element('p', { class: 'quiet' }, say(`${number(found.length)} 个地点；只有经纬网，没有底图。`, `${number(found.length)} places; a graticule, no base map.`)), place, table(found));
  const map = leaflet.map(place, { attributionControl: false, zoomSnap: 0.5, worldCopyJump: false });
  map.zoomControl.remove();
  leaflet.control.zoom({ zoomInTitle: say('放大', 'Zoom in'), zoomOutTitle: say('缩小', 'Zoom out') }).addTo(map);
  const most = Math.max(1, ...found.map(point => point.rows.length));
  for (const point of found) {
    const marker = leaflet.circleMarker([point.lat, point.long], { radius: 6 + 14 * Math.sqrt(point.rows.length / most), color: colour('--brand'), weight: 1.5, fillColor: colour('--brand'), fillOpacity: 0.35 });
    marker.bindPopup(popup(point, result)).bindTooltip(document.createTextNode(point.name), { permanent: found.length <= 40, direction: 'right' }).addTo(map);
  }
  if (found.length === 1) map.setView([found[0].lat, found[0].long], 8);
  else map.fitBounds(found.map(point => [point.lat, point.long]), { padding: [40, 40], maxZoom: 11 });
  graticule(leaflet, map, colour);
  return () => map.remove();
}

const MOST_ROWS = 12;

function popup(point, result) {
  const rows = point.rows.slice(0, MOST_ROWS).map(row =>
    element('li', {}, ...result.variables.filter(v => row[v] && textOf(row[v]) !== point.name).flatMap((v, i) => [i ? ' · ' : '', drawTerm(row[v])])));
  return element('div', { class: 'popup' }, element('strong', {}, point.name), element('ul', {}, ...rows),
    point.rows.length > MOST_ROWS ? say(`共 ${point.rows.length} 行`, `${point.rows.length} rows in all`) : '');
}

function table(found) {
  return element('details', {}, element('summary', {}, say('以表格查看', 'As a table')),
    element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('地点表', 'Places as a table') }, element('table', {},
      element('thead', {}, element('tr', {}, ...[say('地点', 'Place'), say('纬度', 'Latitude'), say('经度', 'Longitude'), say('行数', 'Rows')].map(text => element('th', { scope: 'col' }, text)))),
      element('tbody', {}, ...found.map(point => element('tr', {}, element('td', {}, point.name), element('td', {}, String(point.lat)), element('td', {}, String(point.long)), element('td', {}, number(point.rows.length))))))));
}
