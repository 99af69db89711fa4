/** Shows a tab, in a window that may be behind another or minimised. One that is gone meanwhile is nothing to say. */
export async function bringToFront(
  tabId: number,
  more: Pick<chrome.windows.UpdateInfo, 'drawAttention'> = {},
): Promise<void> {
  try {
    const tab = await chrome.tabs.update(tabId, { active: true });
    if (tab) await chrome.windows.update(tab.windowId, { focused: true, ...more });
  } catch {
    // The tab has gone meanwhile.
  }
}
