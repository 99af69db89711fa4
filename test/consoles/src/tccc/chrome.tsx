import type { ReactNode } from 'react';
import { Breadcrumb, Input, Layout, Menu, NavMenu } from 'tea-component';
import 'tea-component/dist/tea.css';

const places = [
  '概览',
  '企业资质管理',
  '号码管理',
  '应用管理',
  '客户管理',
  '工单管理',
  '发票管理',
  '套餐包管理',
] as const;
export type Place = (typeof places)[number];

interface Props {
  place: Place;
  title: string;
  crumbs?: string[];
  traditional?: boolean;
  children: ReactNode;
}

/** A page of the Tencent Cloud console around what is really meant: a header with a search box, a menu, a title. */
export function Chrome({ place, title, crumbs = [], traditional, children }: Props) {
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <Layout.Header>
        <NavMenu
          left={
            <>
              <NavMenu.Item type="logo">
                <b style={{ color: '#fff', fontSize: 15, padding: '0 8px' }}>
                  {traditional ? '騰訊雲' : '腾讯云'}
                </b>
              </NavMenu.Item>
              <NavMenu.Item>总览</NavMenu.Item>
              <NavMenu.Item>云产品</NavMenu.Item>
              <NavMenu.Item>
                <Input
                  placeholder="支持搜索产品、企业名称、文档"
                  style={{ width: 260 }}
                  onChange={() => {}}
                />
              </NavMenu.Item>
            </>
          }
          right={
            <>
              <NavMenu.Item>费用</NavMenu.Item>
              <NavMenu.Item>工单</NavMenu.Item>
              <NavMenu.Item>100012345678</NavMenu.Item>
            </>
          }
        />
      </Layout.Header>
      <Layout.Body>
        <Layout.Sider>
          <Menu theme="dark" title="云联络中心">
            {places.map((name) => (
              <Menu.Item key={name} title={name} selected={name === place} />
            ))}
          </Menu>
        </Layout.Sider>
        <Layout.Content>
          <Layout.Content.Header title={title}>
            {crumbs.length > 0 && (
              <Breadcrumb>
                {crumbs.map((crumb) => (
                  <Breadcrumb.Item key={crumb}>
                    <a href="#crumb">{crumb}</a>
                  </Breadcrumb.Item>
                ))}
              </Breadcrumb>
            )}
          </Layout.Content.Header>
          <Layout.Content.Body>{children}</Layout.Content.Body>
        </Layout.Content>
      </Layout.Body>
    </Layout>
  );
}
