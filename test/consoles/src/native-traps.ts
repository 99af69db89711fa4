// title: 陷阱
// Controls that a user does not see, or not there, or that are not the page's own.
const field = (name: string, style = '', inner = '') =>
  `<div class="form-item"><label>${name}</label><div style="position:relative;width:240px;height:32px;${style}"><input name="${name}" style="width:200px;height:28px;box-sizing:border-box">${inner}</div></div>`;
const html = `
<form>
${field('plain')}
${field('covered', '', '<div style="position:absolute;inset:0;background:#fff;z-index:2">盖住</div>')}
${field('clear-cover', '', '<a href="#x" style="position:absolute;inset:0;z-index:2;opacity:0"></a>')}
${field('decorated', '', '<span style="position:absolute;left:4px;top:4px;pointer-events:none">图标</span>')}
<div style="opacity:.05">${field('transparent')}</div>
${field('offscreen', 'position:absolute;left:-9999px')}
${field('above-page', 'position:absolute;top:-400px')}
${field('zero', 'overflow:hidden;width:0;height:0')}
${field('clipped', 'overflow:hidden;height:0')}
${field('clip-path', 'clip-path:inset(50%)')}
${field('invisible', 'visibility:hidden')}
${field('none', 'display:none')}
<fieldset disabled>${field('disabled')}</fieldset>
${field('scrolled')}
</form>
<div id="host"></div>
<x-panel></x-panel>
<div id="closed"></div>
<div style="height:1600px"></div>
<div id="frames"></div>
<form style="padding-bottom:80px">${field('below')}</form>
<div style="position:fixed;left:0;right:0;bottom:0;height:60px;background:#eee">固定页脚</div>`;
const root = document.getElementById('root');
if (root) root.innerHTML = html;
const shadowForm = (name: string) =>
  `<div class="form-item"><label>${name}</label><input name="${name}"></div>`;
const host = document.getElementById('host');
// Attached after it was inserted, as micro-frontends do it.
setTimeout(() => {
  if (host) host.attachShadow({ mode: 'open' }).innerHTML = `${shadowForm('in-shadow')}<x-inner></x-inner>`;
}, 50);
class Panel extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = shadowForm(this.localName);
  }
}
setTimeout(() => {
  customElements.define('x-panel', Panel);
  customElements.define('x-inner', class extends Panel {});
}, 60);
const closed = document.getElementById('closed');
if (closed) closed.attachShadow({ mode: 'closed' }).innerHTML = shadowForm('in-closed-shadow');

const frames = document.getElementById('frames');
const frame = (name: string, attributes: Record<string, string>) => {
  const el = document.createElement('iframe');
  el.style.cssText = 'width:400px;height:120px;border:5px solid #ccc';
  for (const [key, value] of Object.entries(attributes)) el.setAttribute(key, value);
  if (!attributes.src)
    el.srcdoc = `<form><label>框内 <input name="${name}" style="margin-top:20px"></label></form>`;
  frames?.append(el);
  return el;
};
const same = frame('in-frame', {});
const sandboxed = frame('in-sandbox', { sandbox: 'allow-same-origin allow-forms allow-scripts' });
frame('in-foreign', { src: 'https://elsewhere.example/' });
frame('in-hidden-frame', { id: 'faint' }).style.opacity = '0.01';
Object.assign(globalThis, {
  consoleState: () => ({
    ...Object.fromEntries([...document.querySelectorAll('input')].map((el) => [el.name, el.value])),
    'in-shadow': host?.shadowRoot?.querySelector('input')?.value,
    'in-frame': same.contentDocument?.querySelector('input')?.value,
    'in-sandbox': sandboxed.contentDocument?.querySelector('input')?.value,
  }),
});
