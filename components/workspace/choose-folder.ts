/** Where the browser lets a page write into a folder the user chooses. */
export const canSaveFolder = (): boolean => 'showDirectoryPicker' in window;

/** Chromium's own; not in TypeScript's library of the web's standards. */
interface DirectoryPicker {
  showDirectoryPicker(options: { mode: 'readwrite'; id: string }): Promise<FileSystemDirectoryHandle>;
}

/** Asks at once, while the user's click still counts. Null: the user thought better of it. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await (window as unknown as DirectoryPicker).showDirectoryPicker({
      mode: 'readwrite',
      id: 'ringready-export',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
