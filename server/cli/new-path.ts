import { relative } from 'node:path'
import { type Beginning, placeOfNew } from '../config/begin-document.ts'
import type { FoundConfig } from '../config/resolver.ts'
import { posixPath, withSlashes } from './posix-path.ts'

/** Where a new postmortem goes if nobody says, as seen from here. */
export function pathFor(found: FoundConfig, beginning: Beginning): string {
  const here = `${posixPath('.').replace(/\/$/, '')}/`
  return withSlashes(relative('.', placeOfNew(found, here, beginning)))
}
