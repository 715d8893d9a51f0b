import { useEffect, useState } from 'preact/hooks';
import { type NotebookDatabase, openNotebook } from '../../core/notebook/database.ts';
import { followNotebook, type NotebookView } from '../../core/notebook/follow-notebook.ts';
import { once } from './once.ts';

/** The notebook, opened once for this page. */
export const notebook = once(() => openNotebook());

/** The notebook as it is now; `failure` is the name of the error that kept it from being opened. */
export interface FollowedNotebook {
  db: NotebookDatabase | null;
  view: NotebookView | null;
  failure: string | null;
  /** Reads everything anew: after an import nothing of what was read may be true. */
  reload(): void;
}

/** Reads the notebook and follows its changes. */
export function useNotebook(): FollowedNotebook {
  const [db, setDb] = useState<NotebookDatabase | null>(null);
  const [view, setView] = useState<NotebookView | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    const start = async () => {
      const opened = await notebook();
      setDb(opened);
      stop = await followNotebook(opened, setView);
      if (isGone) stop();
    };
    start().catch((error: Error) => setFailure(error.name));
    return () => {
      isGone = true;
      stop?.();
    };
  }, [round]);
  return { db, view, failure, reload: () => setRound((count) => count + 1) };
}
