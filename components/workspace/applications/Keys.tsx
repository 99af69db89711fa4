import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { keyTexts } from '../../../utils/i18n/keys.ts';
import { format } from '../../../utils/i18n/language.ts';
import { problemTexts, reviewTexts } from '../../../utils/i18n/reviews.ts';
import { askBackground } from '../../../utils/messaging.ts';
import { providerApis } from '../../../utils/providers/api-registry.ts';
import type { ApiKey } from '../../../utils/reviews/api/call.ts';
import { type PollState, readKeys, stateOf } from '../../../utils/reviews/poller.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { useErrorText } from '../use-error-text.ts';

/** What to do, or that nothing is to be done. */
const hints = {
  offline: 'hintOffline',
  refused: 'hintRefused',
  throttled: 'hintService',
  service: 'hintService',
  clock: 'hintClock',
} as const;

/** As in the list of providers below. */
const placeOf = (api: string) => providerApis.findIndex(({ id }) => id === api);

/** What the list shows: the secret is read by whoever signs, and by nobody else. */
type KeyRow = Pick<ApiKey, 'id' | 'api' | 'label' | 'accessKey'>;

const toSight = (line: HTMLElement | null) => line?.scrollIntoView({ block: 'center' });

/** `asked`: the key that a notification is about. */
export function Keys({ asked }: { asked?: string | undefined }) {
  const { vault, language, notify } = useWorkspace();
  const [t, k] = [useTexts(reviewTexts, language), useTexts(keyTexts, language)];
  const errorText = useErrorText();
  const [keys, setKeys] = useState<KeyRow[]>([]);
  const [states, setStates] = useState<Record<string, PollState>>({});
  const [asking, setAsking] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState(providerApis[0]?.id ?? '');
  const api = providerApis.find(({ id }) => id === chosen);

  const read = useCallback(async () => {
    const found = await readKeys(vault).catch(() => []);
    const stored = (await browser.storage.local.get('reviews.poll'))['reviews.poll'] as
      | Record<string, unknown>
      | undefined;
    setKeys(
      found
        .map(({ id, api, label, accessKey }) => ({ id, api, label, accessKey: accessKey.slice(0, 6) }))
        .sort((a, b) => placeOf(a.api) - placeOf(b.api) || a.label.localeCompare(b.label, 'zh-CN')),
    );
    setStates(Object.fromEntries(found.map(({ id }) => [id, stateOf(stored?.[id])])));
  }, [vault]);
  useEffect(() => {
    void read();
  }, [read]);

  /** A server may hang for a while: the row says that it is asked. */
  const check = async (id: string) => {
    const change = (make: (all: Set<string>) => void) =>
      setAsking((all) => {
        const next = new Set(all);
        make(next);
        return next;
      });
    change((all) => all.add(id));
    await read();
    await askBackground('reviewPoll', { key: id }).catch(() => {});
    change((all) => all.delete(id));
    await read();
  };

  const checkNow = async (key: KeyRow) => {
    const host = providerApis.find(({ id }) => id === key.api)?.host;
    // Given already, as a rule. A backup that was restored brings the key along and not the permission.
    const granted = host ? await browser.permissions.request({ origins: [`https://${host}/*`] }) : false;
    if (granted) await check(key.id);
    else notify({ kind: 'warn', text: t('problemNoPermission') });
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
    const key: ApiKey = {
      id,
      api: api.id,
      label: text('label') || api.name[language],
      accessKey: text('accessKey'),
      secret: text('secret'),
      options: Object.fromEntries(api.options.map(({ name }) => [name, text(`option-${name}`)])),
    };
    try {
      await vault.apiKeys.put(id, 0, key);
    } catch (error) {
      // The form stays as it is: what was typed is not lost to a full disk.
      notify({ kind: 'warn', text: errorText(error) });
      return;
    }
    form.reset();
    // As the select then shows.
    setChosen(providerApis[0]?.id ?? '');
    await check(id);
  };

  const remove = async (key: KeyRow) => {
    let before: unknown;
    try {
      before = (await vault.apiKeys.get(key.id).catch(() => null))?.content;
      await vault.apiKeys.remove(key.id);
    } catch (error) {
      notify({ kind: 'warn', text: errorText(error) });
      return;
    }
    const host = providerApis.find(({ id }) => id === key.api)?.host;
    // Nobody asks it any more: the permission that was given for it goes, too.
    if (host && !keys.some(({ id, api }) => id !== key.id && api === key.api))
      await browser.permissions.remove({ origins: [`https://${host}/*`] }).catch(() => false);
    await read();
    const putBack = async () => {
      // What is given back is asked for again, in this click.
      const granted = host ? await browser.permissions.request({ origins: [`https://${host}/*`] }) : false;
      try {
        await vault.apiKeys.put(key.id, 0, before);
      } catch (error) {
        notify({ kind: 'warn', text: errorText(error) });
        return;
      }
      if (granted) await check(key.id);
      else await read();
    };
    notify({
      kind: 'info',
      text: format(k('removed'), { label: key.label }),
      ...(before === undefined ? {} : { action: { text: k('putBack'), run: () => void putBack() } }),
    });
  };

  const copyPolicy = async () => {
    await navigator.clipboard.writeText(api?.policy ?? '');
    notify({ kind: 'good', text: k('policyCopied') });
  };

  const say = (state: PollState | undefined): string => {
    if (state?.code === 'no-permission') return t('problemNoPermission');
    if (state?.problem) return `${t(problemTexts[state.problem])}${state.code ? ` (${state.code})` : ''}`;
    if (!state?.okAt) return t('neverAsked');
    const time = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' });
    return t('lastOk', { time: time.format(state.okAt) });
  };

  const hintOf = ({ id }: KeyRow): string => {
    const state = states[id];
    // Without the permission the problem's own text says what to click.
    if (!state?.problem || asking.has(id) || state.code === 'no-permission') return '';
    return k(hints[state.problem]);
  };

  return (
    <details className="card review-keys" data-testid="keys" open={asked !== undefined || undefined}>
      <summary>
        <strong>{t('keys')}</strong> <span className="muted">{keys.length || ''}</span>
      </summary>
      <p className="muted">{t('keysLead')}</p>
      {keys.map((key) => (
        <p
          key={key.id}
          className={key.id === asked ? 'review-key review-asked' : 'review-key'}
          data-testid="api-key"
          ref={key.id === asked ? toSight : undefined}
        >
          <strong>{key.label}</strong>
          <span className="mono muted">{key.accessKey}…</span>
          <span
            className={states[key.id]?.problem && !asking.has(key.id) ? 'review-bad' : 'muted'}
            role="status"
          >
            {asking.has(key.id) ? k('checking') : say(states[key.id])}
          </span>
          <span className="review-key-buttons">
            <button
              type="button"
              className="button"
              disabled={asking.has(key.id)}
              onClick={() => void checkNow(key)}
            >
              {t('checkNow')}
            </button>
            <button type="button" className="button danger" onClick={() => void remove(key)}>
              {t('removeKey')}
            </button>
          </span>
          <span className="review-key-hint muted">{hintOf(key)}</span>
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
          <input name="accessKey" required maxLength={300} autoComplete="off" spellCheck={false} />
        </label>
        <label>
          {t('secret')}
          <input name="secret" type="password" required maxLength={500} autoComplete="new-password" />
        </label>
        {api?.options.map(({ name, required, label }) => (
          <label key={`${api.id}-${name}`} htmlFor={`option-${name}`}>
            {label[language]}
            {/每行一个|一行/.test(label['zh-CN']) ? (
              <textarea
                id={`option-${name}`}
                name={`option-${name}`}
                required={required}
                maxLength={20_000}
                rows={3}
              />
            ) : (
              <input
                id={`option-${name}`}
                name={`option-${name}`}
                required={required}
                maxLength={300}
                autoComplete="off"
              />
            )}
          </label>
        ))}
        <div>
          {t('policy')}
          <pre className="review-policy">{api?.policy}</pre>
          <button type="button" className="button" onClick={() => void copyPolicy()}>
            {k('copyPolicy')}
          </button>
        </div>
        <p className="muted">{format(k('hostAsked'), { host: api?.host ?? '' })}</p>
        <button type="submit" className="button primary self-start">
          {t('addKey')}
        </button>
      </form>
    </details>
  );
}
