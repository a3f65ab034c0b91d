// Tag names, attributes and texts in, elements out. Whatever a page of a newspaper says becomes a text node, never markup.

const SVG = "http://www.w3.org/2000/svg";
const SAFE_LINK = /^(#|\.\/|static\/|v1\/|docs$|https?:\/\/)/;
const REFUSED = /^(on|style$|srcdoc$|action$|formaction$|xlink)/i;

/** An HTML element. `attributes`: plain attributes; `class`; `on: {event: handler}`; `data: {name: value}`; true and false
 *  set or leave out an attribute. Children: elements, texts, numbers, lists of them; null and false are left out. */
export function h(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** The same for an element of a drawing. */
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

/** Text that came from a page, kept apart from the text around it whatever its direction marks do. */
export function said(text, attributes = {}) {
  return h("bdi", { ...attributes, class: ["said", attributes.class].filter(Boolean).join(" ") }, text ?? "");
}

/** Takes all children out and puts these in. */
export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

/** An address when it is one of the page's own or of the web, else null: never javascript: or data:. */
export function safeLink(address) {
  return SAFE_LINK.test(String(address)) ? String(address) : null;
}

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  append(element, children);
  return element;
}

function set(element, name, value) {
  if (name === "on") {
    for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
  } else if (name === "data") {
    for (const [key, one] of Object.entries(value)) element.dataset[key] = one;
  } else if (value === null || value === undefined || value === false) {
    return;
  } else if (name === "href" || name === "src") {
    const link = safeLink(value);
    if (link !== null) element.setAttribute(name, link);
  } else if (REFUSED.test(name)) {
    throw new Error(`attribute ${name} is not for this page`);
  } else {
    element.setAttribute(name, value === true ? "" : String(value));
  }
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}
