/** `test` with a workbench of its own for each file of tests. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { chromium } from 'playwright-core'
import { test as base, inject } from 'vitest'
import { createWorkbench, type Workbench } from './workbench.ts'

const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Opens a workspace that holds some files, in a browser that knows nothing of earlier ones. */
async function openWorkspace(files: Record<string, string>) {
  const { open, chromium: executablePath, mount, disk, pictures } = inject('place')
  const folder = mkdtempSync(join(disk, 'workspace-'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  mkdirSync(pictures, { recursive: true })
  const browser = await chromium.launch({ executablePath, args: chromiumArgs })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(60_000)
  const root = `${mount}/${basename(folder)}`
  await page.goto(open + encodeURIComponent(root))
  await page.locator('.explorer-folders-view').waitFor()
  return { browser, workbench: createWorkbench(page, { disk: folder, mount: root, pictures }) }
}

/** Tests in a workspace with these files besides those that each test writes itself. */
export function testIn(files: Record<string, string>) {
  return base
    .extend<{ opened: Workbench }>({
      opened: [
        // biome-ignore lint/correctness/noEmptyPattern: vitest reads off it what is needed.
        async ({}, use) => {
          const { browser, workbench } = await openWorkspace(files)
          await use(workbench)
          await browser.close()
        },
        { scope: 'file' },
      ],
    })
    .extend<{ workbench: Workbench }>({
      workbench: async ({ opened, task }, use) => {
        await use(opened)
        if (task.result?.state === 'fail')
          await opened.screenshot(`failed-${task.name.replace(/\W+/g, '-')}`)
        await opened.rest()
      },
    })
}
