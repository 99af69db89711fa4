import { useEffect } from 'react';
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
export function Ring({ part }: { part?: string | undefined }) {
  const { language } = useWorkspace();
  const t = useTexts(ringPageTexts, language);
  useEffect(() => {
    if (!part) return;
    const section = document.getElementById(`ring-${part}`);
    // The keyboard goes on from there, too.
    section?.focus({ preventScroll: true });
    const page = section?.parentElement;
    if (!section || !page) return;
    // Parts above it are still being read, and push it down, until the user moves.
    const toSight = new ResizeObserver(() => section.scrollIntoView({ block: 'start' }));
    toSight.observe(page);
    const stop = () => toSight.disconnect();
    const moves = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;
    for (const move of moves) window.addEventListener(move, stop, { once: true, passive: true });
    return () => {
      stop();
      for (const move of moves) window.removeEventListener(move, stop);
    };
  }, [part]);
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
