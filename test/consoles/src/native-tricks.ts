// title: 伪装
// Controls that a user does not see, by means that the browser's own hit test and visibility check do not tell.
const field = (name: string, style = '', inner = '', own = '') =>
  `<div class="form-item"><label>${name}</label><div style="position:relative;width:240px;height:32px;${style}"><input name="${name}" style="width:200px;height:28px;box-sizing:border-box;${own}">${inner}</div></div>`;
const cover = (style: string) => `<div style="position:absolute;inset:0;z-index:2;${style}">盖住</div>`;
const html = `
<form>
${field('plain')}
${field('ghost-cover', '', cover('background:#fff;pointer-events:none'))}
${field('ghost-tint', '', cover('background:rgba(0,0,0,.04);pointer-events:none'))}
${field('watermark', '', cover('background:url(data:image/gif;base64,R0lGODlhAQABAIAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==);pointer-events:none'))}
<div style="opacity:.3"><div style="opacity:.3"><div style="opacity:.3">${field('faint-thrice')}</div></div></div>
<div style="opacity:.8"><div style="opacity:.8">${field('faint-a-little')}</div></div>
${field('filtered', 'filter:opacity(0)')}
${field('blurred', 'filter:blur(40px)')}
${field('filter-mild', 'filter:drop-shadow(0 0 2px #ccc)')}
${field('masked', 'mask-image:linear-gradient(transparent,transparent)')}
${field('mask-none', 'mask-image:linear-gradient(#000,#000);mask-size:0 0;mask-repeat:no-repeat')}
${field('mask-fade', 'mask-image:linear-gradient(to bottom,#000 90%,transparent)')}
${field('no-ink', '', '', 'color:transparent')}
${field('no-fill', '', '', '-webkit-text-fill-color:transparent')}
${field('no-size', '', '', 'font-size:0')}
${field('same-ink', '', '', 'color:#fff;background:#fff;border:0;outline:0')}
${field('one-pixel', 'overflow:hidden;width:1px;height:1px')}
${field('tiny', 'transform:scale(.02)')}
${field('zoomed', 'zoom:.02')}
${field('turned', 'transform:rotateY(90deg)')}
${field('flipped', 'transform:rotateX(180deg);backface-visibility:hidden')}
<div inert>${field('inert')}</div>
<details><summary>更多</summary>${field('in-details')}</details>
<div style="content-visibility:hidden">${field('skipped-content')}</div>
<div style="height:24px;overflow:hidden;position:relative"><p style="margin:0">说明</p><div style="height:200px"></div>${field('below-the-fold')}</div>
<div style="width:300px;overflow:hidden;white-space:nowrap"><div style="display:inline-block;width:700px"></div><div style="display:inline-block">${field('beside-the-fold')}</div></div>
<div style="height:60px;overflow:auto"><div style="height:200px"></div>${field('in-scroller')}</div>
${field('margin', 'margin-left:-3000px')}
</form>
<dialog id="dialog"><form>${field('in-dialog')}</form></dialog>
<div id="popover" popover="manual" style="inset:0;width:100%;height:100%;margin:0;background:#fff">弹层</div>`;
const root = document.getElementById('root');
if (root) root.innerHTML = html;
Object.assign(globalThis, {
  consoleState: () =>
    Object.fromEntries([...document.querySelectorAll('input')].map((el) => [el.name, el.value])),
});
