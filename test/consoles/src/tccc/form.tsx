import { useState } from 'react';
import { Checkbox, Form, H3, Input, Radio } from 'tea-component';
import { imageBounds, Material, wordBounds } from './material.tsx';
import { bareLabels, choices, type FieldName, headings, labels, type Section, wording } from './texts.ts';

export type Values = Partial<Record<FieldName, unknown>> & { agree?: boolean };

export interface FormProps {
  values: Values;
  set: (name: FieldName | 'agree', value: unknown) => void;
  split: boolean;
  /** 0 simplified, 1 traditional. */
  language: 0 | 1;
  sections?: Section[];
}

const operatorOnly: FieldName[] = [
  'OperatorName',
  'OperatorId',
  'OperatorIdPicUrl',
  'OperatorIdFront',
  'OperatorIdBack',
  'OperatorHoldingOnIdPicUrl',
  'OperatorMobile',
  'OperatorEmail',
  'OperatorMobilePicUrl',
  'CommissionPicUrl',
];

/** What a submit sends: the hidden rows' values are gone with their rows. */
export function sent(values: Values): Values {
  const hidden: FieldName[] =
    values.ApplicantType === '1'
      ? ['CorporationHoldingOnIdPicUrl']
      : values.ApplicantType === '0'
        ? operatorOnly
        : [];
  return Object.fromEntries(Object.entries(values).filter(([name]) => !hidden.includes(name as FieldName)));
}

const fieldsOf = (section: Section, split: boolean): FieldName[] => {
  const idOf = (who: 'Corporation' | 'Operator'): FieldName[] =>
    split ? [`${who}IdFront`, `${who}IdBack`] : [`${who}IdPicUrl`];
  switch (section) {
    case 'applicant':
      return ['ApplicantType'];
    case 'company':
      return ['CompanyName', 'BusinessId', 'BusinessIdPicUrl', 'IsEqualTencentCloud'];
    case 'legal':
      return [
        'CorporationName',
        'CorporationId',
        ...idOf('Corporation'),
        'CorporationMobile',
        'CorporationMobilePicUrl',
        'CorporationHoldingOnIdPicUrl',
      ];
    case 'operator':
      return [
        'OperatorName',
        'OperatorId',
        ...idOf('Operator'),
        'OperatorHoldingOnIdPicUrl',
        'OperatorMobile',
        'OperatorEmail',
        'OperatorMobilePicUrl',
      ];
    case 'materials':
      return [
        'AcceptPicUrl',
        'NetworkCommitmentPicUrl',
        'CommissionPicUrl',
        'CompanyAuthLetterPicUrl',
        'UseDescribeFileUrl',
      ];
  }
};

const isPicture = (name: FieldName) => /PicUrl$|Id(Front|Back)$/.test(name);

/** The console's own checks, on leaving the box, as its users see them. */
const rules: Partial<Record<FieldName, [RegExp, string]>> = {
  BusinessId: [/^[0-9A-Z]{18}$/, '请输入18位统一社会信用代码'],
  CorporationId: [/^\d{17}[\dX]$/, '身份证号码格式不正确'],
  OperatorId: [/^\d{17}[\dX]$/, '证件号码格式不正确'],
  CorporationMobile: [/^1\d{10}$/, '手机号格式不正确'],
  OperatorMobile: [/^1\d{10}$/, '手机号格式不正确'],
  OperatorEmail: [/^\S+@\S+\.\S+$/, '邮箱格式不正确'],
};

export function Qualification({ values, set, split, language, sections }: FormProps) {
  const [left, setLeft] = useState<Partial<Record<FieldName, boolean>>>({});
  const label = (name: FieldName) => (split && bareLabels[name]) || labels[name][language];
  const isThere = (name: FieldName) =>
    name === 'CorporationHoldingOnIdPicUrl'
      ? values.ApplicantType === '0'
      : !operatorOnly.includes(name) || values.ApplicantType === '1';
  const wrong = (name: FieldName): string => {
    const rule = rules[name];
    const text = String(values[name] ?? '');
    if (!left[name]) return '';
    if (!text) return `${wording.enter[language]}${label(name)}`;
    return rule && !rule[0].test(text) ? rule[1] : '';
  };
  const control = (name: FieldName) => {
    if (name === 'ApplicantType' || name === 'IsEqualTencentCloud') {
      return (
        <Radio.Group value={values[name] as string} onChange={(value) => set(name, value)}>
          {choices[name].map((choice) => (
            <Radio key={choice[0]} name={choice[0]}>
              {choice[1 + language]}
            </Radio>
          ))}
        </Radio.Group>
      );
    }
    if (name === 'UseDescribeFileUrl') {
      return (
        <Material
          look="file"
          bounds={wordBounds}
          tip="请下载通话话术模板，填写后上传，格式为 doc、docx，大小不超过 50MB"
          onChange={(file) => set(name, file)}
        />
      );
    }
    if (isPicture(name)) {
      return <Material look="image" bounds={imageBounds} onChange={(file) => set(name, file)} />;
    }
    return (
      <Input
        size="l"
        value={(values[name] as string) ?? ''}
        placeholder={`${wording.enter[language]}${label(name).replace('：', '')}`}
        onChange={(text) => set(name, text)}
        onBlur={() => setLeft((old) => ({ ...old, [name]: true }))}
      />
    );
  };
  return (
    <>
      {(sections ?? (Object.keys(headings) as Section[])).map((section) => {
        const fields = fieldsOf(section, split).filter(isThere);
        if (!fields.length) return null;
        return (
          <section key={section} style={{ marginBottom: 24 }}>
            <H3 style={{ margin: '8px 0 16px' }}>{headings[section][language]}</H3>
            <Form fixedLabelWidth={270}>
              {fields.map((name) => (
                <Form.Item
                  key={name}
                  required
                  label={label(name)}
                  status={wrong(name) ? 'error' : undefined}
                  message={wrong(name)}
                >
                  {control(name)}
                </Form.Item>
              ))}
            </Form>
          </section>
        );
      })}
    </>
  );
}

export function Agreement({ values, set, language }: Pick<FormProps, 'values' | 'set' | 'language'>) {
  return (
    <Checkbox value={values.agree ?? false} onChange={(checked) => set('agree', checked)}>
      {wording.agree[language]}
    </Checkbox>
  );
}
