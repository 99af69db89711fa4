// title: 不听话的页面
// A page whose fields misbehave when written to, and one that mounts late.
const names = [
  'throws',
  'removed',
  'remounted',
  'refuses',
  'once',
  'truncates',
  'upper',
  'grouped',
  'submits',
  'enter',
  'typed',
  'plain',
];
const html = `<form id="form">${names
  .map((name) => `<div class="form-item" id="row-${name}"><label>${name}</label><input name="${name}"></div>`)
  .join('')}
<div class="form-item"><label>默认</label><select name="preset"><option>甲</option><option>乙</option><option>丙</option></select></div>
<div class="form-item"><label>协议</label><input type="checkbox" name="ticked" checked></div>
<button id="submit">提交</button></form><div id="late"></div>`;
const root = document.getElementById('root');
if (root) root.innerHTML = html;
const form = document.getElementById('form') as HTMLFormElement;
const input = (name: string) => form.querySelector(`[name=${name}]`) as HTMLInputElement;
const on = (name: string, type: string, listener: (el: HTMLInputElement) => void) =>
  input(name).addEventListener(type, () => listener(input(name)));
const counts = { submits: 0, submitClicks: 0, errors: 0 };
addEventListener('error', () => counts.errors++);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  counts.submits++;
});
document.getElementById('submit')?.addEventListener('click', () => counts.submitClicks++);
on('throws', 'input', () => {
  throw new Error('page bug');
});
on('removed', 'input', () => document.getElementById('row-removed')?.remove());
on('remounted', 'change', (el) => {
  const fresh = el.cloneNode() as HTMLInputElement;
  fresh.value = el.value;
  el.replaceWith(fresh);
});
on('refuses', 'input', (el) => {
  el.value = '';
});
let refusals = 0;
on('once', 'input', (el) => {
  if (refusals++ === 0) el.value = '';
});
on('truncates', 'input', (el) => {
  el.value = el.value.slice(0, 4);
});
on('upper', 'input', (el) => {
  el.value = el.value.toUpperCase();
});
on('grouped', 'change', (el) => {
  el.value = el.value.replace(/\s/g, '').replace(/(\d{4})(?=\d)/g, '$1 ');
});
on('submits', 'change', () => form.requestSubmit());
on('enter', 'change', () => document.getElementById('submit')?.click());
input('typed').value = '';

/** Hooks for the tests. */
Object.assign(globalThis, {
  consoleState: () => ({
    ...Object.fromEntries(
      [...form.querySelectorAll<HTMLInputElement>('input,select')].map((el) => [
        el.name,
        el.type === 'checkbox' ? el.checked : el.value,
      ]),
    ),
    ...counts,
  }),
  mountLate: (ms: number, times = 1) => {
    const late = document.getElementById('late');
    for (let i = 0; i < times; i++)
      setTimeout(
        () => {
          if (late)
            late.innerHTML = `<form class="late-form">${['一', '二', '三']
              .map((name) => `<div class="form-item"><label>晚到${name}</label><input></div>`)
              .join('')}</form>`;
        },
        ms * (i + 1),
      );
  },
  relabel: (from: string, to: string) => {
    const label = [...form.querySelectorAll('label')].find((el) => el.textContent === from);
    if (label) label.textContent = to;
  },
});
