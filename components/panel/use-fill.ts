import { useCallback, useEffect, useRef, useState } from 'react';
import { rowName } from '../../utils/autofill/plan-types.ts';
import type { Reason } from '../../utils/autofill/scan-types.ts';
import type { Refill } from '../../utils/messages/refill.ts';
import type { NumberRequestChoice, PreviewRow } from '../../utils/messages.ts';
import { askBackground, listenInView } from '../../utils/messaging.ts';
import type { Report } from './Report.tsx';

export interface Preview {
  document: string;
  form: string;
  rows: PreviewRow[];
  numberRequests: NumberRequestChoice[];
  /** The form was sent back and not filed again. */
  refill?: Refill;
}

interface Progress {
  done: number;
  total: number;
}

const isError = (answer: object): answer is { error: Reason } => 'error' in answer;

/** Preview, fill, report, undo of one tab's form. Nothing is filled before `fill` is called. */
export function useFill(tabId: number | null, documentId: string | null, companyId: string | null) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [numberRequest, setNumberRequest] = useState(0);
  const [report, setReport] = useState<Report | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [undoing, setUndoing] = useState(false);
  const [problem, setProblem] = useState<Reason | null>(null);
  const [undone, setUndone] = useState<{ count: number; left: string[] } | null>(null);
  /** A fill that another panel (or this one, before it was closed) began is under way. */
  const [watching, setWatching] = useState(false);
  /** The document which the page left while it was being filled. */
  const [left, setLeft] = useState<string | null>(null);
  const busy = useRef(false);
  const shownDocument = useRef(documentId);
  /** The same, but for pages without a form on the way to the next. */
  const lastDocument = useRef(documentId);

  const load = useCallback(async () => {
    if (busy.current) return;
    // Nothing of a company stays on the screen once the vault is locked.
    if (tabId === null || documentId === null || companyId === null) {
      setPreview(null);
      return;
    }
    try {
      const answer = await askBackground('preview', { tabId, companyId, numberRequest });
      if (isError(answer)) setPreview(null);
      else setPreview(answer);
    } catch {
      setPreview(null);
    }
  }, [tabId, documentId, companyId, numberRequest]);

  useEffect(() => {
    void load();
  }, [load]);

  // A panel opened again (or after the worker died) shows what came of the last run on this document.
  useEffect(() => {
    const before = lastDocument.current;
    shownDocument.current = documentId;
    if (documentId !== null) lastDocument.current = documentId;
    setReport(null);
    setUndone(null);
    setProblem(null);
    setWatching(false);
    // Said on the page that came next, and no longer. That page is no form for a moment while it loads, then the same.
    if (documentId !== null && documentId !== before)
      setLeft((document) => (document === before ? document : null));
    if (tabId === null || documentId === null) return;
    askBackground('report', { tabId }).then(
      (last) => {
        if (!last || last.documentId !== documentId || busy.current) return;
        if (last.running) setWatching(true);
        else setReport(last);
      },
      () => {},
    );
  }, [tabId, documentId]);

  // Asked for rather than told: a worker that was stopped tells nobody that its fill has ended.
  useEffect(() => {
    if (!watching || tabId === null) return;
    const timer = setInterval(async () => {
      const last = await askBackground('report', { tabId }).catch(() => null);
      if (last?.running) return;
      setWatching(false);
      setProgress(null);
      if (last && last.documentId === shownDocument.current) setReport(last);
      void load();
    }, 700);
    return () => clearInterval(timer);
  }, [watching, tabId, load]);

  useEffect(
    () =>
      listenInView({
        progress: (data) => {
          if (data.tabId !== tabId || data.document !== documentId) return {};
          setProgress({ done: data.done, total: data.total });
          if (!busy.current) setWatching(true);
          return {};
        },
      }),
    [tabId, documentId],
  );

  const fill = async (overwrite: ReadonlySet<string>, skip: ReadonlySet<string>) => {
    if (tabId === null || companyId === null || documentId === null || busy.current) return;
    busy.current = true;
    setProblem(null);
    setUndone(null);
    setLeft(null);
    setReport(null);
    setProgress({ done: 0, total: preview?.rows.filter(({ state }) => state === 'fill').length ?? 0 });
    try {
      const answer = await askBackground('fill', {
        tabId,
        document: documentId,
        companyId,
        numberRequest,
        overwrite: [...overwrite],
        skip: [...skip],
        form: preview?.form,
        declined: preview?.rows.filter(({ ref }) => ref !== null && skip.has(ref)).map(rowName),
      });
      if (isError(answer)) setProblem(answer.error);
      else {
        // A report of a document that has gone is nothing to undo or retry on the next one.
        if (documentId === shownDocument.current) setReport(answer);
        if (answer.ended === 'navigated') setLeft(documentId);
      }
    } catch {
      // The worker was stopped: what it had done is in the report it kept.
      const last = await askBackground('report', { tabId }).catch(() => null);
      if (last && last.documentId === shownDocument.current) setReport(last);
      else setProblem({ code: 'interrupted' });
    } finally {
      busy.current = false;
      setProgress(null);
      void load();
    }
  };

  const undo = async () => {
    if (tabId === null || documentId === null) return;
    setUndoing(true);
    try {
      const answer = await askBackground('undo', { tabId, document: documentId });
      if (isError(answer)) setProblem(answer.error);
      else {
        const count = answer.outcomes.filter(({ outcome }) => outcome === 'filled').length;
        const labels = new Map(report?.fields.map(({ ref, label }) => [ref, label]));
        const left = answer.outcomes
          .filter(({ outcome }) => outcome !== 'filled' && outcome !== 'unchanged')
          .map(({ ref }) => labels.get(ref) ?? '');
        setUndone({ count, left });
        setReport(null);
      }
    } catch {
      setProblem({ code: 'interrupted' });
    } finally {
      setUndoing(false);
      void load();
    }
  };

  return {
    preview,
    numberRequest,
    setNumberRequest,
    report,
    clearReport: () => setReport(null),
    progress,
    watching,
    /** The page left while it was being filled, and another stands there now. */
    left: left !== null && left !== documentId,
    undoing,
    undone,
    problem,
    setProblem,
    fill,
    undo,
    reload: load,
  };
}
