import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { Playground, SMALL } from './page';
import { StaticHost } from './static-host';

/** The page as a teacher gives it to others: with parts left out, and within another page. */

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

test('what a lesson needs is chosen in Share, and opens as it was chosen, also within another page', async ({
  page,
  baseURL,
}) => {
  const playground = await Playground.open(page, SMALL);
  await playground.button('Switch to dark').click();
  await playground.button('Share').click();
  const link = page.getByRole('textbox', { name: 'Link to this experiment' });
  await expect(link).toBeFocused();
  await page.getByRole('radio', { name: 'after ?' }).check();
  await expect(link).toHaveValue(/\/\?v=1&[^#]*units=16&[^#]*$/);
  await page.getByText('For a lesson').click();
  await page.getByText('Hide single settings').click();
  await page.getByRole('checkbox', { name: 'Learning rate' }).check();
  await page.getByRole('checkbox', { name: 'File' }).check();
  await page.getByRole('checkbox', { name: 'Task', exact: true }).check();
  await expect(link).toHaveValue(/\/\?v=1&.*units=16&.*&hide=file,task,lr$/);

  const lesson = await link.inputValue();
  await page.getByRole('checkbox', { name: 'Within another page' }).check();
  await expect(page.getByRole('checkbox', { name: 'light and dark' })).toBeDisabled();
  const frame = await page.getByRole('textbox', { name: 'Frame to put into a page' }).inputValue();

  await page.goto(lesson);
  await playground.ready();
  await expect(page.getByRole('slider', { name: 'Promote at' })).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Learning rate' })).toBeHidden();
  await expect(playground.button('File')).toBeHidden();
  // The task alone is hidden, not what else its heading has.
  await page.getByRole('button', { name: /^Task other settings/ }).click();
  await expect(page.getByRole('textbox', { name: 'Repeat bits' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Task' })).toBeHidden();

  await test.step('the frame to copy shows transport and figures, in the colours of the system', async () => {
    await page.route('**/lesson.html', (route) => route.fulfill({ contentType: 'text/html', body: frame }));
    await page.setViewportSize({ width: 700, height: 900 });
    await page.goto(`${baseURL}lesson.html`);
    const inner = page.frameLocator('iframe');
    await expect(inner.locator('#play')).toHaveAttribute('data-phase', 'ready', { timeout: 30_000 });
    await expect(inner.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
    await inner.getByRole('button', { name: 'Menu' }).click();
    await expect(inner.getByRole('menuitem')).toHaveText(['Words …']);
  });
});

test('a page within another has neither panel nor files, and no menu where nothing is left for it', async ({
  page,
}) => {
  await page.goto('./?embed=1&hide=words');
  await new Playground(page).ready();
  await expect(page.getByRole('button', { name: 'File' })).toBeHidden();
  await expect(page.getByRole('complementary')).toBeHidden();
  await page.setViewportSize({ width: 800, height: 900 });
  await expect(page.getByRole('button', { name: 'Menu' })).toBeHidden();
});

test.describe('a frame without an origin', () => {
  let host: StaticHost;
  let around: Server;
  test.beforeEach(async () => {
    host = await StaticHost.open(dist, '/tau/');
    around = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<iframe sandbox="allow-scripts" src="${host.address}#v=1&amp;embed=1"></iframe>`);
    }).listen(0);
  });
  test.afterEach(async () => {
    around.close();
    await host.close();
  });

  test('says so, and where the page can be opened', async ({ page }) => {
    await page.goto(`http://localhost:${(around.address() as AddressInfo).port}/`);
    const inner = page.frameLocator('iframe').getByRole('main');
    await expect(inner).toContainText('the sandbox of the frame lacks allow-same-origin');
    await expect(inner.getByRole('link')).toHaveAttribute('href', `${host.address}#v=1&embed=0`);
    await expect(inner).not.toContainText('choosing the quickest engine');
  });
});

test('a page that may have no workers says so in a sentence', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });
  await page.goto('./');
  await expect(page.getByText('this browser lets the page have no workers').first()).toBeVisible();
  await expect(page.getByText('choosing the quickest engine')).toBeHidden();
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await expect(page.getByText('this browser lets the page have no workers').first()).toBeVisible();
  expect(errors).toEqual([]);
});
