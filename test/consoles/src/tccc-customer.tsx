// title: 新建客户 - 云联络中心 - 控制台
import { showSimple } from './tccc/simple.tsx';

/** A customer of the call centre, not the company itself: must not be taken for a form of the provider. */
showSimple({
  place: '客户管理',
  title: '新建客户',
  crumbs: ['客户管理', '新建客户'],
  heading: '客户信息',
  fields: [
    { label: '客户姓名' },
    { label: '手机号' },
    { label: '公司名称' },
    { label: '邮箱' },
    { label: '地址' },
    { label: '工单类型', options: ['咨询', '投诉', '售后'] },
    { label: '备注', area: true },
  ],
  button: '保存',
});
