import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Button, Card, Form, Input, Select } from 'tea-component';
import { Chrome, type Place } from './chrome.tsx';

export interface SimpleField {
  label: string;
  options?: string[];
  area?: boolean;
  password?: boolean;
}

interface Page {
  place: Place;
  title: string;
  crumbs: string[];
  heading: string;
  fields: SimpleField[];
  button: string;
}

let state: Record<string, string> = {};
const clicks = { submit: 0 };
Object.assign(globalThis, { consoleState: () => ({ ...state, clicks: { ...clicks } }) });

export function Fields({ fields }: { fields: SimpleField[] }) {
  const [values, setValues] = useState<Record<string, string>>({});
  state = values;
  const control = ({ label, options, area, password }: SimpleField): ReactNode => {
    const set = (value: string) => setValues((old) => ({ ...old, [label]: value }));
    const value = values[label] ?? '';
    if (options) {
      return (
        <Select
          appearance="button"
          size="l"
          value={values[label]}
          onChange={set}
          options={options.map((text) => ({ value: text, text }))}
        />
      );
    }
    if (area) return <Input.TextArea size="l" value={value} onChange={set} />;
    return (
      <Input
        size="l"
        type={password ? 'password' : undefined}
        value={value}
        onChange={set}
        placeholder={`请输入${label}`}
      />
    );
  };
  return (
    <Form>
      {fields.map((field) => (
        <Form.Item key={field.label} label={field.label} required={!field.area}>
          {control(field)}
        </Form.Item>
      ))}
    </Form>
  );
}

export const submitButton = (text: string) => (
  <Button type="primary" htmlType="button" onClick={() => clicks.submit++}>
    {text}
  </Button>
);

/** A console page with one form that is no provider's application. */
export function showSimple({ place, title, crumbs, heading, fields, button }: Page) {
  show(
    <Chrome place={place} title={title} crumbs={crumbs}>
      <Card>
        <Card.Body title={heading}>
          <Fields fields={fields} />
        </Card.Body>
        <Card.Footer>
          <div style={{ padding: 20 }}>{submitButton(button)}</div>
        </Card.Footer>
      </Card>
    </Chrome>,
  );
}

export function show(page: ReactNode) {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(page);
}
