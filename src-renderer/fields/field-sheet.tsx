/** The ruled sheet that fields stand on. */
import type { ReactNode } from 'react'
import styles from './fields.module.css'

export function FieldSheet({ children }: { children: ReactNode }) {
  return <div className={styles.sheet}>{children}</div>
}
