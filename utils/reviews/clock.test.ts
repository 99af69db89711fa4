import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { reviewOf } from '../providers/review-registry.ts';
import { reviews as tencent } from '../providers/tencent-ccc/review.ts';
import { type ApplicationEvent, outlook } from './application.ts';
import { addDays, calendarEnds, isWorkday } from './calendar.ts';
import { chinaDate, readTimes } from './china-date.ts';
import { dueOf, isOpen } from './clock.ts';
import { type Ending, expiryWarnings } from './expiry.ts';
import { readDays } from './override.ts';

const [qualification, number] = tencent.map(({ time }) => time);
if (!qualification || !number) throw new Error('no times');
const china = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
const shown = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const office = { days: [1, 3], everyDay: false, hours: [9, 18], source: '' } as const satisfies typeof number;

test.each([
  // 周一至周日: the weekend counts; the desk closes at 23.
  ['2026-11-27 22:59', qualification, '2026-11-28 23:00', '2026-11-29 23:00'],
  ['2026-11-27 23:00', qualification, '2026-11-29 23:00', '2026-11-30 23:00'],
  ['2026-11-27 08:00', qualification, '2026-11-28 23:00', '2026-11-29 23:00'],
  // 国庆 shifts it, the weekend make-up day of 10 October counts for an office, too.
  ['2026-09-30 12:00', qualification, '2026-10-08 23:00', '2026-10-09 23:00'],
  ['2026-09-30 12:00', office, '2026-10-08 18:00', '2026-10-10 18:00'],
  // Friday evening: Monday is the day it is received.
  ['2026-11-27 18:00', office, '2026-12-01 18:00', '2026-12-03 18:00'],
  ['2026-11-28 10:00', office, '2026-12-01 18:00', '2026-12-03 18:00'],
  ['2026-11-23 10:00', number, '2026-11-30 18:00', '2026-12-07 18:00'],
  // 春节 2026: 15 to 23 February, with work on Saturday the 14th and the 28th.
  ['2026-02-13 10:00', office, '2026-02-14 18:00', '2026-02-25 18:00'],
  // The last day of a year: 2027 has no data, and it says so.
  ['2026-12-31 10:00', office, '2027-01-01 18:00', '2027-01-05 18:00'],
] as const)('filed %s', (filed, time, usually, latest) => {
  const due = dueOf(china(filed), time);
  expect([shown(due.usually), shown(due.latest)]).toEqual([usually, latest]);
});

test('where the data ends is said, and a day given by hand is taken', () => {
  expect(calendarEnds).toBe(2026);
  expect(dueOf(china('2026-12-30 10:00'), { ...office, days: [1, 1] }).uncertain).toBe(false);
  expect(dueOf(china('2026-12-31 10:00'), office).uncertain).toBe(true);
  const given = { '2027-01-01': false, '2027-01-02': false };
  // A few days say nothing of the rest: all of the year's are given only when the user says so.
  expect(dueOf(china('2026-12-31 10:00'), office, given).uncertain).toBe(true);
  const due = dueOf(china('2026-12-31 10:00'), office, { ...given, '2027': true });
  expect([shown(due.usually), due.uncertain]).toEqual(['2027-01-04 18:00', false]);
  expect(isWorkday('2026-10-10')).toBe(true);
  expect(isWorkday('2026-10-07', true)).toBe(false);
  expect(isWorkday('2026-11-28')).toBe(false);
});

test('a day of work given by hand on a weekend counts; its undoing takes it away', () => {
  const filed = china('2027-02-19 10:00');
  expect(shown(dueOf(filed, { ...office, days: [1, 1] }).usually)).toBe('2027-02-22 18:00');
  expect(shown(dueOf(filed, { ...office, days: [1, 1] }, { '2027-02-20': true }).usually)).toBe(
    '2027-02-20 18:00',
  );
});

test('the desk is open by China’s clock', () => {
  expect(isOpen(china('2026-11-25 22:59'), qualification)).toBe(true);
  expect(isOpen(china('2026-11-25 23:00'), qualification)).toBe(false);
  expect(isOpen(china('2026-10-01 12:00'), qualification)).toBe(false);
});

test.each([
  // Filed on Monday 23 November at 10:00; the days, by each provider's document.
  ['tencent-ccc/qualification', '2026-11-24 23:00', '2026-11-25 23:00'],
  ['tencent-ccc/number', '2026-11-30 18:00', '2026-12-07 18:00'],
  ['aliyun-voice/qualification', '2026-11-24 18:00', '2026-11-24 18:00'],
  ['aliyun-voice/qualification-400', '2026-11-24 18:00', '2026-11-24 18:00'],
  ['aliyun-voice/renewal', '2026-11-24 18:00', '2026-11-24 18:00'],
  ['tencent-esign/certification', '2026-11-24 18:00', '2026-11-26 18:00'],
  ['tencent-account/certification', '2026-11-24 18:00', '2026-11-26 18:00'],
])('%s: usually by %s, at the latest by %s', (form, usually, latest) => {
  const definition = reviewOf(form);
  if (!definition?.time) throw new Error('no time');
  const due = dueOf(china('2026-11-23 10:00'), definition.time);
  expect([shown(due.usually), shown(due.latest)]).toEqual([usually, latest]);
  expect(definition.time.assumed).toBeUndefined();
  for (const words of Object.values(definition.ask)) expect(words.length).toBeGreaterThan(5);
});

test('overdue from the moment the desk closed on the last day, whatever the computer slept through', () => {
  const filed = china('2026-11-26 22:00');
  const events: ApplicationEvent[] = [{ type: 'submitted', at: filed, by: 'page' }];
  const at = (text: string) => outlook(events, qualification, china(text));
  expect(at('2026-11-28 22:59')).toMatchObject({ overdue: false, action: false });
  expect(at('2026-11-28 23:01')).toMatchObject({ overdue: true, action: true });
  // Asleep from Friday evening to Monday evening, then a clock that is set back.
  expect(at('2026-11-27 20:00').overdue).toBe(false);
  expect(at('2026-11-30 20:00').overdue).toBe(true);
  expect(at('2026-11-27 20:00').overdue).toBe(false);
});

/** As announced for 2026 (国办发明电〔2025〕7号), and so written down here: the library's data are held against it. */
const announced = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

test('every day of 2026 is as announced, and the announcement can be pasted as it is', () => {
  const { days, problems } = readDays(announced, 2026);
  expect(problems).toEqual([]);
  expect(Object.values(days).filter((worked) => !worked)).toHaveLength(33);
  for (let day = '2026-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
    const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    expect(isWorkday(day), day).toBe(days[day] ?? !weekend);
    expect(isWorkday(day, true), day).toBe(days[day] ?? true);
  }
});

const times = [qualification, number, office];
/** Filings every thirteen hours from before one year's end to after the next: each due date, each China day. */
const parts = { dueOf, isOpen, chinaDate, readTimes, expiryWarnings, china, times };
const everything = ({ dueOf, isOpen, chinaDate, readTimes, expiryWarnings, china, times }: typeof parts) => {
  const found: unknown[] = [];
  for (let at = china('2025-12-20 00:30'); at < china('2027-01-10 00:00'); at += 13 * 3_600_000)
    found.push(
      chinaDate(at),
      times.map((time) => Object.values(dueOf(at, time)).join()),
      times.map((time) => isOpen(at, time)),
    );
  found.push(
    readTimes('2026-03-29 02:30')[0],
    readTimes('Nov 1, 2026')[0],
    readTimes('2026年10月4日 下午2:15')[0],
  );
  found.push(expiryWarnings([{ on: '2026-11-30' } as Ending], chinaDate(china('2026-11-29 23:59'))));
  return found;
};

test.each([
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  'Europe/London',
  'Pacific/Kiritimati',
  'Asia/Shanghai',
  'Etc/GMT+12',
])(
  'nothing depends on the computer’s zone, through a whole year and its changes of hour: %s',
  (zone) => {
    const script = `
    import { dueOf, isOpen } from './utils/reviews/clock.ts';
    import { chinaDate, readTimes } from './utils/reviews/china-date.ts';
    import { expiryWarnings } from './utils/reviews/expiry.ts';
    const china = ${china};
    const times = ${JSON.stringify(times)};
    console.log(new Date(0).getHours() + JSON.stringify((${everything})({ dueOf, isOpen, chinaDate, readTimes, expiryWarnings, china, times })));`;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
      maxBuffer: 1 << 24,
    });
    const hour = Number(
      new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(0),
    );
    expect(Number.parseInt(out, 10)).toBe(hour);
    expect(JSON.parse(out.slice(out.indexOf('[')))).toEqual(JSON.parse(JSON.stringify(everything(parts))));
  },
  60_000,
);

test.each([
  ['2026-11-20 10:30:00', '2026-11-20'],
  ['2026/11/2', '2026-11-02'],
  ['2026.11.20', '2026-11-20'],
  ['2026年11月20日 下午3:05', '2026-11-20'],
  ['20261120', '2026-11-20'],
  ['Nov 20, 2026', '2026-11-20'],
  ['20 Nov 2026', '2026-11-20'],
  ['25/11/2026', '2026-11-25'],
  ['1653534444', '2022-05-26'],
  ['2026-11-20T17:00:00Z', '2026-11-21'],
  ['2026-11-20T23:00:00.000+09:00', '2026-11-20'],
  ['03/04/2026', null],
  ['2026-02-30', null],
  ['--', null],
  ['13800138000', null],
])('%s is %s', (text, day) => {
  const [at] = readTimes(text);
  expect(at === undefined ? null : chinaDate(at)).toBe(day);
});
