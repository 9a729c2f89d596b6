/** The ruled sheet that fields stand on. */
import type { ReactNode } from 'react'
import styles from './fields.module.css'

/** Lays out the fields inside by their widths. */
export function FieldSheet({ children }: { children: ReactNode }) {
  return <div className={styles.sheet}>{children}</div>
}
