import { esign, read, type StatusPage, tccc, volcengine } from './page.ts';

/** Applications below each other: tables, cards, lists. */
const td = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (heads: string[], rows: string[], caption = '') =>
  `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>${caption}`;

export const pages: StatusPage[] = [
  {
    name: 'plain table, state with a dot, the reason behind a button and in a title',
    url: tccc,
    title: '企业资质管理 - 云联络中心',
    html: `<h2>企业资质</h2>${table(
      ['资质ID', '企业名称', '审核状态', '提交时间', '操作'],
      [
        td(
          '8001',
          '青岛海潮信息有限公司',
          '<i class="dot green"></i>审核通过',
          '2026-11-02 10:11',
          '<a>查看</a>',
        ),
        td(
          '8002',
          '烟台海潮客服有限公司',
          '<i class="dot red"></i><span title="营业执照副本不清晰">审核不通过</span>',
          '2026-11-03 09:00',
          '<button>查看驳回原因</button><button>重新提交</button>',
        ),
        td(
          '8003',
          '威海海潮网络有限公司',
          '<i class="dot"></i>待审核',
          '2026-11-04 09:00',
          '<button>撤回</button>',
        ),
      ],
    )}`,
    expected: [
      read('青岛海潮信息有限公司', 'approved', null, '2026-11-02'),
      read('烟台海潮客服有限公司', 'rejected', '营业执照副本不清晰', '2026-11-03'),
      read('威海海潮网络有限公司', 'in-review', null, '2026-11-04'),
    ],
  },
  {
    name: 'tabs, filters and a legend hold the same words; the table has one row',
    url: tccc,
    title: '资质管理',
    html: `<h1>资质管理</h1>
      <div role="tablist"><button role="tab">全部</button><button role="tab">审核中</button><button role="tab">审核通过</button><button role="tab">已驳回</button></div>
      <label>审核状态 <select><option>全部</option><option selected>审核中</option><option>已驳回</option></select></label>
      <div class="filter-item"><span class="filter-label">审核状态：</span><span class="filter-tag">已驳回</span><span class="filter-tag">审核通过</span></div>
      <ul class="legend"><li>审核中：资料正在审核</li><li>已驳回：请修改后重新提交</li><li>审核通过：可以申请号码</li></ul>
      ${table(['企业名称', '状态', '更新时间'], [td('青岛海潮信息有限公司', '审核中', '2026-11-20 08:00:00')])}`,
    expected: [read('青岛海潮信息有限公司', 'in-review', null, '2026-11-20')],
  },
  {
    name: 'help of what states mean is a table, too',
    url: tccc,
    title: '企业资质 帮助',
    html: `<h1>企业资质</h1><h3>状态说明</h3>${table(
      ['状态', '说明'],
      [
        td('待审核', '资料已提交，1-2 个工作日内审核'),
        td('审核通过', '可申请号码'),
        td('审核不通过', '按驳回原因修改'),
      ],
    )}`,
    expected: [],
  },
  {
    name: 'call records have states',
    url: `${tccc.replace('/enterprise', '/records')}`,
    title: '通话记录 - 云联络中心',
    html: `<h2>通话记录</h2>${table(
      ['主叫号码', '被叫号码', '状态', '通话时长', '时间'],
      [
        td('057100000000', '13900000000', '成功', '00:31', '2026-11-20 08:00:00'),
        td('057100000000', '13900000001', '失败', '00:00', '2026-11-20 08:01:00'),
      ],
    )}`,
    expected: [],
  },
  {
    name: 'agents have states',
    url: `${tccc.replace('/enterprise', '/agents')}`,
    title: '坐席管理 - 云联络中心',
    html: `<h2>坐席管理</h2>${table(
      ['姓名', '企业名称', '账号', '状态'],
      [
        td('王芳', '青岛海潮信息有限公司', 'wang@example.com', '已停用'),
        td('李雷', '青岛海潮信息有限公司', 'li@example.com', '已认证'),
      ],
    )}`,
    expected: [],
  },
  {
    name: 'masked names beside the qualification’s, which is not',
    url: volcengine,
    title: '资质管理',
    html: `<h1>企业资质</h1>${table(
      ['资质名称', '公司名称', '社会信用代码', '审核状态', '审核意见', '创建时间', '审核时间'],
      [
        td(
          '海潮外呼',
          '青岛**有限公司',
          '9137**********0X',
          '审核失败',
          '法人手持照与身份证不一致',
          '2026-11-01 10:00:00',
          '2026-11-02 15:30:00',
        ),
        td('海潮通知', '烟台**有限公司', '9137**********1A', '审核中', '-', '2026-11-05 10:00:00', '--'),
      ],
    )}`,
    expected: [
      read('海潮外呼', 'rejected', '法人手持照与身份证不一致', '2026-11-02'),
      read('海潮通知', 'in-review', null, '2026-11-05'),
    ],
  },
  {
    name: 'traditional script',
    url: tccc,
    title: '企業資質管理',
    html: `<h2>企業資質</h2>${table(
      ['企業名稱', '審核狀態', '駁回原因', '提交時間', '審核時間'],
      [
        td('青島海潮信息有限公司', '審核通過', '-', '2026-11-01 09:00:00', '2026-11-02 09:00:00'),
        td(
          '煙台海潮客服有限公司',
          '已駁回',
          '營業執照未加蓋公章',
          '2026-11-03 09:00:00',
          '2026-11-04 09:00:00',
        ),
        td('威海海潮網絡有限公司', '審核中', '-', '2026-11-05 09:00:00', '-'),
      ],
    )}`,
    expected: [
      read('青島海潮信息有限公司', 'approved', null, '2026-11-02'),
      read('煙台海潮客服有限公司', 'rejected', '營業執照未加蓋公章', '2026-11-04'),
      read('威海海潮網絡有限公司', 'in-review', null, '2026-11-05'),
    ],
  },
  {
    name: 'English console',
    url: tccc,
    title: 'Enterprise Qualification - Cloud Contact Center',
    html: `<h2>Enterprise Qualification 企业资质</h2>${table(
      ['Company name', 'Review status', 'Reject reason', 'Submitted at'],
      [
        td('Qingdao Haichao Information Co., Ltd.', 'Approved', '-', '2026-11-01 09:00:00'),
        td('Yantai Haichao Service Co., Ltd.', 'Rejected', 'The seal is missing', '2026-11-02 09:00:00'),
        td('Weihai Haichao Network Co., Ltd.', 'Under review', '-', '2026-11-03 09:00:00'),
      ],
    )}`,
    expected: [
      read('Qingdao Haichao Information Co., Ltd.', 'approved', null, '2026-11-01'),
      read('Yantai Haichao Service Co., Ltd.', 'rejected', 'The seal is missing', '2026-11-02'),
      read('Weihai Haichao Network Co., Ltd.', 'in-review', null, '2026-11-03'),
    ],
  },
  {
    name: 'cards, each with its own labels',
    url: tccc,
    title: '企业资质',
    html: `<h1>企业资质</h1><div class="cards">${[
      ['青岛海潮信息有限公司', '审核通过', ''],
      ['烟台海潮客服有限公司', '审核不通过', '身份证已过期'],
      ['威海海潮网络有限公司', '审核中', ''],
    ]
      .map(
        ([name, state, reason]) => `<div class="card"><div class="card-head"><h3>${name}</h3></div>
        <div class="kv"><span class="label">企业名称</span><span class="value">${name}</span></div>
        <div class="kv"><span class="label">审核状态</span><span class="value"><em class="tag">${state}</em></span></div>
        ${reason ? `<div class="kv"><span class="label">驳回原因</span><span class="value">${reason}</span></div>` : ''}
        <div class="kv"><span class="label">提交时间</span><span class="value">2026-11-08 12:00:00</span></div></div>`,
      )
      .join('')}</div>`,
    expected: [
      read('青岛海潮信息有限公司', 'approved', null, '2026-11-08'),
      read('烟台海潮客服有限公司', 'rejected', '身份证已过期', '2026-11-08'),
      read('威海海潮网络有限公司', 'in-review', null, '2026-11-08'),
    ],
  },
  {
    name: 'numbers: issued, to be paid, bound, suspended',
    url: `${tccc.replace('/enterprise', '/number/apply')}`,
    title: '号码申请 - 云联络中心',
    html: `<h2>号码申请</h2>${table(
      ['申请单号', '号码类型', '号码', '企业名称', '状态', '申请时间', '操作'],
      [
        td('N1', '固话', '0532-1111 1111', '青岛海潮信息有限公司', '已下发', '2026-11-01 09:00:00', '绑定'),
        td('N2', '固话', '-', '青岛海潮信息有限公司', '审核通过，待付费', '2026-11-02 09:00:00', '去付费'),
        td('N3', '400', '4000000000', '青岛海潮信息有限公司', '已绑定', '2026-11-03 09:00:00', '解绑'),
        td('N4', '固话', '-', '青岛海潮信息有限公司', '运营商审核中', '2026-11-04 09:00:00', '撤回'),
        td('N5', '固话', '-', '青岛海潮信息有限公司', '管理员停用', '2026-11-05 09:00:00', ''),
      ],
    )}`,
    expected: [
      read('青岛海潮信息有限公司', 'issued', null, '2026-11-01'),
      read('青岛海潮信息有限公司', 'to-pay', null, '2026-11-02'),
      read('青岛海潮信息有限公司', 'bound', null, '2026-11-03'),
      read('青岛海潮信息有限公司', 'in-review', null, '2026-11-04'),
      read('青岛海潮信息有限公司', 'suspended', null, '2026-11-05'),
    ],
  },
  {
    name: 'a grid of boxes with roles; a loading row, an empty one, one with a dash for a state',
    url: tccc,
    title: '企业资质',
    html: `<h2>企业资质</h2><div role="table"><div role="row"><div role="columnheader">公司名称</div><div role="columnheader">审核状态</div><div role="columnheader">审核时间</div></div>
      <div role="row"><div role="cell">青岛海潮信息有限公司</div><div role="cell">审核通过</div><div role="cell">2026/11/09 10:00</div></div>
      <div role="row"><div role="cell">烟台海潮客服有限公司</div><div role="cell">-</div><div role="cell">-</div></div>
      <div role="row"><div role="cell"><span class="skeleton"></span></div><div role="cell"><span class="skeleton">加载中</span></div><div role="cell"></div></div></div>`,
    expected: [read('青岛海潮信息有限公司', 'approved', null, '2026-11-09')],
  },
  {
    name: 'no data',
    url: tccc,
    title: '企业资质',
    html: `<h2>企业资质</h2><table><thead><tr><th>企业名称</th><th>审核状态</th></tr></thead><tbody><tr><td colspan="2">暂无数据，审核通过后可申请号码</td></tr></tbody></table>`,
    expected: [],
  },
  {
    name: 'wordings with what follows in the same words; states that say too little (待修改) or nothing known',
    url: tccc,
    title: '企业资质',
    html: `<h2>企业资质</h2>${table(
      ['企业名称', '审核状态', '提交时间'],
      [
        td('青岛海潮信息有限公司', '审核中（预计1-3个工作日）', '2026-11-01 09:00:00'),
        td('烟台海潮客服有限公司', '未通过：授权书日期缺失', '2026-11-02 09:00:00'),
        td('威海海潮网络有限公司', '待修改', '2026-11-03 09:00:00'),
        td('济南海潮商务有限公司', '星标', '2026-11-04 09:00:00'),
        td('淄博海潮商务有限公司', '已撤销', '2026-11-05 09:00:00'),
        td('潍坊海潮商务有限公司', '已失效', '2026-11-06 09:00:00'),
      ],
    )}`,
    expected: [
      read('青岛海潮信息有限公司', 'in-review', null, '2026-11-01'),
      read('烟台海潮客服有限公司', 'rejected', '授权书日期缺失', '2026-11-02'),
      read('淄博海潮商务有限公司', 'withdrawn', null, '2026-11-05'),
      read('潍坊海潮商务有限公司', 'expired', null, '2026-11-06'),
    ],
  },
  {
    name: 'two lines in a cell: the company above its code, the state above its reason',
    url: esign,
    title: '企业认证',
    html: `<h2>企业认证</h2>${table(
      ['企业名称', '认证状态', '认证时间'],
      [
        td(
          '<div>青岛海潮信息有限公司</div><div class="sub">91370200MA3C000X0X</div>',
          '<div><span class="badge">认证失败</span></div><div class="sub">法人姓名与工商登记不一致</div>',
          '2026-11-12 11:00:00',
        ),
        td(
          '<div>烟台海潮客服有限公司</div><div class="sub">91370600MA3C000Y1A</div>',
          '<div><span class="badge">已认证</span></div>',
          '2026-11-13 11:00:00',
        ),
      ],
    )}`,
    expected: [
      read('青岛海潮信息有限公司', 'rejected', '法人姓名与工商登记不一致', '2026-11-12'),
      read('烟台海潮客服有限公司', 'approved', null, '2026-11-13'),
    ],
  },
  {
    name: 'a table in an unfolded row of another',
    url: tccc,
    title: '企业资质',
    html: `<h2>企业资质</h2><table><thead><tr><th></th><th>企业名称</th><th>审核状态</th><th>提交时间</th></tr></thead><tbody>
      <tr><td>▾</td><td>青岛海潮信息有限公司</td><td>审核不通过</td><td>2026-11-14 09:00:00</td></tr>
      <tr><td colspan="4"><table><thead><tr><th>材料</th><th>结果</th><th>说明</th></tr></thead><tbody>
        <tr><td>营业执照</td><td>通过</td><td>-</td></tr><tr><td>授权书</td><td>不通过</td><td>未盖骑缝章</td></tr></tbody></table></td></tr>
      <tr><td>▸</td><td>烟台海潮客服有限公司</td><td>审核通过</td><td>2026-11-15 09:00:00</td></tr></tbody></table>`,
    expected: [
      read('青岛海潮信息有限公司', 'rejected', '授权书：未盖骑缝章', '2026-11-14'),
      read('烟台海潮客服有限公司', 'approved', null, '2026-11-15'),
    ],
  },
];
