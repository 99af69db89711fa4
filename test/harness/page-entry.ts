import * as act from '../../utils/autofill/page/act.ts';
import { anchorSelector, claim, libraries } from '../../utils/autofill/page/registry.ts';

/** What widget tests may call inside a page's isolated world. */
Object.assign(globalThis, { rr: { act, anchorSelector, claim, libraries } });
