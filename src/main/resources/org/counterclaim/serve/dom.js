// Makes elements. Text of articles is only ever put in as text, never as markup.

const SVG = 'http://www.w3.org/2000/svg';

function fill(node, props, children) {
  for (const [name, value] of Object.entries(props || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'class') node.setAttribute('class', value);
    else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'value') node.value = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false && child !== '') node.append(child);
  }
  return node;
}

export function h(tag, props, ...children) {
  return fill(document.createElement(tag), props, children);
}

export function svg(tag, props, ...children) {
  return fill(document.createElementNS(SVG, tag), props, children);
}

// Puts the children into the node, unless it shows just these: an element replaced between the press of a button and its release
// never hears the click, and loses the focus.
export function renew(node, ...children) {
  const next = h('div', null, ...children);
  if (node.innerHTML !== next.innerHTML) node.replaceChildren(...next.childNodes);
}

// Addresses come from articles: only those of the web become links.
export function webAddress(url) {
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
  } catch {
    return null;
  }
}

export function outward(url, ...children) {
  const address = webAddress(url);
  return address
    ? h('a', { href: address, rel: 'noopener noreferrer nofollow' }, ...children)
    : h('span', null, ...children);
}

export function time(iso, text) {
  return iso ? h('time', { datetime: iso }, text) : null;
}

export function announce(text) {
  document.getElementById('said').textContent = text;
}

export function debounce(ms, work) {
  let timer;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...args), ms);
  };
}

export function empty(title, ...rest) {
  return h('div', { class: 'empty' }, h('p', { class: 'empty-title' }, title), rest.map((r) => h('p', null, r)));
}
