import { type ChangeEvent, useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { packProblemText, packTexts } from '../../../utils/i18n/packs.ts';
import { isGranted, matchOf } from '../../../utils/packs/granted.ts';
import type { Pack } from '../../../utils/packs/pack.ts';
import { type PackProblem, readPack } from '../../../utils/packs/read.ts';
import { listPacks, onPacksChange, putPack, removePack } from '../../../utils/packs/store.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { examplePack } from './example.ts';
import './packs.css';

interface Row {
  pack: Pack;
  granted: boolean;
}

function save(pack: Pack): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([`${JSON.stringify(pack, null, 2)}\n`], { type: 'application/json' }),
  );
  link.download = `${pack.id}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Users' own forms: imported, allowed on their one host, removed with their permission. */
export function PacksPage() {
  const { vault, language, notify } = useWorkspace();
  const t = useTexts(packTexts, language);
  const [rows, setRows] = useState<Row[] | null>(null);
  const [problems, setProblems] = useState<PackProblem[]>([]);
  const chooser = useRef<HTMLInputElement>(null);
  const load = useCallback(async () => {
    const packs = await listPacks();
    setRows(
      await Promise.all(
        packs.map(async (pack) => ({
          pack,
          granted: pack.origin === undefined || !pack.form || (await isGranted(pack.origin)),
        })),
      ),
    );
  }, []);
  useEffect(() => {
    void load();
    const heard = () => void load();
    const stop = onPacksChange(heard);
    browser.permissions.onAdded.addListener(heard);
    browser.permissions.onRemoved.addListener(heard);
    return () => {
      stop();
      browser.permissions.onAdded.removeListener(heard);
      browser.permissions.onRemoved.removeListener(heard);
    };
  }, [load]);

  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (!file) return;
    const result = readPack(await file.text());
    event.target.value = '';
    if ('problems' in result) {
      setProblems(result.problems);
      return;
    }
    setProblems([]);
    const { pack } = result;
    if (pack.taught) {
      const taughtAt = Date.now();
      await vault.taught.merge(
        pack.taught.map((field, index) => ({ ...field, id: `${pack.id}:${index}`, taughtAt })),
      );
    }
    await putPack(pack);
    notify({ kind: 'good', text: t('imported', { name: pack.name }) });
  };

  // The browser asks only in answer to a click: nothing may be awaited before.
  const allow = ({ origin }: Pack) => {
    if (origin === undefined) return;
    browser.permissions.request({ origins: [matchOf(origin)] }).then(
      (granted) => {
        if (!granted) notify({ kind: 'warn', text: t('denied') });
        return load();
      },
      () => notify({ kind: 'warn', text: t('denied') }),
    );
  };

  const remove = async (pack: Pack) => {
    await removePack(pack.id);
    for (const [index] of (pack.taught ?? []).entries()) await vault.taught.remove(`${pack.id}:${index}`);
    const isShared = rows?.some(({ pack: other }) => other.id !== pack.id && other.origin === pack.origin);
    // A host that ships with the extension cannot be taken back, and stays.
    if (pack.origin && !isShared)
      await browser.permissions.remove({ origins: [matchOf(pack.origin)] }).catch(() => false);
    notify({ kind: 'info', text: t('removed', { name: pack.name }) });
  };

  return (
    <div className="packs" data-testid="packs">
      <section className="card">
        <h1>{t('title')}</h1>
        <p className="muted">{t('lead')}</p>
        <div className="ways">
          <button
            type="button"
            className="button primary"
            data-testid="import-pack"
            onClick={() => chooser.current?.click()}
          >
            {t('import')}
          </button>
          <button type="button" className="button" onClick={() => save(examplePack)}>
            {t('example')}
          </button>
          <input
            ref={chooser}
            type="file"
            accept=".json,application/json"
            hidden
            data-testid="pack-file"
            onChange={(event) => void read(event)}
          />
        </div>
      </section>
      {problems.length > 0 && (
        <section className="notice bad" role="alert" data-testid="pack-problems">
          <p>{t('problems', { count: problems.length })}</p>
          <ul>
            {problems.map((problem) => {
              const text = packProblemText(problem, language);
              return <li key={`${problem.code}${text}`}>{text}</li>;
            })}
          </ul>
        </section>
      )}
      <section className="card">
        {rows?.length === 0 && <p className="muted">{t('none')}</p>}
        <ul className="list">
          {rows?.map(({ pack, granted }) => (
            <li key={pack.id} data-testid="pack" data-id={pack.id} data-granted={granted}>
              <div className="what">
                <b>{pack.name}</b>
                <span className="muted">
                  {[
                    pack.origin && new URL(pack.origin).host,
                    pack.form && t('fields', { count: pack.form.fields.length }),
                    pack.taught && t('taught', { count: pack.taught.length }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {pack.form && (
                  <span className={granted ? 'good' : 'warn'}>{t(granted ? 'allowed' : 'notAllowed')}</span>
                )}
              </div>
              <div className="ways">
                {!granted && pack.origin && (
                  <button
                    type="button"
                    className="button primary"
                    data-testid="allow-pack"
                    onClick={() => allow(pack)}
                  >
                    {t('allow', { host: new URL(pack.origin).host })}
                  </button>
                )}
                <button type="button" className="button" onClick={() => save(pack)}>
                  {t('export')}
                </button>
                <button
                  type="button"
                  className="button"
                  data-testid="remove-pack"
                  onClick={() => void remove(pack)}
                >
                  {t('remove')}
                </button>
              </div>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
