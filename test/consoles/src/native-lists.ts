// title: 列表
/** Lists with a button each: which of them may be pressed to add a row (docs/adr/0014)? */
const clicks: Record<string, number> = {};
let submits = 0;

const cases: Record<string, string> = {
  plain:
    '<div class="list"><label>plain<input name="plain"></label><button type="button">+ 添加</button></div>',
  'typed-in-form':
    '<form><div class="list"><label>t<input name="typed-in-form"></label><button type="button">新增一行</button></div></form>',
  link: '<div class="list"><label>l<input name="link"></label><a href="javascript:;">新增话术</a></div>',
  traditional:
    '<div class="list"><label>t<input name="traditional"></label><button type="button">新增話術</button></div>',
  untyped: '<form><div class="list"><label>u<input name="untyped"></label><button>添加</button></div></form>',
  submit:
    '<form><div class="list"><label>s<input name="submit"></label><button type="submit">添加</button></div></form>',
  leads: '<div class="list"><label>l<input name="leads"></label><a href="/ticket/new">新增</a></div>',
  two: '<div class="list"><label>t<input name="two"></label><button type="button">添加</button><button type="button">新增</button></div>',
  'add-and-submit':
    '<div class="list"><label>a<input name="add-and-submit"></label><button type="button">添加并提交</button></div>',
  'new-ticket':
    '<div class="list"><label>n<input name="new-ticket"></label><button type="button">新建工单</button></div>',
  customer:
    '<div class="list"><label>c<input name="customer"></label><button type="button">添加客户</button></div>',
  call: '<div class="list"><label>c<input name="call"></label><button type="button">发起调用</button></div>',
  disabled:
    '<div class="list"><label>d<input name="disabled"></label><button type="button" disabled>添加</button></div>',
  covered:
    '<div class="list" style="position:relative"><label>c<input name="covered"></label><button type="button" style="margin-left:300px">添加</button><div style="position:absolute;inset:0 0 0 200px;background:#fff"></div></div>',
  idle: '<div class="list"><label>i<input name="idle"></label><button type="button" data-idle>添加</button></div>',
  outside:
    '<form><div class="list"><label>o<input name="outside"></label></div></form><button type="button">添加</button>',
};

const root = document.getElementById('root');
if (root) {
  for (const [name, html] of Object.entries(cases)) {
    const section = document.createElement('section');
    section.style.margin = '20px';
    section.innerHTML = html;
    root.append(section);
    for (const button of section.querySelectorAll<HTMLElement>('button,a')) {
      button.addEventListener('click', () => {
        clicks[name] = (clicks[name] ?? 0) + 1;
        if ('idle' in button.dataset) return;
        section.querySelector('.list')?.append(document.createElement('input'));
      });
    }
  }
  root.addEventListener('submit', (event) => {
    submits++;
    event.preventDefault();
  });
}
Object.assign(globalThis, {
  consoleState: () => ({ clicks: { ...clicks }, submits, path: location.pathname }),
});
