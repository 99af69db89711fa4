import { read, type StatusPage } from './page.ts';

const hangzhou = '杭州云岭信息技术有限公司';
const ningbo = '宁波云岭客服有限公司';
const shaoxing = '绍兴云岭网络有限公司';

/** What cells and headings say in other ways, written before the reader was looked at. */
export const pages: StatusPage[] = [
  {
    name: 'tags, the reason in a tip',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: '企业资质管理',
    html: `<h2>企业资质管理</h2><table>
      <thead><tr><th>企业名称</th><th>状态</th><th>更新时间</th><th>操作</th></tr></thead>
      <tbody>
      <tr><td>${hangzhou}</td><td><span class="tag" title="审核通过">审核通过</span></td><td>2026-11-03 15:00</td><td><a>详情</a></td></tr>
      <tr><td>${shaoxing}</td><td><span class="tag">驳回</span> <i class="icon-info" title="驳回原因：营业执照模糊" aria-label="驳回原因：营业执照模糊"></i></td><td>2026-11-21 11:20</td><td><a>详情</a> <a>重新提交</a></td></tr>
      <tr><td>${ningbo}</td><td><span class="dot"></span><span>待审核</span><span class="tip" role="tooltip" style="display:none">审核通过后可申请号码</span></td><td>2026-11-24 09:30</td><td><a>详情</a> <a>撤销申请</a></td></tr>
      </tbody>
      </table>`,
    expected: [
      read(hangzhou, 'approved', null, '2026-11-03'),
      read(shaoxing, 'rejected', '营业执照模糊', '2026-11-21'),
      read(ningbo, 'in-review', null, '2026-11-24'),
    ],
  },
  {
    name: 'one heading over two lines',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: '企业资质管理',
    html: `<h2>企业资质管理</h2><table>
      <thead><tr><th>ID/企业名称</th><th>审核状态</th><th>申请时间 / 审核时间</th></tr></thead>
      <tbody>
      <tr><td><div><a>2201</a></div><div>${hangzhou}</div></td><td><div>审核通过</div></td><td><div>2026-11-02 10:12:00</div><div>2026-11-03 15:00:41</div></td></tr>
      <tr><td><div><a>2219</a></div><div>${shaoxing}</div></td><td><div>审核未通过</div><div class="grey">营业执照扫描件未加盖公章</div></td><td><div>2026-11-20 08:00:00</div><div>2026-11-21 11:20:00</div></td></tr>
      </tbody>
      </table>`,
    expected: [
      read(hangzhou, 'approved', null, '2026-11-03'),
      read(shaoxing, 'rejected', '营业执照扫描件未加盖公章', '2026-11-21'),
    ],
  },
  {
    name: 'a company above its code, a tag behind it',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: '企业资质管理',
    html: `<h2>企业资质管理</h2><table>
      <thead><tr><th>企业信息</th><th>审核状态</th><th>提交时间</th></tr></thead>
      <tbody>
      <tr><td><a>${hangzhou}</a><div class="sub">统一社会信用代码：91330106MA2B0QXU8L <button title="复制">复制</button></div></td><td><span>审核通过</span></td><td>2026-11-02 10:12:00</td></tr>
      <tr><td><a>${shaoxing}</a> <span class="tag">主体</span><div class="sub">统一社会信用代码：91330602MA2D0QXU11 <button title="复制">复制</button></div></td><td><span>已驳回</span></td><td>2026-11-20 08:00:00</td></tr>
      </tbody>
      </table>`,
    expected: [
      read(hangzhou, 'approved', null, '2026-11-02'),
      read(shaoxing, 'rejected', null, '2026-11-20'),
    ],
  },
  {
    name: 'the same words on buttons and links',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: '企业资质管理',
    html: `<h2>企业资质管理</h2><table>
      <thead><tr><th>企业名称</th><th>审核状态</th><th>提交时间</th><th>操作</th></tr></thead>
      <tbody>
      <tr><td>${shaoxing}</td><td>审核不通过 <button>查看驳回原因</button></td><td>2026-11-20 08:00</td><td><button>修改</button></td></tr>
      <tr><td>${hangzhou}</td><td>审核通过 <a href="#x">查看</a></td><td>2026-11-02 10:12</td><td><button>设为已过期</button><button>撤销审核</button></td></tr>
      <tr><td>${ningbo}</td><td><button>提交审核</button></td><td>2026-11-24</td><td><button>审核通过通知</button></td></tr>
      </tbody>
      </table>`,
    expected: [
      read(shaoxing, 'rejected', null, '2026-11-20'),
      read(hangzhou, 'approved', null, '2026-11-02'),
    ],
  },
  {
    name: 'dashes for what is not known',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: '企业资质管理',
    html: `<h2>企业资质管理</h2><table>
      <thead><tr><th>企业名称</th><th>审核状态</th><th>驳回原因</th><th>提交时间</th><th>审核时间</th></tr></thead>
      <tbody>
      <tr><td>${hangzhou}</td><td>-</td><td>-</td><td>2026-11-27 10:00</td><td>-</td></tr>
      <tr><td>${ningbo}</td><td>—</td><td></td><td></td><td></td></tr>
      <tr><td>${shaoxing}</td><td>驳回</td><td>-</td><td>2026-11-20</td><td>2026-11-21</td></tr>
      <tr><td>-</td><td>审核通过</td><td></td><td>2026-11-01</td><td>2026-11-02</td></tr>
      </tbody>
      </table>`,
    expected: [read(shaoxing, 'rejected', null, '2026-11-21')],
  },
  {
    name: 'names masked alike',
    url: 'https://dyvms.console.aliyun.com/corp/normal',
    title: '资质管理 - 语音服务',
    html: `<h3>普通资质</h3><table>
      <thead><tr><th>资质ID</th><th>资质命名</th><th>企业名称</th><th>法人姓名</th><th>审核状态</th><th>有效期至</th><th>操作</th></tr></thead>
      <tbody>
      <tr><td>100000012</td><td>云岭主体</td><td>杭州**科技</td><td>王*</td><td>审核通过</td><td>2027-08-01</td><td><a>详情</a></td></tr>
      <tr><td>100000013</td><td>云岭客服</td><td>杭州**科技</td><td>李*</td><td>审核不通过 <a>查看原因</a></td><td>2028-08-01</td><td><a>修改</a></td></tr>
      <tr><td>100000014</td><td>云岭旧</td><td>宁波****公司</td><td>赵*</td><td>即将过期</td><td>2026-12-04</td><td><a>更换过期资质</a></td></tr>
      </tbody>
      </table>`,
    expected: [
      read('云岭主体', 'approved'),
      read('云岭客服', 'rejected'),
      read('云岭旧', 'expiring', null, '2026-12-04'),
    ],
  },
  {
    name: 'two reviews of one record',
    url: 'https://dyvms.console.aliyun.com/corp/normal',
    title: '资质管理',
    html: `<h3>普通资质</h3><table>
      <thead><tr><th>资质命名</th><th>企业名称</th><th>平台审核状态</th><th>运营商审核状态</th><th>提交时间</th></tr></thead>
      <tbody>
      <tr><td>云岭一</td><td>${hangzhou}</td><td>审核通过</td><td>审核中</td><td>2026-11-02</td></tr>
      <tr><td>云岭二</td><td>${ningbo}</td><td>审核通过</td><td>审核通过</td><td>2026-11-03</td></tr>
      <tr><td>云岭三</td><td>${shaoxing}</td><td>审核通过</td><td>审核不通过</td><td>2026-11-04</td></tr>
      </tbody>
      </table>`,
    expected: [
      read(hangzhou, 'in-review', null, '2026-11-02'),
      read(ningbo, 'approved', null, '2026-11-03'),
      read(shaoxing, 'rejected', null, '2026-11-04'),
    ],
  },
  {
    name: 'switched on or off beside the review',
    url: 'https://dyvms.console.aliyun.com/corp/normal',
    title: '资质管理',
    html: `<h3>普通资质</h3><table>
      <thead><tr><th>资质命名</th><th>企业名称</th><th>状态</th><th>审核状态</th><th>审核时间</th></tr></thead>
      <tbody>
      <tr><td>云岭一</td><td>${hangzhou}</td><td>启用</td><td>审核通过</td><td>2026-11-03 15:00</td></tr>
      <tr><td>云岭二</td><td>${shaoxing}</td><td>停用</td><td>审核不通过</td><td>2026-11-21 11:20</td></tr>
      </tbody>
      </table>`,
    expected: [
      read(hangzhou, 'approved', null, '2026-11-03'),
      read(shaoxing, 'rejected', null, '2026-11-21'),
    ],
  },
  {
    name: 'dates of validity are none of a review',
    url: 'https://dyvms.console.aliyun.com/corp/normal',
    title: '资质管理',
    html: `<h3>普通资质</h3><table>
      <thead><tr><th>资质命名</th><th>企业名称</th><th>营业期限</th><th>审核状态</th><th>资质有效期</th><th>更新时间</th></tr></thead>
      <tbody>
      <tr><td>云岭一</td><td>${hangzhou}</td><td>2016-01-01 至 2036-01-01</td><td>审核通过</td><td>2027-01-01</td><td>2026-11-03 15:00</td></tr>
      <tr><td>云岭二</td><td>${ningbo}</td><td>2016-01-01 至 2026-12-03</td><td>即将过期</td><td>2026-12-03</td><td>2026-11-26 00:00</td></tr>
      </tbody>
      </table>`,
    expected: [read(hangzhou, 'approved', null, '2026-11-03'), read(ningbo, 'expiring', null, '2026-12-03')],
  },
  {
    name: 'twenty wordings',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: '企业资质管理',
    html: `<h2>企业资质管理</h2><table>
      <thead><tr><th>企业名称</th><th>审核状态</th><th>提交时间</th></tr></thead>
      <tbody>
      <tr><td>云岭第1有限公司</td><td>审核未通过</td><td>2026-11-20</td></tr>
      <tr><td>云岭第2有限公司</td><td>未通过</td><td>2026-11-20</td></tr>
      <tr><td>云岭第3有限公司</td><td>已驳回</td><td>2026-11-20</td></tr>
      <tr><td>云岭第4有限公司</td><td>待修改</td><td>2026-11-20</td></tr>
      <tr><td>云岭第5有限公司</td><td>已撤销</td><td>2026-11-20</td></tr>
      <tr><td>云岭第6有限公司</td><td>已失效</td><td>2026-11-20</td></tr>
      <tr><td>云岭第7有限公司</td><td>审核中(预计1-3个工作日)</td><td>2026-11-20</td></tr>
      <tr><td>云岭第8有限公司</td><td>等待审核</td><td>2026-11-20</td></tr>
      <tr><td>云岭第9有限公司</td><td>资料待补充</td><td>2026-11-20</td></tr>
      <tr><td>云岭第10有限公司</td><td>已取消</td><td>2026-11-20</td></tr>
      <tr><td>云岭第11有限公司</td><td>运营商审核中</td><td>2026-11-20</td></tr>
      <tr><td>云岭第12有限公司</td><td>审核成功</td><td>2026-11-20</td></tr>
      <tr><td>云岭第13有限公司</td><td>已过期</td><td>2026-11-20</td></tr>
      <tr><td>云岭第14有限公司</td><td>待提交</td><td>2026-11-20</td></tr>
      <tr><td>云岭第15有限公司</td><td>审核通过（2026-11-03）</td><td>2026-11-20</td></tr>
      <tr><td>云岭第16有限公司</td><td>退回修改</td><td>2026-11-20</td></tr>
      <tr><td>云岭第17有限公司</td><td>初审通过，待复审</td><td>2026-11-20</td></tr>
      <tr><td>云岭第18有限公司</td><td>未知状态</td><td>2026-11-20</td></tr>
      <tr><td>云岭第19有限公司</td><td>非审核状态</td><td>2026-11-20</td></tr>
      <tr><td>云岭第20有限公司</td><td>未审核</td><td>2026-11-20</td></tr>
      </tbody>
      </table>`,
    expected: [
      read('云岭第1有限公司', 'rejected', null, '2026-11-20'),
      read('云岭第2有限公司', 'rejected', null, '2026-11-20'),
      read('云岭第3有限公司', 'rejected', null, '2026-11-20'),
      read('云岭第5有限公司', 'withdrawn', null, '2026-11-20'),
      read('云岭第6有限公司', 'expired', null, '2026-11-20'),
      read('云岭第7有限公司', 'in-review', null, '2026-11-20'),
      read('云岭第8有限公司', 'in-review', null, '2026-11-20'),
      read('云岭第10有限公司', 'withdrawn', null, '2026-11-20'),
      read('云岭第11有限公司', 'in-review', null, '2026-11-20'),
      read('云岭第12有限公司', 'approved', null, '2026-11-20'),
      read('云岭第13有限公司', 'expired', null, '2026-11-20'),
      read('云岭第14有限公司', 'draft', null, '2026-11-20'),
      read('云岭第15有限公司', 'approved', null, '2026-11-20'),
      read('云岭第16有限公司', 'rejected', null, '2026-11-20'),
      read('云岭第17有限公司', 'in-review', null, '2026-11-20'),
      read('云岭第20有限公司', 'in-review', null, '2026-11-20'),
    ],
  },
  {
    name: 'traditional script, 稽核',
    url: 'https://dyvms.console.aliyun.com/corp/normal',
    title: '語音服務',
    html: `<h3>普通資質</h3><table>
      <thead><tr><th>資質命名</th><th>企業名稱</th><th>稽核狀態</th><th>駁回原因</th><th>稽核時間</th></tr></thead>
      <tbody>
      <tr><td>雲嶺一</td><td>杭州雲嶺信息技術有限公司</td><td>審核通過</td><td></td><td>2026-11-03 15:00</td></tr>
      <tr><td>雲嶺二</td><td>紹興雲嶺網絡有限公司</td><td>審核未通過</td><td>入網承諾書未蓋公章</td><td>2026-11-21 11:20</td></tr>
      <tr><td>雲嶺三</td><td>寧波雲嶺客服有限公司</td><td>審核中</td><td></td><td></td></tr>
      </tbody>
      </table>`,
    expected: [
      read('杭州雲嶺信息技術有限公司', 'approved', null, '2026-11-03'),
      read('紹興雲嶺網絡有限公司', 'rejected', '入網承諾書未蓋公章', '2026-11-21'),
      read('寧波雲嶺客服有限公司', 'in-review'),
    ],
  },
  {
    name: 'English',
    url: 'https://console.cloud.tencent.com/ccc/enterprise',
    title: 'Enterprise Qualifications',
    html: `<h2>Enterprise Qualifications</h2><table>
      <thead><tr><th>Company Name</th><th>Status</th><th>Rejection Reason</th><th>Submitted At</th><th>Reviewed At</th></tr></thead>
      <tbody>
      <tr><td>Hangzhou Yunling Information Technology Co., Ltd.</td><td>Approved</td><td>-</td><td>2026-11-02 10:12:00</td><td>2026-11-03 15:00:41</td></tr>
      <tr><td>Shaoxing Yunling Network Co., Ltd.</td><td>Rejected</td><td>Business license is blurred</td><td>2026-11-20 08:00:00</td><td>2026-11-21 11:20:00</td></tr>
      <tr><td>Ningbo Yunling Service Co., Ltd.</td><td>Under review</td><td>-</td><td>2026-11-24 09:30:00</td><td>-</td></tr>
      </tbody>
      </table>`,
    expected: [
      read('Hangzhou Yunling Information Technology Co., Ltd.', 'approved', null, '2026-11-03'),
      read('Shaoxing Yunling Network Co., Ltd.', 'rejected', 'Business license is blurred', '2026-11-21'),
      read('Ningbo Yunling Service Co., Ltd.', 'in-review', null, '2026-11-24'),
    ],
  },
  {
    name: 'applications for numbers',
    url: 'https://console.cloud.tencent.com/ccc/number/apply',
    title: '号码申请列表',
    html: `<h2>号码申请列表</h2><table>
      <thead><tr><th>申请单号</th><th>企业名称</th><th>号码类型</th><th>号码归属地</th><th>申请数量</th><th>申请状态</th><th>申请时间</th><th>操作</th></tr></thead>
      <tbody>
      <tr><td>NA20261101</td><td>${hangzhou}</td><td>固话号码</td><td>北京</td><td>5</td><td>已下发</td><td>2026-11-05 10:00</td><td><a>去支付</a></td></tr>
      <tr><td>NA20261102</td><td>${hangzhou}</td><td>400号码</td><td>-</td><td>1</td><td>待付费</td><td>2026-11-06 10:00</td><td><a>支付</a></td></tr>
      <tr><td>NA20261103</td><td>${hangzhou}</td><td>固话号码</td><td>上海</td><td>2</td><td>已绑定</td><td>2026-11-07 10:00</td><td>-</td></tr>
      <tr><td>NA20261104</td><td>${hangzhou}</td><td>固话号码</td><td>广州</td><td>2</td><td>审核中</td><td>2026-11-20 10:00</td><td><a>撤销</a></td></tr>
      <tr><td>NA20261105</td><td>${ningbo}</td><td>固话号码</td><td>广州</td><td>2</td><td>驳回</td><td>2026-11-21 10:00</td><td><a>查看驳回原因</a></td></tr>
      </tbody>
      </table>`,
    expected: [
      read(hangzhou, 'issued', null, '2026-11-05'),
      read(hangzhou, 'to-pay', null, '2026-11-06'),
      read(hangzhou, 'bound', null, '2026-11-07'),
      read(hangzhou, 'in-review', null, '2026-11-20'),
      read(ningbo, 'rejected', null, '2026-11-21'),
    ],
  },
  {
    name: 'numbers that are owned',
    url: 'https://console.cloud.tencent.com/ccc/number',
    title: '已购号码',
    html: `<h2>已购号码</h2><table>
      <thead><tr><th>号码</th><th>号码类型</th><th>状态</th><th>购买时间</th><th>绑定技能组</th></tr></thead>
      <tbody>
      <tr><td>057188880001</td><td>固话号码</td><td>正常</td><td>2026-11-10</td><td>售后</td></tr>
      <tr><td>057188880002</td><td>固话号码</td><td>欠费停用</td><td>2026-11-10</td><td>-</td></tr>
      <tr><td>057188880003</td><td>固话号码</td><td>待付费</td><td>2026-11-10</td><td>-</td></tr>
      </tbody>
      </table>`,
    expected: [read('057188880002', 'to-pay'), read('057188880003', 'to-pay')],
  },
];
