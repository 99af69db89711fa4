import { clip } from './dom.ts';
import { isShown } from './table-cells.ts';

/**
 * Notices that the user submitted, and never causes it: a press of the user's own on a button that says so, and within
 * a short while words of the page that it took the form. Listens only; no default is prevented, nothing is clicked.
 */
const button =
  /^(确认|確認|立即)?(提交|送出)(审核|審核|申请|申請|资料|資料|认证|認證)?$|^(立即申请|立即申請|提交并认证|submit( ?for ?review)?|apply ?now)$/i;
/** In a dialog that asks whether to submit. */
const confirm = /^(确定|確定|确认|確認|继续|繼續|是|是的|ok|yes|confirm|continue)$/i;
/** The user went back: what is said from then on is about something else. */
const away =
  /^(取消|返回|上一步|再想想|(保存|暂存|暫存|存为|存為)(为|為)?(草稿|修改)?|cancel|back|save( ?as)? ?draft|save)$/i;
const said =
  /(提交|申请|申請)(审核|審核)?(已)?(成功|完成)|已(成功)?提交|等待.{0,6}(审核|審核)|提交.{0,12}(待|等候)(审核|審核)|预计.{0,12}(完成审核|审核完成)|(submitted|received) successfully|successfully submitted|has been submitted/i;
const refused =
  /失败|失敗|错误|錯誤|不能|无法|無法|请(填写|输入|选择|上传)|請(填寫|輸入|選擇|上傳)|fail|error|required/i;
/** Asks, or says what will be: 提交后将等待审核，确认提交吗？ */
const asks =
  /吗|嗎|[?？]|是否|请确认|請確認|确认要|確認要|提交(后|後|之后|前)|once submitted|after (you )?submit|will be/i;
/** Names of several states beside each other are a list's tabs. */
const tabs = /全部|已通过|已通過|已驳回|已駁回|草稿|审核通过|審核通過/;

const within = 20_000;
const longest = 150;

/** The page's word that it has the form. Rows of a list speak of any application. */
function saysSo(node: Node): boolean {
  const element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  if (!element || element.childElementCount > 40) return false;
  const words = clip(element.textContent, longest + 50);
  if (words.length > longest || !said.test(words)) return false;
  if (refused.test(words) || asks.test(words) || tabs.test(words)) return false;
  return speaks(element);
}

const notSaid = 'table,[role=row],[role=grid],[role=tab],[role=menuitem],nav,script,style,button';

/** Where the words themselves stand, not what is around them: a row in a new part of the page is still a row. */
function speaks(element: Element): boolean {
  const inside = [...element.children].filter((child) => said.test(child.textContent ?? ''));
  if (inside.length > 0) return inside.some(speaks);
  return !element.closest(notSaid) && isShown(element);
}

const dialog = '[role=dialog],[role=alertdialog],dialog,[class*=dialog],[class*=modal],[class*=confirm]';

function isSubmit(pressed: Element, text: string): boolean {
  if (button.test(text)) return true;
  if (!confirm.test(text)) return false;
  return /提交|送出|submit/i.test(clip(pressed.closest(dialog)?.textContent, 500));
}

export interface SubmitEars {
  pressed(): void;
  submitted(): void;
}

/** `listen`: for so many milliseconds this page may answer a press on the page that was here before. */
export function watchSubmit(
  document: Document,
  ears: SubmitEars,
): { listen(left: number): void; stop(): void } {
  let stopWatching = () => {};

  const done = () => {
    stopWatching();
    ears.submitted();
  };
  const listen = (left: number) => {
    stopWatching();
    const observer = new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        // What was there, hidden or with other words, speaks as well as what is new.
        const nodes = type === 'childList' ? addedNodes : [target];
        for (const node of nodes) if (saysSo(node)) return done();
      }
    });
    observer.observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'open', 'aria-hidden'],
    });
    const timer = setTimeout(() => stopWatching(), left);
    stopWatching = () => {
      clearTimeout(timer);
      observer.disconnect();
      stopWatching = () => {};
    };
  };

  const onClick = (event: Event) => {
    // A script's click is not the user's.
    if (!event.isTrusted) return;
    const target = event.composedPath()[0] as Element | undefined;
    const pressed = target?.closest?.('button,[role=button],a,input[type=submit],input[type=button]');
    const text = clip(pressed?.textContent || (pressed as HTMLInputElement | null)?.value, 40).replace(
      /\s+/g,
      '',
    );
    if (!pressed) return;
    if (away.test(text)) return stopWatching();
    if (!isSubmit(pressed, text)) return;
    ears.pressed();
    listen(within);
  };
  document.addEventListener('click', onClick, { capture: true, passive: true });
  return {
    listen(left) {
      const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
      let seen = 0;
      for (let node = walker.nextNode(); node && seen < 5000; node = walker.nextNode(), seen++)
        if (said.test(node.nodeValue ?? '') && saysSo(node)) return done();
      listen(left);
    },
    stop() {
      document.removeEventListener('click', onClick, true);
      stopWatching();
    },
  };
}
