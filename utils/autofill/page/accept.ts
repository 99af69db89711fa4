/** Does a file input's accept list take these files? An empty list takes all. HTML: extensions, types, type wildcards. */
export function acceptsAll(accept: string, files: Pick<File, 'name' | 'type'>[]): boolean {
  const list = accept
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter(Boolean);
  if (!list.length) return true;
  return files.every(({ name, type }) =>
    list.some((part) => {
      if (part === '*/*' || part === '*') return true;
      if (part.startsWith('.')) return name.toLowerCase().endsWith(part);
      if (part.endsWith('/*')) return type.toLowerCase().startsWith(part.slice(0, -1));
      // image/jpg is no registered type, but pages write it and browsers name the same files image/jpeg.
      return (
        part.replace('image/jpg', 'image/jpeg') === type.toLowerCase().replace('image/jpg', 'image/jpeg')
      );
    }),
  );
}
