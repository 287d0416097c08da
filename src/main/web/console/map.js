// Places as points on a graticule; no tiles, nothing from another host.
import { button, element, many, number, say } from './dom.js';
import { png, save } from './download.js';
import { pair, places, points } from './places.js';
import { LATITUDE, LONGITUDE } from './result.js';
import { draw as drawTerm, isIri, textOf } from './terms.js';

/** @typedef {import('./result.js').Result} Result */

const STEPS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];

export const id = 'map';
export const label = say('地图', 'Map');

/** @param {Result} result @returns {Promise<string>} */
export async function can(result) {
  if (result.rows.length === 0) return say('没有结果', 'No result');
  if (!pair(result) && (await places()).size === 0) return say('图谱里的地点没有坐标；有 ?lat 与 ?long 两列的结果可以画', 'The places of the graph have no coordinates; columns ?lat and ?long can be drawn');
  const { found } = await points(result, {});
  return found.length > 0 ? '' : say('结果中没有已知坐标的地点', 'No place in the result has a known position');
}

const degrees = (n, positive, negative) => Number(Math.abs(n).toFixed(2)) + (n < 0 ? negative : positive);

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
      leaflet.polyline([[-85, x], [85, x]], style).addTo(lines).bringToBack();
      text([view.getSouth(), x], degrees(x, '°E', '°W')).addTo(lines);
    }
    for (let y = from(view.getSouth()); y < view.getNorth(); y += step) {
      leaflet.polyline([[y, -180], [y, 180]], style).addTo(lines).bringToBack();
      text([y, view.getWest()], degrees(y, '°N', '°S')).addTo(lines);
    }
  };
  map.on('moveend', paint);
  paint();
}

/** Hides the names that would cover those of larger points. */
function declutter(tooltips) {
  const taken = [];
  for (const tooltip of tooltips) {
    const name = tooltip.getElement();
    if (!name) continue;
    name.classList.remove('covered');
    const a = name.getBoundingClientRect();
    const isCovered = taken.some(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom);
    name.classList.toggle('covered', isCovered);
    if (!isCovered) taken.push(a);
  }
}

/** @param {HTMLElement} box @param {Result} result @param {Object} settings */
export async function draw(box, result, settings) {
  const leaflet = await import('leaflet');
  if (!document.getElementById('leaflet-style')) {
    await new Promise(done => document.head.append(element('link', { id: 'leaflet-style', rel: 'stylesheet', href: import.meta.resolve('leaflet/style'), onload: done, onerror: done })));
  }
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const { found, without, more } = await points(result, settings);
  const place = element('div', { class: 'drawing', role: 'region', 'aria-label': say('地图；下面的列表有同样的内容', 'Map; the list below has the same content') });
  const note = say(`${number(found.length)} 个地点，位置是大致的；只有经纬网，没有底图。`, `${many(found.length, 'place')}, roughly located; a graticule, no base map.`)
    + (more ? say(`另有 ${number(more)} 行没有画出。`, ` ${many(more, 'more row')} not drawn.`) : '')
    + (without ? say(`另有 ${number(without)} 行没有坐标。`, ` ${many(without, 'more row')} without a position.`) : '');
  box.append(element('div', { class: 'bar' }, element('p', { class: 'quiet' }, note), button('PNG', async () => save('map.png', await png(copy(map, place, found, colour), colour('--paper')), 'image/png'))),
    place, list(found, result));
  const map = leaflet.map(place, { attributionControl: false, zoomSnap: 0.5, worldCopyJump: false, zoomControl: false, fadeAnimation: false, zoomAnimation: false });
  leaflet.control.zoom({ zoomInTitle: say('放大', 'Zoom in'), zoomOutTitle: say('缩小', 'Zoom out') }).addTo(map);
  map.fitBounds(found.map(point => [point.lat, point.long]), { paddingTopLeft: [40, 40], paddingBottomRight: [100, 40], maxZoom: found.length === 1 ? 8 : 11 });
  const most = Math.max(1, ...found.map(point => point.weight));
  const tooltips = found.map(point => {
    const marker = leaflet.circleMarker([point.lat, point.long], { radius: radius(point, most), color: colour('--brand'), weight: 1.5, fillColor: colour('--brand'), fillOpacity: 0.35 });
    marker.bindPopup(popup(point, result), { autoPanPaddingTopLeft: [52, 8], maxWidth: Math.min(260, map.getSize().x - 112), maxHeight: map.getSize().y / 2 }).bindTooltip(document.createTextNode(point.name), { permanent: true, direction: 'right', offset: [radius(point, most) - 4, 0] }).addTo(map);
    reach(marker, point);
    return marker.getTooltip();
  });
  map.on('moveend', () => declutter(tooltips));
  declutter(tooltips);
  graticule(leaflet, map, colour);
  place.addEventListener('keydown', event => event.key === 'Escape' && map.closePopup());
  return () => map.remove();
}

const radius = (point, most) => 5 + 11 * Math.sqrt(point.weight / most);

/** Lets a point be reached and opened by keyboard; what is closed gives the focus back. */
function reach(marker, point) {
  const path = marker.getElement();
  for (const [name, value] of [['tabindex', '0'], ['role', 'button'], ['aria-label', say(`${point.name}，${number(point.rows.length)} 行`, `${point.name}, ${many(point.rows.length, 'row')}`)]]) path.setAttribute(name, value);
  path.addEventListener('keydown', event => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    marker.openPopup();
    marker.getPopup().getElement().querySelector('a').focus({ preventScroll: true }); // it pans by itself
  });
  marker.on('popupopen', ({ popup: opened }) => opened.getElement().querySelector('.leaflet-popup-close-button').setAttribute('aria-label', say('关闭', 'Close')));
  marker.on('popupclose', () => document.activeElement === document.body && path.focus());
}

const MOST_ROWS = 12;

/** What a row says besides where it is; a name that stands there as a link is not said again. */
function words(row, point, result) {
  const shownTerms = result.variables.filter(v => row[v] && !LATITUDE.test(v) && !LONGITUDE.test(v)).map(v => row[v]);
  const linked = new Set(shownTerms.filter(isIri).map(textOf));
  const said = new Set();
  return shownTerms.filter(term => {
    const text = textOf(term);
    const isNew = !said.has(text) && (isIri(term) || !linked.has(text)) && (text !== point.name || isIri(term));
    if (isNew) said.add(text);
    return isNew;
  }).flatMap((term, i) => [i ? ' · ' : '', drawTerm(term)]);
}

const rowsAt = (point, result, most = Infinity) => element('ul', {}, ...point.rows.slice(0, most).map(row => element('li', {}, ...words(row, point, result))));

function popup(point, result) {
  return element('div', { class: 'popup' }, element('strong', {}, point.name), rowsAt(point, result, MOST_ROWS),
    point.rows.length > MOST_ROWS ? say(`共 ${number(point.rows.length)} 行，都在下面的列表里`, `${number(point.rows.length)} rows in all, see the list below`) : '');
}

/** The same as text. */
function list(found, result) {
  return element('details', { class: 'places' }, element('summary', {}, say('以列表查看', 'As a list')),
    ...found.map(point => element('section', {}, element('h2', {}, point.name, ' ', element('small', { class: 'quiet' }, `${degrees(point.lat, '°N', '°S')} ${degrees(point.long, '°E', '°W')}`)), rowsAt(point, result))));
}

const SVG = 'http://www.w3.org/2000/svg';

/** The map as it lies in its frame, as an image of its own. */
function copy(map, place, found, colour) {
  const size = map.getSize();
  const make = (name, attributes, text) => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    made.textContent = text ?? '';
    return made;
  };
  const image = make('svg', { xmlns: SVG, width: size.x, height: size.y, 'font-family': getComputedStyle(place).fontFamily });
  const frame = place.getBoundingClientRect();
  for (const path of place.querySelectorAll('.leaflet-overlay-pane path')) {
    const base = path.ownerSVGElement;
    const { left, top } = base.getBoundingClientRect();
    const [x, y] = base.getAttribute('viewBox').split(' ').map(Number);
    const one = path.cloneNode();
    one.setAttribute('transform', `translate(${left - frame.left - x} ${top - frame.top - y})`);
    image.append(one);
  }
  for (const name of place.querySelectorAll('.leaflet-tooltip:not(.covered), .degree')) {
    const { left, top, height } = name.getBoundingClientRect();
    const isDegree = name.classList.contains('degree');
    image.append(make('text', { x: left - frame.left + 5, y: top - frame.top + height * 0.75, 'font-size': getComputedStyle(name).fontSize, fill: colour(isDegree ? '--quiet' : '--ink') }, name.textContent));
  }
  return image;
}
