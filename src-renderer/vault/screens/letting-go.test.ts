import { describe, expect, it, vi } from 'vitest'
import { letGo } from './letting-go'

describe('locking', () => {
  it('lets go of the store once everything typed is written', async () => {
    const done: string[] = []
    const close = async () => void done.push('closed')
    const flush = async () => done.push('written') > 0
    expect(await letGo({ flush, close })).toBe('closed')
    expect(done).toEqual(['written', 'closed'])
  })

  it('keeps what cannot be written, behind the lock screen', async () => {
    const close = vi.fn(async () => {})
    expect(await letGo({ flush: async () => false, close })).toBe('kept')
    expect(await letGo({ flush: () => Promise.reject(new Error('disk')), close })).toBe('kept')
    expect(await letGo({ flush: () => new Promise(() => {}), close }, 10)).toBe('kept')
    expect(close).not.toHaveBeenCalled()
  })
})
