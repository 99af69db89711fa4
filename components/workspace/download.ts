/** Gives a file to the browser's downloads. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken hold of it by then; a URL kept would keep decrypted content in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
