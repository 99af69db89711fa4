import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { reviewTexts } from '../../../utils/i18n/reviews.ts';
import { askBackground } from '../../../utils/messaging.ts';
import { providerApis } from '../../../utils/providers/api-registry.ts';
import type { ApiKey } from '../../../utils/reviews/api/call.ts';
import { type PollState, readKeys, stateOf } from '../../../utils/reviews/poller.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';

const problems = {
  offline: 'problemOffline',
  refused: 'problemRefused',
  throttled: 'problemThrottled',
  service: 'problemService',
  clock: 'problemClock',
} as const;

export function Keys() {
  const { vault, language, notify } = useWorkspace();
  const t = useTexts(reviewTexts, language);
  const [keys, setKeys] = useState<ApiKey[]>([]);
  const [states, setStates] = useState<Record<string, PollState>>({});
  const [chosen, setChosen] = useState(providerApis[0]?.id ?? '');
  const api = providerApis.find(({ id }) => id === chosen);

  const read = useCallback(async () => {
    const found = await readKeys(vault).catch(() => []);
    const stored = (await browser.storage.local.get('reviews.poll'))['reviews.poll'] as
      | Record<string, unknown>
      | undefined;
    setKeys(found);
    setStates(Object.fromEntries(found.map(({ id }) => [id, stateOf(stored?.[id])])));
  }, [vault]);
  useEffect(() => {
    void read();
  }, [read]);

  const check = async (id: string) => {
    await askBackground('reviewPoll', { key: id }).catch(() => {});
    await read();
  };

  const save = async (form: HTMLFormElement) => {
    if (!api) return;
    // Asked first, while this is still the user's own click.
    const granted = await browser.permissions.request({ origins: [`https://${api.host}/*`] });
    if (!granted) {
      notify({ kind: 'warn', text: t('noPermission') });
      return;
    }
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const id = crypto.randomUUID();
    await vault.apiKeys.put(id, 0, {
      id,
      api: api.id,
      label: text('label') || api.name[language],
      accessKey: text('accessKey'),
      secret: text('secret'),
      options: Object.fromEntries(api.options.map(({ name }) => [name, text(`option-${name}`)])),
    } satisfies ApiKey);
    form.reset();
    await check(id);
  };

  const remove = async (id: string) => {
    await vault.apiKeys.remove(id);
    await read();
  };

  const say = (state: PollState | undefined): string => {
    if (state?.problem) return `${t(problems[state.problem])}${state.code ? ` (${state.code})` : ''}`;
    if (!state?.okAt) return t('neverAsked');
    const time = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' });
    return t('lastOk', { time: time.format(state.okAt) });
  };

  return (
    <details className="card review-keys">
      <summary>
        <strong>{t('keys')}</strong> <span className="muted">{keys.length || ''}</span>
      </summary>
      <p className="muted">{t('keysLead')}</p>
      {keys.map((key) => (
        <p key={key.id} className="review-key">
          <strong>{key.label}</strong>
          <span className="mono muted">{key.accessKey.slice(0, 6)}…</span>
          <span className={states[key.id]?.problem ? 'review-bad' : 'muted'}>{say(states[key.id])}</span>
          <span className="grow" />
          <button type="button" className="button" onClick={() => void check(key.id)}>
            {t('checkNow')}
          </button>
          <button type="button" className="button danger" onClick={() => void remove(key.id)}>
            {t('removeKey')}
          </button>
        </p>
      ))}
      <form
        className="review-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        <label>
          {t('provider')}
          <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {providerApis.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('keyLabel')}
          <input name="label" maxLength={100} autoComplete="off" />
        </label>
        <label>
          {t('accessKey')}
          <input name="accessKey" required autoComplete="off" spellCheck={false} />
        </label>
        <label>
          {t('secret')}
          <input name="secret" type="password" required autoComplete="off" />
        </label>
        {api?.options.map(({ name, required, label }) => (
          <label key={`${api.id}-${name}`} htmlFor={`option-${name}`}>
            {label[language]}
            {/每行一个|一行/.test(label['zh-CN']) ? (
              <textarea id={`option-${name}`} name={`option-${name}`} required={required} rows={3} />
            ) : (
              <input id={`option-${name}`} name={`option-${name}`} required={required} autoComplete="off" />
            )}
          </label>
        ))}
        <div>
          {t('policy')}
          <pre className="review-policy">{api?.policy}</pre>
        </div>
        <button type="submit" className="button primary self-start">
          {t('addKey')}
        </button>
      </form>
    </details>
  );
}
