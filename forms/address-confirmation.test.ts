import { expect, it } from 'vitest'
import { addressConfirmation } from './address-confirmation'
import { samplePaper, textOf } from './sample-context'

it('takes the address of the party, and asks for an electronic one only where agreed', () => {
  const { tree, findings } = samplePaper(addressConfirmation, 'sample-04', { eServiceAgreed: false })
  expect(textOf(tree)).toContain('送达地址湖北省汉川市虚构路10号')
  expect(findings).toEqual([])
  const agreed = samplePaper(addressConfirmation, 'sample-04', { eServiceAgreed: true })
  expect(agreed.findings).toContainEqual(expect.objectContaining({ field: 'eAddress', level: 'error' }))
})
