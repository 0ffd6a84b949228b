import type { SectionRole } from '../model.ts'
import { plainHeading, roleOfHeading } from './section-role.ts'

/** Headings as a team writes them, and the part that it says they play. */
export type GivenRoles = readonly (readonly [heading: string, role: SectionRole])[]

/** Reads the role of a heading: what the team says comes before what the words say. */
export function createRoleReader(given: GivenRoles = []): typeof roleOfHeading {
  if (given.length === 0) return roleOfHeading
  const roles = new Map(given.map(([heading, role]) => [nameOf(heading), role]))
  return (heading) => roles.get(nameOf(heading)) ?? roleOfHeading(heading)
}

function nameOf(heading: string): string {
  return plainHeading(heading) || heading.trim().toLowerCase()
}
