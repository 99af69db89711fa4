import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Sniffed } from './sniff.ts';

/**
 * A Word document around scans. The present CCC API takes 通话话术 as doc or docx only, while what a company holds is
 * the stamped sheet, scanned. A document of one picture per page is that sheet, in the form asked for; the parts are
 * the fewest that ECMA-376 (part 1, 11.2, and part 2) allows.
 */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** English Metric Units: 914400 to an inch, 635 to a twentieth of a point. */
const emuPerTwip = 635;
const page = { width: 11_906, height: 16_838, margin: 720 };
/** What a picture may fill; a line's own height is left free, or the page would flow over to an empty one. */
const area = {
  width: (page.width - 2 * page.margin) * emuPerTwip,
  height: (page.height - 2 * page.margin - 480) * emuPerTwip,
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${docxType}.main+xml"/></Types>`;

const packageRelations = `${declaration}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`;

/** EMU, as large as the page allows, proportions kept. */
export function fitted({ width = 1, height = 1 }: Pick<Sniffed, 'width' | 'height'>): {
  cx: number;
  cy: number;
} {
  const scale = Math.min(area.width / width, area.height / height);
  return { cx: Math.max(1, Math.floor(width * scale)), cy: Math.max(1, Math.floor(height * scale)) };
}

function paragraph(sniffed: Sniffed, i: number): string {
  const { cx, cy } = fitted(sniffed);
  const id = i + 1;
  const newPage = i > 0 ? '<w:pageBreakBefore/>' : '';
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`;
  const picture = `<pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="page ${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>${shape}</pic:pic>`;
  const inline = `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="page ${id}"/><a:graphic><a:graphicData uri="${drawing}/picture">${picture}</a:graphicData></a:graphic></wp:inline>`;
  return `<w:p><w:pPr>${newPage}<w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/></w:pPr><w:r><w:drawing>${inline}</w:drawing></w:r></w:p>`;
}

const extensionFor = ({ type }: Sniffed): string => (type === 'image/png' ? 'png' : 'jpeg');

/** JPEG and PNG pictures, upright, as the pages of an A4 Word document. */
export function wrapPictures(
  pages: readonly { bytes: Uint8Array<ArrayBuffer>; sniffed: Sniffed }[],
): Uint8Array<ArrayBuffer> {
  const section = `<w:sectPr><w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${page.margin}" w:right="${page.margin}" w:bottom="${page.margin}" w:left="${page.margin}" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>`;
  const body = pages.map(({ sniffed }, i) => paragraph(sniffed, i)).join('');
  const document = `${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"><w:body>${body}${section}</w:body></w:document>`;
  const links = pages
    .map(
      ({ sniffed }, i) =>
        `<Relationship Id="rId${i + 1}" Type="${office}/image" Target="media/image${i + 1}.${extensionFor(sniffed)}"/>`,
    )
    .join('');
  const parts: Zippable = {
    // First, as readers that look at the beginning only expect it.
    '[Content_Types].xml': strToU8(contentTypes),
    '_rels/.rels': strToU8(packageRelations),
    'word/document.xml': strToU8(document),
    'word/_rels/document.xml.rels': strToU8(
      `${declaration}<Relationships xmlns="${relations}">${links}</Relationships>`,
    ),
  };
  for (const [i, { bytes, sniffed }] of pages.entries())
    parts[`word/media/image${i + 1}.${extensionFor(sniffed)}`] = [bytes, { level: 0 }];
  return zipSync(parts) as Uint8Array<ArrayBuffer>;
}
