import { account, aliyun, esign, read, type StatusPage, tccc, volcengine } from './page.ts';

const suzhou = '苏州平江呼叫科技有限公司';
const changzhou = '常州红梅商务服务有限公司';
const wuxi = '无锡太湖客服有限公司';

/** Of pages that were written to try the reader with: those that it got wrong, or that hold a trap beside them. */
export const pages: StatusPage[] = [
  {
    name: 'cards in a grid, each alone in its column, under counts of the same words',
    url: volcengine,
    title: '企业资质 - 语音服务',
    html: `<h2>企业资质</h2>
      <div class="ant-row">${['审核通过', '审核中', '审核失败']
        .map(
          (state) =>
            `<div class="ant-col ant-col-8"><div class="ant-card"><div class="ant-statistic-title">${state}</div><div>1 家</div></div></div>`,
        )
        .join('')}</div>
      <div class="ant-row">${[
        [suzhou, '审核通过', ''],
        [changzhou, '审核失败', '<span>失败原因：营业执照未加盖公章</span>'],
        [wuxi, '审核中', ''],
      ]
        .map(
          ([name, state, why]) =>
            `<div class="ant-col ant-col-8"><div class="ant-card"><div class="ant-card-head"><div class="ant-card-head-title">${name}</div><div class="ant-card-extra"><span class="ant-tag">${state}</span></div></div><div class="ant-card-body"><span>提交时间：2026-11-08</span>${why}</div><ul><li><a>查看</a></li><li><a>修改</a></li></ul></div></div>`,
        )
        .join(
          '',
        )}<div class="ant-col ant-col-8"><div class="ant-card"><button>+ 新增资质</button></div></div></div>`,
    expected: [
      read(suzhou, 'approved', null, '2026-11-08'),
      read(changzhou, 'rejected', '营业执照未加盖公章', '2026-11-08'),
      read(wuxi, 'in-review', null, '2026-11-08'),
    ],
  },
  {
    name: 'a total below the rows, as a foot and as a row',
    url: tccc,
    title: '企业资质管理',
    html: `<h2>企业资质管理</h2><table><thead><tr><th>企业名称</th><th>审核状态</th><th>申请时间</th></tr></thead>
      <tbody><tr><td>${suzhou}</td><td>待审核</td><td>2026-11-27 20:00</td></tr><tr><td>合计 1 家</td><td>待审核</td><td>-</td></tr></tbody>
      <tfoot><tr><td>共</td><td>审核通过</td><td>0</td></tr></tfoot></table>`,
    expected: [read(suzhou, 'in-review', null, '2026-11-27')],
  },
  {
    name: 'a record whose head alone says its state',
    url: `${volcengine}/detail/QUA202611180002`,
    title: '资质管理 - 语音服务',
    html: `<div class="page-header"><div class="page-header-title">${changzhou}</div><div class="sub">QUA202611180002</div><div><span class="tag">审核失败</span></div></div>
      <div class="card"><div class="card-head">企业信息</div><table><tbody><tr><td class="item-label">统一社会信用代码</td><td>91320400MA1WXY7Q3B</td><td class="item-label">失败原因</td><td>入网承诺书未盖公章</td></tr><tr><td class="item-label">创建时间</td><td>2026-11-18 09:10:00</td><td class="item-label">更新时间</td><td>2026-11-20 10:30:00</td></tr></tbody></table></div>
      <div class="card"><div class="card-head">场景信息</div><table><thead><tr><th>业务场景</th><th>场景状态</th></tr></thead><tbody><tr><td>客户服务</td><td>审核中</td></tr></tbody></table></div>
      <div class="card"><ul class="timeline"><li>审核失败 2026-11-20</li><li>提交审核 2026-11-18</li></ul></div>`,
    expected: [read(changzhou, 'rejected', '入网承诺书未盖公章', '2026-11-20')],
  },
  {
    name: 'a record’s head with buttons and steps before its labels',
    url: `${esign}/certification`,
    title: '企业认证 - 腾讯电子签',
    html: `<div class="company-header"><div class="space"><div><h2>${wuxi}</h2></div><div><div class="t-tag"><span title="认证中">认证中</span></div></div></div><button>撤回</button></div>
      <div class="t-steps"><div class="t-steps-item">提交资料</div><div class="t-steps-item">人工审核</div><div class="t-steps-item">认证成功</div></div>
      <div class="t-card"><dl><dt>统一社会信用代码</dt><dd>91320200MA1WXY7Q3B</dd><dt>法定代表人</dt><dd>周*</dd><dt>提交时间</dt><dd>2026-11-26 09:00:00</dd></dl></div>`,
    expected: [read(wuxi, 'in-review', null, '2026-11-26')],
  },
  {
    name: 'a reason that ends like a label, under the record’s head',
    url: `${tccc}/detail/9`,
    title: '资质详情 - 云联络中心',
    html: `<div class="header"><div class="left"><button>返回</button></div><div class="content"><span class="page-title"><b class="name">${changzhou}</b><span class="el-tag">已驳回</span></span></div></div>
      <div class="el-steps"><div class="el-step">提交</div><div class="el-step">审核</div></div>
      <div class="el-collapse"><table class="el-descriptions__table"><tbody><tr><td class="el-descriptions__label">统一社会信用代码</td><td class="el-descriptions__content">91321000MA1WXY7Q3B</td></tr><tr><td class="el-descriptions__label">驳回原因</td><td class="el-descriptions__content">公司授权函缺少日期</td></tr><tr><td class="el-descriptions__label">审核时间</td><td class="el-descriptions__content">2026-11-21 12:00</td></tr></tbody></table></div>`,
    expected: [read(changzhou, 'rejected', '公司授权函缺少日期', '2026-11-21')],
  },
  {
    name: 'rows of a list, the tag within the title, one of them marked as processing',
    url: tccc,
    title: '企业资质 - 云联络中心',
    html: `<h3>企业资质</h3><ul class="ant-list-items">${[
      [suzhou, '审核通过', 'success'],
      [wuxi, '审核中', 'processing'],
    ]
      .map(
        ([name, state, colour]) =>
          `<li class="ant-list-item"><div class="ant-list-item-meta"><h4><a>${name}</a> <span class="ant-tag ant-tag-${colour}">${state}</span></h4><div>申请时间：2026-11-03</div></div><ul><li><a>详情</a></li></ul></li>`,
      )
      .join('')}</ul>`,
    expected: [read(suzhou, 'approved', null, '2026-11-03'), read(wuxi, 'in-review', null, '2026-11-03')],
  },
  {
    name: 'signs before the words; a heading that says Reason for rejection; a day that could be two',
    url: tccc.replace('/enterprise', '/number/apply'),
    title: 'Number Applications - Cloud Contact Center',
    html: `<h1>Number Applications</h1><table><thead><tr><th>Application No.</th><th>Number type</th><th>Company name</th><th>Status</th><th>Reason for rejection</th><th>Application date</th></tr></thead><tbody>
      <tr><td>N-1</td><td>Landline</td><td>Xuzhou Yunlong Communications Co., Ltd.</td><td>✔ Issued</td><td>N/A</td><td>11/20/2026</td></tr>
      <tr><td>N-2</td><td>400</td><td>Xuzhou Yunlong Communications Co., Ltd.</td><td>✖ Rejected</td><td>Call script does not name the product</td><td>03/04/2026</td></tr></tbody></table>`,
    expected: [
      read('Xuzhou Yunlong Communications Co., Ltd.', 'issued', null, '2026-11-20'),
      read('Xuzhou Yunlong Communications Co., Ltd.', 'rejected', 'Call script does not name the product'),
    ],
  },
  {
    name: 'a company’s head that says 已认证: of which of the console’s certifications, it does not say',
    url: esign,
    title: '企业信息 - 腾讯电子签',
    html: `<div class="card"><h4>${wuxi} <span class="tag">已认证</span></h4><dl><dt>统一社会信用代码</dt><dd>91320200MA1WXY7Q3B</dd><dt>认证时间</dt><dd>2026-11-12</dd></dl></div>`,
    expected: [read(wuxi, 'approved', null, '2026-11-12')],
    missed: [wuxi],
  },
  {
    name: 'a console’s head names the account’s company, which is certified; below it a list without rows',
    url: tccc,
    title: '企业资质管理',
    html: `<div class="top"><span class="account-name">${suzhou}</span><span class="tag">已通过</span></div>
      <div class="info"><dl><dt>账号 ID</dt><dd>100000000001</dd><dt>创建时间</dt><dd>2024-01-01</dd></dl></div>
      <h2>企业资质管理</h2><table><thead><tr><th>企业名称</th><th>审核状态</th></tr></thead><tbody><tr><td colspan="2">暂无数据</td></tr></tbody></table>`,
    expected: [],
  },
  {
    name: 'a customer’s page says as much of the customer',
    url: 'https://tccc.qcloud.com/saas-manage/customer/1',
    title: '客户详情',
    html: `<div class="head"><h2>${wuxi}</h2><span class="tag">已拒绝</span></div><dl><dt>统一社会信用代码</dt><dd>91320200MA1WXY7Q3B</dd><dt>手机号</dt><dd>138****0000</dd><dt>创建时间</dt><dd>2026-11-01</dd><dt>备注</dt><dd>要求回访</dd></dl>`,
    expected: [],
  },
  {
    name: 'a dialog asks whether to withdraw: what would be is not what is',
    url: tccc,
    title: '企业资质管理',
    html: `<h2>企业资质管理</h2><table><thead><tr><th>企业名称</th><th>审核状态</th><th>申请时间</th></tr></thead><tbody><tr><td>${suzhou}</td><td>待审核</td><td>2026-11-27</td></tr></tbody></table>
      <div role="dialog" aria-modal="true" aria-labelledby="ask"><div id="ask">撤回申请</div><p>撤回后：</p><p>企业名称：${suzhou}</p><p>审核状态：已撤回</p><button>取消</button><button>确认撤回</button></div>`,
    expected: [read(suzhou, 'in-review', null, '2026-11-27')],
  },
  {
    name: 'a record before and after a change',
    url: tccc,
    title: '企业资质管理',
    html: `<h2>企业资质管理</h2><div class="box"><h4>变更内容</h4><p>企业名称：${suzhou}</p><p>审核状态：审核通过</p><p>审核状态：待审核</p></div>`,
    expected: [],
  },
  {
    name: 'answers to questions, with an example in them',
    url: tccc.replace('/enterprise', '/help'),
    title: '资质审核常见问题 - 云联络中心',
    html: `<h1>资质审核常见问题</h1><p>在列表中找到审核状态为“驳回”的企业：</p><div class="card"><div class="card-title">示意</div><dl><dt>企业名称</dt><dd>${suzhou}</dd><dt>审核状态</dt><dd>驳回</dd><dt>驳回原因</dt><dd>营业执照模糊</dd></dl></div>`,
    expected: [],
  },
  {
    name: 'an example beside the list, and one of nobody',
    url: tccc,
    title: '企业资质管理',
    html: `<h2>企业资质管理</h2><section><h4>示例</h4><div class="card"><dl><dt>企业名称</dt><dd>${suzhou}</dd><dt>审核状态</dt><dd>驳回</dd></dl></div></section>
      <section><h4>资质</h4><div class="card"><dl><dt>企业名称</dt><dd>XX科技有限公司</dd><dt>审核状态</dt><dd>驳回</dd></dl></div></section>
      <section><h4>资质</h4><div class="card"><dl><dt>企业名称</dt><dd>${wuxi}</dd><dt>审核状态</dt><dd>待审核</dd></dl></div></section>`,
    expected: [read(wuxi, 'in-review')],
  },
  {
    name: 'the record’s history says why',
    url: `${tccc}/detail`,
    title: '资质详情',
    html: `<h2>企业资质详情</h2><dl><dt>企业名称</dt><dd>${changzhou}</dd><dt>当前状态</dt><dd>驳回</dd><dt>申请时间</dt><dd>2026-11-20 08:00:00</dd></dl>
      <h3>审核记录</h3><table><thead><tr><th>审核节点</th><th>操作人</th><th>审核结果</th><th>审核意见</th><th>审核时间</th></tr></thead><tbody>
      <tr><td>提交申请</td><td>陈*</td><td>已提交</td><td>-</td><td>2026-11-20 08:00:00</td></tr>
      <tr><td>平台审核</td><td>系统</td><td>驳回</td><td>手持身份证照片反光</td><td>2026-11-21 11:20:00</td></tr>
      <tr><td>平台审核</td><td>系统</td><td>驳回</td><td>授权书未盖章</td><td>2026-10-02 11:20:00</td></tr></tbody></table>`,
    expected: [read(changzhou, 'rejected', '手持身份证照片反光', '2026-11-21')],
  },
  {
    name: 'the record’s history ends with another filing: the rejection before it is not of this one',
    url: `${tccc}/detail`,
    title: '资质详情',
    html: `<h2>企业资质详情</h2><dl><dt>企业名称</dt><dd>${changzhou}</dd><dt>当前状态</dt><dd>驳回</dd></dl>
      <h3>审核记录</h3><table><thead><tr><th>审核节点</th><th>审核结果</th><th>审核意见</th><th>审核时间</th></tr></thead><tbody>
      <tr><td>平台审核</td><td>驳回</td><td>授权书未盖章</td><td>2026-10-02 11:20:00</td></tr>
      <tr><td>提交申请</td><td>已提交</td><td>-</td><td>2026-11-20 08:00:00</td></tr></tbody></table>`,
    expected: [read(changzhou, 'rejected')],
  },
  {
    name: 'two reviews under grouped headings, each with its own words',
    url: aliyun,
    title: '资质管理',
    html: `<h3>普通资质</h3><table><thead><tr><th rowspan="2">企业名称</th><th colspan="2">平台审核</th><th colspan="2">运营商审核</th><th rowspan="2">提交时间</th></tr>
      <tr><th>状态</th><th>审核意见</th><th>状态</th><th>审核意见</th></tr></thead><tbody>
      <tr><td>${suzhou}</td><td>已通过</td><td>资料齐全</td><td>审核中</td><td>-</td><td>2026-11-20</td></tr>
      <tr><td>${changzhou}</td><td>已通过</td><td>资料齐全</td><td>已驳回</td><td>入网承诺书未盖章</td><td>2026-11-21</td></tr>
      <tr><td>${wuxi}</td><td>已通过</td><td>资料齐全</td><td>已驳回</td><td>-</td><td>2026-11-22</td></tr></tbody></table>`,
    expected: [
      read(suzhou, 'in-review', null, '2026-11-20'),
      read(changzhou, 'rejected', '入网承诺书未盖章', '2026-11-21'),
      read(wuxi, 'rejected', null, '2026-11-22'),
    ],
  },
  {
    name: 'headings that name the reviewer alone',
    url: aliyun,
    title: '资质管理',
    html: `<h3>普通资质</h3><table><thead><tr><th>资质ID</th><th>企业名称</th><th>平台审核</th><th>运营商审核</th></tr></thead><tbody>
      <tr><td>1</td><td>${suzhou}</td><td>已通过</td><td>审核中</td></tr><tr><td>2</td><td>${wuxi}</td><td>待审核</td><td>-</td></tr></tbody></table>`,
    expected: [read(suzhou, 'in-review'), read(wuxi, 'in-review')],
  },
  {
    name: 'a record in a drawer over its list is the list’s, and says why',
    url: volcengine,
    title: '资质管理',
    html: `<h4>资质管理</h4><table><thead><tr><th>资质编号</th><th>企业名</th><th>审批状态</th><th>更新时间</th></tr></thead><tbody>
      <tr><td>QUA02</td><td>${changzhou}</td><td>审批未通过</td><td>2026-11-20 10:30:00</td></tr><tr><td>QUA03</td><td>${wuxi}</td><td>审批中</td><td>2026-11-25 09:10:00</td></tr></tbody></table>
      <div role="dialog" aria-modal="true"><div class="drawer-title">资质详情</div><dl><dt>资质编号</dt><dd>QUA02</dd><dt>企业名</dt><dd>${changzhou}</dd><dt>审批状态</dt><dd>审批未通过</dd><dt>审批意见</dt><dd>号码申请公函未填写管理员身份证号</dd><dt>更新时间</dt><dd>2026-11-20 10:30:00</dd></dl></div>`,
    expected: [
      read(changzhou, 'rejected', '号码申请公函未填写管理员身份证号', '2026-11-20'),
      read(wuxi, 'in-review', null, '2026-11-25'),
    ],
  },
  {
    name: 'an English record: Submitted on, Reviewed on',
    url: esign,
    title: 'Organization - Tencent eSign',
    html: `<h1>Organization verification 企业认证</h1><div class="kv"><div>Organization name</div><div>Suzhou Pingjiang Call Technology Co., Ltd.</div></div><div class="kv"><div>Verification status</div><div><b>Rejected</b></div></div><div class="kv"><div>Rejection reason</div><div>The name does not match the business registration.</div></div><div class="kv"><div>Submitted on</div><div>Nov 20, 2026 08:00</div></div><div class="kv"><div>Reviewed on</div><div>Nov 21, 2026 11:20</div></div>`,
    expected: [
      read(
        'Suzhou Pingjiang Call Technology Co., Ltd.',
        'rejected',
        'The name does not match the business registration.',
        '2026-11-21',
      ),
    ],
  },
  {
    name: 'an English list with the reviewer’s comments',
    url: tccc,
    title: 'Enterprise Qualifications - Console',
    html: `<h2>Enterprise Qualifications</h2><table><thead><tr><th>Application ID</th><th>Company</th><th>Approval Status</th><th>Reviewer Comments</th><th>Approval Time</th></tr></thead><tbody>
      <tr><td>3102</td><td>Changzhou Hongmei Business Service Co., Ltd.</td><td>Rejected</td><td>Letter of authorization is not stamped</td><td>Nov 21, 2026 11:20</td></tr></tbody></table>`,
    expected: [
      read(
        'Changzhou Hongmei Business Service Co., Ltd.',
        'rejected',
        'Letter of authorization is not stamped',
        '2026-11-21',
      ),
    ],
  },
  {
    name: 'scripts are reviewed, too, and belong to the same companies',
    url: `${tccc.replace('/enterprise', '/script')}`,
    title: '云联络中心',
    html: `<h2>企业资质</h2><table><thead><tr><th>话术名称</th><th>企业名称</th><th>审核状态</th><th>驳回原因</th></tr></thead><tbody><tr><td>回访</td><td>${suzhou}</td><td>审核不通过</td><td>涉及营销</td></tr></tbody></table>`,
    expected: [],
  },
  {
    name: 'papers of a record have states of their own; a cell that says a change says no state',
    url: `${tccc}/detail`,
    title: '企业资质详情',
    html: `<h2>企业资质详情</h2><dl><dt>企业名称</dt><dd>${wuxi}</dd><dt>审核状态</dt><dd>待审核</dd><dt>提交时间</dt><dd>2026-11-26</dd></dl>
      <h3>材料清单</h3><table><thead><tr><th>材料名称</th><th>审核状态</th><th>审核意见</th></tr></thead><tbody><tr><td>委托授权书</td><td>审核不通过</td><td>未盖章</td></tr></tbody></table>
      <h3>变更</h3><table><thead><tr><th>企业名称</th><th>审核状态</th></tr></thead><tbody><tr><td>${suzhou}</td><td><s>待审核</s> → 审核通过</td></tr></tbody></table>`,
    expected: [read(wuxi, 'in-review', null, '2026-11-26')],
  },
  {
    name: 'an amount to confirm under steps and a notice of the same words',
    url: account,
    title: '账号信息 - 腾讯云',
    html: `<h2>企业实名认证</h2><div class="steps"><div class="step">腾讯云打款</div><div class="step">确认打款金额</div><div class="step">认证成功</div></div>
      <div class="result"><div class="result-title">已打款，待确认金额</div><div>请查询到账金额后填写。超过3次填写错误，认证失败。</div></div>
      <dl><dt>企业名称</dt><dd>${wuxi}</dd><dt>认证方式</dt><dd>对公打款</dd><dt>认证状态</dt><dd>待确认打款金额</dd><dt>提交时间</dt><dd>2026-11-25 14:00:00</dd></dl>`,
    expected: [read(wuxi, 'amount-to-confirm', null, '2026-11-25')],
  },
];
