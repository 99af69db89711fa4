import { api as aliyunVoice } from './aliyun-voice/api.ts';
import { api as tencentCcc } from './tencent-ccc/api.ts';
import { api as tencentEsign } from './tencent-esign/api.ts';
import { api as volcengineVoice } from './volcengine-voice/api.ts';

/** APIs that tell how applications stand. Their hosts, and no others, are in the manifest (wxt.config.ts). */
export const providerApis = [tencentCcc, tencentEsign, volcengineVoice, aliyunVoice];
