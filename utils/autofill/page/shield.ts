/**
 * While a step runs, nothing we do may hand a form in: an Enter that a date wants, or a press on something that turns
 * out to be a submit button, ends here. What the user does himself meanwhile (trusted events) goes through.
 */
const submitText = /^(确认|确定|立即|保存并)?(提交|提交审核|提交申请|送审|申请)$|^(submit|下一步|next)$/i;

const isSubmitButton = (target: EventTarget | null): boolean => {
  const el = (target as Element | null)?.closest?.('button,input[type=submit],[role=button],a');
  if (!el) return false;
  const button = el as HTMLButtonElement;
  if (button.form && button.type === 'submit') return el.getAttribute('role') !== 'radio';
  return submitText.test((button.textContent ?? '').replace(/\s+/g, ''));
};

export async function withShield<T>(document: Document, work: () => Promise<T>): Promise<T> {
  const view = document.defaultView;
  if (!view) return work();
  let userActed = 0;
  const onUser = (event: Event) => {
    if (event.isTrusted) userActed = performance.now();
  };
  const onSubmit = (event: Event) => {
    if (userActed && performance.now() - userActed < 1000) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onClick = (event: Event) => {
    if (event.isTrusted || !isSubmitButton(event.composedPath()[0] ?? event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const pairs: [string, (event: Event) => void][] = [
    ['pointerdown', onUser],
    ['keydown', onUser],
    ['submit', onSubmit],
    ['click', onClick],
  ];
  for (const [type, listener] of pairs) view.addEventListener(type, listener, true);
  try {
    return await work();
  } finally {
    for (const [type, listener] of pairs) view.removeEventListener(type, listener, true);
  }
}
