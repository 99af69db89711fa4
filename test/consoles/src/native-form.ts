// title: 企业资质
// Plain HTML, as consoles without a component library write it: labels, tables, definition lists, fieldsets.
const html = `
<main>
<h1>企业资质管理</h1>
<form id="f" action="/submit">
  <h2>企业信息</h2>
  <div class="form-item"><label for="name"><i>*</i>企业名称</label><input id="name" name="companyName" maxlength="50" placeholder="与营业执照一致"></div>
  <label>统一社会信用代码 <input name="code" required></label>
  <table><tr><th>注册资本（万元）</th><td><input type="number" name="capital"></td><th>成立日期</th><td><input type="date" name="founded"></td></tr></table>
  <dl><dt>单位地址：</dt><dd><select name="province"><option value="">请选择省</option><option value="gd">广东省</option><option value="zj">浙江省</option></select>
    <select name="city"><option value="">请选择市</option></select></dd></dl>
  <div>经营范围<br><textarea name="scope"></textarea></div>
  <fieldset><legend>单位性质</legend>
    <label><input type="radio" name="nature" value="1"> 企业</label>
    <label><input type="radio" name="nature" value="2"> 事业单位</label>
    <label><input type="radio" name="nature" value="3" disabled> 社会团体</label>
  </fieldset>
  <div class="title">法定代表人信息</div>
  <div><span>姓名：</span><input name="legalName"></div>
  <div class="title">经办人信息</div>
  <div><span>姓名：</span><input name="agentName"></div>
  <div class="form-item"><span class="label">用途</span>
    <label><input type="checkbox" name="use" value="a">语音通知</label>
    <label><input type="checkbox" name="use" value="b">营销外呼</label>
    <label><input type="checkbox" name="use" value="c" checked>客服</label>
  </div>
  <label><input type="checkbox" name="agree">我已阅读并同意</label>
  <div class="form-item"><label>营业执照</label><div class="upload-box" style="width:120px;height:80px;border:1px solid"><input type="file" name="licence" accept="image/png,.jpg" style="display:none"><span>点击上传</span></div><p class="help">支持 JPG、PNG</p></div>
  <div class="form-item"><label>附件</label><input type="file" multiple name="more"></div>
  <select name="kinds" multiple><option value="1">固话</option><option value="2">手机</option><option value="3">400</option></select>
  <input type="password" name="secret"><input type="search" name="q">
  <button>提交</button><button type="button">取消</button>
</form>
</main>`;
const root = document.getElementById('root');
if (root) root.innerHTML = html;
const form = document.getElementById('f') as HTMLFormElement;
const field = <T extends Element>(name: string) => form.querySelector(`[name=${name}]`) as T;
let submits = 0;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  submits++;
});
const events: string[] = [];
for (const type of ['input', 'change', 'click'])
  form.addEventListener(type, (event) => events.push(`${type}:${(event.target as HTMLInputElement).name}`));
field('province').addEventListener('change', () => {
  const city = field<HTMLSelectElement>('city');
  city.length = 1;
  setTimeout(() => {
    const names = field<HTMLSelectElement>('province').value === 'gd' ? ['广州市', '深圳市'] : ['杭州市'];
    for (const name of names) city.add(new Option(name, name));
  }, 400);
});
Object.assign(globalThis, {
  consoleState: () => ({
    ...Object.fromEntries(
      [...new FormData(form)].filter(([, value]) => typeof value === 'string' && value !== ''),
    ),
    use: new FormData(form).getAll('use'),
    kinds: new FormData(form).getAll('kinds'),
    licence: [...(field<HTMLInputElement>('licence').files ?? [])].map(
      (file) => `${file.name}:${file.size}:${file.type}`,
    ),
    more: [...(field<HTMLInputElement>('more').files ?? [])].map((file) => file.name),
    submits,
    events,
  }),
});
