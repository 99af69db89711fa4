import { useEffect, useMemo, useState } from 'react';
import { documentName } from '../../../utils/company/labels.ts';
import type { CompanyProfile } from '../../../utils/company/profile.ts';
import { materialsTexts } from '../../../utils/i18n/materials.ts';
import {
  checklist,
  type FormPapers,
  type MaterialState,
  type NeededPaper,
} from '../../../utils/preflight/checklist.ts';
import { formDefinitions, materials, providerDefinitions } from '../../../utils/providers/registry.ts';
import type { CompanyRecord, DocumentMeta } from '../../../utils/vault/types.ts';
import { mendRoute } from '../../mend-route.ts';
import { useTexts } from '../../use-language.ts';
import { useWorkspace } from '../context.ts';
import { hashOf } from '../route.ts';
import './materials.css';

type Applicant = NonNullable<CompanyProfile['applicant']>;

/** Papers of all providers for one company: what is there, what is sealed, what to get next. */
export function MaterialsPage({ params: { id = '' } }: { params: Readonly<Record<string, string>> }) {
  const { vault, language, t: w } = useWorkspace();
  const t = useTexts(materialsTexts, language);
  const [saved, setSaved] = useState<{ record: CompanyRecord; documents: DocumentMeta[] } | null>(null);
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState<Applicant | null>(null);
  useEffect(() => {
    let here = true;
    const load = async () => {
      try {
        const [record, documents] = await Promise.all([vault.companies.get(id), vault.documents.listAll(id)]);
        if (here) setSaved({ record, documents });
      } catch {
        if (here) setFailed(true);
      }
    };
    void load();
    const stop = vault.companies.onChange(() => void load());
    return () => {
      here = false;
      stop();
    };
  }, [vault, id]);

  const applicant: Applicant = asked ?? saved?.record.profile.applicant ?? 'operator';
  const made = useMemo(
    () =>
      saved &&
      checklist(
        { ...saved.record.profile, applicant },
        saved.documents,
        materials.filter(({ form }) => formDefinitions.some((known) => known.id === form)),
      ),
    [saved, applicant],
  );
  if (failed) return <p className="muted">{t('title')}: —</p>;
  if (!made) return <p className="muted">{w('loading')}</p>;

  const nameOf = (form: string) => {
    const definition = formDefinitions.find((known) => known.id === form);
    const provider = providerDefinitions.find((known) => known.id === definition?.provider);
    return { form: definition?.name[language] ?? form, provider: provider?.name[language] ?? '' };
  };
  const closed = made.forms.length - made.ready.length;
  const providers = new Set(
    made.forms.filter(({ open }) => open.length > 0).map(({ form }) => form.split('/')[0]),
  ).size;
  const kinds = [...new Set(made.forms.flatMap(({ papers }) => papers.map(({ kind }) => kind)))];
  const add = (kind: string) => hashOf(mendRoute(id, kind));

  return (
    <div className="materials" data-testid="materials">
      <section className="card">
        <h1>{t('title')}</h1>
        <p className="muted">{t('lead')}</p>
        <fieldset className="applicants">
          <legend className="muted">{t('applicant')}</legend>
          {(['operator', 'legal-representative'] as const).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="applicant"
                checked={applicant === each}
                onChange={() => setAsked(each)}
              />
              {t(each === 'operator' ? 'byOperator' : 'byLegalRepresentative')}
            </label>
          ))}
        </fieldset>
        <p className="headline" data-testid="unlocks">
          {closed === 0
            ? t('allReady')
            : t('unlocks', { papers: made.toGet.length, forms: closed, providers })}
        </p>
        <p className="muted">{t('readyCount', { ready: made.ready.length, all: made.forms.length })}</p>
      </section>

      {made.toGet.length > 0 && (
        <section className="card">
          <h2>{t('toGet')}</h2>
          <ul className="to-get">
            {made.toGet.map(({ kind, forms, state }) => (
              <li key={kind} data-testid="to-get" data-kind={kind}>
                <span className="paper">{documentName(kind, language)}</span>
                <State state={state} text={t(state)} />
                <span className="muted">{t('forForms', { count: forms.length })}</span>
                <a href={add(kind)}>{t('add')}</a>
              </li>
            ))}
          </ul>
        </section>
      )}

      <section className="card">
        <h2>{t('perForm')}</h2>
        <div className="forms">
          {made.forms.map((each) => (
            <FormCard key={each.form} papers={each} name={nameOf(each.form)} add={add} />
          ))}
        </div>
      </section>

      <section className="card">
        <h2>{t('across')}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className="scrolls" tabIndex={0} aria-label={t('across')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('paper')}</th>
                {made.forms.map(({ form }) => (
                  <th scope="col" key={form}>
                    <span className="muted">{nameOf(form).provider}</span>
                    <br />
                    {nameOf(form).form}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <tr key={kind}>
                  <th scope="row">{documentName(kind, language)}</th>
                  {made.forms.map(({ form, papers }) => {
                    const paper = papers.find((each) => each.kind === kind);
                    return (
                      <td key={form}>
                        {paper ? (
                          <State state={paper.state} text={t(paper.state)} />
                        ) : (
                          <span className="muted" role="img" aria-label={t('notNeeded')}>
                            –
                          </span>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </section>
    </div>
  );
}

const marks: Record<MaterialState, string> = {
  ready: '✓',
  missing: '✕',
  'not-stamped': '✕',
  'stamp-unknown': '?',
};

function State({ state, text }: { state: MaterialState; text: string }) {
  return (
    <span className={`state ${state}`}>
      <span aria-hidden="true">{marks[state]}</span> {text}
    </span>
  );
}

function FormCard({
  papers: { form, papers, open },
  name,
  add,
}: {
  papers: FormPapers;
  name: { form: string; provider: string };
  add: (kind: string) => string;
}) {
  const { language } = useWorkspace();
  const t = useTexts(materialsTexts, language);
  return (
    <article className={open.length === 0 ? 'form ready' : 'form'} data-testid="form-papers" data-form={form}>
      <header>
        <div>
          <p className="muted">{name.provider}</p>
          <h3>{name.form}</h3>
        </div>
        <span className="muted">
          {t('count', { ready: papers.length - open.length, all: papers.length })}
        </span>
      </header>
      <ul>
        {papers.map((paper) => (
          <Paper key={paper.kind} paper={paper} add={add} />
        ))}
      </ul>
    </article>
  );
}

function Paper({ paper, add }: { paper: NeededPaper; add: (kind: string) => string }) {
  const { language } = useWorkspace();
  const t = useTexts(materialsTexts, language);
  const name = documentName(paper.kind, language);
  const { template, sealed } = paper.material;
  return (
    <li data-testid="paper" data-kind={paper.kind} data-state={paper.state}>
      <State state={paper.state} text={t(paper.state)} />
      <span className="paper">
        {name}
        {sealed && <span className="muted"> · {t('sealed')}</span>}
        {paper.file && <span className="muted file"> {paper.file.split('/').pop()}</span>}
      </span>
      {paper.state !== 'ready' && (
        <span className="ways">
          {template && (
            <a href={template} target="_blank" rel="noreferrer" aria-label={t('templateOf', { name })}>
              {t('template')}
            </a>
          )}
          <a href={add(paper.kind)}>{t('add')}</a>
        </span>
      )}
    </li>
  );
}
