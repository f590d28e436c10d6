// Numbers of one thing over time, drawn small; the same numbers stand below as a table.

import { h, svg } from './dom.js';
import { day, moment, number, quantity } from './words.js';

const HEIGHT = 190;
const PAD = { left: 46, right: 14, top: 14, bottom: 26 };

export function chart(series) {
  const box = h('figure', { class: 'chart' });
  const draw = () => {
    const width = Math.max(280, Math.round(box.clientWidth || 640));
    box.replaceChildren(picture(series, width));
  };
  new ResizeObserver(draw).observe(box);
  return box;
}

function picture(s, width) {
  const times = s.points.map((p) => Date.parse(p.at));
  const first = Math.min(...times);
  const last = Math.max(...times);
  const most = nice(Math.max(...s.points.map((p) => p.quantity.high)));
  const x = (t) => (first === last ? (PAD.left + width - PAD.right) / 2
    : PAD.left + 12 + (t - first) / (last - first) * (width - PAD.left - PAD.right - 24));
  const y = (v) => PAD.top + (1 - v / most) * (HEIGHT - PAD.top - PAD.bottom);
  const label = day(first) === day(last) ? moment : day;
  const names = [...new Set(s.points.map((p) => p.holder))];
  const title = s.points.map((p) => p.holder + ', ' + day(p.at) + ': ' + quantity(p.quantity)).join('; ');
  return svg('svg', { width, height: HEIGHT + labelRows(names, width) * 18, role: 'img', 'aria-label': title },
    [0, most / 2, most].map((v) => [
      svg('line', { class: 'grid', x1: PAD.left, x2: width - PAD.right, y1: y(v), y2: y(v) }),
      svg('text', { class: 'tick', x: PAD.left - 8, y: y(v) + 4, 'text-anchor': 'end' }, short(v))]),
    svg('text', { class: 'tick', x: PAD.left, y: HEIGHT - 8 }, label(first)),
    first !== last ? svg('text', { class: 'tick', x: width - PAD.right, y: HEIGHT - 8, 'text-anchor': 'end' }, label(last)) : null,
    s.points.map((p) => point(p, x, y, names, most, width)),
    legend(names, width));
}

function point(p, x, y, names, most, width) {
  const q = p.quantity;
  const at = x(Date.parse(p.at));
  const up = q.bound === 'at_least';
  const down = q.bound === 'at_most';
  const mark = 'mark m' + (names.indexOf(p.holder) % 6);
  const middle = (q.low + q.high) / 2;
  const late = at > width - 120;
  return svg('g', { class: mark }, svg('title', null, p.holder + ': ' + quantity(q)),
    q.low !== q.high ? svg('line', { class: 'range', x1: at, x2: at, y1: y(q.low), y2: y(q.high) }) : null,
    up ? svg('path', { class: 'bound', d: 'M' + at + ' ' + y(middle) + 'v-16m-4 5l4-5l4 5' }) : null,
    down ? svg('path', { class: 'bound', d: 'M' + at + ' ' + y(middle) + 'v16m-4 -5l4 5l4 -5' }) : null,
    svg('circle', { cx: at, cy: y(middle), r: 4.5 }),
    svg('text', { class: 'value', x: late ? at - 8 : at + 8, 'text-anchor': late ? 'end' : 'start', y: y(middle) + (middle > most * 0.9 ? 12 : -4) }, quantity(q)));
}

function perRow(width) {
  return Math.max(1, Math.floor((width - PAD.left) / 190));
}

function labelRows(names, width) {
  return Math.ceil(names.length / perRow(width));
}

function legend(names, width) {
  const across = perRow(width);
  return names.map((n, i) => {
    const lx = PAD.left + (i % across) * 190;
    const ly = HEIGHT + 12 + Math.floor(i / across) * 18;
    return svg('g', { class: 'mark m' + (i % 6) }, svg('circle', { cx: lx + 5, cy: ly - 4, r: 4.5 }),
      svg('text', { class: 'tick', x: lx + 15, y: ly }, n.length > 24 ? n.slice(0, 23) + '…' : n));
  });
}

function nice(v) {
  if (!(v > 0)) return 1;
  const step = 10 ** Math.floor(Math.log10(v));
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((m) => m * step).find((m) => m >= v);
}

function short(v) {
  if (v >= 1e9) return number(v / 1e9) + ' bn';
  if (v >= 1e6) return number(v / 1e6) + ' m';
  return number(v);
}
