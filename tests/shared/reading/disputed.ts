import fc from 'fast-check'

/** Texts put together from what disputed language is made of, whole and broken, and from anything at all. */
export const disputed: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.constantFrom(
          ...['[', '[', ']', ']', ' / ', '/', ' ', 'AUS: ', 'AUS, NZL: ', 'Trinidad and Tobago: '],
          ...[
            'Members',
            ' welcomed ',
            'noted',
            'and/or',
            '23/24',
            '[1]',
            '[t]he',
            '[sic]',
            ':',
            '.',
          ],
          ...['Met Office [UKMO]', ' https://example.org/a[1]/b ', '🌊', 'و', 'é', '[a/b]', ', '],
          ...['[AUS: welcomed / IDN: noted]', ' [warmly] ', '[ ]'],
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
    ),
    { maxLength: 16 },
  )
  .map((pieces) => pieces.join('').replace(/\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, ''))
