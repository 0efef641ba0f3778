import { expect, type Locator, type Page } from '@playwright/test';

/** The default lanes with networks so small that an epoch takes no time, never promoted: they train until they are paused. */
export const SMALL = './#v=1&units=16&batch=16&epoch=50&test=2&promote=100&max=1000000';
/** Networks as small, promoted about once in every epoch. */
export const PROMOTED = './#v=1&units=16&batch=16&epoch=20&test=2&promote=0.6&seed=3';

/** The page as a person sees it: what it shows of each lane, and what it can be told. */
export class Playground {
  constructor(readonly page: Page) {}

  static async open(page: Page, address = './'): Promise<Playground> {
    const playground = new Playground(page);
    await page.goto(address);
    await page.mouse.move(0, 0); // who does nothing on a first visit is shown what is built in for seconds
    await playground.ready();
    return playground;
  }

  /** Waits until all networks stand ready to be trained; a first visit shows a recording meanwhile. */
  async ready(): Promise<void> {
    await expect(this.page.locator('#play')).toHaveAttribute('data-phase', 'ready');
  }

  readout(lane: number): Locator {
    return this.page.getByRole('list', { name: 'Where the lanes are' }).getByRole('listitem').nth(lane);
  }

  /** The numbers of a lane's readout; of a lane at rest also its steps. */
  async standing(lane: number): Promise<{ reached: number; epoch: number; steps: number }> {
    const text = (await this.readout(lane).innerText()).replace(/\s+/g, ' ');
    // What is recorded is nothing that this lane has done.
    const live = text.includes('recorded') ? '' : text;
    const number = (pattern: RegExp) => Number(pattern.exec(live)?.[1].replaceAll(',', '') ?? Number.NaN);
    return {
      reached: number(/N = (\d+)/),
      epoch: number(/epoch ([\d,]+)/),
      steps: number(/([\d,]+) steps\b(?!\/)/),
    };
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Trains all lanes to the end of their present epoch. */
  async oneEpoch(lanes = 2): Promise<void> {
    await expect(this.page.locator('#play')).toHaveAttribute('data-phase', /ready|paused/);
    const before = await Promise.all(Array.from({ length: lanes }, (_, lane) => this.standing(lane)));
    await this.button('One epoch').click();
    for (const [lane, { epoch }] of before.entries()) {
      await expect(this.readout(lane)).toContainText(
        `paused at epoch ${((epoch || 0) + 1).toLocaleString('en')}`,
      );
    }
  }

  /** Opens the sheet of the experiment at a place that a row of the panel names. */
  async sheet(row: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${row} `) }).click();
    // The panel has the same heading; where the sheet covers the page, both are there.
    await expect(this.page.getByRole('heading', { name: 'Experiment', level: 2 }).last()).toBeVisible();
    await expect(this.page.getByRole('combobox', { name: 'Task' })).toBeVisible();
  }

  /** Chooses an entry of the file menu. */
  async file(entry: string | RegExp): Promise<void> {
    await this.button('File').click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  /** Saves something through an entry of the file menu: its name and its path. */
  async save(entry: string | RegExp): Promise<{ name: string; path: string }> {
    const download = this.page.waitForEvent('download');
    await this.file(entry);
    return { name: (await download).suggestedFilename(), path: await (await download).path() };
  }

  /** Opens a file through the file menu, and puts it in a lane where the page asks for one. */
  async open(file: string | { name: string; mimeType: string; buffer: Buffer }, lane?: 'single' | 'multi') {
    const chooser = this.page.waitForEvent('filechooser');
    await this.file('Open …');
    await (await chooser).setFiles(file);
    if (lane) await this.choose(lane);
  }

  async choose(lane: 'single' | 'multi'): Promise<void> {
    const question = this.page.getByRole('group', { name: /which lane/ });
    await question.getByRole('button', { name: new RegExp(lane, 'i') }).click();
  }

  /** Until all that was trained is kept: the table of runs has it kept first. */
  async kept(): Promise<void> {
    await this.runs();
    await expect(this.page.getByRole('table', { name: 'Runs kept' })).toContainText('on this page');
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('dialog', { name: 'Runs' })).toBeHidden();
  }

  /** Opens the table of runs. */
  async runs(): Promise<void> {
    await this.button('File').click();
    await this.page.getByRole('menuitem', { name: 'Runs' }).press('Enter');
  }
}
