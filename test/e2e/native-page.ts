/**
 * A qualification form of plain controls, on which a test can see every single thing that happens to the page: what
 * stands in it is what the test wrote, no library in between.
 */
interface Options {
  /** More rows, before the uploads. */
  rows?: string;
  /** Rows by name that are not there. */
  without?: string[];
  /** Outside the form. */
  after?: string;
  /** Runs last, with `form`, `field(name)` and `state` in scope. */
  script?: string;
}

export const row = (label: string, control: string) =>
  `<div class="form-item" style="margin:8px"><label class="form-label" style="display:inline-block;width:240px">${label}</label><span class="form-control">${control}</span></div>`;
export const input = (name: string, attributes = '') => `<input name="${name}" ${attributes}>`;
export const upload = (name: string, accept = 'image/jpeg,image/png,image/gif') =>
  `<input type="file" name="${name}" accept="${accept}">`;

const texts: [string, string][] = [
  ['CompanyName', '企业名称'],
  ['BusinessId', '统一社会信用代码'],
  ['CorporationName', '法定代表人名称'],
  ['CorporationId', '法定代表人身份证号码'],
  ['CorporationMobile', '法定代表人手机号'],
  ['OperatorName', '经办人名称'],
  ['OperatorId', '经办人证件号码'],
  ['OperatorMobile', '经办人手机号'],
  ['OperatorEmail', '经办人邮箱'],
];
const files: [string, string][] = [
  ['BusinessIdPicUrl', '营业执照扫描件（加盖公章）'],
  ['OperatorIdPicUrl', '经办人身份证正反面扫描件'],
  ['AcceptPicUrl', '电话受理单'],
  ['CompanyAuthLetterPicUrl', '公司授权函'],
];

export function nativePage({ rows = '', without = [], after = '', script = '' }: Options = {}): {
  html: string;
} {
  const wanted = ([name]: [string, string]) => !without.includes(name);
  return {
    html: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>添加企业资质</title></head><body>
<h2>添加企业资质</h2>
<form id="form" action="/submitted">
${row(
  '申请人身份',
  `<label><input type="radio" name="ApplicantType" value="0">公司法定代表人</label>
<label><input type="radio" name="ApplicantType" value="1">经办人（受法定代表人委托）</label>`,
)}
${texts
  .filter(wanted)
  .map(([name, label]) => row(label, input(name)))
  .join('\n')}
${row('企业所在省份', '<select name="Province"><option value="">请选择</option><option value="gd">广东省</option><option value="zj">浙江省</option></select>')}
${row('企业所在城市', '<select name="City"><option value="">请选择</option><option value="hz">杭州市</option><option value="nb">宁波市</option></select>')}
${row('营业期限起', input('TermFrom', 'type="date"'))}
${row('营业期限止', input('TermTo', 'type="date"'))}
${row('经营范围', '<textarea name="BusinessScope"></textarea>')}
${rows}
${files
  .filter(wanted)
  .map(([name, label]) => row(label, upload(name)))
  .join('\n')}
${row('备注', input('Remark'))}
<label><input type="checkbox" name="agree">我已阅读并同意《服务协议》</label>
<button>提交审核</button> <button type="button" id="cancel">取消</button>
</form>
${after}
<script>
const form = document.getElementById('form');
const field = (name) => form.elements[name];
const state = { submits: 0, clicks: [], inputs: {}, uploads: 0 };
form.addEventListener('submit', (event) => { event.preventDefault(); state.submits++; });
document.addEventListener('click', (event) => {
  if (!['INPUT', 'LABEL'].includes(event.target.tagName)) state.clicks.push(event.target.textContent.slice(0, 20) || event.target.tagName);
});
form.addEventListener('input', ({ target: { name } }) => { state.inputs[name] = (state.inputs[name] ?? 0) + 1; });
form.addEventListener('change', ({ target }) => {
  if (target.type !== 'file') return;
  for (const file of target.files) {
    state.uploads++;
    const body = new FormData();
    body.append(target.name, file);
    void fetch('/upload', { method: 'POST', body });
  }
});
globalThis.consoleState = () => ({
  ...Object.fromEntries([...form.elements].filter(({ name, type }) => name && type !== 'radio').map((el) => [
    el.name,
    el.type === 'file' ? [...el.files].map(({ name, size }) => ({ name, size })) : el.type === 'checkbox' ? el.checked : el.value,
  ])),
  ApplicantType: form.elements.ApplicantType?.value,
  ...state,
});
${script}
</script></body></html>`,
  };
}

/** Into an open shadow root, heading and form. */
export const intoShadow = `const host = document.body.appendChild(document.createElement('div'));
host.attachShadow({ mode: 'open' }).append(document.querySelector('h2'), form);`;

/** Into the browser's own modal dialog. */
export const intoDialog = `const dialog = document.body.appendChild(document.createElement('dialog'));
dialog.append(document.querySelector('h2'), form);
dialog.showModal();`;

/** One step at a time, company, people, papers; the rows of the others are not in the page. */
export const intoSteps = `const rows = [...form.querySelectorAll('.form-item')];
const stepOf = (row) => {
  const { name } = row.querySelector('[name]');
  if (/^(Corporation|Operator)/.test(name)) return 1;
  return /^(Accept|CompanyAuth|Network|UseDescribe)/.test(name) ? 2 : 0;
};
const next = Object.assign(document.createElement('button'), { type: 'button', textContent: '下一步' });
const submit = form.querySelector('button:not([type])');
const agree = field('agree').parentElement;
submit.before(next);
let step = -1;
const show = () => {
  step++;
  for (const row of rows) row.remove();
  agree.before(...rows.filter((row) => stepOf(row) === step));
  next.hidden = step === 2;
  submit.hidden = step < 2;
};
next.addEventListener('click', show);
show();
const all = globalThis.consoleState;
globalThis.consoleState = () => ({ ...all(), step });`;

/** What the sample company leaves in it. */
export const filledNative = {
  ApplicantType: '1',
  CompanyName: '杭州云岭通信技术有限公司',
  BusinessId: '91330106MA27X0K39W',
  CorporationName: '林远山',
  CorporationId: '330106190003071016',
  CorporationMobile: '13800000011',
  OperatorName: '周知夏',
  OperatorId: '440300190005122030',
  OperatorMobile: '13800000022',
  OperatorEmail: 'zhou@yunling.example',
  Province: 'zj',
  City: 'hz',
  TermFrom: '2015-03-02',
};
