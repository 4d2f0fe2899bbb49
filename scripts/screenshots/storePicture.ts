import type { BrowserContext } from 'playwright-core';

const source = (picture: Buffer): string => `data:image/png;base64,${picture.toString('base64')}`;

/** Two pictures of the real thing side by side, as the side panel stands beside the page: 1280 by 800, which the stores ask for. */
export async function beside(context: BrowserContext, page: Buffer, panel: Buffer): Promise<Buffer> {
  const sheet = await context.newPage();
  await sheet.setViewportSize({ width: 1280, height: 800 });
  await sheet.setContent(
    `<body style="margin:0;display:flex"><img alt="" src="${source(page)}"><img alt="" src="${source(panel)}"></body>`,
  );
  const picture = await sheet.screenshot();
  await sheet.close();
  return picture;
}
