import { describe, expect, it } from 'vitest'
import { directionOf } from '../../../shared/statement/direction.ts'

describe('the direction of a paragraph', () => {
  it('is that of most of its letters, wherever it begins', () => {
    expect(directionOf('رحب الأعضاء بالتقرير.')).toBe('rtl')
    expect(directionOf('חברים קיבלו את הדוח.')).toBe('rtl')
    expect(directionOf('محمد thanked the hosts of the meeting.')).toBe('ltr')
    expect(directionOf('رحب الأعضاء بتقرير UNODC.')).toBe('rtl')
    expect(directionOf('Members agreed.')).toBe('ltr')
    expect(directionOf('')).toBe('ltr')
  })
})
