import { useEffect, useState, useSyncExternalStore } from 'react';
import { useWorkspace } from '../context.ts';
import type { Saved } from '../saved.ts';
import { createEditing, type Editing, type EditingState } from './editing.ts';

/** The editing of one company for as long as the view lives; null while it is being set up. */
export function useEditing(saved: Saved, onError: (error: unknown) => void): Editing | null {
  const { vault } = useWorkspace();
  const [editing, setEditing] = useState<Editing | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a view edits one company; what is saved later is the editing's
  useEffect(() => {
    let here = true;
    let made: Editing | null = null;
    createEditing({ vault, saved }).then(
      (next) => {
        if (!here) return void next.end();
        made = next;
        setEditing(next);
      },
      (error) => here && onError(error),
    );
    const flush = () => void made?.flush();
    const hidden = () => document.hidden && flush();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      here = false;
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', hidden);
      void made?.end();
    };
  }, []);
  return editing;
}

export const useEditingState = (editing: Editing): EditingState =>
  useSyncExternalStore(editing.subscribe, editing.state);
