import { expect, it } from 'vitest';
import { box, chipSession } from './harness/chipSession';

const { open } = chipSession();

it("while the page covers it with something that lets clicks through, a click is the page's; uncovered, it works again", async () => {
  const { page, copyButton, copied } = await open();
  const { x, y, width, height } = await box(copyButton);
  const underPointer = () =>
    page.evaluate(([x = 0, y = 0]) => document.elementFromPoint(x, y)?.localName, [x + width / 2, y + height / 2]);
  await expect.poll(underPointer, { timeout: 5_000 }).toBe('bookings-overlay');

  // As an attacker does it: what is seen is a prize, and the click goes to what lies below.
  await page.evaluate(() => {
    const prize = document.createElement('div');
    prize.id = 'prize';
    prize.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:gold;pointer-events:none';
    document.documentElement.append(prize);
  });
  await expect.poll(underPointer, { timeout: 5_000 }).not.toBe('bookings-overlay');
  await page.mouse.click(x + width / 2, y + height / 2);
  await page.evaluate(() => document.querySelector('#prize')?.remove());
  await expect.poll(underPointer, { timeout: 5_000 }).toBe('bookings-overlay');
  expect(await copied.count()).toBe(0);
  await copyButton.click();
  await copied.waitFor();
});
