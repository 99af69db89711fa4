/** What a user can operate. A TEA Select has no input at all, only a div with tabindex (facts on UI libraries). */
export const anchorSelector =
  'input:not([type=hidden],[type=submit],[type=button],[type=reset],[type=image],[type=password],[type=search],[type=range],[type=color]),textarea,select,[role=combobox],[role=radio],[role=checkbox],[tabindex]:not([tabindex="-1"],button,a)';
