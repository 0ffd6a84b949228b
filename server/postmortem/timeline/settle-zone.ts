import type { Zone } from '../../time/moment.ts'

/** Places and sister abbreviations that speak for one reading of an ambiguous zone. */
const witnesses: Readonly<Record<Zone, RegExp>> = {
  '+05:30':
    /\b(?:India|Indian|Bangalore|Bengaluru|Mumbai|Delhi|Hyderabad|Chennai|Pune|Kolkata)\b|\+05:?30/,
  '+01:00': /\b(?:London|UK|United Kingdom|Britain|British|GMT|Ireland|Irish|Dublin)\b/,
  '+02:00': /\b(?:Israel|Israeli|Tel Aviv|Jerusalem|Haifa)\b/,
  '+06:00': /\b(?:Bangladesh|Dhaka)\b/,
  '-06:00': /\b(?:CDT|PST|PDT|EST|EDT|MST|MDT|Chicago|Dallas|Texas|US Central)\b/,
  '+08:00': /\b(?:China|Chinese|Beijing|Shanghai|Shenzhen)\b/,
}

/** The one of several zones that the rest of the document speaks for; undefined if none or two. */
export function settleZone(candidates: readonly Zone[], text: string): Zone | undefined {
  const [only, ...others] = candidates.filter((zone) => witnesses[zone]?.test(text))
  return others.length ? undefined : only
}
