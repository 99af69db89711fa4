/** A console that keeps what was filed, in the page's own store: `?filing` on its form; its list shows the same. */
export const keepsFiling = new URLSearchParams(location.search).has('filing');

export interface Filing {
  values: Record<string, unknown>;
  state: string;
  reason: string;
  decided: string;
}

export const readFiling = (): Filing | null => JSON.parse(localStorage.getItem('filing') ?? 'null');

export const filed = (): Record<string, unknown> | null =>
  keepsFiling ? (readFiling()?.values ?? null) : null;

export const file = (values: Record<string, unknown>): void => {
  const filing: Filing = { values, state: '待审核', reason: '', decided: '-' };
  localStorage.setItem('filing', JSON.stringify(filing));
};
