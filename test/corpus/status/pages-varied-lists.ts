import { read, type StatusPage } from './page.ts';

const hangzhou = '杭州云岭信息技术有限公司';
const ningbo = '宁波云岭客服有限公司';
const shaoxing = '绍兴云岭网络有限公司';

/** Lists in more shapes than tables have, written before the reader was looked at. */
export const pages: StatusPage[] = [
  {
    name: 'locked columns as copies of the table, laid over it',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: '企业资质管理',
    html: `<style>.box { position: relative; width: 900px; overflow: hidden; }
      .scroll { overflow-x: auto; }
      .scroll table { width: 1600px; }
      .left, .right { position: absolute; top: 0; background: #fff; }
      .left { left: 0; }
      .right { right: 0; }
      tr { height: 44px; }
      td, th { white-space: nowrap; }</style>
      <h2>企业资质管理</h2><div class="box"><div class="scroll"><table>
      <thead><tr><th>企业名称</th><th>统一社会信用代码</th><th>申请时间</th><th>审核时间</th><th>审核备注</th><th>审核状态</th><th>操作</th></tr></thead>
      <tbody>
      <tr><td>${hangzhou}</td><td>91330106MA2B0QXU8L</td><td>2026-11-02 10:12:00</td><td>2026-11-03 15:00:41</td><td>-</td><td><span class="ant-badge"><span class="ant-badge-status-dot"></span><span class="ant-badge-status-text">审核通过</span></span></td><td><a>查看</a></td></tr>
      <tr><td>${shaoxing}</td><td>91330602MA2D0QXU11</td><td>2026-11-20 08:00:00</td><td>2026-11-21 11:20:00</td><td>电信入网承诺书信息不完整</td><td><span class="ant-badge"><span class="ant-badge-status-dot"></span><span class="ant-badge-status-text">驳回</span></span></td><td><a>修改</a> <a>查看</a></td></tr>
      </tbody>
      </table></div><div class="left"><table>
      <thead><tr><th>企业名称</th></tr></thead>
      <tbody>
      <tr><td>${hangzhou}</td></tr>
      <tr><td>${shaoxing}</td></tr>
      </tbody>
      </table></div><div class="right"><table>
      <thead><tr><th>审核状态</th><th>操作</th></tr></thead>
      <tbody>
      <tr><td><span class="ant-badge"><span class="ant-badge-status-dot"></span><span class="ant-badge-status-text">审核通过</span></span></td><td><a>查看</a></td></tr>
      <tr><td><span class="ant-badge"><span class="ant-badge-status-dot"></span><span class="ant-badge-status-text">驳回</span></span></td><td><a>修改</a> <a>查看</a></td></tr>
      </tbody>
      </table></div></div><ul class="ant-pagination"><li>共 2 条</li><li>1</li></ul>`,
    expected: [
      read(hangzhou, 'approved', null, '2026-11-03'),
      read(shaoxing, 'rejected', '电信入网承诺书信息不完整', '2026-11-21'),
    ],
  },
  {
    name: 'an unfolded row says why and when',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: '企业资质',
    html: `<h2>企业资质管理</h2>
      <table>
      <thead><tr><th></th><th>企业名称</th><th>审核状态</th><th>提交时间</th></tr></thead><tbody><tr><td>▸</td><td>${hangzhou}</td><td>审核通过</td><td>2026-11-02 10:12</td></tr><tr><td>▾</td><td>${shaoxing}</td><td>审核未通过</td><td>2026-11-20 08:00</td></tr><tr class="expanded"><td colspan="4"><div><p>驳回原因：号码申请公函信息不完整，请重新提供</p><p>审核时间：2026-11-21 11:20</p></div></td></tr><tr><td>▸</td><td>${ningbo}</td><td>审核中（预计1-3个工作日）</td><td>2026-11-24 09:30</td></tr></tbody></table>`,
    expected: [
      read(hangzhou, 'approved', null, '2026-11-02'),
      read(shaoxing, 'rejected', '号码申请公函信息不完整，请重新提供', '2026-11-20'),
      read(ningbo, 'in-review', null, '2026-11-24'),
    ],
  },
  {
    name: 'cards with a tag each, under tabs of the same words',
    url: 'https://console.volcengine.com/vms/qualification',
    title: '资质管理 - 语音服务',
    html: `<h2>资质管理</h2>
      <div class="arco-tabs"><span>全部</span><span>审核中</span><span>审核通过</span><span>审核失败</span></div>
      <ul>
      <li class="arco-list-item"><div class="card"><div class="head"><a>${hangzhou}</a> <span class="arco-tag">审核通过</span></div><div class="meta"><span>资质编号：QUA2026110012</span> <span>提交时间：2026-11-02 10:12:00</span></div><div class="ops"><button>查看</button><button>编辑</button></div></div></li>
      <li class="arco-list-item"><div class="card"><div class="head"><a>${ningbo}</a> <span class="arco-tag">审核中</span></div><div class="meta"><span>资质编号：QUA2026110010</span> <span>提交时间：2026-11-24 09:30:00</span></div><div class="ops"><button>查看</button><button>编辑</button></div></div></li>
      <li class="arco-list-item"><div class="card"><div class="head"><a>${shaoxing}</a> <span class="arco-tag">审核失败</span></div><div class="meta"><span>资质编号：QUA2026110010</span> <span>提交时间：2026-11-20 08:00:00</span></div><div class="why">失败原因：身份证照片不清晰</div><div class="ops"><button>查看</button><button>编辑</button></div></div></li>
      </ul>`,
    expected: [
      read(hangzhou, 'approved', null, '2026-11-02'),
      read(ningbo, 'in-review', null, '2026-11-24'),
      read(shaoxing, 'rejected', '身份证照片不清晰', '2026-11-20'),
    ],
  },
  {
    name: 'cards of label and value',
    url: 'https://dyvms.console.aliyun.com/corp/normal',
    title: '资质管理',
    html: `<style>.panel { border: 1px solid #ddd; margin: 8px 0; padding: 8px; }
      .pair { display: flex; gap: 12px; }</style>
      <h3>普通资质</h3><div class="list"><div class="panel"><h4>${hangzhou}</h4><div class="pair"><span>资质ID</span><span>100000012</span></div><div class="pair"><span>审核状态</span><span>审核通过</span></div><div class="pair"><span>提交时间</span><span>2026-11-02</span></div></div><div class="panel"><h4>${shaoxing}</h4><div class="pair"><span>资质ID</span><span>100000013</span></div><div class="pair"><span>审核状态</span><span>审核不通过</span></div><div class="pair"><span>提交时间</span><span>2026-11-20</span></div></div></div>`,
    expected: [
      read(hangzhou, 'approved', null, '2026-11-02'),
      read(shaoxing, 'rejected', null, '2026-11-20'),
    ],
  },
  {
    name: 'boxes with roles',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: '企业资质管理',
    html: `<style>[role=row] { display: grid; grid-template-columns: 260px 120px 260px 160px; }
      [role=row] > div { padding: 8px; }</style>
      <h2>企业资质管理</h2><div role="table" aria-label="资质列表"><div role="rowgroup"><div role="row"><div role="columnheader">企业名称</div><div role="columnheader">状态</div><div role="columnheader">驳回原因</div><div role="columnheader">审核时间</div></div></div><div role="rowgroup"><div role="row"><div role="cell">${hangzhou}</div><div role="cell">已通过</div><div role="cell">--</div><div role="cell">2026-11-03</div></div><div role="row"><div role="cell">${shaoxing}</div><div role="cell">已驳回</div><div role="cell">委托授权书未加盖公章</div><div role="cell">2026-11-21</div></div><div role="row"><div role="cell">${ningbo}</div><div role="cell">待审核</div><div role="cell">--</div><div role="cell">--</div></div></div></div>`,
    expected: [
      read(hangzhou, 'approved', null, '2026-11-03'),
      read(shaoxing, 'rejected', '委托授权书未加盖公章', '2026-11-21'),
      read(ningbo, 'in-review'),
    ],
  },
  {
    name: 'boxes without roles',
    url: 'https://console.volcengine.com/vms/qualification',
    title: '资质管理',
    html: `<style>.row { display: flex; }
      .cell { width: 240px; padding: 8px; }</style>
      <h2>企业资质</h2><div class="grid"><div class="row header"><div class="cell">企业名称</div><div class="cell">资质编号</div><div class="cell">审核状态</div><div class="cell">提交时间</div></div><div class="row"><div class="cell">${hangzhou}</div><div class="cell">QUA2026110001</div><div class="cell">审核通过</div><div class="cell">2026-11-02 10:12</div></div><div class="row"><div class="cell">${shaoxing}</div><div class="cell">QUA2026110002</div><div class="cell">审核失败</div><div class="cell">2026-11-20 08:00</div></div></div>`,
    expected: [
      read(hangzhou, 'approved', null, '2026-11-02'),
      read(shaoxing, 'rejected', null, '2026-11-20'),
    ],
  },
  {
    name: 'a heading that stands still, repeated and measured',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: '企业资质管理',
    html: `<h2>企业资质管理</h2><div class="ant-table-sticky-holder" style="position:sticky;top:0"><table style="table-layout:fixed;width:900px"><colgroup><col><col><col></colgroup><thead><tr><th>企业名称</th><th>审核状态</th><th>审核时间</th></tr></thead></table></div>
      <div class="ant-table-body"><table style="table-layout:fixed;width:900px"><thead style="visibility:collapse"><tr><th>企业名称</th><th>审核状态</th><th>审核时间</th></tr></thead><tbody><tr aria-hidden="true" class="ant-table-measure-row" style="height:0"><td style="padding:0;height:0"><div style="height:0;overflow:hidden">企业名称</div></td><td style="padding:0"><div style="height:0;overflow:hidden">审核状态</div></td><td style="padding:0"></td></tr>
      <tr><td>${hangzhou}</td><td>审核通过</td><td>2026-11-03 15:00</td></tr><tr><td>${shaoxing}</td><td>审核驳回</td><td>2026-11-21 11:20</td></tr></tbody></table></div>`,
    expected: [
      read(hangzhou, 'approved', null, '2026-11-03'),
      read(shaoxing, 'rejected', null, '2026-11-21'),
    ],
  },
  {
    name: 'a virtual list, four of two hundred rows made',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: '企业资质管理',
    html: `<style>.r { display: flex; height: 40px; }
      .r > div { width: 260px; }
      .holder { height: 200px; overflow: auto; position: relative; }
      .inner { height: 8000px; }
      .v { position: absolute; }</style>
      <h2>企业资质管理</h2><div role="grid" aria-rowcount="200"><div role="row" class="r"><div role="columnheader">企业名称</div><div role="columnheader">审核状态</div><div role="columnheader">审核时间</div></div>
      <div class="holder"><div class="inner"><div role="row" class="r v" style="top:0px" aria-rowindex="40"><div role="gridcell">云岭第0分公司有限公司</div><div role="gridcell">审核通过</div><div role="gridcell">2026-11-10</div></div><div role="row" class="r v" style="top:40px" aria-rowindex="41"><div role="gridcell">云岭第1分公司有限公司</div><div role="gridcell">审核中</div><div role="gridcell">2026-11-11</div></div><div role="row" class="r v" style="top:80px" aria-rowindex="42"><div role="gridcell">云岭第2分公司有限公司</div><div role="gridcell">审核通过</div><div role="gridcell">2026-11-12</div></div><div role="row" class="r v" style="top:120px" aria-rowindex="43"><div role="gridcell">云岭第3分公司有限公司</div><div role="gridcell">审核中</div><div role="gridcell">2026-11-13</div></div></div></div></div>`,
    expected: [
      read('云岭第0分公司有限公司', 'approved', null, '2026-11-10'),
      read('云岭第1分公司有限公司', 'in-review', null, '2026-11-11'),
      read('云岭第2分公司有限公司', 'approved', null, '2026-11-12'),
      read('云岭第3分公司有限公司', 'in-review', null, '2026-11-13'),
    ],
  },
  {
    name: 'a table of numbers in a row of companies',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: '企业资质管理',
    html: `<h2>企业资质管理</h2><table><thead><tr><th>企业名称</th><th>审核状态</th><th>提交时间</th></tr></thead><tbody>
      <tr><td>${hangzhou}</td><td>审核通过</td><td>2026-11-02</td></tr>
      <tr><td colspan="3"><table>
      <thead><tr><th>号码</th><th>状态</th><th>绑定时间</th></tr></thead>
      <tbody>
      <tr><td>057188880001</td><td>已绑定</td><td>2026-11-10</td></tr>
      <tr><td>057188880002</td><td>已停用</td><td>2026-11-11</td></tr>
      </tbody>
      </table></td></tr>
      <tr><td>${shaoxing}</td><td>驳回</td><td>2026-11-20</td></tr></tbody></table>`,
    expected: [
      read(hangzhou, 'approved', null, '2026-11-02'),
      read(shaoxing, 'rejected', null, '2026-11-20'),
      read('057188880001', 'bound'),
      read('057188880002', 'suspended'),
    ],
  },
];
