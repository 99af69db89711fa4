import type { CompanyProfile } from './profile.ts';

/**
 * Is this an address from which a provider can fetch a picture: https, on the public internet, a jpg, jpeg or png by
 * its file's name (Volcengine Click2CallCompanyAuth: 「公网URL地址，格式: jpg、jpeg、png」, 「必须带文件扩展名」)? Said without asking
 * the network: whether the picture is there is another question, asked only on demand.
 */
export type PublicUrlKey = Exclude<keyof NonNullable<CompanyProfile['publicUrls']>, number | symbol> &
  (
    | 'businessLicense'
    | 'legalRepresentativeId'
    | 'operatorId'
    | 'operatorHoldingId'
    | 'networkCommitmentLetter'
    | 'numberApplicationLetter'
    | 'businessUsageCommitmentLetter'
  );

export type PublicUrlProblem = 'not-a-url' | 'not-https' | 'private-host' | 'credentials' | 'file-name';
export type PublicUrlCheck =
  | { ok: true; url: string; fileName: string }
  | { ok: false; problem: PublicUrlProblem | 'empty' };

const no = (problem: PublicUrlProblem | 'empty'): PublicUrlCheck => ({ ok: false, problem });

export function checkPublicUrl(text: string): PublicUrlCheck {
  const url = text.trim();
  if (url === '') return no('empty');
  const parsed = URL.parse(url);
  // White space and control characters inside would be taken out quietly, and the form's copy would keep them.
  if (!parsed || /[\s\p{Cc}\\]/u.test(url)) return no('not-a-url');
  if (parsed.protocol !== 'https:') return no('not-https');
  if (parsed.username !== '' || parsed.password !== '') return no('credentials');
  if (!isPublicHost(parsed.hostname)) return no('private-host');
  const fileName = lastPart(parsed.pathname);
  return fileName !== null && /^[^/\\<>:"|?*]+\.(?:jpe?g|png)$/i.test(fileName)
    ? { ok: true, url, fileName }
    : no('file-name');
}

function lastPart(path: string): string | null {
  try {
    return decodeURIComponent(path.split('/').pop() ?? '');
  } catch {
    return null;
  }
}

/** Names that only a company's own network or this computer knows. */
const localNames =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa|test|invalid|onion)$/;

function isPublicHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name.startsWith('[')) return isPublicV6(name.slice(1, -1));
  // URL has written every form of an IPv4 address (0x7f.1, 2130706433) as four numbers.
  const v4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(name);
  if (v4) return isPublicV4(v4.slice(1).map(Number));
  return name.includes('.') && !localNames.test(name);
}

function isPublicV4([a = 0, b = 0, c = 0]: number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100 && b >= 64 && b <= 127) return false;
  if (a === 169 && b === 254) return false;
  if (a === 172 && b >= 16 && b <= 31) return false;
  if (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)))) return false;
  if (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) return false;
  return !(a === 203 && b === 0 && c === 113);
}

/** Global unicast is 2000::/3; of it 2001:db8::/32 is for documents. Mapped and translated IPv4 are not asked for. */
const isPublicV6 = (address: string): boolean =>
  /^[23][0-9a-f]{3}:/.test(address) && !/^2001:0?db8:/.test(address) && !/^2002:/.test(address);
