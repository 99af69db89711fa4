/** Asked for one by one when a key is added (optional_host_permissions); and all that the policy lets through. */
export const apiHosts = [
  'ccc.tencentcloudapi.com',
  'ess.tencentcloudapi.com',
  'cloud-vms.volcengineapi.com',
  'dyvmsapi.aliyuncs.com',
] as const;
