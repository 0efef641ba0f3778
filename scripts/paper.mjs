// As much of a document as React and Recharts need to draw a chart where there is no browser: in a build.

const NAMESPACE = 'http://www.w3.org/1999/xhtml';
const ESCAPES = /** @type {Record<string, string>} */ ({ '&': '&amp;', '<': '&lt;', '"': '&quot;' });
const escaped = (/** @type {unknown} */ text) => String(text).replace(/[&<"]/g, (sign) => ESCAPES[sign]);

/** What is told of events here is never heard. */
class Target {
  addEventListener() {}
  removeEventListener() {}
  dispatchEvent() {}
}

export class Paper extends Target {
  /** @param {Sheet} sheet @param {string} name @param {string} namespaceURI @param {string} [text] */
  constructor(sheet, name, namespaceURI, text) {
    super();
    this.ownerDocument = sheet;
    this.nodeType = text === undefined ? 1 : 3;
    this.nodeName = this.tagName = this.localName = name;
    this.namespaceURI = namespaceURI;
    this.nodeValue = text;
    /** @type {Paper | undefined} */
    this.parentNode = undefined;
    /** @type {Paper[]} */
    this.childNodes = [];
    /** @type {Map<string, unknown>} */
    this.attributes = new Map();
    /** @type {Record<string, any>} */
    this.style = {};
    Object.defineProperty(this.style, 'setProperty', {
      value: (/** @type {string} */ key, /** @type {string} */ value) => {
        this.style[key] = value;
      },
    });
  }
  get firstChild() {
    return this.childNodes[0];
  }
  get lastChild() {
    return this.childNodes.at(-1);
  }
  /** @param {Paper} child */
  appendChild(child) {
    return this.insertBefore(child);
  }
  /** @param {Paper} child @param {Paper} [next] */
  insertBefore(child, next) {
    child.parentNode?.removeChild(child);
    child.parentNode = this;
    this.childNodes.splice(next ? this.childNodes.indexOf(next) : this.childNodes.length, 0, child);
    return child;
  }
  /** @param {Paper} child */
  removeChild(child) {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = undefined;
    return child;
  }
  /** @param {string} text */
  set textContent(text) {
    this.childNodes = text === '' ? [] : [this.ownerDocument.createTextNode(text)];
  }
  /** @param {string} name */
  getAttribute(name) {
    return this.attributes.get(name);
  }
  /** @param {string} name @param {unknown} value */
  setAttribute(name, value) {
    this.attributes.set(name, value);
  }
  /** @param {string} name */
  removeAttribute(name) {
    this.attributes.delete(name);
  }
  /** What a control is, and what it holds at first, is in its attributes. @param {string} type */
  set type(type) {
    this.setAttribute('type', type);
  }
  /** @param {string} name */
  set name(name) {
    this.setAttribute('name', name);
  }
  /** @param {unknown} value */
  set defaultValue(value) {
    this.setAttribute('value', value);
  }
  /** @param {boolean} is */
  set defaultChecked(is) {
    if (is) this.setAttribute('checked', '');
  }
  get value() {
    return this.getAttribute('value');
  }
  set value(_) {}
  /** Those of a choice, one of which React selects. */
  get options() {
    return this.childNodes;
  }
  /** @param {boolean} is */
  set selected(is) {
    if (is) this.setAttribute('selected', '');
  }
  /** Of what is only measured, and nothing can be measured here. */
  getElementsByClassName() {
    return [];
  }
  getBoundingClientRect() {
    return { x: 0, y: 0, left: 0, top: 0, width: 0, height: 0 };
  }
  getContext() {
    return null;
  }
  /** @returns {string} */
  get innerHTML() {
    return this.childNodes.map((child) => child.outerHTML).join('');
  }
  /** @returns {string} */
  get outerHTML() {
    if (this.nodeType === 3) return escaped(this.nodeValue);
    const style = Object.entries(this.style)
      .filter(([, value]) => value !== '')
      .map(([key, value]) => `${key.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}:${value}`)
      .join(';');
    const attributes = [...this.attributes, ...(style ? [['style', style]] : [])];
    const written = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
    return `<${this.nodeName}${written}>${this.innerHTML}</${this.nodeName}>`;
  }
}

class Sheet extends Target {
  nodeType = 9;
  activeElement = null;
  documentElement = this.createElement('html');
  body = this.createElement('body');
  get ownerDocument() {
    return this;
  }
  /** @param {string} name */
  createElement(name) {
    return new Paper(this, name, NAMESPACE);
  }
  /** @param {string} namespace @param {string} name */
  createElementNS(namespace, name) {
    return new Paper(this, name, namespace);
  }
  /** @param {string} text */
  createTextNode(text) {
    return new Paper(this, '#text', NAMESPACE, String(text));
  }
}

/** What watches elements, which never change here. */
class Observer {
  observe() {}
  disconnect() {}
}

/** Makes such a document that of this process: a sheet to draw on. */
export function layPaper() {
  const document = new Sheet();
  const window = Object.assign(new Target(), {
    document,
    setTimeout,
    addEventListener() {},
    location: { href: '', hash: '', search: '' },
    matchMedia: () => Object.assign(new Target(), { matches: false }),
    localStorage: { getItem: () => null, setItem() {} },
    Element: Paper,
    HTMLElement: Paper,
    navigator: { platform: '', userAgent: '' },
    HTMLIFrameElement: class {},
    CustomEvent: class {},
    getComputedStyle: () => ({}),
    ResizeObserver: Observer,
    IntersectionObserver: Observer,
    MutationObserver: Observer,
  });
  Object.assign(document, { defaultView: window });
  // Some of these are Node's own, which an assignment would not replace.
  for (const [name, value] of Object.entries({ ...window, window }))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return document;
}
