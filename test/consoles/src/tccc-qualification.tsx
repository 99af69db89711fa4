// title: 添加企业资质 - 云联络中心 - 控制台
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Alert, Button, Card, Modal, Stepper } from 'tea-component';
import { Chrome } from './tccc/chrome.tsx';
import { Agreement, type FormProps, Qualification, sent, type Values } from './tccc/form.tsx';
import { type Section, wording } from './tccc/texts.ts';

/**
 * The enterprise qualification form of TCCC (facts/tencent-ccc.md 1.1, 3.1; seed 000, step 1).
 * `?variant=` split: front and back of IDs apart, bare labels under headings; late: mounts after 1.5 s and once
 * more a second later; dialog: in a dialog; steps: three steps; tw: traditional Chinese.
 */
const variant = new URLSearchParams(location.search).get('variant') ?? '';
const language: FormProps['language'] = variant === 'tw' ? 1 : 0;
const word = (name: keyof typeof wording) => wording[name][language];

let state: unknown = {};
const clicks = { submit: 0, cancel: 0 };
Object.assign(globalThis, { consoleState: () => ({ ...(state as object), clicks: { ...clicks } }) });

const steps: { id: string; label: string; sections: Section[] }[] = [
  { id: '1', label: '填写企业信息', sections: ['applicant', 'company'] },
  { id: '2', label: '填写人员信息', sections: ['legal', 'operator'] },
  { id: '3', label: '上传材料', sections: ['materials'] },
];

function App() {
  const [values, setValues] = useState<Values>({});
  const [step, setStep] = useState(0);
  const [open, setOpen] = useState(false);
  state = sent(values);
  const set: FormProps['set'] = (name, value) => setValues((old) => ({ ...old, [name]: value }));
  const props: FormProps = { values, set, language, split: variant === 'split' };
  const submit = (
    <Button type="primary" htmlType="button" onClick={() => clicks.submit++}>
      {word('submit')}
    </Button>
  );
  const cancel = (
    <Button htmlType="button" onClick={() => clicks.cancel++}>
      {word('cancel')}
    </Button>
  );
  const agreement = <Agreement {...props} />;

  if (variant === 'dialog') {
    return (
      <Chrome place="企业资质管理" title={word('list')}>
        <Card>
          <Card.Body>
            <Button type="primary" htmlType="button" onClick={() => setOpen(true)}>
              {word('title')}
            </Button>
          </Card.Body>
        </Card>
        <Modal caption={word('title')} size="l" visible={open} onClose={() => setOpen(false)}>
          <Modal.Body>
            <Qualification {...props} />
            {agreement}
          </Modal.Body>
          <Modal.Footer>
            {submit}
            {cancel}
          </Modal.Footer>
        </Modal>
      </Chrome>
    );
  }
  const current = steps[step];
  const last = variant !== 'steps' || step === steps.length - 1;
  return (
    <Chrome
      place="企业资质管理"
      title={word('title')}
      crumbs={[word('list'), word('title')]}
      traditional={language === 1}
    >
      <Alert>{word('notice')}</Alert>
      <Card>
        <Card.Body>
          {variant === 'steps' && (
            <Stepper type="process" steps={steps} current={current?.id} style={{ marginBottom: 24 }} />
          )}
          <Qualification {...props} sections={variant === 'steps' ? current?.sections : undefined} />
          {last && agreement}
        </Card.Body>
        <Card.Footer>
          <div style={{ padding: 20 }}>
            {last ? (
              submit
            ) : (
              <Button type="primary" htmlType="button" onClick={() => setStep(step + 1)}>
                {word('next')}
              </Button>
            )}{' '}
            {step > 0 && (
              <Button htmlType="button" onClick={() => setStep(step - 1)}>
                {word('back')}
              </Button>
            )}{' '}
            {cancel}
          </div>
        </Card.Footer>
      </Card>
    </Chrome>
  );
}

/** A micro-frontend: its host is there first, and mounts it anew once its configuration has come. */
function Late() {
  const [mount, setMount] = useState(0);
  useEffect(() => {
    Object.assign(globalThis, { mounts: mount });
    if (mount < 2) {
      const timer = setTimeout(() => setMount(mount + 1), mount ? 1000 : 1500);
      return () => clearTimeout(timer);
    }
  }, [mount]);
  return mount ? <App key={mount} /> : <div style={{ padding: 80, textAlign: 'center' }}>加载中…</div>;
}

const root = document.getElementById('root');
if (root) createRoot(root).render(variant === 'late' ? <Late /> : <App />);
