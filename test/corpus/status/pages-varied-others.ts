import { read, type StatusPage } from './page.ts';

const hangzhou = '杭州云岭信息技术有限公司';
const ningbo = '宁波云岭客服有限公司';
const shaoxing = '绍兴云岭网络有限公司';

/** Records by themselves, and pages with the same words that say nothing of where something stands. */
export const pages: StatusPage[] = [
  {
    name: 'a record with steps before it',
    url: 'https://console.cloud.tencent.com/ccc/enterprise/detail?id=2219',
    title: '资质详情',
    html: `<h2>资质详情</h2>
      <div class="t-steps"><div class="t-steps-item"><div class="t-steps-item__title">提交资料</div><div>2026-11-20 08:00</div></div><div class="t-steps-item"><div class="t-steps-item__title">平台审核</div><div>审核中</div></div><div class="t-steps-item"><div class="t-steps-item__title">审核通过</div></div></div>
      <table class="t-descriptions"><tbody>
      <tr><td class="t-descriptions__label">企业名称</td><td>${ningbo}</td><td class="t-descriptions__label">统一社会信用代码</td><td>91330203MA2AGF7J6P</td></tr>
      <tr><td class="t-descriptions__label">审核状态</td><td><span class="t-tag">审核中</span></td><td class="t-descriptions__label">提交时间</td><td>2026-11-24 09:30:00</td></tr>
      </tbody></table>`,
    expected: [read(ningbo, 'in-review', null, '2026-11-24')],
  },
  {
    name: 'a record under a banner',
    url: 'https://console.cloud.tencent.com/ccc/enterprise/detail?id=2219',
    title: '企业资质详情',
    html: `<h2>企业资质详情</h2>
      <div role="alert" class="tea-alert tea-alert--error"><h4>审核不通过</h4><p>驳回原因：法定代表人身份证照片不清晰，请重新上传</p></div>
      <dl><dt>企业名称</dt><dd>${shaoxing}</dd><dt>统一社会信用代码</dt><dd>91330602MA2D0QXU11</dd><dt>审核状态</dt><dd>审核不通过</dd><dt>审核时间</dt><dd>2026-11-21 11:20:00</dd></dl>
      <p>温馨提示：审核通过后即可申请号码，审核一般需要 1-2 个工作日。</p>`,
    expected: [read(shaoxing, 'rejected', '法定代表人身份证照片不清晰，请重新上传', '2026-11-21')],
  },
  {
    name: 'a record and its history',
    url: 'https://console.cloud.tencent.com/ccc/enterprise/detail?id=2207',
    title: '资质详情',
    html: `<h2>资质详情</h2><table><tbody><tr><th>企业名称</th><td>${ningbo}</td></tr><tr><th>审核状态</th><td>审核中</td></tr><tr><th>提交时间</th><td>2026-11-24 09:30:00</td></tr></tbody></table><h3>操作记录</h3><table>
      <thead><tr><th>操作时间</th><th>操作人</th><th>审核状态</th><th>备注</th></tr></thead>
      <tbody>
      <tr><td>2026-11-24 09:30</td><td>100001</td><td>待审核</td><td>重新提交</td></tr>
      <tr><td>2026-11-21 11:20</td><td>审核员</td><td>驳回</td><td>营业执照模糊</td></tr>
      <tr><td>2026-11-20 08:00</td><td>100001</td><td>待审核</td><td>提交</td></tr>
      </tbody>
      </table>`,
    expected: [read(ningbo, 'in-review', null, '2026-11-24')],
  },
  {
    name: 'two states of one organisation',
    url: 'https://ess.tencent.cn/organization/auth',
    title: '企业认证 - 腾讯电子签',
    html: `<h2>企业认证</h2><div class="card">
      <div class="item"><span class="label">企业名称：</span><span class="value">${hangzhou}</span></div>
      <div class="item"><span class="label">认证状态：</span><span class="value">认证中</span></div>
      <div class="item"><span class="label">超级管理员：</span><span class="value">张**</span></div>
      <div class="item"><span class="label">授权书审核状态：</span><span class="value">审核中</span></div></div>
      <p>认证成功后，可创建印章并发起合同。如认证失败，请修改后重新提交。</p>`,
    expected: [read(hangzhou, 'in-review')],
  },
  {
    name: 'a transfer is awaited',
    url: 'https://console.cloud.tencent.com/developer/auth',
    title: '企业实名认证',
    html: `<h2>企业实名认证</h2><ol class="steps"><li>填写企业信息</li><li>等待打款</li><li>校验金额</li><li>认证成功</li></ol>
      <div class="form"><div class="row"><label>企业名称</label><span>${hangzhou}</span></div><div class="row"><label>认证状态</label><span>待打款</span></div><div class="row"><label>提交时间</label><span>2026-11-26 14:00:00</span></div></div>
      <p>腾讯云将在 1-3 个工作日内向您的账户汇款，如认证失败请重新提交。</p>`,
    expected: [read(hangzhou, 'transfer-awaited', null, '2026-11-26')],
  },
  {
    name: 'filters and no data',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: '企业资质管理',
    html: `<h2>企业资质管理</h2>
      <div><label>企业名称</label><input value=""> <label>审核状态</label><select><option>全部</option><option>待审核</option><option selected>审核通过</option><option>驳回</option></select> <button>查询</button></div>
      <div role="tablist"><span role="tab">全部(0)</span><span role="tab">审核中(0)</span><span role="tab">已驳回(0)</span></div>
      <table><thead><tr><th>企业名称</th><th>审核状态</th><th>驳回原因</th><th>提交时间</th></tr></thead><tbody><tr class="empty"><td colspan="4">暂无数据，审核通过的企业资质会显示在这里</td></tr></tbody></table>
      <ul class="dropdown" style="position:absolute;top:120px;left:400px"><li>待审核</li><li>审核通过</li><li>驳回</li></ul>`,
    expected: [],
  },
  {
    name: 'a legend, a loading table',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: '企业资质管理',
    html: `<h2>企业资质管理</h2><h3>状态说明</h3><table>
      <thead><tr><th>状态</th><th>说明</th></tr></thead>
      <tbody>
      <tr><td>待审核</td><td>资料已提交，等待审核</td></tr>
      <tr><td>审核通过</td><td>审核通过后可申请号码</td></tr>
      <tr><td>驳回</td><td>请按驳回原因修改后重新提交</td></tr>
      </tbody>
      </table><h3>资质列表</h3><table>
      <thead><tr><th>企业名称</th><th>审核状态</th><th>提交时间</th></tr></thead>
      <tbody>
      <tr><td><span class="skeleton">&nbsp;</span></td><td><span class="skeleton"></span></td><td><span class="skeleton"></span></td></tr>
      <tr><td>加载中…</td><td>加载中…</td><td></td></tr>
      </tbody>
      </table><p><span class="dot"></span>审核中 <span class="dot"></span>审核通过 <span class="dot"></span>驳回</p>`,
    expected: [],
  },
  {
    name: 'call records with two states',
    url: 'https://tccc.qcloud.com/saas-manage/#/1400000000/records',
    title: '通话记录',
    html: `<h2>通话记录</h2><table>
      <thead><tr><th>主叫</th><th>被叫</th><th>客户名称</th><th>状态</th><th>通话时间</th><th>质检状态</th></tr></thead>
      <tbody>
      <tr><td>057188880001</td><td>13800000000</td><td>${hangzhou}</td><td>已接通</td><td>2026-11-27 10:00</td><td>审核通过</td></tr>
      <tr><td>057188880001</td><td>13800000001</td><td>${shaoxing}</td><td>未接听</td><td>2026-11-27 10:05</td><td>待审核</td></tr>
      <tr><td>057188880001</td><td>13800000002</td><td>${ningbo}</td><td>已驳回</td><td>2026-11-27 10:07</td><td>-</td></tr>
      </tbody>
      </table>`,
    expected: [],
  },
  {
    name: 'another product of the same console',
    url: 'https://console.cloud.tencent.com/smsv2/csms-template',
    title: '短信模板',
    html: `<h2>正文模板管理</h2><table>
      <thead><tr><th>模板名称</th><th>企业名称</th><th>审核状态</th><th>驳回原因</th><th>提交时间</th></tr></thead>
      <tbody>
      <tr><td>验证码</td><td>${hangzhou}</td><td>审核通过</td><td></td><td>2026-11-01</td></tr>
      <tr><td>通知</td><td>${hangzhou}</td><td>审核未通过</td><td>内容不合规</td><td>2026-11-02</td></tr>
      </tbody>
      </table><h2>签名管理</h2><table>
      <thead><tr><th>签名内容</th><th>状态</th><th>申请时间</th></tr></thead>
      <tbody>
      <tr><td>云岭科技</td><td>审核通过</td><td>2026-11-01</td></tr>
      </tbody>
      </table><h2>网站备案</h2><table>
      <thead><tr><th>主办单位名称</th><th>备案状态</th><th>更新时间</th></tr></thead>
      <tbody>
      <tr><td>${hangzhou}</td><td>管局审核中</td><td>2026-11-01</td></tr>
      </tbody>
      </table>`,
    expected: [],
  },
  {
    name: 'a guide',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: '企业资质指引',
    html: `<h1>企业资质申请指引</h1><p>企业名称须与营业执照一致。审核状态：审核通过后可申请号码。</p><ul><li>企业名称：与营业执照一致</li><li>审核状态：待审核、审核通过、驳回</li></ul><ul class="timeline"><li>2026-11-24 提交</li><li>审核中</li><li>审核通过</li></ul>`,
    expected: [],
  },
  {
    name: 'what other tabs and closed windows hold',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: '企业资质管理',
    html: `<h2>企业资质管理</h2><div role="tabpanel"><table>
      <thead><tr><th>企业名称</th><th>审核状态</th><th>提交时间</th></tr></thead>
      <tbody>
      <tr><td>${hangzhou}</td><td>审核通过</td><td>2026-11-02</td></tr>
      </tbody>
      </table></div><div role="tabpanel" hidden><table>
      <thead><tr><th>企业名称</th><th>审核状态</th><th>提交时间</th></tr></thead>
      <tbody>
      <tr><td>${hangzhou}</td><td>驳回</td><td>2026-10-02</td></tr>
      <tr><td>${ningbo}</td><td>驳回</td><td>2026-10-03</td></tr>
      </tbody>
      </table></div><div class="modal" style="display:none"><dl><dt>企业名称</dt><dd>${shaoxing}</dd><dt>审核状态</dt><dd>审核不通过</dd></dl></div><div aria-hidden="true" style="visibility:hidden"><table>
      <thead><tr><th>企业名称</th><th>审核状态</th></tr></thead>
      <tbody>
      <tr><td>${shaoxing}</td><td>已过期</td></tr>
      </tbody>
      </table></div>`,
    expected: [read(hangzhou, 'approved', null, '2026-11-02')],
  },
  {
    name: 'what happened lately, event by event, and one notice by itself',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: '企业资质管理',
    html: `<h2>企业资质管理</h2><h3>最近动态</h3>
      <ul class="timeline"><li class="timeline-item"><b>${hangzhou}</b><span>审核不通过</span><i>时间：2026-11-01</i></li>
      <li class="timeline-item"><b>${shaoxing}</b><span>审核通过</span><i>时间：2026-10-01</i></li></ul>
      <div class="card"><h4>示例</h4><p>${ningbo}</p><span>审核通过</span></div>`,
    expected: [],
  },
];
