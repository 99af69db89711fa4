// title: 大页面
// About 10,000 nodes around 40 fields, in the proportions of a console: a navigation, a status table, deep wrappers.
const fields = Array.from({ length: 40 }, (_, i) => {
  const label = `<div class="c-form-item__label"><label>字段${i + 1}</label></div>`;
  const control =
    i % 5 === 0
      ? `<select name="f${i}"><option value="">请选择</option><option value="a">甲</option></select>`
      : i % 7 === 0
        ? `<label><input type="radio" name="f${i}" value="1">是</label><label><input type="radio" name="f${i}" value="2">否</label>`
        : `<span class="c-input"><input name="f${i}" placeholder="请输入"></span>`;
  return `<div class="c-form-item"><div class="c-row">${label}<div class="c-form-item__control"><div class="c-box">${control}</div></div></div></div>`;
});
const group = (from: number) =>
  `<div class="c-card"><div class="c-card__header"><h3>分组${from / 10 + 1}</h3></div><div class="c-card__body">${fields.slice(from, from + 10).join('')}</div></div>`;
const nav = Array.from(
  { length: 120 },
  (_, i) => `<li><a href="#${i}"><i class="icon"></i><span>菜单${i}</span></a></li>`,
);
const rows = Array.from(
  { length: 560 },
  (_, i) =>
    `<tr><td><div class="cell"><span>${i}</span></div></td><td><div class="cell">杭州云岭通信</div></td><td><span class="tag">审核中</span></td><td><div class="cell"><a href="#">查看</a> <a href="#">撤销</a></div></td><td><div class="cell"><span>2026-03-09</span></div></td></tr>`,
);
const root = document.getElementById('root');
if (root) {
  root.innerHTML = `<div class="layout"><aside><ul>${nav.join('')}</ul></aside><main><div class="page"><h1>企业资质</h1><form class="c-form">${[0, 10, 20, 30].map(group).join('')}<button>提交</button></form><table><tbody>${rows.join('')}</tbody></table></div></main></div>`;
}
Object.assign(globalThis, { consoleState: () => ({ nodes: document.querySelectorAll('*').length }) });
