import { clip } from './dom.ts';
import { isShown } from './table-cells.ts';

/**
 * Notices that the user submitted, and never causes it: a press of the user's own on a button that says so, and within
 * a short while words of the page that it took the form. Listens only; no default is prevented, nothing is clicked.
 */
const button =
  /^(确认|確認|立即)?(提交|送出)(审核|審核|申请|申請|资料|資料|认证|認證)?$|^(立即申请|立即申請|提交并认证|submit( for review)?|apply now)$/i;
const said =
  /(提交|申请|申請|上传|上傳)(审核|審核)?(已)?(成功|完成)|已(成功)?提交|(等待|待)(审核|審核)|预计.{0,12}(完成|审核)|(submitted|received) successfully|successfully submitted|has been submitted/i;
const refused =
  /失败|失敗|错误|錯誤|不能|无法|無法|请(填写|输入|选择|上传)|請(填寫|輸入|選擇|上傳)|fail|error|required/i;
const within = 20_000;

export function watchSubmit(document: Document, onSubmitted: () => void): () => void {
  let stopWatching = () => {};
  const onClick = (event: Event) => {
    // A script's click is not the user's.
    if (!event.isTrusted) return;
    const target = event.composedPath()[0] as Element | undefined;
    const pressed = target?.closest?.('button,[role=button],a,input[type=submit]');
    const text = clip(pressed?.textContent || (pressed as HTMLInputElement | null)?.value, 40).replace(
      /\s+/g,
      '',
    );
    if (!pressed || !button.test(text)) return;
    stopWatching();
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          const words = clip(node.textContent, 200);
          if (words.length > 150 || !said.test(words) || refused.test(words)) continue;
          if (node.nodeType === 1 && !isShown(node as Element)) continue;
          stopWatching();
          onSubmitted();
          return;
        }
      }
    });
    observer.observe(document, { childList: true, subtree: true });
    const timer = setTimeout(() => stopWatching(), within);
    stopWatching = () => {
      clearTimeout(timer);
      observer.disconnect();
      stopWatching = () => {};
    };
  };
  document.addEventListener('click', onClick, { capture: true, passive: true });
  return () => {
    document.removeEventListener('click', onClick, true);
    stopWatching();
  };
}
