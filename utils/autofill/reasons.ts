/**
 * Every reason a report or a plan may give, so that each has a text in each language (utils/i18n) and a test can
 * say so. Page-side codes first, then the planner's.
 */
export const reasonCodes = [
  // page: the safety choke point
  'gone', // the control left the document
  'wrong-document', // the document is not the one scanned
  'hidden', // not visible
  'covered', // something lies over it
  'foreign-frame',
  'disabled',
  'readonly',
  // page: the widget
  'user-value', // holds what the user typed, and nobody agreed to overwrite it
  'option-missing', // no option of that text
  'overlay-missing', // the list did not open
  'not-accepted', // shows something else after the retry
  'rejected-file', // the page did not take the file
  'file-type', // the page's accept list refuses this format
  'page-error', // the page threw
  'timeout',
  'navigated', // the tab went elsewhere
  'interrupted', // the browser stopped the extension's worker
  'unsupported',
  // background
  'busy', // a fill of this tab is under way
  'vault-locked',
  'vault-damaged',
  'company-gone',
  // planner
  'no-value', // the profile has none
  'no-document', // the vault has no such document
  'no-safe-option', // none of the page's options means this value
  'ambiguous', // two fields of the page claim this value
  'long-term', // the validity is long-term and the field has no way to say so
  'other-format', // the field wants a form of the value we cannot make
  'number-request', // which number request is meant must be chosen
  'too-long',
  'not-needed', // another choice of the filing makes it needless
  'expired', // the paper's validity has ended (a warning)
  'not-stamped', // the form asks for a seal and the scan is said to have none (a warning)
  'kept', // a renewal must not change it
  'not-expired', // a renewal replaces only papers that ran out, and the page does not say so of this one
  'too-many-numbers', // one filing is good for fewer numbers (a warning)
  'public-url', // the profile's address of the picture is not one the provider could fetch
  'order', // another form has to be filed first (a warning)
  'more-rows', // the page has fewer rows than the profile has entries, and no way to add one
  'declined', // the user un-ticked it
  'as-filed', // not changed since the filing that was sent back: what the page shows of it stays
  'confirm-amount', // of a bank statement: confirmed in the panel, never planned
  // the payment check
  'amount-format',
  'amount-unconfirmed',
  'second-try',
  'tries-used',
  // pictures
  'picture-reencoded',
  'picture-merged',
  'picture-unreadable',
  'picture-too-large',
  'picture-too-small',
  // documents
  'document-wrapped', // a scan became a Word document
  'file-too-large', // and is no picture that could be made smaller
] as const;
export type ReasonCode = (typeof reasonCodes)[number];
