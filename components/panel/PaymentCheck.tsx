import { type FormEvent, useEffect, useState } from 'react';
import { translator } from '../../utils/i18n/language.ts';
import { paymentTexts } from '../../utils/i18n/payment.ts';
import { askBackground } from '../../utils/messaging.ts';
import { isAmount, mostTries } from '../../utils/payment/tries.ts';
import type { PanelTools } from './tools.ts';

interface Props {
  tabId: number;
  document: string;
  companyId: string;
  tools: PanelTools;
}

/** The amount that came, read by the user on the bank statement: typed once, a second time only knowingly, never again. */
export function PaymentCheck({ tabId, document, companyId, tools }: Props) {
  const t = translator(paymentTexts, tools.language);
  const [tries, setTries] = useState<number | null>(null);
  const [amount, setAmount] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const [again, setAgain] = useState(false);
  const [said, setSaid] = useState<{ good: boolean; text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let here = true;
    setSaid(null);
    askBackground('paymentTries', { companyId }).then(
      (answer) => here && setTries(answer.tries),
      () => {},
    );
    return () => {
      here = false;
    };
  }, [companyId]);
  if (tries === null) return null;
  const used = tries >= mostTries;

  const fill = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setSaid(null);
    try {
      const answer = await askBackground('paymentFill', {
        tabId,
        document,
        companyId,
        amount: amount.trim(),
        confirmed,
        again,
      });
      if ('error' in answer) setSaid({ good: false, text: tools.reason(answer.error) });
      else {
        setTries(answer.tries);
        setSaid({ good: true, text: t('done') });
        setConfirmed(false);
        setAgain(false);
      }
    } catch {
      setSaid({ good: false, text: tools.reason({ code: 'interrupted' }) });
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="payment" data-testid="payment" onSubmit={fill}>
      <h2>{t('title')}</h2>
      <p className="hint">{t('lead')}</p>
      {tries > 0 && (
        <p className="notice warn" data-testid="payment-tries">
          {t('tries', { count: tries })}
        </p>
      )}
      {used ? (
        <p className="notice bad" data-testid="payment-used">
          {t('used')}
        </p>
      ) : (
        <>
          <label>
            <span>{t('amount')}</span>
            <input
              className="field"
              inputMode="decimal"
              autoComplete="off"
              placeholder="0.00"
              maxLength={4}
              data-testid="payment-amount"
              value={amount}
              onChange={(event) => setAmount(event.target.value)}
            />
          </label>
          <label className="tickable">
            <input
              type="checkbox"
              data-testid="payment-confirm"
              checked={confirmed}
              onChange={(event) => setConfirmed(event.target.checked)}
            />
            {t('confirm')}
          </label>
          {tries > 0 && (
            <label className="tickable">
              <input
                type="checkbox"
                data-testid="payment-again"
                checked={again}
                onChange={(event) => setAgain(event.target.checked)}
              />
              {t('again')}
            </label>
          )}
          <button
            type="submit"
            className="button primary wide"
            data-testid="payment-fill"
            disabled={busy || !confirmed || (tries > 0 && !again) || !isAmount(amount.trim())}
          >
            {t('fill')}
          </button>
        </>
      )}
      {said && (
        <p className={`notice ${said.good ? 'good' : 'bad'}`} role="status" data-testid="payment-said">
          {said.text}
        </p>
      )}
      {tries > 0 && (
        <button
          type="button"
          className="button quiet"
          data-testid="payment-forget"
          onClick={async () => {
            const answer = await askBackground('paymentForget', { companyId }).catch(() => null);
            if (answer) setTries(answer.tries);
            setSaid(null);
          }}
        >
          {t('forget')}
        </button>
      )}
    </form>
  );
}
