import { defaultConfig } from '../config/config.ts'
import type { Precedent } from '../template/common-facts.ts'
import type { Target } from './find-targets.ts'
import { type OpenDocument, openDocument, withDocument } from './open-document.ts'
import type { Session } from './session.ts'

/** A postmortem that exists, and the text it was read from. */
export interface ExistingDocument extends Precedent {
  readonly target: Target
  readonly document: OpenDocument
}

/** Every postmortem among the files of a session; those that are none are left out. */
export async function readPrecedents(session: Session): Promise<ExistingDocument[]> {
  const found: ExistingDocument[] = []
  for (const target of session.targets) {
    await withDocument(target, session, async () => {
      const { config } = await session.resolver.configFor(target.path)
      const document = openDocument(target, config ?? defaultConfig, session)
      const { postmortem } = document
      const recognise = () => postmortem.recognition
      const verdict = await session.resolver.verdictOn({
        path: target.path,
        named: false,
        recognise,
      })
      if (verdict.judged)
        found.push({ file: target.shown, text: document.stored.text, postmortem, target, document })
    })
  }
  return found
}
