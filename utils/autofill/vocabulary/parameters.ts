/**
 * Parameter names as API consoles print them for labels (Volcengine's API Explorer), in lower case. Elsewhere a label
 * without a Chinese character is a machine's name and says nothing; these say as much as a label does.
 */
export const parameters = {
  companyName: ['companyname', 'qualificationentity'],
  creditCode: ['companycreditcode', 'unitsocialcreditcode'],
  organizationCode: ['codeoforganizationcertificate'],
  address: ['enterpriseaddress'],
  legalName: ['legalrepresentativename'],
  legalId: ['legalrepresentativeid'],
  calleeSource: ['calleesource'],
  businessCarrier: ['businesscarrier'],
  scriptContent: ['scriptcontent', 'script'],
  scriptScene: ['scriptscene'],
  action: ['action'],
  numbers: ['anumbers'],
} as const;

/** Each paper's address and file name: `<paper>PicUrl`, `<paper>PicFilename`. */
export const pictureParameters = {
  businessLicense: 'businesslicense',
  legalRepresentativeId: 'proprietoridcard',
  operatorId: 'operatoridcard',
  operatorHoldingId: 'operatoridcardinhand',
  networkCommitmentLetter: 'networkaccesscommitmentletter',
  numberApplicationLetter: 'numberapplicationofficialletter',
  businessUsageCommitmentLetter: 'businessusagecommitmentletter',
} as const;

export const urlParameters = (paper: string): string[] => [`${paper}picurl`, `${paper}url`];
export const fileNameParameters = (paper: string): string[] => [`${paper}picfilename`, `${paper}filename`];

const known = new Set<string>([
  ...Object.values(parameters).flat(),
  ...Object.values(pictureParameters).flatMap((paper) => [
    ...urlParameters(paper),
    ...fileNameParameters(paper),
  ]),
]);

const types =
  /(?:(?:array|list)(?:of|<)?(?:object|string|struct|map)?>?|string|integer|int32|int64|int|boolean|bool|object|struct|number|float|required|optional)$/;

/**
 * The parameter a label names: `companyName`, `companyName String 必填`, `scriptList[0].scriptContent`. Null: none, or one
 * nobody here knows. `Action` with a capital is the name of the call itself, `action` a parameter of one.
 */
export function parameterOf(text: string): string | null {
  const label = text
    .normalize('NFKC')
    .trim()
    .replace(/^[*\s]+/, '');
  const chain = /^[A-Za-z][A-Za-z0-9_]*(?:\[\w*\]|\.\w+)*/.exec(label)?.[0];
  if (chain === undefined || label.length > 200) return null;
  const name = chain
    .replace(/\[\w*\]/g, '')
    .split('.')
    .findLast((part) => !/^(?:\d+|[nN])$/.test(part));
  if (name === undefined || name === 'Action') return null;
  let lower = name.toLowerCase();
  for (let before = ''; before !== lower && !known.has(lower); ) {
    before = lower;
    lower = lower.replace(types, '');
  }
  return known.has(lower) ? lower : null;
}
