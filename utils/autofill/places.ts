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

/** One flat list of places: the city, with or without its province; last the province, where a list has no cities. */
export function flatTexts(levels: readonly string[]): string[] {
  const [province = '', city] = levels;
  if (!city) return provinceTexts(province);
  const shortP = shortProvince(province);
  if (municipalities.includes(shortP)) return unique([`${shortP}市`, shortP, ...cityTexts(city)]);
  const shortC = cityTexts(city).at(-1) ?? city;
  // Spaces do not count when options are compared.
  const pairs = ['', '/', '-'].flatMap((between) => [
    `${province}${between}${city}`,
    `${shortP}${between}${shortC}`,
  ]);
  return unique([...cityTexts(city), ...pairs, ...provinceTexts(province)]);
}

// Telephone numbers are at home in an area; consoles list 杭州（0571） or the code alone. The larger cities, by ITU and MIIT.
const areaCodes = new Map(
  (
    '北京010 上海021 天津022 重庆023 广州020 沈阳024 南京025 武汉027 成都028 西安029 石家庄0311 唐山0315 太原0351 ' +
    '郑州0371 洛阳0379 大连0411 长春0431 哈尔滨0451 呼和浩特0471 无锡0510 苏州0512 南通0513 徐州0516 常州0519 ' +
    '济南0531 青岛0532 烟台0535 潍坊0536 合肥0551 杭州0571 湖州0572 嘉兴0573 宁波0574 绍兴0575 台州0576 温州0577 ' +
    '金华0579 福州0591 厦门0592 泉州0595 长沙0731 惠州0752 深圳0755 珠海0756 佛山0757 中山0760 东莞0769 南宁0771 ' +
    '桂林0773 南昌0791 贵阳0851 昆明0871 拉萨0891 海口0898 兰州0931 银川0951 西宁0971 乌鲁木齐0991'
  )
    .split(' ')
    .map((entry): [string, string] => [entry.replace(/\d+$/, ''), entry.replace(/^\D+/, '')]),
);

/** A city with its area code, as options of a number's home word it. */
export function areaTexts(city: string): string[] {
  const short = city.replace(/市$/, '');
  const code = areaCodes.get(short);
  if (code === undefined) return [];
  return [
    `${short}(${code})`,
    `${short}市(${code})`,
    `${short}${code}`,
    `${code}${short}`,
    `${short}-${code}`,
    `${code}-${short}`,
    code,
  ];
}

const unique = (texts: string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];
