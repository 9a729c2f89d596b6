/** A signature that was drawn, as a picture on a screen. */
import { pathOf, placeDrawing } from '../../forms/print/drawing'
import { styles as textStyles } from '../../forms/print/page'
import styles from './signing.module.css'

/** The picture. @param by who signed. */
export function DrawnPicture({ strokes, by }: { strokes: string; by: string }) {
  const { box, pen } = placeDrawing(strokes, { text: '＿'.repeat(10) }, textStyles.transcriptBody)
  return (
    <svg className={styles.picture} role="img" aria-label={`${by}手写签名`} viewBox={box.join(' ')}>
      <path d={pathOf(strokes)} strokeWidth={pen / 2} />
    </svg>
  )
}
