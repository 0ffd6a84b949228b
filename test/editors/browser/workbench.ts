/** VS Code as a person sees and uses it: all is read off the page, all is typed or clicked. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { lookAtText, positionOf, textOf } from './shown-text.ts'

export interface Workspace {
  /** As the tests see it. */
  readonly disk: string
  /** As the editor names it. */
  readonly mount: string
  readonly pictures: string
}

export function createWorkbench(page: Page, { disk, mount, pictures }: Workspace) {
  const list = (panel: string) => page.locator(`${panel} .monaco-list-row`)
  const quickInput = page.locator('.quick-input-widget')
  const actionMenu = page.locator('.action-widget:not(.action-list-submenu-panel)')
  const hovers = page.locator('.monaco-hover-content:visible')
  const problemsPanel = page.locator('.markers-panel')

  /** Presses a key until it does what it should: a busy page loses one now and then. */
  const press = async (key: string, opened: Locator) => {
    for (let times = 0; times < 8; times++) {
      await page.keyboard.press(key)
      const isOpen = await opened.waitFor({ timeout: 7000 }).then(
        () => true,
        () => false,
      )
      if (isOpen) return
    }
    throw new Error(`${key} opened nothing.`)
  }

  /** Types into the input at the top of the window, and takes what it then offers. */
  const pick = async (key: string, words: string, offered = words) => {
    await press(key, quickInput)
    await quickInput.locator('input').first().fill(words)
    await list('.quick-input-widget').filter({ hasText: offered }).first().waitFor()
    await page.keyboard.press('Enter')
    await quickInput.waitFor({ state: 'hidden' })
  }

  const run = (command: string) => pick('F1', `>${command}`, command)

  const goTo = async (words: string) => {
    const { line, column } = positionOf(await lookAtText(page), words)
    await pick('Control+G', `:${line}:${column}`, `${line}`)
  }

  return {
    page,
    run,
    goTo,

    /** Writes a document into the workspace and opens it. */
    open: async (name: string, text?: string) => {
      const title = basename(name)
      mkdirSync(dirname(join(disk, name)), { recursive: true })
      if (text !== undefined) writeFileSync(join(disk, name), text)
      await pick('Control+P', `${mount}/${name}`, title)
      await page.locator(`.tab.active[data-resource-name="${title}"]`).waitFor()
      await page.locator('.editor-instance .view-line').first().waitFor()
    },
    replace: async (words: string, others: string) => {
      await goTo(words)
      for (const _ of words) await page.keyboard.press('Delete')
      await page.keyboard.type(others)
      await page.locator('.tab.active.dirty').waitFor()
    },
    save: async () => {
      await page.keyboard.press('Control+S')
      await page.locator('.tab.active:not(.dirty)').waitFor()
    },
    saved: (name: string) => readFile(join(disk, name), 'utf8'),

    text: async () => textOf(await lookAtText(page)),
    squiggles: async () => (await lookAtText(page)).squiggles,
    problems: async () => {
      if (!(await problemsPanel.isVisible())) await press('Control+Shift+M', problemsPanel)
      return onOneLine(await list('.markers-panel').allInnerTexts())
    },

    /** Opens the quick fixes for some words, and leaves them open for all to see. */
    quickFixes: async (words: string) => {
      await goTo(words)
      await press('Control+.', actionMenu)
      return actionMenu.locator('.monaco-list-row.action').allInnerTexts()
    },
    choose: async (title: string) => {
      const titles = await actionMenu.locator('.action').allInnerTexts()
      if (!titles.includes(title)) throw new Error(`“${title}” is not among: ${titles.join(', ')}`)
      const focused = actionMenu.locator('.action.focused')
      while ((await focused.textContent()) !== title) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await actionMenu.waitFor({ state: 'hidden' })
    },

    /** Asks what could be written here, and leaves it open for all to see. */
    offers: async () => {
      const widget = page.locator('.suggest-widget.visible')
      await press('Control+Space', widget.locator('.monaco-list-row').first())
      return onOneLine(await widget.locator('.monaco-list-row').allInnerTexts())
    },

    /** Asks what there is to say about some words; it is said in `hover`, bit by bit. */
    askAbout: async (words: string) => {
      await goTo(words)
      await page.keyboard.press('Control+K')
      await page.keyboard.press('Control+I')
    },
    followLink: async (words: string) => {
      await hovers.getByRole('link', { name: words, exact: true }).last().click()
    },
    openTab: () => page.locator('.tab.active').getAttribute('data-resource-name'),
    hover: async () => (await hovers.allInnerTexts()).join('\n'),
    /** What stands behind the braces beside the language's name. */
    status: async () => {
      await page.locator('[id="status.languageStatus"]').hover()
      const shown = page.locator('.hover-language-status')
      await shown.first().waitFor()
      return onOneLine(await shown.allInnerTexts())
    },
    /** Keeps a line of the status in sight, at the foot of the window. */
    pinStatus: async (words: string) => {
      const line = page.locator('.hover-language-status').filter({ hasText: words })
      await page.locator('[id="status.languageStatus"]').hover()
      await line.locator('.monaco-action-bar .action-label').last().click()
      await page.locator('.statusbar-item').filter({ hasText: words }).waitFor()
    },
    /** What sticks out at the right can be reached by scrolling only. */
    statusFits: async () => {
      const words = await page.locator('.hover-language-status .left').all()
      const boxes = await Promise.all(words.map((element) => element.boundingBox()))
      const { width = 0 } = page.viewportSize() ?? {}
      return boxes.every((box) => box && box.x + box.width <= width)
    },
    symbols: async () => {
      if (!(await quickInput.isVisible())) await press('Control+Shift+O', quickInput)
      await list('.quick-input-widget').nth(1).waitFor()
      return onOneLine(await list('.quick-input-widget').allInnerTexts())
    },

    /** Leaves menus, hovers and inputs behind. */
    rest: async () => {
      await page.mouse.move(640, 40)
      for (let times = 0; times < 3; times++) await page.keyboard.press('Escape')
    },
    screenshot: (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) }),
  }
}

export type Workbench = ReturnType<typeof createWorkbench>

function onOneLine(texts: readonly string[]): string[] {
  return texts.map((text) => text.replace(/\s+/g, ' ').trim())
}
