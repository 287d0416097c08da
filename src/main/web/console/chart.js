// Numbers as lines, bars or points. Where there is no value there is a gap.
import { button, choice, element, isChinese, number, say } from './dom.js';
import { dates, numbers } from './result.js';
import { isNumber, textOf } from './terms.js';
import { png, save, svg } from './download.js';

/** @typedef {import('./result.js').Result} Result */

const MOST_POINTS = 2000;
const MOST_SERIES = 12;
const COLOURS = 6;
const KINDS = [['line', say('折线', 'Line')], ['bar', say('柱形', 'Bar')], ['scatter', say('散点', 'Scatter')]];

export const id = 'chart';
export const label = say('图表', 'Chart');
/** @param {Result} result @returns {string} why not; empty if it can be drawn */
export const can = result => (result.kind === 'rows' && numbers(result).length > 0 ? '' : say('结果中没有数值列', 'No column holds numbers'));

const compact = new Intl.NumberFormat(isChinese ? 'zh-CN' : 'en', { notation: 'compact', maximumFractionDigits: 2 });
/** A number on an axis, as 7000亿; years stay years. @param {number} n */
const short = n => (Math.abs(n) < 10_000 ? String(n) : compact.format(n));

/** What is drawn unless the reader says otherwise. @param {Result} result */
function first(result, settings) {
  const values = numbers(result);
  const times = dates(result);
  const usable = name => (result.variables.includes(name) ? name : '');
  const x = usable(settings.x) || times[0] || result.variables.find(v => !values.includes(v)) || values[0];
  const y = (values.includes(settings.y) && settings.y) || values.find(v => v !== x) || values[0];
  const by = usable(settings.by) || divider(result, x, y, values);
  const wanted = KINDS.some(([key]) => key === settings.chart) ? settings.chart : times.includes(x) ? 'line' : 'bar';
  // A line through several values of one moment would tell a course that nobody stated.
  const kind = wanted === 'line' && !isUnique(result, [x, by]) ? 'scatter' : wanted;
  return { x, y, by, kind };
}

/** Whether no two rows agree in these columns. */
function isUnique(result, columns) {
  return new Set(result.rows.map(row => columns.map(v => textOf(row[v])).join('\n'))).size === result.rows.length;
}

/** The column that tells apart what the horizontal axis does not; empty if there is none, or none is needed. */
function divider(result, x, y, values) {
  if (isUnique(result, [x])) return '';
  const kinds = v => new Set(result.rows.map(row => textOf(row[v]))).size;
  return result.variables.filter(v => v !== x && v !== y && !values.includes(v) && kinds(v) > 1 && kinds(v) <= MOST_SERIES)
    .sort((a, b) => isUnique(result, [x, b]) - isUnique(result, [x, a]) || kinds(a) - kinds(b))[0] ?? '';
}

/** Points in order of time; where one is missing that the others' rhythm leads to expect, the line is broken. */
function broken(points) {
  const sorted = points.map(([step, n]) => [new Date(step.length === 4 ? step + '-12-31' : step).getTime(), n]).sort((a, b) => a[0] - b[0]);
  const distances = sorted.slice(1).map(([time], i) => time - sorted[i][0]);
  const usual = [...distances].sort((a, b) => a - b)[Math.floor((distances.length - 1) / 2)] ?? 0;
  return sorted.flatMap((point, i) => (i > 0 && distances[i - 1] > usual * 1.5 ? [[(point[0] + sorted[i - 1][0]) / 2, null], point] : [point]));
}

/** How wide a name is on an axis, roughly, with a gap. @param {string} name */
const widthOf = name => [...name].reduce((sum, sign) => sum + (sign < '\u2e80' ? 7 : 12), 10);

/** The drawing's series: each a name and points. @param {Result} result @param {{x: string, y: string, by: string}} axes */
function series(result, { x, y, by }) {
  const groups = new Map();
  for (const row of result.rows.slice(0, MOST_POINTS)) {
    const name = by ? textOf(row[by]) || say('（空）', '(none)') : y;
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push([textOf(row[x]), isNumber(row[y]) ? Number(row[y].value) : null]);
  }
  return [...groups];
}

/** What is not drawn. @param {Result} result @param {number} count of the series */
const left = (result, count) => [
  result.rows.length > MOST_POINTS ? say(`只画前 ${number(MOST_POINTS)} 行，共 ${number(result.rows.length)} 行。`, ` The first ${number(MOST_POINTS)} of ${number(result.rows.length)} rows are drawn.`) : '',
  count > MOST_SERIES ? say(`只画前 ${MOST_SERIES} 组，共 ${number(count)} 组。`, ` The first ${MOST_SERIES} of ${number(count)} series are drawn.`) : '',
].join('');

/** What tells a series from one of the same colour. @param {number} i */
const second = i => (i < COLOURS ? { symbol: 'circle' } : { symbol: 'diamond', lineStyle: { type: 'dashed' }, itemStyle: { opacity: 0.5 } });

function options(result, state, groups, colour, width) {
  const isTime = dates(result).includes(state.x);
  const isValue = state.kind === 'scatter' && numbers(result).includes(state.x);
  const steps = [...new Set(groups.flatMap(([, points]) => points.map(([step]) => step)))];
  if (isTime) steps.sort();
  const axis = { axisLabel: { color: colour('--quiet'), hideOverlap: true, overflow: 'truncate', width: 130 }, axisLine: { lineStyle: { color: colour('--strong-line') } }, splitLine: { lineStyle: { color: colour('--line') } }, nameTextStyle: { color: colour('--quiet'), align: 'left' } };
  // Bars lie where their names have no room beside each other, for each is named.
  const isLong = !isValue && state.kind === 'bar' && Math.max(...steps.map(widthOf)) > (width - 100) / steps.length;
  const room = isLong ? Math.max(110, Math.min(340, width * 0.4)) : 130;
  const category = { type: 'category', data: isLong ? [...steps].reverse() : steps, ...axis, axisLabel: { ...axis.axisLabel, width: room } };
  const value = { type: 'value', ...axis, axisLabel: { ...axis.axisLabel, formatter: short }, name: state.y };
  const hasTime = isTime && state.kind !== 'bar';
  const across = hasTime ? { type: 'time', ...axis, axisLabel: { ...axis.axisLabel, formatter: '{yyyy}-{MM}' } } : isValue ? { type: 'value', ...axis, axisLabel: { ...axis.axisLabel, formatter: short }, name: state.x, nameLocation: 'middle', nameGap: 28, scale: true } : category;
  const pairs = points => (isLong ? points.map(([step, n]) => [n, step]) : points.map(([step, n]) => [isValue ? Number(step) : step, n]));
  const filled = points => (hasTime ? broken(points) : pairs(points));
  return {
    animation: false,
    aria: { enabled: true },
    color: Array.from({ length: COLOURS }, (_, i) => colour('--series-' + (i + 1))),
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 12, right: 24, top: groups.length > 1 ? 64 : 40, bottom: isValue ? 32 : 12, containLabel: true },
    legend: groups.length > 1 ? { type: 'scroll', top: 0, textStyle: { color: colour('--ink') } } : undefined,
    tooltip: { trigger: state.kind === 'scatter' ? 'item' : 'axis', renderMode: 'richText', confine: true, backgroundColor: colour('--paper'), textStyle: { color: colour('--ink') } },
    xAxis: isLong ? { ...value, name: undefined } : across,
    yAxis: isLong ? category : { ...value, scale: state.kind !== 'bar' },
    series: groups.map(([name, points], i) => ({ ...second(i), name, type: state.kind, data: filled(points), connectNulls: false, symbolSize: 8, barMaxWidth: 28 })),
  };
}

/** @param {HTMLElement} box @param {Result} result @param {Object} settings what the link carries */
export async function draw(box, result, settings) {
  const echarts = await import('echarts');
  const state = first(result, settings);
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const place = element('div', { class: 'figure', role: 'img', 'aria-label': say(`图：${state.y} 对 ${state.x}`, `Chart: ${state.y} by ${state.x}`) });
  const bar = element('div', { class: 'bar' });
  const note = element('p', { class: 'quiet' });
  box.append(bar, place, note);
  const options_ = values => values.map(v => [v, v]);
  let drawing = null;

  function paint() {
    const groups = series(result, state);
    note.textContent = say('同样的数据在“表格”里。没有数值处留空。', 'The table has the same data. Where there is no value there is a gap.') + left(result, groups.length);
    const chosen = options(result, state, groups.slice(0, MOST_SERIES), colour, place.clientWidth);
    const rows = chosen.yAxis.type === 'category' ? chosen.yAxis.data.length : 0;
    place.style.height = Math.max(360, Math.min(rows * 26 + 90, 4000)) + 'px';
    drawing?.dispose();
    drawing = echarts.init(place, null, { renderer: 'svg' });
    drawing.setOption(chosen);
    // The drawing's own description takes the place's.
    place.setAttribute('aria-label', drawing.getDom().getAttribute('aria-label') ?? label);
    settings.x = state.x;
    settings.y = state.y;
    settings.by = state.by;
    settings.chart = state.kind;
    settings.changed?.();
  }
  const set = key => value => {
    state[key] = value;
    paint();
  };
  bar.append(
    choice(say('图形', 'Form'), KINDS, state.kind, set('kind')),
    choice(say('横轴', 'Across'), options_(result.variables), state.x, set('x')),
    choice(say('纵轴', 'Up'), options_(numbers(result)), state.y, set('y')),
    choice(say('分组', 'Series by'), [['', say('不分组', 'none')], ...options_(result.variables)], state.by, set('by')),
    button('SVG', () => save('chart.svg', svg(place.querySelector('svg')), 'image/svg+xml')),
    button('PNG', async () => save('chart.png', await png(place.querySelector('svg'), colour('--paper')), 'image/png')));
  paint();
  const watch = new ResizeObserver(() => drawing?.resize());
  watch.observe(place);
  return () => {
    watch.disconnect();
    drawing?.dispose();
  };
}
