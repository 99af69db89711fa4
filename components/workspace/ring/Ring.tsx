import { ringPageTexts } from '../../../utils/i18n/ring-page.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { Added } from './Added.tsx';
import { Guard } from './Guard.tsx';
import { Loopback } from './Loopback.tsx';
import { PolicyKit } from './PolicyKit.tsx';
import { Readiness } from './Readiness.tsx';
import { TestRing } from './TestRing.tsx';
import './ring.css';

/** Needs no company and no passphrase: who answers the phone may have neither. */
export function Ring() {
  const { language } = useWorkspace();
  const t = useTexts(ringPageTexts, language);
  return (
    <div className="ring-page" data-testid="ring-page">
      <header>
        <h1>{t('title')}</h1>
        <p className="muted">{t('lead')}</p>
      </header>
      <Readiness language={language} t={t} />
      <Guard t={t} />
      <TestRing t={t} />
      <Loopback t={t} />
      <Added t={t} />
      <PolicyKit t={t} />
    </div>
  );
}
