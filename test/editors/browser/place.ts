import type { ProvidedContext } from 'vitest'

/** Where an editor is served and where its workspaces lie. Plain data: it passes to workers. */
export interface Place {
  /** The address of the running editor, up to where the workspace's name belongs. */
  readonly open: string
  readonly chromium: string
  /** The folder that holds all workspaces, as the tests see it. */
  readonly disk: string
  /** The same folder as the editor names it. */
  readonly mount: string
  /** Where pictures of this editor are kept. */
  readonly pictures: string
}

declare module 'vitest' {
  interface ProvidedContext {
    place: Place
  }
}

export type { ProvidedContext }
