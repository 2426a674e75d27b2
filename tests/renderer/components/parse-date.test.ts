import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDay, readDays, showDay } from '../../../renderer/components/parse-date.ts'

describe('a day as people type it', () => {
  it.each([
    ['31 Oct 2017', '2017-10-31'],
    ['31 October 2017', '2017-10-31'],
    ['31oct2017', '2017-10-31'],
    ['31st October, 2017', '2017-10-31'],
    ['October 31, 2017', '2017-10-31'],
    ['Oct 31st 2017', '2017-10-31'],
    ['3 Sept 2020', '2020-09-03'],
    ['  3   May  2020 ', '2020-05-03'],
    ['2017-10-31', '2017-10-31'],
    ['2017-1-3', '2017-01-03'],
    ['31/10/2017', '2017-10-31'],
    ['3.4.2031', '2031-04-03'],
    ['10/31/2017', '2017-10-31'],
    ['', ''],
  ])('%j is %j', (typed, iso) => {
    expect(readDay(typed)).toEqual({ ok: true, value: iso })
  })

  it.each([
    ['31 Feb 2021', 'February 2021 has 28 days: there is no day 31.'],
    ['2024-02-30', 'February 2024 has 29 days: there is no day 30.'],
    [
      '2024-13-01',
      '“2024-13-01” names month 13: there are 12. Write a date like 31 Oct 2017 or 2017-10-31.',
    ],
    [
      'next Tuesday',
      '“next Tuesday” is not a date this can read. Write a date like 31 Oct 2017 or 2017-10-31.',
    ],
    [
      '31 Foo 2017',
      '“31 Foo 2017” is not a date this can read. Write a date like 31 Oct 2017 or 2017-10-31.',
    ],
    [
      '31 Oct',
      '“31 Oct” is not a date this can read. Write a date like 31 Oct 2017 or 2017-10-31.',
    ],
  ])('%j is answered with %j', (typed, message) => {
    expect(readDay(typed)).toEqual({ ok: false, error: { code: 'invalid', message } })
  })

  it('is read back as it is shown, whatever the day', () => {
    const days = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10)
        if (Number(iso.slice(0, 4)) < 1000) return // the year is shown without leading zeros
        expect(readDay(showDay(iso))).toEqual({ ok: true, value: iso })
      }),
    )
  })

  it('never throws, and gives a calendar day or an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const read = readDay(typed)
        if (read.ok && read.value !== '') expect(read.value).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }),
    )
  })
})

describe('the days of a meeting', () => {
  it.each([
    ['24-25 August 2017', '2017-08-24', '2017-08-25'],
    ['24 – 25 August 2017', '2017-08-24', '2017-08-25'],
    ['between 24 and 25 August 2017', '2017-08-24', '2017-08-25'],
    ['from 30 April to 2 May 2019', '2019-04-30', '2019-05-02'],
    ['30 Dec 2019 - 2 Jan 2020', '2019-12-30', '2020-01-02'],
    ['2019-04-30', '2019-04-30', ''],
    ['30 April 2019', '2019-04-30', ''],
  ])('%j are %j and %j', (typed, start, end) => {
    expect(readDays(typed)).toEqual({ ok: true, value: { start, end } })
  })

  it('are an error where the first or the last cannot be', () => {
    expect(readDays('30-31 June 2019')).toMatchObject({ ok: false })
    expect(readDays('31-32 May 2019')).toMatchObject({ ok: false })
    expect(readDays('soon-ish')).toMatchObject({ ok: false })
  })
})
