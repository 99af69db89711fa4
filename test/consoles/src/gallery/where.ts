/** `?in=dialog`: the page's form stands in the library's own dialog, over a list. */
export const inDialog = new URLSearchParams(location.search).get('in') === 'dialog';

/** The page can throw its form away and mount it anew, as consoles do when their data come: `remount()`. */
export const remountable = (remount: () => void): void => {
  Object.assign(globalThis, { remount });
};

/** `?in=steps`: one step at a time, as `stepNames` says; the rows of the others are not in the page. */
export const inSteps = new URLSearchParams(location.search).get('in') === 'steps';
export const stepNames = ['填写企业信息', '填写人员信息', '上传材料'];
export const lastStep = stepNames.length - 1;
