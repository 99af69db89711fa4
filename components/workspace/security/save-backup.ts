/** Where a backup goes, piece by piece. */
export interface Sink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  /** Leaves no file behind. */
  abort(): Promise<void>;
}

/** Chromium's own; not in TypeScript's library of the web's standards. */
type SavePicker = (options: {
  suggestedName: string;
  id: string;
  types: { description: string; accept: Record<string, string[]> }[];
}) => Promise<FileSystemFileHandle>;

export const backupName = (now = new Date()): string =>
  // No name in it: the browser's download history keeps file names in the clear.
  `ringready-backup-${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}.rrbackup`;

/** Asks at once, while the user's click still counts. Null: the user thought better of it. */
export async function chooseSink(description: string): Promise<Sink | null> {
  const pick = (window as unknown as { showSaveFilePicker?: SavePicker }).showSaveFilePicker;
  if (!pick) return downloadSink();
  try {
    const handle = await pick({
      suggestedName: backupName(),
      id: 'ringready-backup',
      types: [{ description, accept: { 'application/octet-stream': ['.rrbackup'] } }],
    });
    // What is written takes the file's place when it is closed, and not before.
    const writable = await handle.createWritable();
    return {
      write: (bytes) => writable.write(bytes),
      close: () => writable.close(),
      abort: () => writable.abort(),
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

const foldBytes = 16 * 1024 * 1024;

/** The browser keeps large blobs on its disk, not in this page's memory; they are encrypted. */
function downloadSink(): Sink {
  let folded = new Blob([]);
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const fold = () => {
    folded = new Blob([folded, ...parts], { type: 'application/octet-stream' });
    parts = [];
    size = 0;
  };
  return {
    async write(bytes) {
      parts.push(bytes);
      size += bytes.length;
      if (size >= foldBytes) fold();
    },
    async close() {
      fold();
      const url = URL.createObjectURL(folded);
      const link = document.createElement('a');
      link.href = url;
      link.download = backupName();
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
    async abort() {
      folded = new Blob([]);
      parts = [];
    },
  };
}
