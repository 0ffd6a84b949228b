import { describe, expect, test } from 'vitest'
import { readTimes } from '../server/time/read-times.ts'
import type { ClockWords, DateWords, TimeMention } from '../server/time/time-mention.ts'
import { instantOf, readZone } from '../server/time/zone.ts'

/** What is read out of a line, written as people would say it. */
const say = (text: string) =>
  readTimes(text)
    .filter(({ isReadable }) => isReadable)
    .map(sayMention)

function sayMention(time: TimeMention): string {
  const parts = [
    time.approximate ? '~' : '',
    time.date ? sayDate(time.date) : '',
    time.clock ? sayClock(time.clock) : '',
    time.until
      ? `to ${[time.until.date && sayDate(time.until.date), time.until.clock && sayClock(time.until.clock)].filter(Boolean).join(' ')}`
      : '',
    time.zone ?? time.zoneCandidates?.join('?') ?? '',
    time.relativeMinutes === undefined
      ? ''
      : `T${time.relativeMinutes < 0 ? '' : '+'}${time.relativeMinutes}`,
  ]
  return parts.filter(Boolean).join(' ')
}

function sayDate({ year, month, day, otherwise }: DateWords): string {
  const one = [year ?? '?', month, day].filter((part) => part !== undefined).join('-')
  return otherwise ? `${one} or ${otherwise.month}-${otherwise.day}` : one
}

function sayClock({ secondOfDay, hasSeconds }: ClockWords): string {
  const clock = new Date(secondOfDay * 1000).toISOString().slice(11, 19)
  return hasSeconds ? clock : clock.slice(0, 5)
}

describe('a time is read as it was meant', () => {
  test.each([
    ['14:02 Alert fired', '14:02'],
    ['**14:02** - Alert fired', '14:02'],
    ['14:02:31 Alert', '14:02:31'],
    ['2:05 pm Alert', '14:05'],
    ['12:05 AM Alert', '00:05'],
    ['5pm, all quiet', '17:00'],
    ['10h47 : alerte', '10:47'],
    ['~14h00 first sign', '~ 14:00'],
    ['around 14:00 we saw', '~ 14:00'],
    ['15:00ish UTC', '~ 15:00 UTC'],
    ['14:02 (?) Alert', '~ 14:02'],
    ['at noon', '12:00'],
    ['just after midnight UTC', '~ 00:00 UTC'],
    ['2026-03-04 14:02 UTC', '2026-3-4 14:02 UTC'],
    ['2026-03-04T14:02:00+01:00', '2026-3-4 14:02:00 +01:00'],
    ['2026-03-04T14:02Z', '2026-3-4 14:02 UTC'],
    ['2026/03/04 0616 hrs', '2026-3-4 06:16'],
    ['2026-03-04 2233 - late', '2026-3-4 22:33'],
    ['4 March 2026, 14:02 CET', '2026-3-4 14:02 +01:00'],
    ['March 4th, 2026: 2:02pm PST', '2026-3-4 14:02 -08:00'],
    ['Mar 4 14:02', '?-3-4 14:02'],
    ['Wed 4 March 14:02', '?-3-4 14:02'],
    ['14:02 UTC Wednesday Mar 4', '?-3-4 14:02 UTC'],
    ['03/14/2026 9:05 am', '2026-3-14 09:05'],
    ['03/04/2026 9:05 am', '2026-3-4 or 4-3 09:05'],
    ['14.03.2026 09:05', '2026-3-14 09:05'],
    ['2026年3月4日 午後2時5分', '2026-3-4 14:05'],
    ['14:02-14:10 both down', '14:02 to 14:10'],
    ['14:02 – 14:10 UTC', '14:02 to 14:10 UTC'],
    ['2026-03-04 22:00 〜 2026-03-05 01:00', '2026-3-4 22:00 to 2026-3-5 01:00'],
    ['UTC 03:43', '03:43 UTC'],
    ['14:02 PT', '14:02 America/Los_Angeles'],
    ['14:02 America/New_York', '14:02 America/New_York'],
    ['14:02 IST', '14:02 +05:30?+01:00?+02:00'],
    ['T+5m first alert', 'T+5'],
    ['T-1h30m deploy', 'T-90'],
  ])('%s', (text, meaning) => {
    expect(say(text)).toEqual([meaning])
  })

  test('a dash is no range, and two clocks are two times', () => {
    expect(say('2026-03-04 14:02 - 30 pods were lost')).toEqual(['2026-3-4 14:02'])
    expect(say('13:14 EDT (17:14 UTC): mail')).toEqual(['13:14 -04:00', '17:14 UTC'])
  })
})

test('a bullet before a time is no minus', () => {
  expect(readTimes('- 23:50 Alert').map(({ relativeMinutes }) => relativeMinutes)).toEqual([
    undefined,
  ])
  expect(readTimes('-00:22 build').map(({ relativeMinutes }) => relativeMinutes)).toEqual([-22])
})

describe('what only looks like a time is none', () => {
  test.each([
    'listening on 127.0.0.11:53',
    'connect to db.internal:5432',
    'MAC 00:1b:44:11:3a:b7',
    'upgrade from 1.2.3 to v2021.09.20',
    'a ratio of 3:1',
    'see https://example.org/2026/03/04/14:02.html',
    'release/2026-03-04-hotfix',
    'PM-2026-043 and CVE-2018-17144',
    'it may take 5 minutes',
    'block 694202',
  ])('%s', (text) => {
    expect(say(text)).toEqual([])
  })
})

describe('an impossible time says why', () => {
  test.each([
    ['25:10 Alert', '25:10 is no time of day'],
    ['14:72 Alert', '14:72 is no time of day'],
    ['2026-02-30 14:02', '2026-02-30 is no day of the calendar'],
    ['22026-03-04 14:02', '22026-03-04 has a year of five digits'],
    ['11/03/202 14:02', '11/03/202 has a year of three digits'],
    ['15:02 AM', '15:02 AM is not in the morning'],
  ])('%s', (text, slip) => {
    expect(readTimes(text)[0]?.slip).toBe(slip)
  })
})

describe('a zone', () => {
  test.each([
    ['2026-01-15', 'America/Los_Angeles', '2026-01-15T20:00:00.000Z'],
    ['2026-07-15', 'America/Los_Angeles', '2026-07-15T19:00:00.000Z'],
    ['2026-07-15', '-08:00', '2026-07-15T20:00:00.000Z'],
    ['2026-07-15', 'UTC', '2026-07-15T12:00:00.000Z'],
  ])('gives noon on %s in %s its instant', (date, zone, instant) => {
    expect(new Date(instantOf(date, 43_200, zone) ?? 0).toISOString()).toBe(instant)
  })

  test('that nobody knows gives none', () => {
    expect(instantOf('2026-01-15', 0, 'Mars/Olympus')).toBeUndefined()
    expect(readZone('XYZ')).toEqual({})
    expect(readZone('UTC+5:30')).toEqual({ zone: '+05:30' })
  })
})

describe('words behind a time are no part of it', () => {
  test.each([
    ['2026-01-11 15:02 Decision made', '2026-1-11 15:02'],
    ['15:05 Maybe fixed', '15:05'],
    ['10:06 Augmented staff', '10:06'],
    ['15:03 Marketing told', '15:03'],
    ['15:41 UTC - 3 nodes lost', '15:41 UTC'],
    ['14:23 UTC - 14:24 UTC both down', '14:23 to 14:24 UTC'],
    ['14:50Z-14:55Z both down', '14:50 to 14:55 UTC'],
    ['10:10 UTC + 2 more', '10:10 UTC'],
    ['7:09 AM Eastern', '07:09 America/New_York'],
    ['October 9-23, 2025', '2025-10-9 to 2025-10-23'],
    ['10:15 AM ‑ 11:05 AM', '10:15 to 11:05'],
    ['１４：０２　通知', '14:02'],
    ['15時30分頃', '~ 15:30'],
  ])('%s', (text, meaning) => {
    expect(say(text)).toEqual([meaning])
  })
})
