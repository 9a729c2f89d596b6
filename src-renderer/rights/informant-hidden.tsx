/** Stands in the place of an informant who is not shown, with the way to see them for those who may. */
import { Button } from '@mantine/core'
import { showNotice } from '../frame/notices'
import type { GuardedCase } from '../store/guarded-case'
import classes from './rights.module.css'

/** What is shown follows the session. */
export function InformantHidden({ session }: { session: GuardedCase }) {
  if (session.informant() !== 'masked') {
    return <p className={classes.hidden}>举报人身份不对您显示：只有本案承办人和主要负责人可以查看。</p>
  }
  return (
    <p className={classes.hidden}>
      举报人身份已遮蔽，不印在对外文书上。查看会记入操作日志。
      <Button variant="default" size="xs" onClick={() => void reveal(session)}>
        查看举报人
      </Button>
    </p>
  )
}

async function reveal(session: GuardedCase): Promise<void> {
  try {
    await session.revealInformant()
  } catch (error) {
    const why = error instanceof Error ? error.message : '操作日志写不进去'
    showNotice({ tone: 'late', text: `没有显示举报人：${why}` })
  }
}
