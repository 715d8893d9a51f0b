import { useEffect, useState } from 'preact/hooks';
import { type KnownStory, type PackFault, sendMessage } from '../../core/messages.ts';
import { LARGEST_PACK } from '../../core/stories/read-pack.ts';

/** The known stories, and what takes a pack in and removes it. */
export interface Packs {
  stories: KnownStory[];
  /** Why the last file was not taken in. */
  fault: PackFault | null;
  importPack(file: File): void;
  removePack(id: string): void;
}

/** Most UTF-8 bytes that a UTF-16 code unit takes. */
const BYTES_PER_UNIT = 3;

export function usePacks(): Packs {
  const [stories, setStories] = useState<KnownStory[]>([]);
  const [fault, setFault] = useState<PackFault | null>(null);
  const refresh = () => sendMessage('listStories').then(setStories);
  useEffect(() => void refresh(), []);

  const take = async (file: File) => {
    setFault(null);
    if (file.size > BYTES_PER_UNIT * LARGEST_PACK) {
      setFault({ code: 'too-large', path: '', detail: String(file.size) });
      return;
    }
    const answer = await sendMessage('importPack', { text: await file.text() });
    if ('problem' in answer) setFault(answer.problem);
    else await refresh();
  };

  return {
    stories,
    fault,
    importPack: (file) => void take(file),
    removePack: (id) => void sendMessage('removePack', { id }).then(refresh),
  };
}
