import { type ReactNode, useEffect, useId, useRef } from 'react';

/** A modal question. Escape is `onClose`. The first button of `children` has the focus: let it be the harmless one. */
export function Dialog({
  title,
  onClose,
  children,
  wide = false,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
  }, []);
  return (
    <dialog
      ref={ref}
      className={wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}

export function Confirm({
  title,
  text,
  cancel,
  confirm,
  testId,
  onCancel,
  onConfirm,
}: {
  title: string;
  text: string;
  cancel: string;
  confirm: string;
  testId?: string;
  onCancel: () => void;
  onConfirm: () => void;
}) {
  return (
    <Dialog title={title} onClose={onCancel}>
      <p>{text}</p>
      <div className="actions end">
        <button type="button" className="button" onClick={onCancel}>
          {cancel}
        </button>
        <button type="button" className="button danger" data-testid={testId} onClick={onConfirm}>
          {confirm}
        </button>
      </div>
    </Dialog>
  );
}
