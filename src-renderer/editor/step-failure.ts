/** How it is told that a step which cannot be taken back was refused, or stands but is not on disk yet. */
import { ForbiddenError } from '../store/guarded-case'
import { UnsavedError } from '../store/on-disk'
import { DamagedRecordError, MissingRecordError, NewerRecordError } from '../store/types'
import { RefusedStep } from './issuing'

export interface StepWords {
  /** 已签发. */
  done: string
  /** 没有签发. */
  undone: string
  /** What is as it was after a refusal, as a sentence: 文书保持原样。 */
  kept: string
}

const ownWords = [RefusedStep, ForbiddenError, MissingRecordError, DamagedRecordError, NewerRecordError]

/** @returns `stands`: the step was done and is held in memory, tried again until the disk takes it. */
export function stepFailure(
  error: unknown,
  { done, undone, kept }: StepWords,
): { stands: boolean; text: string } {
  if (error instanceof UnsavedError) return { stands: true, text: `${done}，但${error.message}` }
  const own = ownWords.some((kind) => error instanceof kind)
  const why = own && error instanceof Error ? error.message : '写入时出错，请再试一次。'
  return { stands: false, text: `${undone}：${why}${kept}` }
}
