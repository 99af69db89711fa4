/** The same five records in every library's table: what a reader must make of them is in tables.test.ts. */
export const records = [
  {
    id: '2201',
    name: '杭州云岭信息技术有限公司',
    code: '91330106MA2B0QXU8L',
    state: '审核通过',
    reason: '',
    filed: '2026-11-02 10:12:00',
    decided: '2026-11-03 15:00:41',
  },
  {
    id: '2207',
    name: '宁波云岭客服有限公司',
    code: '91330203MA2AGF7J6P',
    state: '待审核',
    reason: '',
    filed: '2026/11/24 09:30',
    decided: '-',
  },
  {
    id: '2219',
    name: '绍兴云岭网络有限公司',
    code: '91330602MA2D0QXU11',
    state: '审核不通过',
    reason: '营业执照扫描件未加盖公章',
    filed: '2026年11月20日',
    decided: '2026年11月21日 11:20',
  },
  {
    id: '2230',
    name: '台州云岭科技有限公司',
    code: '91331002MA2E0QXU22',
    state: '即将过期',
    reason: '',
    filed: '2025-12-01',
    decided: '2025-12-02',
  },
  {
    id: '2231',
    name: '温州云岭科技有限公司',
    code: '91330302MA2F0QXU33',
    state: '已过期',
    reason: '',
    filed: '2024-12-01',
    decided: '2024-12-02',
  },
];
export type StatusRecord = (typeof records)[number];
Object.assign(globalThis, { consoleState: () => ({ records: records.length }) });
