import { account, aliyun, esign, read, type StatusPage, tccc, volcengine } from './page.ts';

/** A record's own page: details, steps, banners, results. */
export const pages: StatusPage[] = [
  {
    name: 'description list with a banner that says the reason',
    url: `${tccc}/detail?id=8002`,
    title: '资质详情 - 云联络中心',
    html: `<h1>资质详情</h1><div class="alert alert-error"><b>审核不通过</b><p>驳回原因：经办人身份证照片反光，请重新拍摄</p></div>
      <dl><dt>企业名称</dt><dd>烟台海潮客服有限公司</dd><dt>统一社会信用代码</dt><dd>91370600MA3C000Y1A</dd><dt>审核状态</dt><dd>审核不通过</dd><dt>提交时间</dt><dd>2026-11-03 09:00:00</dd><dt>审核时间</dt><dd>2026-11-04 18:20:00</dd></dl>`,
    expected: [read('烟台海潮客服有限公司', 'rejected', '经办人身份证照片反光，请重新拍摄', '2026-11-04')],
  },
  {
    name: 'steps: what is done, what is now',
    url: `${tccc}/detail?id=8003`,
    title: '资质详情',
    html: `<h1>资质详情</h1><ol class="steps"><li class="done">提交资料<time>2026-11-04 09:00</time></li><li class="current">审核中</li><li>审核通过</li></ol>
      <table class="detail"><tr><th>企业名称</th><td>威海海潮网络有限公司</td></tr><tr><th>审核状态</th><td>待审核</td></tr><tr><th>提交时间</th><td>2026-11-04 09:00:00</td></tr></table>`,
    expected: [read('威海海潮网络有限公司', 'in-review', null, '2026-11-04')],
  },
  {
    name: 'a help text about the review, and no record',
    url: tccc,
    title: '企业资质',
    html: `<h1>企业资质</h1><p>审核状态：提交后 1-2 个工作日内完成审核，审核通过后即可申请号码。</p><p>若审核不通过，请根据驳回原因修改后重新提交。</p><button>新建资质</button>`,
    expected: [],
  },
  {
    name: 'labels and values as spans with colons, two states of one record',
    url: aliyun,
    title: '资质详情',
    html: `<div class="title">资质详情</div><div class="info"><p><span>企业名称：</span><span>青岛海潮信息有限公司</span></p><p><span>资质名称：</span><span>海潮外呼</span></p><p><span>审核状态：</span><span>审核通过</span></p><p><span>有效期状态：</span><span>即将过期</span></p><p><span>到期时间：</span><span>2026-12-20</span></p><p><span>审核时间：</span><span>2025-12-21 10:00:00</span></p></div>`,
    expected: [read('青岛海潮信息有限公司', 'expiring', null, '2026-12-20')],
  },
  {
    name: 'e-sign: one organisation, certified',
    url: esign,
    title: '企业信息 - 腾讯电子签',
    html: `<h2>企业信息</h2><div class="form-like"><div><label>企业名称</label><div>青岛海潮信息有限公司</div></div><div><label>认证状态</label><div><span>已认证</span></div></div><div><label>认证方式</label><div>法人授权</div></div><div><label>认证时间</label><div>2026-11-10 10:00:00</div></div></div>`,
    expected: [read('青岛海潮信息有限公司', 'approved', null, '2026-11-10')],
  },
  {
    name: 'account certification: a transfer is awaited',
    url: account,
    title: '实名认证 - 控制台',
    html: `<h2>企业实名认证</h2><div class="kv"><span class="k label">企业名称</span><span class="v">青岛海潮信息有限公司</span></div><div class="kv"><span class="k label">认证状态</span><span class="v">待打款</span></div><div class="kv"><span class="k label">申请时间</span><span class="v">2026-11-20 10:00:00</span></div>`,
    expected: [read('青岛海潮信息有限公司', 'transfer-awaited', null, '2026-11-20')],
  },
  {
    name: 'account certification: the amount is to be confirmed',
    url: account,
    title: '实名认证 - 控制台',
    html: `<h2>企业实名认证</h2><table><tr><td>企业名称</td><td>青岛海潮信息有限公司</td></tr><tr><td>认证状态</td><td>待确认金额</td></tr><tr><td>申请时间</td><td>2026-11-20 10:00:00</td></tr></table>`,
    expected: [read('青岛海潮信息有限公司', 'amount-to-confirm', null, '2026-11-20')],
  },
  {
    name: 'history of a record below its details is of the same record',
    url: volcengine,
    title: '资质详情',
    html: `<h1>资质详情</h1><dl><dt>公司名称</dt><dd>烟台海潮客服有限公司</dd><dt>审核状态</dt><dd>审核中</dd><dt>提交时间</dt><dd>2026-11-18 09:00:00</dd></dl>
      <h3>审核记录</h3><table><thead><tr><th>时间</th><th>操作人</th><th>审核结果</th><th>备注</th></tr></thead><tbody><tr><td>2026-11-10 09:00:00</td><td>系统</td><td>驳回</td><td>营业执照模糊</td></tr></tbody></table>`,
    expected: [read('烟台海潮客服有限公司', 'in-review', null, '2026-11-18')],
  },
  {
    name: 'an order’s page on the same origin',
    url: 'https://console.cloud.tencent.com/ccc/order/detail',
    title: '订单详情',
    html: `<h1>订单详情</h1><dl><dt>企业名称</dt><dd>烟台海潮客服有限公司</dd><dt>订单状态</dt><dd>已支付</dd><dt>创建时间</dt><dd>2026-11-18 09:00:00</dd></dl>`,
    expected: [],
  },
  {
    name: 'a page of somebody else’s origin',
    url: 'https://example.com/ccc/enterprise',
    title: '企业资质',
    html: `<h1>企业资质</h1><dl><dt>企业名称</dt><dd>烟台海潮客服有限公司</dd><dt>审核状态</dt><dd>审核通过</dd></dl>`,
    expected: [],
  },
  {
    name: 'what is not shown is not said',
    url: tccc,
    title: '企业资质',
    html: `<h1>企业资质</h1><dl style="display:none"><dt>企业名称</dt><dd>烟台海潮客服有限公司</dd><dt>审核状态</dt><dd>审核通过</dd></dl>
      <table><thead><tr><th>企业名称</th><th>审核状态</th></tr></thead><tbody><tr style="visibility:hidden"><td>青岛海潮信息有限公司</td><td>审核通过</td></tr><tr><td>威海海潮网络有限公司</td><td><span style="display:none">审核通过</span><span>审核中</span></td></tr></tbody></table>`,
    expected: [read('威海海潮网络有限公司', 'in-review')],
  },
];
