interface Place {
  value: string;
  label: string;
  child?: Places;
}

export interface Places {
  title: string;
  options: Place[];
}

/** Every province with some of its cities, by official name. */
const china: [string, string[]][] = [
  ['北京市', ['北京市']],
  ['天津市', ['天津市']],
  ['河北省', ['石家庄市', '唐山市', '保定市']],
  ['山西省', ['太原市', '大同市']],
  ['内蒙古自治区', ['呼和浩特市', '包头市']],
  ['辽宁省', ['沈阳市', '大连市']],
  ['吉林省', ['长春市', '吉林市']],
  ['黑龙江省', ['哈尔滨市', '齐齐哈尔市']],
  ['上海市', ['上海市']],
  ['江苏省', ['南京市', '苏州市', '无锡市', '徐州市']],
  ['浙江省', ['杭州市', '宁波市', '温州市', '嘉兴市', '湖州市', '绍兴市', '金华市']],
  ['安徽省', ['合肥市', '芜湖市']],
  ['福建省', ['福州市', '厦门市', '泉州市']],
  ['江西省', ['南昌市', '赣州市']],
  ['山东省', ['济南市', '青岛市', '烟台市']],
  ['河南省', ['郑州市', '洛阳市']],
  ['湖北省', ['武汉市', '宜昌市']],
  ['湖南省', ['长沙市', '株洲市']],
  ['广东省', ['广州市', '深圳市', '珠海市', '佛山市', '东莞市']],
  ['广西壮族自治区', ['南宁市', '桂林市']],
  ['海南省', ['海口市', '三亚市']],
  ['重庆市', ['重庆市']],
  ['四川省', ['成都市', '绵阳市']],
  ['贵州省', ['贵阳市', '遵义市']],
  ['云南省', ['昆明市', '大理白族自治州']],
  ['陕西省', ['西安市', '宝鸡市']],
  ['甘肃省', ['兰州市', '天水市']],
  ['青海省', ['西宁市']],
  ['宁夏回族自治区', ['银川市']],
];

const short = (name: string) => name.replace(/(壮族|回族)?自治区$|白族自治州$|[省市]$/, '');

/** `bare`: without 省 and 市, as number shops write places. */
export const regions = (bare: boolean): Places => {
  const name = bare ? short : (text: string) => text;
  return {
    title: '省份',
    options: china.map(([province, cities], i) => ({
      value: `p${i}`,
      label: name(province),
      child: {
        title: '城市',
        options: cities.map((city) => ({ value: `${short(province)}/${short(city)}`, label: name(city) })),
      },
    })),
  };
};
