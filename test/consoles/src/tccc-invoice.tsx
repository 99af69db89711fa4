// title: 发票抬头 - 费用中心 - 控制台
import { showSimple } from './tccc/simple.tsx';

/** An invoice's particulars: company data all of it, and still no application. */
showSimple({
  place: '发票管理',
  title: '发票抬头',
  crumbs: ['发票管理', '添加发票抬头'],
  heading: '发票信息',
  fields: [
    { label: '发票类型', options: ['增值税普通发票', '增值税专用发票'] },
    { label: '发票抬头' },
    { label: '纳税人识别号' },
    { label: '开户行' },
    { label: '银行账号' },
    { label: '注册地址' },
    { label: '电话' },
  ],
  button: '保存',
});
