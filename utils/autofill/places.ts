/** Provinces and cities as forms word them: 浙江省 or 浙江, 北京市 over 市辖区, 广西 or 广西壮族自治区. */

const municipalities = ['北京', '天津', '上海', '重庆'];
const regions = new Map([
  ['内蒙古', '内蒙古自治区'],
  ['广西', '广西壮族自治区'],
  ['西藏', '西藏自治区'],
  ['宁夏', '宁夏回族自治区'],
  ['新疆', '新疆维吾尔自治区'],
  ['香港', '香港特别行政区'],
  ['澳门', '澳门特别行政区'],
]);

const shortProvince = (name: string): string => {
  for (const [short, full] of regions) if (name === short || name === full) return short;
  return name.replace(/(?:省|市)$/, '') || name;
};

export function provinceTexts(name: string): string[] {
  const short = shortProvince(name);
  const region = regions.get(short);
  const full =
    region ?? (municipalities.includes(short) ? `${short}市` : /省$/.test(name) ? name : `${short}省`);
  return unique([name, full, short]);
}

export function cityTexts(name: string): string[] {
  const short = /市$/.test(name) ? name.slice(0, -1) : name;
  // 自治州, 地区 and 盟 have no short form that is theirs alone.
  if (/(?:自治州|地区|盟|县|区)$/.test(name)) return [name];
  return unique([name, `${short}市`, short]);
}

/** Levels of a cascader, widest first, each by text, best first. */
export function pathTexts(levels: readonly string[]): string[][] {
  const [province = '', city] = levels;
  const short = shortProvince(province);
  if (municipalities.includes(short)) {
    const district = city && shortProvince(city) !== short ? cityTexts(city) : [];
    return [provinceTexts(province), unique([...district, '市辖区', `${short}市`, short])];
  }
  return city ? [provinceTexts(province), cityTexts(city)] : [provinceTexts(province)];
}

/** One flat list of places: with the province or without it, never the province alone. */
export function flatTexts(levels: readonly string[]): string[] {
  const [province = '', city] = levels;
  if (!city) return provinceTexts(province);
  const shortP = shortProvince(province);
  if (municipalities.includes(shortP)) return unique([`${shortP}市`, shortP, ...cityTexts(city)]);
  const shortC = cityTexts(city).at(-1) ?? city;
  const pairs = ['', '/', ' / ', '-', ' '].flatMap((between) => [
    `${province}${between}${city}`,
    `${shortP}${between}${shortC}`,
  ]);
  return unique([...cityTexts(city), ...pairs]);
}

const unique = (texts: string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];
